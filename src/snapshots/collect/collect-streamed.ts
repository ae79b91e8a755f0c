/** What is new at the address of a source that is too large to be held? Downloaded into a file, judged, taken in or put aside. */
import { join } from 'node:path';
import { InputError } from '../../provenance/input-error.js';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import type { Source } from '../../sources/source.js';
import { shownAddress } from '../fetch/address-policy.js';
import type { FiledBody } from '../fetch/read-body.js';
import type { IngestResult } from '../ingest.js';
import type { Partition, PartitionManifest } from '../long-tail/partition.js';
import type { PublishedFile, StagedPartition } from '../long-tail/stage-partition.js';
import type { CollectEffects, Collected } from './collect-sources.js';
import { describeAside, listQuarantine, type QuarantineEntry, quarantineId } from './quarantine.js';
import { askForFile } from './source-answers.js';
import { changedHeaders, fewerRows, type Suspicion } from './suspicions.js';

/** The long tail, as the collector needs it. */
export interface StreamedIntake {
  /** By day, the newest last. */
  partitions(): Promise<readonly Partition[]>;
  /** A folder of one's own in the data directory that is gone afterwards. */
  inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value>;
  /** What `judge` throws once a file is found good to store keeps it out. */
  takeIn(file: PublishedFile, judge: (staged: StagedPartition) => void): Promise<IngestResult>;
  /** Keeps a file of such a folder for a person to look at. */
  keepAside(id: string, path: string): Promise<void>;
}

export function collectStreamed(source: Source, effects: CollectEffects): Promise<Collected> {
  const { longTail, assumptions } = effects;
  return longTail.inFolder(async (folder) => {
    const latest = (await longTail.partitions())
      .filter(({ manifest }) => manifest.source === source.id)
      .at(-1);
    const aside = (await listQuarantine(effects.kept)).filter((entry) => entry.source === source.id);
    const asideWith = (sha256: string) => aside.find((entry) => entry.sha256 === sha256) ?? null;
    const isKnown = (sha256: string) => latest?.manifest.sha256 === sha256 || asideWith(sha256) !== null;
    effects.progress(`asking ${source.id}`);
    const into = { intoFile: join(folder, 'answer'), limits: assumptions.large };
    const answer = await askForFile(source, into, isKnown, effects);
    const sha256 = answer.kind === 'unchanged' ? answer.sha256 : answer.file.sha256;
    const keep = async () => {
      if (answer.kind === 'file')
        await answer.keep().catch((error: unknown) => effects.progress(String(error)));
    };
    if (answer.kind === 'unchanged' || isKnown(sha256)) {
      await keep();
      return { kind: 'unchanged', source: source.id, aside: asideWith(sha256) };
    }
    const collected = await takeIn(source, answer.file, latest?.manifest ?? null, effects);
    await keep();
    return collected;
  });
}

async function takeIn(
  source: Source,
  answer: FiledBody,
  latest: PartitionManifest | null,
  effects: CollectEffects,
): Promise<Collected> {
  const retrieved = effects.now().toISOString().slice(0, 10);
  const shown = source.requests[0]?.fileName ?? source.id;
  const file = { path: answer.path, own: true, source, retrieved, shown };
  try {
    const result = await effects.longTail.takeIn(file, ({ partition }) => {
      const suspicions = latest ? suspicionsOf(latest, partition.manifest, effects) : [];
      if (suspicions.length > 0) throw new Suspicious(suspicions);
    });
    return { kind: 'stored', result, refresh: null, leftOut: [] };
  } catch (error) {
    const entry: QuarantineEntry = {
      id: quarantineId(source.id, answer.sha256),
      ...{ source: source.id, retrieved, file: shown },
      ...{ sha256: answer.sha256, bytes: answer.length },
      reasons: reasonsOf(error, source, shown),
      since: effects.now().toISOString(),
      state: 'waiting',
    };
    await effects.longTail.keepAside(entry.id, answer.path);
    await describeAside(entry, effects.kept);
    return { kind: 'quarantined', entry };
  }
}

class Suspicious extends Error {
  override readonly name = 'Suspicious';

  constructor(readonly suspicions: readonly Suspicion[]) {
    super('unlike the vintage before');
  }
}

/** A whole table of which a column is missing is for a person to look at; what is none, or cut off, is no answer. */
function reasonsOf(error: unknown, source: Source, shown: string): readonly Suspicion[] {
  if (error instanceof Suspicious) return error.suspicions;
  if (!(error instanceof InputError) || error.place.file !== shown) throw error;
  if (error.place.column !== undefined) return [{ code: 'unreadable', detail: error.message }];
  const address = shownAddress(source.requests[0]?.url ?? '');
  throw new UnreachableError(error.message, { address, stage: 'content' }, { cause: error });
}

function suspicionsOf(
  before: PartitionManifest,
  after: PartitionManifest,
  { assumptions }: CollectEffects,
): Suspicion[] {
  return [
    ...changedHeaders(before, after),
    ...fewerRows(before.rows, after.rows, assumptions.quarantine.droppedRows),
  ];
}
