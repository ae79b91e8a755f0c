import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import { listSql, longTailOn, writeGenerated, writeParquet } from '../../long-tail-fixture.js';
import { type MisbehavingServer, plain, startMisbehaving } from '../fetch/misbehaving-server.js';
import { contents, freshDirectory } from '../store-fixture.js';
import { collectorOn } from './collect-fixture.js';

const directory = freshDirectory();
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
});
afterAll(() => server.close());

const MODELS = '/datasets/cfahlgren1/hub-stats/resolve/main/models.parquet';
const PARQUET = { 'content-type': 'application/octet-stream' };
const data = () => join(directory.path(), 'data');
const collector = (day?: string) => collectorOn(data(), server.port, day);
const update = (day?: string) => collector(day).update(['hub-stats']);
const stored = async () => (await longTailOn(data()).partitions()).map(({ manifest }) => manifest.retrieved);
/** What is kept for good: neither what is being written nor what the source said last. */
const kept = () => Object.keys(contents(data())).filter((name) => !/^(collected|tmp)\//.test(name));

async function bytesOf(sql: string): Promise<Uint8Array> {
  const path = join(directory.path(), 'made.parquet');
  await writeParquet(path, sql);
  return readFileSync(path);
}

const listOf = (count: number) =>
  bytesOf(
    listSql(Array.from({ length: count }, (_, index) => ({ id: `a/m${index}`, parameters: 1000 + index }))),
  );

async function serve(body: Uint8Array, headers: Record<string, string> = PARQUET): Promise<void> {
  server.answer(MODELS, plain(200, body, headers));
}

describe('an update of the long tail', () => {
  it('takes in what is served, says what is new in the next one, and asks for it only by name', async () => {
    const path = join(directory.path(), 'generated.parquet');
    await writeGenerated(path, 2000);
    await serve(readFileSync(path));
    const first = await update('2026-11-23');
    expect(first).toMatchObject({
      snapshots: [{ source: 'hub-stats', retrieved: '2026-11-23', rows: 2000, stored: true }],
      refreshes: [],
      failed: [],
      quarantined: [],
    });
    await writeGenerated(path, 2004);
    await serve(readFileSync(path));
    const second = await update();
    expect(second.snapshots).toMatchObject([{ retrieved: '2026-11-24', added: 4, removed: 0 }]);
    expect(await stored()).toEqual(['2026-11-23', '2026-11-24']);
    const before = server.asked.length;
    await collector().update([]);
    expect(server.asked.slice(before).map((asked) => asked.path)).not.toContain(MODELS);
  });
  it('does not take in, nor even download, what it has', async () => {
    const list = await listOf(3);
    server.answer(MODELS, (request, response) => {
      const same = request.headers['if-none-match'] === '"1"';
      response.writeHead(same ? 304 : 200, { ...PARQUET, etag: '"1"' });
      response.end(same ? '' : list);
    });
    await update('2026-11-23');
    expect(await update()).toMatchObject({
      snapshots: [],
      unchanged: [{ source: 'hub-stats', aside: null }],
    });
    await serve(list);
    expect(await update()).toMatchObject({ snapshots: [], unchanged: [{ source: 'hub-stats' }] });
    expect(await stored()).toEqual(['2026-11-23']);
  });
  it('puts aside what is unlike before, takes it in when a person says so, and leaves nothing in quarantine', async () => {
    await serve(await listOf(100));
    await update('2026-11-22');
    await serve(await listOf(90));
    const fewer = await update('2026-11-23');
    expect(fewer.quarantined).toMatchObject([{ reasons: [{ code: 'rows-dropped', detail: '100 → 90' }] }]);
    expect(await update('2026-11-23')).toMatchObject({ unchanged: [{ aside: fewer.quarantined[0]?.id }] });
    expect(await stored()).toEqual(['2026-11-22']);
    const accepted = await collector().accept(fewer.quarantined[0]?.id ?? '');
    expect(accepted.snapshots).toMatchObject([
      { retrieved: '2026-11-23', rows: 90, removed: 10, stored: true },
    ]);
    expect(await stored()).toEqual(['2026-11-22', '2026-11-23']);
    expect(kept().filter((name) => name.startsWith('quarantine'))).toEqual([]);
  });
  it('puts aside a new header, and a whole table it cannot read, which no acceptance takes in', async () => {
    await serve(await listOf(5));
    await update('2026-11-22');
    await writeParquet(
      join(directory.path(), 'other.parquet'),
      listSql(['b', 'c', 'd', 'e', 'f'].map((name) => ({ id: `a/${name}` }))),
    );
    await serve(await bytesOf(`SELECT *, 1 AS extra FROM '${join(directory.path(), 'other.parquet')}'`));
    const { quarantined } = await update('2026-11-23');
    expect(quarantined).toMatchObject([{ reasons: [{ code: 'column-new', detail: 'extra' }] }]);
    await serve(await bytesOf(`SELECT 'a/b' AS id`));
    const unreadable = await update();
    expect(unreadable.quarantined).toMatchObject([{ reasons: [{ code: 'unreadable' }] }]);
    const refused = collector().accept(unreadable.quarantined[0]?.id ?? '');
    await expect(refused).rejects.toBeInstanceOf(InputError);
    expect(await collector().reject(unreadable.quarantined[0]?.id ?? '')).toMatchObject({
      state: 'rejected',
    });
    expect(await stored()).toEqual(['2026-11-22']);
  });
  it('changes nothing where the answer is none', async () => {
    await serve(await listOf(5));
    await update('2026-11-22');
    const before = kept();
    const list = Buffer.from(await listOf(6));
    const answers = [
      plain(200, '<html>', { 'content-type': 'text/html' }),
      plain(200, '<html>', PARQUET),
      plain(200, list.subarray(0, 500), PARQUET),
      plain(200, Buffer.concat([list.subarray(0, 50), list.subarray(80)]), PARQUET),
      plain(404, 'gone', {}),
      plain(500, 'later', {}),
    ];
    for (const answer of answers) {
      server.answer(MODELS, answer);
      const { snapshots, failed } = await update();
      expect([snapshots, failed]).toEqual([[], [expect.objectContaining({ source: 'hub-stats' })]]);
    }
    expect(kept()).toEqual(before);
  });
});
