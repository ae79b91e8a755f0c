/** Which cells does a table have? Bytes to header and rows, or an error that names the place. */
import { parse } from '#csv-parse';
import { InputError, type Place } from '../provenance/input-error.js';
import {
  measureTable,
  TABLE_LIMITS,
  type TableFault,
  type TableLimits,
  type TableShape,
} from './table-shape.js';
import { textBytes } from './table-text.js';

/** A longer name of a column is a broken quote or an attack, and would fill every message. */
const COLUMN_NAME_LIMIT_CHARACTERS = 500;

export interface TextTable {
  readonly header: readonly string[];
  /** Cells by data row. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line each data row starts on. */
  readonly lines: readonly number[];
}

/** Throws an InputError for bytes that are no table, before memory is spent on their cells. */
export function readTable(bytes: Uint8Array, file: string, limits: TableLimits = TABLE_LIMITS): TextTable {
  const text = textBytes(bytes, file);
  const { header, headerLine } = headerOf(text, file, limits);
  checkHeader(header, file, headerLine);
  const shape = measureTable(text, limits);
  if ('problem' in shape) throw faultError(shape, file, header);
  const [, ...rows] = parseRecords(text, shape);
  return { header, rows, lines: shape.lines.slice(1) };
}

/** The header alone, without a look at the rows: enough to recognise a source by. */
export function readHeader(bytes: Uint8Array, file: string): readonly string[] {
  const { header, headerLine } = headerOf(textBytes(bytes, file), file, TABLE_LIMITS);
  checkHeader(header, file, headerLine);
  return header;
}

function headerOf(text: Uint8Array, file: string, limits: TableLimits) {
  const shape = measureTable(text, limits, 1);
  if ('problem' in shape) throw faultError(shape, file, []);
  const [header = []] = parseRecords(text.subarray(0, shape.headerEnd), shape);
  return { header, headerLine: shape.lines[0] ?? 1 };
}

/** The measured shape has ruled out everything the parser would refuse. */
function parseRecords(text: Uint8Array, { lineEnds }: TableShape): string[][] {
  return parse(text, {
    record_delimiter: [...lineEnds],
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

function faultError({ problem, line, record, cell }: TableFault, file: string, header: readonly string[]) {
  const column = cell === undefined ? undefined : header[cell];
  const place: Place = { file, ...(record > 0 && { row: record }), line };
  return new InputError(problem, column === undefined ? place : { ...place, column });
}

function checkHeader(header: readonly string[], file: string, line: number): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (column.length > COLUMN_NAME_LIMIT_CHARACTERS)
      throw new InputError(
        `column name of ${column.length} characters; expected at most ${COLUMN_NAME_LIMIT_CHARACTERS}`,
        { file, line },
      );
    if (seen.has(column)) throw new InputError('the header names this column twice', { file, line, column });
    seen.add(column);
  }
}
