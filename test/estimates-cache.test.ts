import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readDecisions } from '../src/decided-corrections.js';
import { estimatesKey } from '../src/estimates-cache.js';
import { openDirectoryStore } from '../src/snapshots/directory-store.js';
import { openDirectoryFiles } from '../src/snapshots/kept/directory-files.js';
import { files, PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

it('a decision on a correction leaves no estimate of before in the cache, a damaged one is named', async () => {
  const request = {
    store: openDirectoryStore(directory.path, { files, now: () => new Date(0), randomName: () => 'name' }),
    manifests: [],
    version: 'test',
    asOf: null,
    histories: () => Promise.reject(new Error('not asked')),
    files,
    dataDirectory: directory.path,
    packageRoot: PACKAGE_ROOT,
    randomName: () => 'name',
    progress: () => undefined,
  };
  const kept = openDirectoryFiles({ directory: directory.path, files, randomName: () => 'name' });
  const keyNow = async () =>
    estimatesKey({ ...request, decisions: await readDecisions({ files, kept, packageRoot: PACKAGE_ROOT }) });
  const before = await keyNow();
  expect(await keyNow()).toBe(before);
  const folder = join(directory.path, 'corrections', 'decided');
  mkdirSync(folder, { recursive: true });
  const correction = {
    ...{ model: 'evo', field: 'parameters', value: 7e9, expectation: null, by: null },
    ...{ source: 'https://example.org/', note: 'n', proposed: '2026-11-24' },
  };
  const decision = { id: 'aa', decision: 'accepted', decided: '2026-11-24', by: null, correction };
  writeFileSync(join(folder, 'aa-0001.json'), JSON.stringify(decision));
  expect(await keyNow()).not.toBe(before);
  writeFileSync(join(folder, 'bb-0001.json'), JSON.stringify(decision));
  await expect(keyNow()).rejects.toThrow('bb-0001.json: the file of another decision: aa');
  writeFileSync(join(folder, 'bb-0001.json'), '{"id":"bb"');
  await expect(keyNow()).rejects.toThrow('bb-0001.json: this is no JSON');
});
