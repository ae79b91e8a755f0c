/** What does a parsed file say, column by column? The shape the catalogue is made from, without the way over a store. */
import type { ParsedSnapshot } from '../sources/source.js';
import type { RowTable } from './snapshot-store.js';

/** The rows as `readRows` gives them back, without the way over Parquet. */
export function tableOf({ rows, columns }: ParsedSnapshot): RowTable {
  return {
    row: rows.map(({ row }) => row),
    columns: Object.fromEntries(
      columns.map(({ field }) => [field, rows.map(({ values }) => values[field] ?? null)]),
    ),
    texts: rows.map(({ texts }) => texts),
    flags: rows.map(({ flags }) => flags),
  };
}
