import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectoryStore } from '../../src/snapshots/directory-store.js';
import type { FileSystem } from '../../src/snapshots/file-system.js';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { querySnapshots } from '../../src/snapshots/query.js';
import { pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.remove());

let names = 0;
const storeOn = (files: FileSystem = nodeFiles, path = directory.path) =>
  openDirectoryStore(path, {
    files,
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `n${names++}`,
  });

const snapshot = (text: string, retrieved = '2025-01-01') => ({
  source: 'epoch-all',
  retrieved,
  file: 'all_ai_models.csv',
  note: null,
  bytes: new TextEncoder().encode(`Model,Training compute (FLOP),Frontier model,Mood\n${text}`),
});

/** Every file below a directory with its bytes. */
function contents(path = directory.path): Record<string, string> {
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name)).toString('base64')]),
  );
}

describe('the directory store', () => {
  it('gives back the bytes and the rows it was given', async () => {
    const store = storeOn();
    const taken = snapshot('A,1e20,True,good\nB,,,\n');
    const { manifest, added } = await store.add(taken);
    expect(added).toBe(true);
    expect(await store.readBytes(manifest)).toEqual(Buffer.from(taken.bytes));
    const rows = await store.readRows(manifest);
    expect(rows.columns).toEqual({
      name: ['A', 'B'],
      trainingComputeFlop: [1e20, null],
      frontierModel: [true, null],
    });
    expect(rows.row).toEqual([1, 2]);
    expect(rows.texts[0]).toEqual({ trainingComputeFlop: '1e20', frontierModel: 'True' });
    expect(manifest.unknownColumns).toEqual(['Mood']);
  });

  it('stores the same bytes of a day once', async () => {
    await storeOn().add(snapshot('A,,,\n'));
    const before = contents();
    expect((await storeOn().add(snapshot('A,,,\n'))).added).toBe(false);
    expect(contents()).toEqual(before);
  });

  it('chains its manifests', async () => {
    for (const name of ['A', 'B', 'C']) await storeOn().add(snapshot(`${name},,,\n`));
    const chain = await storeOn().list();
    expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(chain[0]?.parent).toBeNull();
    expect(new Set(chain.map(({ parent }) => parent)).size).toBe(3);
    expect((await storeOn().verify()).damaged).toEqual([]);
  });

  it('loses nothing when many ingests run at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => storeOn().add(snapshot(`M${index % 8},,,\n`))),
    );
    const chain = await storeOn().list();
    expect(chain).toHaveLength(8);
    expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await storeOn().verify()).toMatchObject({ snapshots: 8, damaged: [], leftovers: [] });
  });

  it('is byte for byte what it was after a file that cannot be read', async () => {
    await storeOn().add(snapshot('A,,,\n'));
    const before = contents();
    for (const bad of ['A,-5,,\n', 'A,1e400,,\n', 'A,"cut', 'A\u0000,,,\n', 'A,,\n'])
      await expect(storeOn().add(snapshot(bad))).rejects.toThrow('all_ai_models.csv');
    expect(contents()).toEqual(before);
  });

  it('shows the old state or the new one, whichever operation on the disk fails', async () => {
    let failed = 0;
    for (let at = 0; ; at += 1) {
      let operations = 0;
      const faulty = new Proxy(nodeFiles, {
        get:
          (files, name: keyof FileSystem) =>
          async (...words: never[]) => {
            if (operations++ === at) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
            return (files[name] as (...words: never[]) => unknown)(...words);
          },
      });
      const path = join(directory.path, String(at));
      await storeOn(nodeFiles, path).add(snapshot('A,,,\n'));
      const result = await storeOn(faulty, path)
        .add(snapshot('B,,,\n'))
        .catch((error: Error) => error);
      const { snapshots, damaged } = await storeOn(nodeFiles, path).verify();
      expect(damaged).toEqual([]);
      const refused = result instanceof Error;
      expect(snapshots).toBe(refused ? 1 : 2);
      if (refused) expect(result.message).toMatch(/: the disk is full; nothing was taken in$/);
      if (refused) failed += 1;
      if (operations <= at) break;
    }
    expect(failed).toBeGreaterThan(10);
  });

  it('names what is damaged', async () => {
    const { manifest } = await storeOn().add(snapshot('A,,,\n'));
    await storeOn().add(snapshot('B,,,\n'));
    appendFileSync(join(directory.path, 'objects', `${manifest.sha256}.csv`), ' ');
    rmSync(join(directory.path, manifest.parquet.path));
    appendFileSync(join(directory.path, 'manifests', '000001.json'), '\n');
    writeFileSync(join(directory.path, 'tmp', 'left'), '');
    const report = await storeOn().verify();
    expect(report.leftovers).toEqual(['tmp/left']);
    expect(report.damaged.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      'manifests/000002.json: does not name the manifest before it: one of the two was changed',
      `objects/${manifest.sha256}.csv: its bytes were changed: the SHA-256 differs`,
      `${manifest.parquet.path}: missing`,
    ]);
    await expect(storeOn().readRows(manifest)).rejects.toThrow('no such file');
  });

  it('says so when its path is a file, or the file to take in a directory', async () => {
    const path = join(directory.path, 'file');
    writeFileSync(path, '');
    mkdirSync(join(directory.path, 'folder'));
    await expect(pipelineOn(path).observatory()).rejects.toThrow(
      `${path}: part of this path is a file, not a directory`,
    );
    await expect(
      pipelineOn(join(directory.path, 'x')).ingest([{ path: join(directory.path, 'folder') }]),
    ).rejects.toThrow('this is a directory, not a file');
    await expect(
      pipelineOn(join(directory.path, 'x')).ingest([{ path: join(directory.path, 'none.csv') }]),
    ).rejects.toThrow('none.csv: no such file');
    expect(existsSync(join(directory.path, 'x'))).toBe(false);
  });

  it('takes in all files of a command or none', async () => {
    const [good, bad] = [join(directory.path, 'all_1.csv'), join(directory.path, 'all_2.csv')];
    writeFileSync(good, 'Model,Domain\nA,x\n');
    writeFileSync(bad, 'Model,Parameters\nA,-1\n');
    const pipeline = pipelineOn(join(directory.path, 'store'));
    await expect(pipeline.ingest([{ path: good }, { path: bad }])).rejects.toThrow(
      'all_2.csv, row 1 (line 2), column "Parameters": negative number: -1',
    );
    expect(existsSync(join(directory.path, 'store'))).toBe(false);
  });
});

describe('SQL on the store', () => {
  const query = async (sql: string) => {
    const manifests = await storeOn().list();
    return querySnapshots({
      dataDirectory: directory.path,
      manifests,
      extraTables: [{ name: 'models', rows: [{ id: 'a', size: 2 }] }],
      sql,
    });
  };
  beforeEach(async () => {
    await storeOn().add(snapshot('A,1e20,,\nB,3e20,,\n'));
    await storeOn().add(snapshot('A,2e20,,\n', '2025-02-01'));
  });
  it('sees every vintage of a source', async () => {
    const { columns, rows } = await query(
      'SELECT retrieved, max(training_compute_flop) AS largest FROM epoch_all GROUP BY 1 ORDER BY 1',
    );
    expect(columns).toEqual(['retrieved', 'largest']);
    expect(rows).toEqual([
      ['2025-01-01', 3e20],
      ['2025-02-01', 2e20],
    ]);
  });
  it('sees the merged models and the register', async () => {
    expect((await query('SELECT id, size FROM models')).rows).toEqual([['a', 2]]);
    expect((await query('SELECT count(*) FROM snapshots')).rows).toEqual([[2]]);
  });
  it.each([
    "SELECT * FROM read_text('/etc/hostname')",
    "COPY (SELECT 1) TO 'out.csv'",
    "ATTACH 'other.db'",
    'CREATE TABLE t AS SELECT 1',
    'SET enable_external_access = true',
    'SELECT 1; SELECT 2',
    'SELEC 1',
    '',
  ])('refuses %s', async (sql) => {
    const before = contents();
    await expect(query(sql)).rejects.toThrow(/SQL|statement/);
    expect(contents()).toEqual(before);
  });
});
