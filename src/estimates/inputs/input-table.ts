/** What stands in the named columns of an input table? Rows whose cells are read as text, number or day. */
import { InputError, type Place } from '../../provenance/input-error.js';
import { readTable } from '../../sources/read-table.js';
import { TABLE_LIMITS, type TableLimits } from '../../sources/table-shape.js';
import { isCalendarDate } from '../../units/calendar-date.js';
import { readDecimal } from '../../units/decimal.js';

export interface InputRow {
  /** 1-based data row. */
  readonly row: number;
  /** Null for an empty cell, here and below. The text is as it stands, white space included. */
  text(column: string): string | null;
  /** Throws an InputError for what is no number or below 0. */
  number(column: string): number | null;
  /** As `number`, and refuses 0. */
  positive(column: string): number | null;
  /** ISO day. Throws an InputError for what is no day of the calendar. */
  day(column: string): string | null;
}

/** Words that stand for an empty cell in tables written by statistics programs (pandas, read_csv, na_values). */
const EMPTY_WORDS = new Set([
  '',
  ...'#N/A|#N/A N/A|#NA|-NaN|-nan|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null'.split('|'),
]);

/** Throws an InputError where a column is missing or the bytes are no table. */
export function readInputRows(
  bytes: Uint8Array,
  file: string,
  columns: readonly string[],
  limits: TableLimits = TABLE_LIMITS,
): InputRow[] {
  const { header, rows, lines } = readTable(bytes, file, limits);
  const indexOf = new Map<string, number>();
  for (const column of columns) {
    const index = header.indexOf(column);
    if (index < 0) throw new InputError('this column is missing', { file, line: 1, column });
    indexOf.set(column, index);
  }
  return rows.map((cells, index) =>
    inputRow((column) => cells[indexOf.get(column) ?? -1] ?? '', {
      file,
      row: index + 1,
      line: lines[index] ?? 0,
    }),
  );
}

function inputRow(cell: (column: string) => string, place: Place & { readonly row: number }): InputRow {
  const text = (column: string) => {
    const written = cell(column);
    return EMPTY_WORDS.has(written) ? null : written;
  };
  const refuse = (problem: string, column: string): never => {
    throw new InputError(problem, { ...place, column });
  };
  const number = (column: string) => {
    const written = text(column);
    if (written === null) return null;
    const reading = readDecimal(written);
    if (reading.kind === 'overflow') return refuse(`number too large: ${written}`, column);
    if (reading.kind === 'not-a-number') return refuse(`not a number: ${written}`, column);
    return reading.value < 0
      ? refuse(`negative number: ${written}; expected 0 or more`, column)
      : reading.value;
  };
  return {
    row: place.row,
    text,
    number,
    positive: (column) => (number(column) === 0 ? refuse('0; expected more than 0', column) : number(column)),
    day: (column) => {
      const written = text(column);
      return written === null || isCalendarDate(written)
        ? written
        : refuse(`invalid date: ${written}; expected YYYY-MM-DD`, column);
    },
  };
}
