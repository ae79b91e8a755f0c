import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { importGraph } from './import-graph.js';

const library = importGraph(join(PACKAGE_ROOT, 'src', 'library.ts'));
const node = importGraph(join(PACKAGE_ROOT, 'src', 'index.ts'));

describe('the library', () => {
  it('leads to nothing of Node and to no database', () => {
    const foreign = [...library.packages].filter(([name]) =>
      /^node:|duckdb|hyparquet|hono|linkedom/.test(name),
    );
    expect(foreign).toEqual([]);
    expect(library.files.length).toBeGreaterThan(150);
  });
  it('asks for few packages, each of which runs in a browser', () => {
    const names = [...library.packages.keys()].map((name) => name.split('/')[0]);
    expect([...new Set(names)].sort()).toEqual(['#csv-parse', 'intl-messageformat', 'pure-rand', 'zod']);
  });
  it('is told from the observatory, which does read the disk', () => {
    expect([...node.packages.keys()]).toEqual(
      expect.arrayContaining(['node:fs/promises', 'node:child_process']),
    );
  });
  it('gives the same module whatever of it is imported: none does anything when it is loaded', () => {
    const acting = library.files.filter((path) =>
      /^(?:await |console\.|[a-z]\w*\()/m.test(readFileSync(path, 'utf8')),
    );
    expect(acting).toEqual([]);
  });
});
