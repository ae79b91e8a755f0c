import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { prepareSnapshot } from '../../src/snapshots/prepare-snapshot.js';
import { pipelineOn } from '../observatory-fixture.js';
import { storeContract } from './store-contract.js';
import { add, contents, faultyFiles, freshDirectory, keptOn, snapshot, storeOn } from './store-fixture.js';

const directory = freshDirectory();

let stores = 0;
storeContract('the directory store', async () => {
  const path = join(directory.path(), `store-${stores++}`);
  return { store: storeOn(nodeFiles, path), kept: keptOn(path) };
});

describe('the directory store', () => {
  it('stores the same bytes of a day once', async () => {
    await add(snapshot('A,,,\n'));
    const before = contents();
    expect((await add(snapshot('A,,,\n'))).added).toBe(false);
    expect(contents()).toEqual(before);
  });

  it('is byte for byte what it was after a file that cannot be read', async () => {
    await add(snapshot('A,,,\n'));
    const before = contents();
    for (const bad of ['A,-5,,\n', 'A,1e400,,\n', 'A,"cut', 'A\u0000,,,\n', 'A,,\n'])
      await expect(add(snapshot(bad))).rejects.toThrow('all_ai_models.csv');
    expect(contents()).toEqual(before);
  });

  it('shows the old state or the new one, whichever operation on the disk fails', async () => {
    let failed = 0;
    for (let at = 0; ; at += 1) {
      const { files, counted } = faultyFiles((_operation, number) => (number === at ? 'ENOSPC' : null));
      const path = join(directory.path(), String(at));
      await add(snapshot('A,,,\n'), storeOn(nodeFiles, path));
      const result = await add(snapshot('B,,,\n'), storeOn(files, path)).catch((error: Error) => error);
      const { snapshots, damaged } = await storeOn(nodeFiles, path).verify();
      expect(damaged).toEqual([]);
      const refused = result instanceof Error;
      if (refused)
        expect(result.message.replace(path, '')).toBe(
          snapshots === 1
            ? ': the disk is full; nothing was taken in'
            : ': the disk is full; taken in: all_ai_models.csv (2025-01-01); not taken in: none',
        );
      else expect(snapshots).toBe(2);
      if (refused) failed += 1;
      if (counted.operations <= at) break;
    }
    expect(failed).toBeGreaterThan(10);
  });

  it('stores all of many snapshots or none when the disk is full, whichever file does not fit', async () => {
    const taken = ['B', 'C', 'D'].map((name) => prepareSnapshot(snapshot(`${name},,,\n`)).prepared);
    const partial: string[] = [];
    // Two files for each, then three manifests.
    for (let at = 0; at < 9; at += 1) {
      let writes = 0;
      const { files } = faultyFiles((operation) =>
        operation === 'write' && writes++ >= at ? 'ENOSPC' : null,
      );
      const path = join(directory.path(), String(at));
      const message = await storeOn(files, path)
        .add(taken)
        .catch((error: Error) => error.message);
      const { snapshots, damaged } = await storeOn(nodeFiles, path).verify();
      expect(damaged).toEqual([]);
      if (snapshots === 0) expect(message).toBe(`${path}: the disk is full; nothing was taken in`);
      else if (snapshots < 3) partial.push(`${snapshots}: ${String(message).replace(path, '')}`);
      await storeOn(nodeFiles, path).add(taken);
      expect(await storeOn(nodeFiles, path).verify()).toMatchObject({ snapshots: 3, damaged: [] });
    }
    const name = 'all_ai_models.csv (2025-01-01)';
    expect(partial).toEqual([
      `1: : the disk is full; taken in: ${name}; not taken in: ${name}, ${name}`,
      `2: : the disk is full; taken in: ${name}, ${name}; not taken in: ${name}`,
    ]);
  });

  it('syncs each directory a name was put in before the snapshot counts as stored', async () => {
    const log: string[] = [];
    const { files } = faultyFiles((operation, _number, path) => {
      if (['rename', 'link', 'syncDirectory'].includes(operation))
        log.push(`${operation} ${path.replace(directory.path(), '').split('/')[1]}`);
      return null;
    });
    await add(snapshot('A,,,\n'), storeOn(files));
    expect(log).toEqual([
      'rename tmp',
      'rename tmp',
      'syncDirectory objects',
      'syncDirectory rows',
      'link tmp',
      'syncDirectory manifests',
      'link manifests',
      'syncDirectory seals',
    ]);
  });

  it.each([
    [{ retrieved: '../../x' }, 'all_ai_models.csv: invalid retrieval day: ../../x; expected YYYY-MM-DD'],
    [
      { retrieved: '2024-02-30' },
      'all_ai_models.csv: invalid retrieval day: 2024-02-30; expected YYYY-MM-DD',
    ],
    [{ source: '../x' }, 'unknown source: ../x; expected one of epoch-all'],
    [{ file: '../x.csv' }, 'invalid file name: ../x.csv; expected a name without a folder'],
    [{ file: '' }, 'invalid file name: ; expected a name without a folder'],
  ])('lets no path in through %j', async (odd, message) => {
    await expect(add({ ...snapshot('A,,,\n'), ...odd })).rejects.toThrow(message);
    expect(contents()).toEqual({});
  });

  it('makes no path of what was prepared by hand', async () => {
    const { prepared } = prepareSnapshot(snapshot('A,,,\n'));
    for (const odd of [{ retrieved: '../../x' }, { sha256: '../../x' }, { source: '../x' }])
      await expect(storeOn().add([{ ...prepared, ...odd }])).rejects.toThrow('invalid');
  });

  it('says so when its path is a file, or the file to take in a directory', async () => {
    const path = join(directory.path(), 'file');
    writeFileSync(path, '');
    mkdirSync(join(directory.path(), 'folder'));
    await expect(pipelineOn(path).observatory()).rejects.toThrow(
      `${path}: part of this path is a file, not a directory`,
    );
    await expect(
      pipelineOn(join(directory.path(), 'x')).ingest([{ path: join(directory.path(), 'folder') }]),
    ).rejects.toThrow('this is a directory, not a file');
    await expect(
      pipelineOn(join(directory.path(), 'x')).ingest([{ path: join(directory.path(), 'none.csv') }]),
    ).rejects.toThrow('none.csv: no such file');
    expect(existsSync(join(directory.path(), 'x'))).toBe(false);
  });

  it('takes in all files of a command or none', async () => {
    const [good, bad] = [join(directory.path(), 'all_1.csv'), join(directory.path(), 'all_2.csv')];
    writeFileSync(good, 'Model,Domain\nA,x\n');
    writeFileSync(bad, 'Model,Parameters\nA,-1\n');
    const pipeline = pipelineOn(join(directory.path(), 'store'));
    await expect(pipeline.ingest([{ path: good }, { path: bad }])).rejects.toThrow(
      'all_2.csv, row 1 (line 2), column "Parameters": negative number: -1',
    );
    expect(existsSync(join(directory.path(), 'store'))).toBe(false);
  });
});
