/** The contract of the snapshot store: write-once files, chained manifests, parsed rows beside them. */
import * as z from 'zod';
import type { CellValue, Flag, ParsedSnapshot, RejectedRow } from '../sources/source.js';
import { isCalendarDate } from '../units/calendar-date.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256');
const Count = z.number().int().nonnegative();

/** What a snapshot is and where it came from. Written once, never changed. */
export const Manifest = z.object({
  producer: z.string(),
  title: z.string(),
  pageUrl: z.string(),
  licence: z.object({ id: z.string(), name: z.string(), url: z.string().nullable() }),
  /** Place in the store's chain, from 1, without holes. */
  sequence: z.number().int().positive(),
  /** SHA-256 of the manifest file before this one, null for the first. */
  parent: Sha256.nullable(),
  source: z.string().regex(/^[a-z0-9-]+$/, 'expected the id of a source'),
  /** ISO day on which the source served the bytes. */
  retrieved: z.string().refine(isCalendarDate, 'expected YYYY-MM-DD'),
  /** The name the bytes came under, and the address they are published at. */
  file: z.string(),
  url: z.string().nullable(),
  citation: z.string(),
  sha256: Sha256,
  bytes: Count,
  /** What was changed against the source's bytes before they were taken in, or null. */
  note: z.string().nullable(),
  /** When it was stored here, ISO instant. */
  stored: z.string(),
  columns: z.array(z.object({ field: z.string(), header: z.string() })).readonly(),
  unknownColumns: z.array(z.string()).readonly(),
  rows: Count,
  rejected: z.array(z.object({ row: Count, line: Count, reason: z.string() })).readonly(),
  /** The parsed rows: Parquet, relative to the data directory. */
  parquet: z.object({ path: z.string(), sha256: Sha256, bytes: Count }),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** A manifest with the SHA-256 of its own bytes, which the next one names. */
export interface Link {
  readonly manifest: Manifest;
  readonly sha256: string;
}

/** A link with the very bytes its hash is of. */
export interface WrittenLink extends Link {
  readonly content: Uint8Array;
}

export interface NewSnapshot {
  readonly source: string;
  readonly retrieved: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly note: string | null;
}

/** A snapshot that was found good: parsed, its rows as Parquet; only `prepareSnapshot` makes one. */
export interface PreparedSnapshot extends NewSnapshot {
  readonly sha256: string;
  readonly columns: ParsedSnapshot['columns'];
  readonly unknownColumns: readonly string[];
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  readonly parquet: Uint8Array;
}

export interface StoredSnapshot {
  readonly manifest: Manifest;
  /** False when the same bytes of that source and day were there already. */
  readonly added: boolean;
}

/** The accepted rows of a snapshot, column by column; `columns[field][i]` belongs to `row[i]`. */
export interface RowTable {
  readonly row: readonly number[];
  readonly columns: Readonly<Record<string, readonly CellValue[]>>;
  /** Cell texts by row index, where `String(value)` would not give them back. */
  readonly texts: readonly Readonly<Record<string, string>>[];
  readonly flags: readonly (readonly Flag[])[];
}

export interface Damage {
  /** Path relative to the data directory. */
  readonly path: string;
  readonly problem: string;
}

export interface VerifyReport {
  readonly snapshots: number;
  readonly filesChecked: number;
  readonly damaged: readonly Damage[];
  /** Files no manifest names: harmless leftovers of an ingest that was ended half-way. */
  readonly leftovers: readonly string[];
}

export interface SnapshotStore {
  /** How many are visible; cheap, to be asked again and again. */
  count(): Promise<number>;
  /** Every visible snapshot, in the order of the chain. */
  list(): Promise<readonly Manifest[]>;
  /**
   * Stores all of them or, as far as a disk allows, none: whatever needs room is written before the first becomes
   * visible. Where it fails none the less, the InputError names what was stored and what was not.
   */
  add(snapshots: readonly PreparedSnapshot[]): Promise<readonly StoredSnapshot[]>;
  /** The same with the bytes of each manifest. */
  chain(): Promise<readonly WrittenLink[]>;
  /**
   * Puts a link of another store behind the last one of this, byte for byte; throws an InputError where it does not
   * belong there.
   */
  extend(
    link: WrittenLink,
    files: { readonly bytes: Uint8Array; readonly parquet: Uint8Array },
  ): Promise<void>;
  readBytes(manifest: Manifest): Promise<Uint8Array>;
  readParquet(manifest: Manifest): Promise<Uint8Array>;
  readRows(manifest: Manifest): Promise<RowTable>;
  /** Sees to it that the rows of these lie as files under the data directory, where SQL reads them. */
  placeRows(manifests: readonly Manifest[]): Promise<void>;
  verify(): Promise<VerifyReport>;
}
