import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Collector, collectingAssumptions, openCollector } from '../src/collecting.js';
import { type OpenedStore, openStore } from '../src/open-store.js';
import { leftToAPerson } from '../src/refresh-answers.js';
import { linesForAPerson } from '../src/report/left-to-a-person.js';
import { REFRESH_JOBS } from '../src/shared-collecting.js';
import { REGULAR_SOURCES } from '../src/sources/index.js';
import { PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { collectorOptions } from './snapshots/collect/collect-fixture.js';
import { type MisbehavingServer, plain, startMisbehaving } from './snapshots/fetch/misbehaving-server.js';

const NOTABLE = '/data/notable_ai_models.csv';
const DAY_MILLISECONDS = 86_400_000;
const SIGNAL = new AbortController().signal;
const directory = temporaryDirectory();
const opened: OpenedStore[] = [];
let postgres: PostgresServer;
let sources: MisbehavingServer;

beforeAll(async () => {
  [postgres, sources] = await Promise.all([startPostgres(), startMisbehaving()]);
});
afterAll(async () => {
  for (const { close } of opened) await close();
  await Promise.all([postgres.remove(), sources.close()]);
  directory.remove();
});

function collectorOn(databaseUrl: string, name: string, day?: string): Collector & { store: OpenedStore } {
  const dataDirectory = join(directory.path, name);
  mkdirSync(dataDirectory, { recursive: true });
  const options = { ...collectorOptions(dataDirectory, sources.port, day), databaseUrl };
  const store = openStore(options);
  opened.push(store);
  return { ...openCollector(options, store, async () => undefined), store };
}

const asked = () => sources.asked.filter(({ path }) => path === NOTABLE).length;
const models = (count: number) =>
  `Model,Organization\n${Array.from({ length: count }, (_, index) => `M${index},Org\n`).join('')}`;

describe('a source that no collector asks again', () => {
  it('is left to a person, in words, until it answers', async () => {
    const { store, update } = collectorOn(await postgres.address(), 'six');
    const { queue: rules } = await collectingAssumptions(PACKAGE_ROOT);
    const queue = store.queue?.(REFRESH_JOBS, rules);
    let now = Date.parse('2026-11-20T12:00:00Z');
    const subject = 'epoch-notable';
    await queue?.add([{ key: `${subject} then`, subject, due: new Date(now) }], new Date(now));
    for (let attempt = 1; attempt <= rules.mostAttempts; attempt += 1) {
      const job = await queue?.claim(new Date(now), `h${attempt}`);
      if (job) await queue?.fail(job, 'status 500', new Date(now));
      now += 3_600_000;
    }
    const left = await leftToAPerson(store, PACKAGE_ROOT);
    expect(linesForAPerson(left, 'en')).toEqual([
      'epoch-notable was given up on 20 November 2026 after 5 tries: status 500. flopscope update epoch-notable asks it again.',
    ]);
    expect(linesForAPerson(left, 'de')[0]).toContain('am 20. November 2026 nach 5 Versuchen aufgegeben');
    sources.answer(NOTABLE, plain(200, models(60), {}));
    await update([subject]);
    expect(await leftToAPerson(store, PACKAGE_ROOT)).toEqual({ quarantine: [], givenUp: [] });
  });
});

describe('collectors on one store', () => {
  it('divide the sources of a turn among themselves, and ask each once in it', async () => {
    const address = await postgres.address();
    sources.answer(NOTABLE, plain(200, models(60), {}));
    const before = asked();
    const turns = ['one', 'two', 'three'].map((name) =>
      collectorOn(address, name).schedule(DAY_MILLISECONDS),
    );
    const answers = await Promise.all(turns.map(({ collect }) => collect(SIGNAL)));
    expect(asked()).toBe(before + 1);
    const told = answers.flatMap(({ snapshots, failed }) => [
      ...snapshots.map(({ source }) => source),
      ...failed.map(({ source }) => source),
    ]);
    expect(told.sort()).toEqual(REGULAR_SOURCES.map(({ id }) => id).sort());
    for (const { collect } of turns)
      expect(await collect(SIGNAL)).toMatchObject({ snapshots: [], unchanged: [], failed: [] });
    expect(asked()).toBe(before + 1);
    const tomorrow = collectorOn(address, 'one', '2026-11-25').schedule(DAY_MILLISECONDS);
    expect((await tomorrow.collect(SIGNAL)).unchanged).toEqual([{ source: 'epoch-notable', aside: null }]);
    expect(asked()).toBe(before + 2);
  }, 30_000);

  it('say which source another is asking, and ask one again when a person wants it', async () => {
    const address = await postgres.address();
    const [one, two] = [collectorOn(address, 'four'), collectorOn(address, 'five')];
    let answer: () => void = () => undefined;
    sources.answer(NOTABLE, (request, response) => {
      answer = () => plain(200, models(60), {})(request, response);
    });
    const before = asked();
    const first = one.update(['epoch-notable']);
    await expect.poll(asked).toBe(before + 1);
    expect(await two.update(['epoch-notable'])).toMatchObject({
      snapshots: [],
      elsewhere: ['epoch-notable'],
    });
    answer();
    expect(await first).toMatchObject({ snapshots: [{ source: 'epoch-notable' }], elsewhere: [] });
    sources.answer(NOTABLE, plain(200, models(10), {}));
    const [entry] = (await two.update(['epoch-notable'])).quarantined;
    expect(entry?.reasons[0]?.code).toBe('rows-dropped');
    // Put aside by one, decided on at another.
    expect(await one.accept(entry?.id ?? '')).toMatchObject({ snapshots: [{ rows: 10, stored: true }] });
    expect((await two.store.store.verify()).damaged).toEqual([]);
  }, 30_000);
});
