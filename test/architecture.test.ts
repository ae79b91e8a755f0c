import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findCycle,
  importProblem,
  importsOf,
  type SourceFile,
  textProblems,
} from './architecture/imports.js';
import { PACKAGE_ROOT } from './observatory-fixture.js';

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(join(PACKAGE_ROOT, folder), { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(PACKAGE_ROOT, path), 'utf8') }));
}

const code = [...filesBelow('src'), ...filesBelow('web')];

describe('the tree', () => {
  it('imports downwards only', () => {
    const problems = code.flatMap((file) => importsOf(file).map((found) => importProblem(file.path, found)));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
    expect(problems.length).toBeGreaterThan(200);
  });
  it('has no cycle', () => expect(findCycle(code)).toBeNull());
  it('keeps I/O and clock at the edge, files short, types whole and no homeless code', () => {
    expect(
      [...code, ...filesBelow('test'), ...filesBelow('scripts'), ...filesBelow('bench')].flatMap(
        textProblems,
      ),
    ).toEqual([]);
  });
  it('skips no test', () => {
    const skipped = filesBelow('test').filter(({ text }) =>
      /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(text),
    );
    expect(skipped.map(({ path }) => path)).toEqual([]);
  });
  it('locks no download address', () => {
    expect(readFileSync(join(PACKAGE_ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

describe('the rules bite', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  it('on an import upwards, between siblings and from the edge', () => {
    const problem = (path: string, text: string) =>
      importsOf(file(path, text)).map((found) => importProblem(path, found))[0];
    expect(problem('src/units/a.ts', "import { b } from '../stats/b.js';")).not.toBeNull();
    expect(problem('src/stats/a.ts', "import { b } from '../units/b.js';")).toBeNull();
    expect(problem('src/catalog/a.ts', "import { b } from '../pipeline.js';")).not.toBeNull();
    expect(problem('web/a.ts', "import { b } from '../src/server/b.js';")).not.toBeNull();
    expect(problem('src/trends/a.ts', "const b = await import('../cli/b.js');")).not.toBeNull();
  });
  it('on a cycle', () => {
    const cycle = [
      file('src/units/a.ts', "import { b } from './b.js';"),
      file('src/units/b.ts', "export { a } from './a.js';"),
    ];
    expect(findCycle(cycle)).toEqual(['src/units/a', 'src/units/b', 'src/units/a']);
  });
  it('on a clock, a long file and a folder without a name', () => {
    const clock = ['Date', 'now()'].join('.');
    expect(textProblems(file('src/units/a.ts', clock))).toHaveLength(1);
    expect(textProblems(file('src/utils/a.ts', '\n'.repeat(500)))).toHaveLength(2);
  });
});
