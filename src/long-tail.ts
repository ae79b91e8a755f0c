/** The long tail is taken in and counted here: disk and engine meet what is declared of models, bases and tokens. */
import { join } from 'node:path';
import { resolveRoots } from './catalog/lineage-roots.js';
import { FLOP_PER_PARAMETER_AND_TOKEN } from './estimates/compute/operation-counting.js';
import { TrainingTokens } from './estimates/compute/training-tokens.js';
import type { PipelineOptions } from './pipeline.js';
import type { IngestResult } from './snapshots/ingest.js';
import { sha256Of } from './snapshots/layout.js';
import { type ModelCounts, readCounts } from './snapshots/long-tail/counts.js';
import type { Partition } from './snapshots/long-tail/partition.js';
import {
  inFolder,
  listPartitions,
  type PartitionPlace,
  partitionPlace,
  publishPartition,
} from './snapshots/long-tail/partition-store.js';
import {
  type LongTailRules,
  type PublishedFile,
  type StagedPartition,
  stagePartition,
} from './snapshots/long-tail/stage-partition.js';
import { verifyPartitions } from './snapshots/long-tail/verify-partitions.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { SnapshotStore, VerifyReport } from './snapshots/snapshot-store.js';
import { LongTailAssumptions } from './trends/long-tail/long-tail-assumptions.js';

export type LongTailOptions = Pick<PipelineOptions, 'dataDirectory' | 'packageRoot' | 'now' | 'randomName'>;

export interface LongTail {
  readonly place: PartitionPlace;
  assumptions(): Promise<{ readonly sizes: LongTailAssumptions; readonly tokens: TrainingTokens }>;
  /** By day, the newest last. */
  partitions(): Promise<readonly Partition[]>;
  /** Takes in a file; `between` runs when it is known to be good, and before it becomes visible, and may throw. */
  takeIn(
    file: PublishedFile,
    between?: (staged: StagedPartition) => Promise<void>,
  ): Promise<StagedPartition & { readonly stored: boolean }>;
  counts(partition: Partition): Promise<ModelCounts>;
}

export function openLongTail(options: LongTailOptions): LongTail {
  const place = partitionPlace({
    directory: options.dataDirectory,
    files: nodeFiles,
    now: options.now,
    randomName: options.randomName,
  });
  const declared = () => readRules(options.packageRoot);
  return {
    place,
    assumptions: async () => {
      const { sizes, tokens } = await declared();
      return { sizes, tokens };
    },
    partitions: () => listPartitions(place),
    takeIn: async (file, between = async () => undefined) => {
      const { rules } = await declared();
      const earlier = (await listPartitions(place)).filter(
        ({ manifest }) => manifest.source === file.source.id && manifest.retrieved < file.retrieved,
      );
      return inFolder(place, async (folder) => {
        const staged = await stagePartition(file, folder, earlier.at(-1) ?? null, rules, place);
        await between(staged);
        return { ...staged, stored: await publishPartition(folder, staged.partition, place) };
      });
    },
    counts: async (partition) => readCounts(partition, (await declared()).rules, place),
  };
}

/** What is stored of both: the snapshots that are held whole, and the long tail. */
export async function verifyAll(options: LongTailOptions, store: SnapshotStore): Promise<VerifyReport> {
  const [held, streamed] = [await store.verify(), await verifyPartitions(openLongTail(options).place)];
  return {
    snapshots: held.snapshots + streamed.snapshots,
    filesChecked: held.filesChecked + streamed.filesChecked,
    damaged: [...held.damaged, ...streamed.damaged],
    leftovers: held.leftovers,
  };
}

export function ingestResult({
  partition: { manifest },
  changes,
  missingColumns,
  stored,
}: Awaited<ReturnType<LongTail['takeIn']>>): Omit<IngestResult, 'sourceBasis' | 'retrievedBasis'> {
  return {
    source: manifest.source,
    retrieved: manifest.retrieved,
    sha256: manifest.sha256,
    file: manifest.file,
    rows: manifest.rows,
    accepted: manifest.rows - manifest.rejectedRows,
    rejected: manifest.rejected,
    ...changes,
    unknownColumns: manifest.unknownColumns,
    missingColumns,
    flags: manifest.flags,
    stored,
  };
}

async function readRules(packageRoot: string): Promise<{
  readonly rules: LongTailRules;
  readonly sizes: LongTailAssumptions;
  readonly tokens: TrainingTokens;
}> {
  const folder = join(packageRoot, 'data', 'assumptions');
  const [sizesFile, tokensFile] = [
    await nodeFiles.read(join(folder, 'long-tail.json')),
    await nodeFiles.read(join(folder, 'training-tokens.json')),
  ];
  const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
  const sizes = LongTailAssumptions.parse(parsed(sizesFile));
  const tokens = TrainingTokens.parse(parsed(tokensFile));
  const { families } = tokens;
  const rules: LongTailRules = {
    reading: sizes,
    counting: { ...sizes, families, flopPerParameterAndToken: FLOP_PER_PARAMETER_AND_TOKEN },
    engine: sizes.engine,
    sha256: sha256Of(new TextEncoder().encode(`${sha256Of(sizesFile)} ${sha256Of(tokensFile)}`)),
    resolve: resolveRoots,
  };
  return { rules, sizes, tokens };
}
