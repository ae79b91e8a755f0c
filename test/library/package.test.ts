import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { link, packedProject, run } from './packed-project.js';

const project = temporaryDirectory();
let packed: readonly string[] = [];
beforeAll(() => {
  packed = packedProject(project.path).files;
});
afterAll(project.remove);

const document = readFileSync(join(PACKAGE_ROOT, 'docs', 'library.md'), 'utf8');
const blocks = [
  ...document.matchAll(/## ([^\n]+)\n(?:(?!\n## )[\s\S])*?```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
].map(([, title = '', code = '', output = '']) => ({ title, code, output }));

const STRICT = {
  compilerOptions: {
    target: 'ES2023',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
    outDir: 'made',
    rootDir: '.',
  },
  include: ['*.ts'],
};

/** Compiles the blocks of the document as a user of the package would. */
function compile() {
  for (const name of ['typescript', '@types/node', 'undici-types', '@typescript'])
    link(name, join(project.path, 'node_modules'));
  for (const [index, { code }] of blocks.entries())
    writeFileSync(join(project.path, `block-${index}.ts`), code);
  writeFileSync(join(project.path, 'tsconfig.json'), JSON.stringify(STRICT));
  const compiler = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  return run(project.path, process.execPath, [compiler, '-p', '.']);
}

describe('the packed package in an empty project', () => {
  it('has types that a strict compiler takes, with every example of the document', () => {
    expect(blocks.length).toBeGreaterThan(5);
    expect([...document.matchAll(/^```ts$/gm)]).toHaveLength(blocks.length);
    const { status, stdout } = compile();
    expect([status, stdout]).toEqual([0, '']);
  });
  it.each(blocks.map(({ title }, index) => [title, index] as const))(
    'prints what the document says: %s',
    (_, index) => {
      const { stdout, stderr } = run(project.path, process.execPath, [join('made', `block-${index}.js`)]);
      expect(stderr).toBe('');
      expect(stdout).toBe(blocks[index]?.output);
    },
  );
  it('brings the program', () => {
    const program = join('node_modules', 'flopscope', 'dist', 'src', 'cli', 'main.js');
    expect(readFileSync(join(project.path, program), 'utf8')).toMatch(/^#!/);
    const { status, stdout } = run(project.path, process.execPath, [program, 'sources', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('sources');
  });
  it('has every file that its description names, and none of the workshop', () => {
    const { exports, bin } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
    const named = JSON.stringify([exports, bin]).match(/"\.?\/?(?:dist|data)\/[^"*]+"/g) ?? [];
    expect(named.length).toBeGreaterThanOrEqual(7);
    for (const path of named) expect(packed).toContain(path.replaceAll('"', '').replace('./', ''));
    expect(packed.filter((path) => /^(?:src|test|web|scripts|bench)\//.test(path))).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json']));
  });
  it('names types before code in every entry, and only files a bundler can follow', () => {
    const { exports, sideEffects } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
    for (const [entry, target] of Object.entries(exports))
      if (typeof target === 'object')
        expect([entry, Object.keys(target as object)]).toEqual([entry, ['types', 'default']]);
    expect(sideEffects).not.toContain('./dist/src/library.js');
  });
});
