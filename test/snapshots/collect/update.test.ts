import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import {
  cutOff,
  type MisbehavingServer,
  plain,
  startMisbehaving,
  tagged,
} from '../fetch/misbehaving-server.js';
import { contents, freshDirectory, storeOn } from '../store-fixture.js';
import { collectorOn, fixture } from './collect-fixture.js';

const directory = freshDirectory();
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
});
afterAll(() => server.close());

const NOTABLE = '/data/notable_ai_models.csv';
const HARDWARE = '/data/ml_hardware.csv';
const [OLD, NEW] = [fixture('notable_2026-03-30.csv'), fixture('notable_2026-05-02.csv')];

const collector = (day?: string) => collectorOn(directory.path(), server.port, day);
const update = (sources: readonly string[] = ['epoch-notable'], day?: string) =>
  collector(day).update(sources);
const listed = () => storeOn(undefined, directory.path()).list();

/** A file of models by hand: header, then a row a name. */
function models(count: number, header = 'Model,Organization,Parameters', cells = ',Org,5'): string {
  return `${header}\n${Array.from({ length: count }, (_, index) => `M${index}${cells}\n`).join('')}`;
}

async function serve(text: string | Uint8Array, headers: Record<string, string> = {}): Promise<void> {
  server.answer(NOTABLE, plain(200, text, headers));
}

async function startFrom(text: string): Promise<void> {
  await serve(text);
  await update(['epoch-notable'], '2026-11-01');
}

describe('an update', () => {
  it('takes in what a source serves, says what it is, and tells the next one old and new', async () => {
    await serve(OLD);
    const first = await update(['epoch-notable'], '2026-11-23');
    expect(first).toMatchObject({
      snapshots: [{ source: 'epoch-notable', retrieved: '2026-11-23', rows: 60, stored: true }],
      refreshes: [],
      failed: [],
    });
    await serve(NEW);
    const second = await update();
    const [refresh] = second.refreshes;
    expect(refresh).toMatchObject({
      before: { retrieved: '2026-11-23' },
      after: { retrieved: '2026-11-24' },
    });
    expect(refresh?.added).toBe(refresh?.addedNames.length);
    expect(refresh?.added).toBe(second.snapshots[0]?.added);
    expect(refresh?.changes.length).toBeGreaterThan(0);
    for (const { from, to } of refresh?.changes ?? []) expect(from).not.toBe(to);
    expect(readdirSync(join(directory.path(), 'refreshes'))).toEqual(['000002-000001.json']);
  });
  it.each(['1970-01-01', '2026-11-22', '2026-11-26', '2100-03-01'])(
    'takes nothing in while the clock is wrong (%s), says both, and goes on once it is right',
    async (day) => {
      await serve(OLD, { date: 'Tue, 24 Nov 2026 11:59:00 GMT' });
      const wrong = await update(['epoch-notable'], day);
      expect(wrong).toMatchObject({ snapshots: [], quarantined: [], failed: [{ stage: 'clock' }] });
      expect(wrong.failed[0]?.problem).toBe(
        `the clock of this machine says ${day}T12:00:00.000Z, that of the server 2026-11-24T11:59:00.000Z`,
      );
      expect(await listed()).toEqual([]);
      expect((await update()).snapshots).toMatchObject([{ retrieved: '2026-11-24', stored: true }]);
    },
  );
  it('names what came, what went and what changed', async () => {
    await startFrom(
      'Model,Organization,Parameters\nA,X,1\nB,X,2\nC,X,3\n'.concat(
        models(60).split('\n').slice(1).join('\n'),
      ),
    );
    await serve(
      'Model,Organization,Parameters\nA,X,1\nB,Y,\nD,X,3\n'.concat(
        models(60).split('\n').slice(1).join('\n'),
      ),
    );
    const [refresh] = (await update()).refreshes;
    expect(refresh).toMatchObject({
      added: 1,
      removed: 1,
      changed: 1,
      addedNames: ['D'],
      removedNames: ['C'],
      changes: [
        { name: 'B', field: 'organization', from: 'X', to: 'Y' },
        { name: 'B', field: 'parameters', from: '2', to: null },
      ],
    });
  });
  it('makes no new snapshot of unchanged bytes, told by the server or by their hash', async () => {
    server.answer(NOTABLE, tagged(OLD, '"v1"'));
    await update(['epoch-notable'], '2026-11-20');
    const again = await update();
    expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"v1"');
    expect(again).toMatchObject({ snapshots: [], unchanged: [{ source: 'epoch-notable', aside: null }] });
    await serve(OLD);
    expect((await update()).unchanged).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });
  it('does not ask for changes against bytes that are not there', async () => {
    server.answer(NOTABLE, tagged(OLD, '"v1"'));
    await update();
    const other = collectorOn(join(directory.path(), 'other'), server.port);
    await other.update(['epoch-notable']);
    expect(server.asked.at(-1)?.headers['if-none-match']).toBeUndefined();
  });
  it('keeps the two of a race to one snapshot, and the store whole', async () => {
    await startFrom(OLD);
    await serve(NEW);
    const [one, two] = await Promise.all([update(), update()]);
    const stored = [one, two].flatMap(({ snapshots }) => snapshots).filter((result) => result.stored);
    expect(stored).toHaveLength(1);
    expect(await listed()).toHaveLength(2);
    const report = await storeOn(undefined, directory.path()).verify();
    expect([report.damaged, report.leftovers]).toEqual([[], []]);
  });
  it('knows its sources', async () => {
    await expect(update(['epoch-nothing'])).rejects.toThrow(/unknown source: epoch-nothing/);
  });
});

describe('an answer that is not to be trusted', () => {
  it('is put aside when more than 5 % of the rows are gone, and taken in at 5 %', async () => {
    await startFrom(models(100));
    await serve(models(94));
    const { quarantined, snapshots } = await update();
    expect(snapshots).toEqual([]);
    expect(quarantined[0]?.reasons).toEqual([{ code: 'rows-dropped', detail: '100 → 94' }]);
    await serve(models(95));
    expect((await update()).snapshots).toHaveLength(1);
  });
  it.each([
    [
      'a column is gone',
      models(20, 'Model,Organization', ',Org'),
      { code: 'column-gone', detail: 'Parameters' },
    ],
    [
      'a column is new',
      models(20, 'Model,Organization,Parameters,Mood', ',Org,5,good'),
      { code: 'column-new', detail: 'Mood' },
    ],
    [
      'a column says nothing any more',
      models(20, undefined, ',Org,'),
      { code: 'column-emptied', detail: 'Parameters' },
    ],
    [
      'the column of names is called otherwise',
      models(20, 'Title of model,Organization,Parameters'),
      { code: 'unreadable', detail: expect.stringContaining('no column "Model"') },
    ],
  ])('is put aside when %s', async (_what, text, reason) => {
    await startFrom(models(20));
    await serve(text);
    const { quarantined, snapshots } = await update();
    expect(snapshots).toEqual([]);
    expect(quarantined[0]?.reasons).toContainEqual(reason);
    expect(await listed()).toHaveLength(1);
  });
  it('is not put aside for capitals in a header, nor for another order of columns', async () => {
    await startFrom(models(20));
    await serve(models(20, 'model,PARAMETERS,Organization', ',5,Org'));
    expect((await update()).quarantined).toEqual([]);
  });
  it('waits for a person, is not put aside twice, and is taken in once accepted', async () => {
    await startFrom(models(100));
    await serve(models(50));
    const [entry] = (await update()).quarantined;
    const id = entry?.id ?? '';
    expect(await update()).toMatchObject({ quarantined: [], unchanged: [{ aside: id }] });
    const accepted = await collector().accept(id);
    expect(accepted.snapshots[0]).toMatchObject({ retrieved: '2026-11-24', rows: 50, stored: true });
    expect(accepted.refreshes[0]).toMatchObject({ removed: 50 });
    expect(readdirSync(join(directory.path(), 'quarantine'))).toEqual([]);
    await expect(collector().accept(id)).rejects.toThrow(InputError);
    expect(await update()).toMatchObject({ quarantined: [], unchanged: [{ aside: null }] });
  });
  it('is not asked about again once rejected', async () => {
    await startFrom(models(100));
    await serve(models(50));
    const id = (await update()).quarantined[0]?.id ?? '';
    expect(await collector().reject(id)).toMatchObject({ id, state: 'rejected' });
    expect(await update()).toMatchObject({ quarantined: [], unchanged: [{ aside: id }] });
    expect(await listed()).toHaveLength(1);
  });
});

describe('a source that fails', () => {
  const html = { 'content-type': 'text/html' };
  it.each([
    ['a web page', plain(200, '<!doctype html><p>log in', html), 'content type'],
    ['a web page that calls itself CSV', plain(200, '<!doctype html><p>log in', {}), 'content'],
    ['an error', plain(500, '', {}), 'status'],
    ['too many requests', plain(429, '', { 'retry-after': '7200' }), 'status'],
    ['a body that is cut off', cutOff, 'request'],
    ['a body cut off within a row', plain(200, OLD.slice(0, 3000), {}), 'content'],
    ['nothing', plain(200, '', {}), 'content'],
    ['a bomb', plain(200, gzipSync(Buffer.alloc(110_000_000)), { 'content-encoding': 'gzip' }), 'size'],
    ['a way into this machine', plain(302, '', { location: 'https://127.0.0.1:1/x.csv' }), 'address'],
    ['a way to the cloud', plain(307, '', { location: 'http://169.254.169.254/' }), 'address'],
  ])(
    'with %s changes nothing, is named with its stage, and holds up no other',
    async (_what, answer, stage) => {
      await startFrom(OLD);
      const before = contents(directory.path());
      server.answer(NOTABLE, answer);
      server.answer(HARDWARE, plain(200, 'Hardware name,Manufacturer\nA100,NVIDIA\n', {}));
      const { failed, snapshots } = await update(['epoch-notable', 'epoch-hardware']);
      expect(failed).toEqual([
        expect.objectContaining({ source: 'epoch-notable', stage, address: expect.stringContaining('://') }),
      ]);
      expect(snapshots.map(({ source }) => source)).toEqual(['epoch-hardware']);
      expect(contents(directory.path())).toMatchObject(before);
    },
  );
  it('by a body shorter than before, but whole to its last row, is caught by the rows that miss', async () => {
    await startFrom(models(100));
    const short = models(100).slice(0, 600);
    await serve(short.slice(0, short.lastIndexOf('\n') + 1));
    expect((await update()).quarantined[0]?.reasons[0]?.code).toBe('rows-dropped');
  });
});
