/**
 * How does one store become a copy of another? Link by link, byte for byte, then what people wrote; what is there already is
 * compared, not copied.
 */
import { InputError } from '../provenance/input-error.js';
import { type CopyManner, copyKept, type KeptCopy } from './kept/copy-kept.js';
import type { KeptFiles } from './kept/kept-files.js';
import type { SnapshotStore } from './snapshot-store.js';

export interface CopiedStore {
  readonly store: SnapshotStore;
  readonly kept: KeptFiles;
}

interface SnapshotCopy {
  readonly snapshots: number;
  /** How many of them were not there yet. */
  readonly copied: number;
}
export type CopyReport = SnapshotCopy & KeptCopy;

/**
 * An end at any moment leaves a shorter copy, which the next run completes. Throws an InputError where the two hold
 * different snapshots under one number, and where the copy has more than the original.
 */
export async function copyStore(from: CopiedStore, to: CopiedStore, manner: CopyManner): Promise<CopyReport> {
  const snapshots = await copySnapshots(from.store, to.store);
  return { ...snapshots, ...(await copyKept(from.kept, to.kept, manner)) };
}

async function copySnapshots(from: SnapshotStore, to: SnapshotStore): Promise<SnapshotCopy> {
  const [original, copy] = [await from.chain(), await to.chain()];
  for (const [index, link] of copy.entries())
    if (original[index]?.sha256 !== link.sha256)
      throw new InputError(
        `snapshot ${index + 1} (${link.manifest.file}, ${link.manifest.retrieved}) is not the same in both stores; a copy goes into an empty one, or one that was copied from the same`,
      );
  const missing = original.slice(copy.length);
  for (const link of missing)
    await to.extend(link, {
      bytes: await from.readBytes(link.manifest),
      parquet: await from.readParquet(link.manifest),
    });
  return { snapshots: original.length, copied: missing.length };
}
