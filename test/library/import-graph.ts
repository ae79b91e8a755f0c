/** Every module that one leads to, and what of other packages it asks for, as a bundler would find it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ImportGraph {
  readonly files: readonly string[];
  /** Of other packages, by name: the first file that asks for it. */
  readonly packages: ReadonlyMap<string, string>;
}

const STATIC = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms;
const DYNAMIC = /import\('([^']+)'\)/g;

export function importGraph(entry: string): ImportGraph {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, from, bare, dynamic] of [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)]) {
      const target = from ?? bare ?? dynamic ?? '';
      if (!target.startsWith('.')) packages.set(target, packages.get(target) ?? path);
      else visit(sourceOf(join(dirname(path), target)));
    }
  };
  visit(entry);
  return { files: [...files], packages };
}

function sourceOf(path: string): string {
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : `${source}x`;
}
