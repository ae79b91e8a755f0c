/** A file that came over HTTP, taken in like one that a person hands in. */
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { checkFile, type IngestResult, takeIn } from './snapshots/ingest.js';
import type { SnapshotStore } from './snapshots/snapshot-store.js';
import { streamedSource } from './sources/find-source.js';

export interface Upload {
  /** A name without folders. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly source?: string;
  readonly retrieved?: string;
}

export async function ingestUpload(
  { bytes, ...order }: Upload,
  { now }: Pick<PipelineOptions, 'now'>,
  store: SnapshotStore,
): Promise<IngestResult> {
  const { file } = order;
  if (streamedSource(order.source, file))
    throw new InputError('a file of millions of rows is for flopscope ingest', { file });
  const today = now().toISOString().slice(0, 10);
  const { checked } = checkFile({ ...order, path: file }, { name: file, bytes }, today);
  const [result] = await takeIn([checked], store);
  if (!result) throw new Error('a file was taken in and nothing is known of it');
  return result;
}
