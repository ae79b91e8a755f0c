import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { VERBS } from '../src/cli/verbs.js';
import { COMPUTE_METHODS } from '../src/estimates/compute/compute-method.js';
import { SOURCES } from '../src/sources/index.js';
import { PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

const documents = ['.', 'docs', 'src', 'data', 'bench'].flatMap((folder) =>
  readdirSync(join(PACKAGE_ROOT, folder), { recursive: folder !== '.' })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.md')),
);

describe('the documentation', () => {
  it('has a section for every source', () => {
    for (const { id, requests } of SOURCES) {
      expect(read('docs/sources.md')).toContain(`\`${id}\``);
      for (const { url } of requests) expect(read('docs/sources.md')).toContain(url);
    }
  });
  it('has every verb with every flag', () => {
    const text = read('docs/cli.md');
    for (const verb of VERBS) {
      expect(text).toContain(`## ${verb.name}`);
      for (const option of verb.options) expect(text).toContain(`\`--${option.name}`);
    }
  });
  it('has a page for every method that estimates compute, with a question, its uncertainty and a published figure', () => {
    for (const method of COMPUTE_METHODS) {
      const text = read(`docs/methods/${method}.md`);
      for (const part of ['**Question.**', '**What is uncertain.**', '**Against a published figure.**'])
        expect([method, text.includes(part)]).toEqual([method, true]);
      expect(read('docs/methods/training-compute.md')).toContain(`](${method}.md)`);
    }
  });
  it('links to nothing that is not there', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => join(dirname(path), target))
        .filter((target) => !existsSync(join(PACKAGE_ROOT, target))),
    );
    expect(broken).toEqual([]);
  });
  const examples = ['README.md', 'docs/cli.md'].flatMap((path) =>
    [...read(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.split('\n').filter((line) => line.startsWith('flopscope ')),
    ),
  );
  it.each(examples)('the example runs: %s', (line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, bare]) => quoted ?? bare ?? '')
      .slice(1);
    const cli = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, ...words, '--data-dir', directory.path], {
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  });
});
