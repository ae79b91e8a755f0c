/** The way back from a figure to what was read: snapshot, file, row, column. Schemas, because they are promises. */
import * as z from 'zod';

/** One dated file of one source. */
export const SnapshotRef = z.object({
  source: z.string(),
  /** ISO day on which the source served these bytes. */
  retrieved: z.string(),
  sha256: z.string(),
  file: z.string(),
});
export type SnapshotRef = z.infer<typeof SnapshotRef>;

/** One cell of one snapshot, with the text that stands in it. */
export const SourceCell = SnapshotRef.extend({
  /** 1-based data row; the header does not count. */
  row: z.number().int(),
  column: z.string(),
  text: z.string(),
});
export type SourceCell = z.infer<typeof SourceCell>;

/** What an answer was made from: the latest snapshot in it, and all of them. */
export const Vintage = z.object({
  /** The date asked for with `--as-of`, or null when nothing was left out. */
  asOf: z.string().nullable(),
  /** The day of the newest snapshot used. Nothing retrieved later went into the answer. */
  date: z.string(),
  snapshots: z.array(SnapshotRef),
});
export type Vintage = z.infer<typeof Vintage>;
