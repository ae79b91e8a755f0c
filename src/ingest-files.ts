/** Files a person hands in: those that are held whole go into the store, Parquet of millions of rows into the long tail. */
import { basename } from 'node:path';
import { ingestResult, type LongTail, openLongTail } from './long-tail.js';
import type { PipelineOptions } from './pipeline.js';
import { type IngestOrder, type IngestResult, ingestFiles } from './snapshots/ingest.js';
import { nodeFiles } from './snapshots/node-files.js';
import { retrievalDay } from './snapshots/retrieval-day.js';
import type { SnapshotStore } from './snapshots/snapshot-store.js';
import { streamedSource } from './sources/find-source.js';
import type { Source } from './sources/source.js';

interface StreamedOrder {
  readonly order: IngestOrder;
  readonly source: Source;
}

/** Every file is found good before the first one is visible; the answers are in the order of the files. */
export async function ingestAll(
  orders: readonly IngestOrder[],
  options: PipelineOptions,
  store: SnapshotStore,
): Promise<readonly IngestResult[]> {
  const today = options.now().toISOString().slice(0, 10);
  const streamed = orders.flatMap((order) => {
    const source = streamedSource(order.source, basename(order.path));
    return source ? [{ order, source }] : [];
  });
  const held = orders.filter((order) => !streamed.some((other) => other.order === order));
  const results = new Map<IngestOrder, IngestResult>();
  const ingestHeld = async () => {
    const taken = await ingestFiles(held, { store, files: nodeFiles, today });
    for (const [index, order] of held.entries()) keep(results, order, taken[index]);
  };
  await takeInEach(streamed, openLongTail(options), today, results, ingestHeld);
  return orders.flatMap((order) => results.get(order) ?? []);
}

/** Inside out: the last is found good, then what is held whole is stored, then one after the other becomes visible. */
async function takeInEach(
  [first, ...others]: readonly StreamedOrder[],
  longTail: LongTail,
  today: string,
  results: Map<IngestOrder, IngestResult>,
  ingestHeld: () => Promise<void>,
): Promise<void> {
  if (!first) return ingestHeld();
  const { order, source } = first;
  const { path } = order;
  const { retrieved, retrievedBasis } =
    order.retrieved === undefined
      ? retrievalDay(path, today)
      : { retrieved: order.retrieved, retrievedBasis: 'flag' as const };
  const taken = await longTail.takeIn({ path, own: false, source, retrieved, shown: path }, () =>
    takeInEach(others, longTail, today, results, ingestHeld),
  );
  const sourceBasis = order.source === undefined ? ('file name' as const) : ('flag' as const);
  keep(results, order, { ...ingestResult(taken), sourceBasis, retrievedBasis });
}

function keep(
  results: Map<IngestOrder, IngestResult>,
  order: IngestOrder,
  result: IngestResult | undefined,
): void {
  if (result) results.set(order, result);
}
