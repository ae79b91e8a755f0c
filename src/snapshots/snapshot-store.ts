/** The contract of the snapshot store: write-once files, chained manifests, parsed rows beside them. */
import type { Citation } from '../provenance/citation.js';
import type { CellValue, Flag, ParsedSnapshot, RejectedRow } from '../sources/source.js';

/** What a snapshot is and where it came from. Written once, never changed. */
export interface Manifest extends Omit<Citation, 'text'> {
  /** Place in the store's chain, from 1, without holes. */
  readonly sequence: number;
  /** SHA-256 of the manifest file before this one, null for the first. */
  readonly parent: string | null;
  readonly source: string;
  /** ISO day on which the source served the bytes. */
  readonly retrieved: string;
  /** The name the bytes came under, and the address they are published at. */
  readonly file: string;
  readonly url: string | null;
  readonly citation: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What was changed against the source's bytes before they were taken in, or null. */
  readonly note: string | null;
  /** When it was stored here, ISO instant. */
  readonly stored: string;
  readonly columns: ParsedSnapshot['columns'];
  readonly unknownColumns: readonly string[];
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  /** The parsed rows: Parquet, relative to the data directory. */
  readonly parquet: { readonly path: string; readonly sha256: string; readonly bytes: number };
}

export interface NewSnapshot {
  readonly source: string;
  readonly retrieved: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly note: string | null;
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
  /** Every visible snapshot, in the order of the chain. */
  list(): Promise<readonly Manifest[]>;
  /** Parses and stores; `added` is false when the same bytes of that source and day are already there. */
  add(snapshot: NewSnapshot): Promise<{ readonly manifest: Manifest; readonly added: boolean }>;
  readBytes(manifest: Manifest): Promise<Uint8Array>;
  readRows(manifest: Manifest): Promise<RowTable>;
  verify(): Promise<VerifyReport>;
}
