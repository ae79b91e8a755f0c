import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { streamedIntake } from '../../../src/collecting.js';
import { collectSources } from '../../../src/snapshots/collect/collect-sources.js';
import { CollectingAssumptions } from '../../../src/snapshots/collect/collecting-assumptions.js';
import { openFetcher } from '../../../src/snapshots/fetch/fetcher.js';
import { findSource } from '../../../src/sources/find-source.js';
import { longTailOn } from '../../long-tail-fixture.js';
import { files as nodeFiles, PACKAGE_ROOT } from '../../observatory-fixture.js';
import { effectsOf } from '../fetch/fetch-fixture.js';
import { type MisbehavingServer, plain, startMisbehaving } from '../fetch/misbehaving-server.js';
import { faultyFiles, freshDirectory, keptOn, storeOn } from '../store-fixture.js';
import { collectorOn, collectorOptions, dispatcherTo } from './collect-fixture.js';

const directory = freshDirectory();
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
});
afterAll(() => server.close());

const NOTABLE = '/data/notable_ai_models.csv';
const models = (count: number, cell: string) =>
  `Model,Organization\n${Array.from({ length: count }, (_, index) => `M${index},${cell}\n`).join('')}`;

/** An update on a disk of which one operation fails. */
async function updateOn(path: string, files: typeof nodeFiles): Promise<unknown> {
  const assumptions = CollectingAssumptions.parse(
    JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'collecting.json'), 'utf8')),
  );
  const options = collectorOptions(path, server.port);
  const limits = { ...assumptions.fetch, spacingMilliseconds: 0 };
  const dispatcher = dispatcherTo(server.port);
  const policy = { plainHttp: false, allowedNetworks: [] };
  return collectSources([findSource('epoch-notable')], {
    kept: keptOn(path, files),
    store: storeOn(files, path),
    progress: () => undefined,
    now: options.now,
    userAgent: 'test',
    longTail: streamedIntake(longTailOn(path)),
    assumptions,
    fetcher: openFetcher(limits, effectsOf([], { dispatcher, policy, limits })),
  })
    .catch((error: unknown) => error)
    .finally(() => dispatcher.close());
}

interface Attempt {
  readonly path: string;
  readonly failed: boolean;
}

/** The same update as often as it has operations on the disk, each time on a fresh copy and with another one failing. */
async function failEach(): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  for (let broken = 0; ; broken += 1) {
    const path = join(directory.path(), `copy-${broken}`);
    cpSync(join(directory.path(), 'start'), path, { recursive: true });
    const { files, counted } = faultyFiles((operation, number) =>
      number === broken && operation !== 'syncDirectory' ? 'ENOSPC' : null,
    );
    const outcome = await updateOn(path, files);
    if (outcome instanceof Error) expect(outcome.message).toMatch(/disk is full/);
    attempts.push({ path, failed: outcome instanceof Error });
    if (counted.operations <= broken) return attempts;
  }
}

describe('an update on a disk that fails', () => {
  beforeEach(async () => {
    server.answer(NOTABLE, plain(200, models(60, 'A'), {}));
    await collectorOn(join(directory.path(), 'start'), server.port, '2026-11-01').update(['epoch-notable']);
  });
  it('shows the old state or the new one, whichever operation fails, and the next one completes it', async () => {
    server.answer(NOTABLE, plain(200, models(60, 'B'), {}));
    const attempts = await failEach();
    expect(attempts.filter(({ failed }) => failed).length).toBeGreaterThan(10);
    for (const { path, failed } of attempts) {
      const store = storeOn(nodeFiles, path);
      expect((await store.verify()).damaged).toEqual([]);
      if (!failed) expect(await store.list()).toHaveLength(2);
    }
    for (const { path } of attempts.filter((_attempt, index) => index % 5 === 0)) {
      await collectorOn(path, server.port).update(['epoch-notable']);
      expect(await storeOn(nodeFiles, path).list()).toHaveLength(2);
    }
  });
  it('puts an answer aside whole or not at all', async () => {
    server.answer(NOTABLE, plain(200, models(20, 'B'), {}));
    const attempts = await failEach();
    expect(attempts.filter(({ failed }) => failed).length).toBeGreaterThan(5);
    for (const { path } of attempts) {
      const folder = join(path, 'quarantine');
      const names = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of names) {
        const id = /^(.*)\.json$/.exec(name)?.[1];
        if (id === undefined) continue;
        const accepted = await collectorOn(path, server.port).accept(id);
        expect(accepted.snapshots[0]?.rows).toBe(20);
      }
      expect(await storeOn(nodeFiles, path).list()).toHaveLength(
        names.some((name) => name.endsWith('.json')) ? 2 : 1,
      );
    }
  });
});
