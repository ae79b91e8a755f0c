import { appendFileSync, copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pipelineOn } from '../observatory-fixture.js';
import { add, faultyFiles, freshDirectory, snapshot, storeOn } from './store-fixture.js';

const directory = freshDirectory();
const inStore = (path: string) => join(directory.path(), path);
const seals = () => readdirSync(inStore('seals')).map((name) => `seals/${name}`);

async function damage(): Promise<string[]> {
  const { damaged } = await storeOn().verify();
  return damaged.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('verify', () => {
  it('names what is damaged', async () => {
    const { manifest } = await add(snapshot('A,,,\n'));
    await add(snapshot('B,,,\n'));
    appendFileSync(inStore(`objects/${manifest.sha256}.csv`), ' ');
    rmSync(inStore(manifest.parquet.path));
    appendFileSync(inStore('manifests/000001.json'), '\n');
    writeFileSync(inStore('tmp/left'), '');
    expect((await storeOn().verify()).leftovers).toEqual(['tmp/left']);
    expect(await damage()).toEqual([
      'manifests/000001.json: its bytes were changed: the SHA-256 differs',
      `objects/${manifest.sha256}.csv: its bytes were changed: the SHA-256 differs`,
      `${manifest.parquet.path}: missing`,
    ]);
    await expect(storeOn().readRows(manifest)).rejects.toThrow('no such file');
  });

  it('sees by the chain alone that a manifest was changed or lost', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await add(snapshot(`${name},,,\n`));
    rmSync(inStore('seals'), { recursive: true });
    appendFileSync(inStore('manifests/000001.json'), '\n');
    rmSync(inStore('manifests/000003.json'));
    expect(await damage()).toEqual([
      'manifests/000002.json: does not name the manifest before it: one of the two was changed',
      'manifests/000004.json: stands where manifests/000003.json should be: the chain has a hole',
    ]);
  });

  it.each([
    ['null', 'Invalid input: expected object, received null'],
    ['{"sequence": 1', 'not JSON'],
    ['\u0000', 'not JSON'],
    ['{}', 'producer: Invalid input: expected string, received undefined'],
    ['[1]', 'Invalid input: expected object, received array'],
  ])('goes on behind a manifest that holds %j, and readers name it', async (text, problem) => {
    await add(snapshot('A,,,\n'));
    const { manifest } = await add(snapshot('B,,,\n'));
    writeFileSync(inStore('manifests/000001.json'), text);
    rmSync(inStore(manifest.parquet.path));
    expect(await damage()).toEqual([
      `manifests/000001.json: no readable manifest: ${problem}`,
      `${manifest.parquet.path}: missing`,
    ]);
    const message = `${inStore('manifests/000001.json')}: the manifest is damaged (${problem}); flopscope verify names all damage`;
    await expect(storeOn().list()).rejects.toThrow(message);
    await expect(add(snapshot('C,,,\n'))).rejects.toThrow(message);
    await expect(pipelineOn(directory.path()).observatory()).rejects.toThrow(message);
  });

  it('takes no path from a manifest that leads out of the store', async () => {
    const { manifest } = await add(snapshot('A,,,\n'));
    const parquet = { ...manifest.parquet, path: '../../etc/passwd' };
    writeFileSync(inStore('manifests/000001.json'), JSON.stringify({ ...manifest, parquet }));
    expect(await damage()).toEqual([
      `manifests/000001.json: no readable manifest: parquet.path: expected ${manifest.parquet.path}`,
    ]);
  });

  it('sees that the last manifests were deleted, and says where their copies are', async () => {
    for (const name of ['A', 'B', 'C']) await add(snapshot(`${name},,,\n`));
    for (const number of [2, 3]) rmSync(inStore(`manifests/00000${number}.json`));
    const [, second = '', third = ''] = seals();
    const report = await storeOn().verify();
    expect(report).toMatchObject({ snapshots: 1, leftovers: [] });
    expect(await damage()).toEqual([
      `manifests/000002.json: missing; its copy is ${second}`,
      `manifests/000003.json: missing; its copy is ${third}`,
    ]);
    await expect(add(snapshot('D,,,\n'))).rejects.toThrow(
      'manifests/000003.json: this manifest was stored and is gone; flopscope verify says where it still is',
    );
    copyFileSync(inStore(second), inStore('manifests/000002.json'));
    copyFileSync(inStore(third), inStore('manifests/000003.json'));
    expect(await damage()).toEqual([]);
    expect((await add(snapshot('D,,,\n'))).manifest.sequence).toBe(4);
  });

  it('sees that the last manifest was changed, though no other names it', async () => {
    const { manifest } = await add(snapshot('A,,,\n'));
    rmSync(inStore('manifests/000001.json'));
    writeFileSync(inStore('manifests/000001.json'), JSON.stringify({ ...manifest, rows: 7 }));
    expect(await damage()).toEqual(['manifests/000001.json: its bytes were changed: the SHA-256 differs']);
  });

  it('calls nothing damaged that an ended ingest left, and the next one sets the seal', async () => {
    const { files } = faultyFiles((operation, _number, path) =>
      operation === 'link' && path.includes('manifests') ? 'ENOSPC' : null,
    );
    await add(snapshot('A,,,\n'), storeOn(files));
    expect(seals()).toEqual([]);
    expect(await damage()).toEqual([]);
    await add(snapshot('B,,,\n'));
    expect(seals()).toHaveLength(2);
  });
});
