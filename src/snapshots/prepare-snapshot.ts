/** Is a file good to store? The store's door: parses it once, before anything is written. */
import { InputError } from '../provenance/input-error.js';
import { findSource } from '../sources/find-source.js';
import { parseSnapshot } from '../sources/parse-snapshot.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { sha256Of } from './layout.js';
import { tableOf } from './row-table.js';
import { writeRows } from './rows-parquet.js';
import type { NewSnapshot, PreparedSnapshot, RowTable } from './snapshot-store.js';

export interface Preparation {
  readonly prepared: PreparedSnapshot;
  /** What `readRows` gives once it is stored. */
  readonly table: RowTable;
}

/** Throws an InputError that names the place of whatever is wrong, the file as `shown`. */
export function prepareSnapshot(snapshot: NewSnapshot, shown: string = snapshot.file): Preparation {
  const source = findSource(snapshot.source);
  const { file, retrieved } = snapshot;
  if (!isFileName(file)) throw new InputError(`invalid file name: ${file}; expected a name without a folder`);
  if (!isCalendarDate(retrieved))
    throw new InputError(`invalid retrieval day: ${retrieved}; expected YYYY-MM-DD`, { file: shown });
  const parsed = parseSnapshot(source, snapshot.bytes, { file: shown, retrieved });
  const { columns, unknownColumns, rows, rejected } = parsed;
  const prepared = {
    ...snapshot,
    sha256: sha256Of(snapshot.bytes),
    columns,
    unknownColumns,
    rows: rows.length + rejected.length,
    rejected,
    parquet: writeRows(parsed, source.columns),
  };
  return { prepared, table: tableOf(parsed) };
}

function isFileName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}
