import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putDescribed } from '../../src/snapshots/kept/described.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { keptOn } from '../snapshots/store-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
const json = async (path: string) => (await app.request(`/api/v1${path}`)).json();

describe('the refreshes of the bundled snapshots', () => {
  it('are listed in counts, the newest first', async () => {
    const { refreshes } = await json('/refreshes');
    expect(refreshes).toHaveLength(17);
    expect(refreshes[0].retrieved).toBe('2026-05-02');
    expect(refreshes.at(-1)).toMatchObject({ source: 'epoch-all', retrieved: '2024-02-15' });
    expect(refreshes[0].changes).toBeUndefined();
  });
  it('can be chosen by source and day, and are as many as asked for', async () => {
    const { refreshes } = await json('/refreshes?source=epoch-notable&from=2026-01-01&limit=2');
    expect(refreshes.map(({ retrieved }: { retrieved: string }) => retrieved)).toEqual([
      '2026-05-02',
      '2026-03-30',
    ]);
  });
  it('tell one by one who came and went, and what changed from what to what', async () => {
    const { refreshes } = await json('/refreshes?source=epoch-notable&limit=1');
    const refresh = await json(`/refreshes/${refreshes[0].id}`);
    expect(refresh.addedNames).toHaveLength(refresh.added);
    expect(refresh.removedNames).toHaveLength(refresh.removed);
    expect(refresh.after.rows - refresh.before.rows).toBe(refresh.added - refresh.removed);
    expect(new Set(refresh.changes.map(({ name }: { name: string }) => name)).size).toBe(refresh.changed);
  });
  it.each([
    ['/refreshes/1', 404],
    ['/refreshes/..%2f..%2fetc', 404],
    ['/refreshes?source=nothing', 400],
    ['/refreshes?limit=0', 400],
    ['/refreshes?since=2024', 400],
  ])('%s is refused with %i', async (path, status) => {
    expect((await app.request(`/api/v1${path}`)).status).toBe(status);
  });
  it('stand beside the quarantine, which is empty', async () => {
    expect(await json('/sources')).toMatchObject({ quarantine: [], givenUp: [] });
    expect(await (await app.request('/sources')).text()).not.toContain('Waiting for a person');
  });
});

describe('an answer in quarantine', () => {
  it('is shown to whoever reads of the sources, with its reasons and what can be done, until it is decided on', async () => {
    const entry = {
      ...{ id: 'epoch-all-0123', source: 'epoch-all', retrieved: '2026-11-20', file: 'all.csv', bytes: 1 },
      ...{ sha256: 'a'.repeat(64), since: '2026-11-20T08:00:00Z', state: 'waiting' },
      reasons: [{ code: 'column-gone', detail: '<b>Parameters</b>' }],
    };
    const kept = keptOn(directory.path);
    const put = (state: string) => putDescribed(kept, 'quarantine', `${entry.id}.json`, { ...entry, state });
    await put('waiting');
    const page = await (await app.request('/sources?as-of=2026-11-24')).text();
    expect(page).toContain('Waiting for a person');
    expect(page).toContain('column &quot;&lt;b>Parameters&lt;/b>&quot; is gone');
    expect(page).toContain('flopscope update --accept epoch-all-0123 takes it in');
    const german = await (await app.request('/de/sources?as-of=2026-11-24')).text();
    expect(german).toContain('Wartet auf einen Menschen');
    expect(german).toContain('In Quarantäne seit 20. November 2026');
    expect((await json('/sources?as-of=2026-11-01')).quarantine).toEqual([]);
    await put('rejected');
    expect(await (await app.request('/sources?as-of=2026-11-23')).text()).not.toContain('Waiting');
  });
});
