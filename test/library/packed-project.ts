/** An empty project with the packed package in it, and of all else only what the package says it depends on. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function run(directory: string, program: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: directory, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Packs and unpacks as `npm install` would; the packages it depends on are linked instead of loaded again. */
export function packedProject(directory: string): { readonly files: readonly string[] } {
  const packed = run(PACKAGE_ROOT, 'npm', ['pack', '--json', '--pack-destination', directory]);
  const [{ filename, files }] = JSON.parse(packed.stdout) as [
    { filename: string; files: { path: string }[] },
  ];
  const modules = join(directory, 'node_modules');
  mkdirSync(join(modules, 'flopscope'), { recursive: true });
  const unpack = [
    '-xzf',
    join(directory, filename),
    '-C',
    join(modules, 'flopscope'),
    '--strip-components=1',
  ];
  if (run(directory, 'tar', unpack).status !== 0) throw new Error('the package could not be unpacked');
  for (const name of closure(join(modules, 'flopscope'))) link(name, modules);
  writeFileSync(join(directory, 'package.json'), '{ "type": "module", "private": true }\n');
  return { files: files.map(({ path }) => path) };
}

/** Everything a package needs to run, as an installer would find it: what it depends on, and what that does. */
function closure(root: string): Set<string> {
  const found = new Set<string>();
  const visit = (directory: string) => {
    const file = join(directory, 'package.json');
    if (!existsSync(file)) return;
    const { dependencies, optionalDependencies }: PackageFile = JSON.parse(readFileSync(file, 'utf8'));
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      if (!found.has(name)) {
        found.add(name);
        visit(join(PACKAGE_ROOT, 'node_modules', name));
      }
  };
  visit(root);
  return found;
}

export function link(name: string, modules: string): void {
  const target = join(PACKAGE_ROOT, 'node_modules', name);
  const place = join(modules, name);
  if (!existsSync(target) || existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
