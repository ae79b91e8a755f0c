/** The sources are asked here: addresses, disk, clock and chance meet what judges an answer. */
import { join } from 'node:path';
import { withFetcher } from './guarded-network.js';
import { ingestResult, type LongTail, openLongTail } from './long-tail.js';
import type { OpenedStore } from './open-store.js';
import type { PipelineOptions } from './pipeline.js';
import { openSharedCollecting } from './shared-collecting.js';
import {
  type CollectEffects,
  collectSources,
  store as storeRows,
} from './snapshots/collect/collect-sources.js';
import type { StreamedIntake } from './snapshots/collect/collect-streamed.js';
import { CollectingAssumptions } from './snapshots/collect/collecting-assumptions.js';
import {
  bytesAside,
  checkAside,
  entryAside,
  type QuarantineEntry,
  reject,
  release,
} from './snapshots/collect/quarantine.js';
import type { RefreshEffects } from './snapshots/collect/refreshes.js';
import { type UpdateAnswer, updateAnswer } from './snapshots/collect/update-answer.js';
import { PUBLIC_ONLY } from './snapshots/fetch/address-policy.js';
import { checkFile, type IngestResult } from './snapshots/ingest.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { asidePath, dropAside, keepAside } from './snapshots/long-tail/aside.js';
import { inFolder } from './snapshots/long-tail/partition-store.js';
import { nodeFiles } from './snapshots/node-files.js';
import { findSource } from './sources/find-source.js';
import { REGULAR_SOURCES } from './sources/index.js';

export interface Collector {
  /** @param sources ids; all where empty. On a shared store without those that another collector is asking. */
  update(sources: readonly string[], signal?: AbortSignal): Promise<UpdateAnswer>;
  /** All sources, every so often; the collectors of a shared store divide them among themselves. */
  schedule(everyMilliseconds: number): Schedule;
  /** Takes in what waits in quarantine, for a person who has looked. */
  accept(id: string): Promise<UpdateAnswer>;
  reject(id: string): Promise<QuarantineEntry>;
  assumptions(): Promise<CollectingAssumptions>;
}

export interface Schedule {
  /** Asks what is to be asked by now. */
  collect(signal: AbortSignal): Promise<UpdateAnswer>;
  /** Until something may be to be asked again. */
  waitMilliseconds(): Promise<number>;
}

type Stored = Pick<OpenedStore, 'store' | 'kept' | 'queue'>;

export function openCollector(
  options: PipelineOptions,
  { store, kept, queue }: Stored,
  fill: () => Promise<unknown>,
): Collector {
  const place = { store, kept, progress: options.progress };
  const assumptions = () => collectingAssumptions(options.packageRoot);
  const using = async (
    signal: AbortSignal | undefined,
    use: (effects: CollectEffects) => Promise<UpdateAnswer>,
  ) => {
    // What a source is compared to: without it the first answer would be taken in unseen.
    await fill();
    return withEffects(options, place, await assumptions(), signal, use);
  };
  const shared = queue === null ? null : openSharedCollecting(options, queue);
  const update: Collector['update'] = (ids, signal) => {
    const sources = ids.length === 0 ? REGULAR_SOURCES : [...new Set(ids)].map(findSource);
    return using(signal, async (effects) =>
      shared ? shared.update(sources, effects, signal) : updateAnswer(await collectSources(sources, effects)),
    );
  };
  return {
    update: async (...asked) => update(...asked),
    schedule: (everyMilliseconds) => {
      const turns = shared?.turns(everyMilliseconds);
      return {
        collect: (signal) =>
          turns ? using(signal, (effects) => turns(effects, signal)) : update([], signal),
        waitMilliseconds: async () => {
          const { schedule, queue: looking } = await assumptions();
          const milliseconds = shared ? looking.lookMilliseconds : everyMilliseconds;
          return milliseconds * (1 + schedule.jitterShare * (2 * (options.network?.random() ?? 0.5) - 1));
        },
      };
    },
    accept: async (id) => {
      const entry = await entryAside(id, kept);
      const { file, retrieved, source } = entry;
      if (findSource(source).streamed) return acceptStreamed(entry, openLongTail(options), kept);
      const bytes = await bytesAside(entry, kept);
      const rows = checkFile({ path: file, source, retrieved }, { name: file, bytes }, retrieved);
      const stored = await storeRows(rows, place);
      await release(id, kept);
      return updateAnswer([{ kind: 'stored', ...stored, leftOut: [] }]);
    },
    reject: (id) => reject(id, kept),
    assumptions,
  };
}

async function acceptStreamed(
  entry: QuarantineEntry,
  longTail: LongTail,
  kept: KeptFiles,
): Promise<UpdateAnswer> {
  const { id, file: shown, retrieved, source } = entry;
  const path = asidePath(id, longTail.place);
  const file = { path, own: true, source: findSource(source), retrieved, shown };
  const taken = await longTail.takeIn(file, async ({ partition }) =>
    checkAside(entry, partition.manifest.sha256, path),
  );
  await release(id, kept);
  await dropAside(id, longTail.place);
  return updateAnswer([{ kind: 'stored', result: asAsked(taken), refresh: null, leftOut: [] }]);
}

/** Of an answer to a request source and day are known. */
function asAsked(taken: Awaited<ReturnType<LongTail['takeIn']>>): IngestResult {
  return { ...ingestResult(taken), sourceBasis: 'flag', retrievedBasis: 'flag' };
}

export function streamedIntake(longTail: LongTail): StreamedIntake {
  const { place } = longTail;
  return {
    partitions: longTail.partitions,
    inFolder: (use) => inFolder(place, use),
    takeIn: async (file, judge) => asAsked(await longTail.takeIn(file, async (staged) => judge(staged))),
    keepAside: (id, path) => keepAside(id, path, place),
  };
}

async function withEffects<Value>(
  options: PipelineOptions,
  place: RefreshEffects,
  assumptions: CollectingAssumptions,
  signal: AbortSignal | undefined,
  use: (effects: CollectEffects) => Promise<Value>,
): Promise<Value> {
  const { now, version } = options;
  const rules = { policy: PUBLIC_ONLY, limits: assumptions.fetch, signal };
  const longTail = streamedIntake(openLongTail(options));
  return withFetcher(options, rules, (fetcher) =>
    use({ ...place, fetcher, now, assumptions, longTail, userAgent: `flopscope/${version}` }),
  );
}

export async function collectingAssumptions(packageRoot: string): Promise<CollectingAssumptions> {
  const path = join(packageRoot, 'data', 'assumptions', 'collecting.json');
  return CollectingAssumptions.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
}
