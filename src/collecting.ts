/** The sources are asked here: addresses, disk, clock and chance meet what judges an answer. */
import { join } from 'node:path';
import { withFetcher } from './guarded-network.js';
import { ingestResult, type LongTail, openLongTail } from './long-tail.js';
import type { OpenedStore } from './open-store.js';
import type { PipelineOptions } from './pipeline.js';
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
import { SOURCES } from './sources/index.js';

export interface Collector {
  /** @param sources ids; all where empty */
  update(sources: readonly string[], signal?: AbortSignal): Promise<UpdateAnswer>;
  /** Takes in what waits in quarantine, for a person who has looked. */
  accept(id: string): Promise<UpdateAnswer>;
  reject(id: string): Promise<QuarantineEntry>;
  assumptions(): Promise<CollectingAssumptions>;
}

export function openCollector(
  options: PipelineOptions,
  { store, kept }: Pick<OpenedStore, 'store' | 'kept'>,
  fill: () => Promise<unknown>,
): Collector {
  const place = { store, kept, progress: options.progress };
  const assumptions = () => readAssumptions(options.packageRoot);
  return {
    update: async (ids, signal) => {
      const sources =
        ids.length === 0 ? SOURCES.filter(({ streamed }) => !streamed) : [...new Set(ids)].map(findSource);
      // What a source is compared to: without it the first answer would be taken in unseen.
      await fill();
      return withEffects(options, place, await assumptions(), signal, async (effects) =>
        updateAnswer(await collectSources(sources, effects)),
      );
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

async function readAssumptions(packageRoot: string): Promise<CollectingAssumptions> {
  const path = join(packageRoot, 'data', 'assumptions', 'collecting.json');
  return CollectingAssumptions.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
}
