/**
 * What is one vintage of the long tail? A folder that stands for itself: the source's bytes, the repositories as Parquet,
 * counts of them, and a manifest with the hash of each. Its path says source and day as engines that read Parquet expect.
 */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import { Manifest } from '../snapshot-store.js';

export const LONG_TAIL = 'long-tail';
export const MANIFEST_FILE = 'manifest.json';
/** Of the manifest, as `sha256sum --check` reads it: the manifest cannot hold its own. */
export const CHECKSUM_FILE = 'manifest.sha256';
/** The source's bytes. */
export const PUBLISHED_FILE = 'published.parquet';
export const MODELS_FILE = 'models.parquet';
export const COUNTS_FOLDER = 'counts';

const Count = z.number().int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256');
export const StoredFile = z.object({
  name: z.string().regex(/^[a-z-]+\.parquet$/),
  sha256: Sha256,
  bytes: Count,
});
export type StoredFile = z.infer<typeof StoredFile>;

export const PartitionManifest = Manifest.omit({ sequence: true, parent: true, parquet: true }).extend({
  /** All of them; `rejected` names the first. */
  rejectedRows: Count,
  flags: z.record(z.string(), Count),
  /** SHA-256 of the assumptions by which the repositories were read. */
  assumptions: Sha256,
  files: z.array(StoredFile).readonly(),
});
export type PartitionManifest = Readonly<z.infer<typeof PartitionManifest>>;

export interface Partition {
  /** Relative to the data directory. */
  readonly path: string;
  readonly manifest: PartitionManifest;
}

export function checksumLine(sha256: string): string {
  return `${sha256}  ${MANIFEST_FILE}\n`;
}

export function partitionPath({
  source,
  retrieved,
  sha256,
}: Pick<PartitionManifest, 'source' | 'retrieved' | 'sha256'>): string {
  if (!/^[a-z0-9-]+$/.test(source)) throw new InputError(`invalid id of a source: ${source}`);
  if (!isCalendarDate(retrieved))
    throw new InputError(`invalid retrieval day: ${retrieved}; expected YYYY-MM-DD`);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InputError(`invalid SHA-256: ${sha256}`);
  return `${LONG_TAIL}/source=${source}/retrieved=${retrieved}/sha256=${sha256}`;
}
