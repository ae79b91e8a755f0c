/** What does a file of a source say, row by row? Bytes to typed rows; no row is lost in silence. */
import { InputError } from '../provenance/input-error.js';
import { readDateInterval } from '../units/calendar-date.js';
import { headerKey } from './header-key.js';
import { readCell } from './read-cell.js';
import { readTable } from './read-table.js';
import type { CellValue, Column, Flag, ParsedRow, ParsedSnapshot, RejectedRow, Source } from './source.js';

export interface SnapshotPlace {
  readonly file: string;
  /** ISO day on which the source served the bytes: a model cannot have been published after it. */
  readonly retrieved: string;
}

interface MatchedColumn {
  readonly column: Column;
  readonly header: string;
  readonly index: number;
}

/** Throws an InputError, naming file, row and column, for bytes that are no such table. */
export function parseSnapshot(source: Source, bytes: Uint8Array, place: SnapshotPlace): ParsedSnapshot {
  const table = (source.table ?? readTable)(bytes, place.file);
  const matched = matchColumns(source, table.header);
  const named = matched.find(({ column }) => column.field === source.nameField);
  if (!named) {
    const expected = source.columns
      .find((column) => column.field === source.nameField)
      ?.headers.join('" or "');
    throw new InputError(`no column "${expected}"; this is no file of ${source.id}`, {
      file: place.file,
      line: 1,
    });
  }
  const used = new Set(matched.map(({ index }) => index));
  const unknown = table.header.flatMap((header, index) => (used.has(index) ? [] : [{ header, index }]));
  const rows: ParsedRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    const [row, line] = [index + 1, table.lines[index] ?? 0];
    if ((cells[named.index] ?? '').trim() === '')
      rejected.push({ row, line, reason: `no ${named.header.toLowerCase()} name` });
    else rows.push(readRow(cells, row, line, matched, unknown, place));
  }
  return {
    columns: matched.map(({ column, header }) => ({ field: column.field, header })),
    unknownColumns: unknown.map(({ header }) => header),
    rows,
    rejected,
  };
}

/** Where a file has two headers of one field, the preferred one counts and the other is reported as unknown. */
function matchColumns(source: Source, header: readonly string[]): MatchedColumn[] {
  const matched: MatchedColumn[] = [];
  const keys = header.map(headerKey);
  const indexOf = (name: string) =>
    header.includes(name) ? header.indexOf(name) : keys.indexOf(headerKey(name));
  for (const column of source.columns) {
    const index = column.headers.map(indexOf).find((found) => found >= 0);
    if (index !== undefined) matched.push({ column, header: header[index] ?? '', index });
  }
  return matched.sort((a, b) => a.index - b.index);
}

function readRow(
  cells: readonly string[],
  row: number,
  line: number,
  matched: readonly MatchedColumn[],
  unknown: readonly { readonly header: string; readonly index: number }[],
  place: SnapshotPlace,
): ParsedRow {
  const values: Record<string, CellValue> = {};
  const texts: Record<string, string> = {};
  const flags: Flag[] = [];
  for (const { column, header, index } of matched) {
    if (column.kind === 'prose') continue;
    const text = cells[index] ?? '';
    const reading = readCell(text, column.kind);
    if ('impossible' in reading)
      throw new InputError(reading.impossible, { file: place.file, row, line, column: header });
    const value = 'value' in reading ? reading.value : null;
    if ('unreadable' in reading) flags.push({ code: reading.unreadable, field: column.field, detail: text });
    values[column.field] = value;
    if (text !== '' && (value === null || String(value) !== text)) texts[column.field] = text;
  }
  const extra = Object.fromEntries(
    unknown.flatMap(({ header, index }) => (cells[index] ? [[header, cells[index]]] : [])),
  );
  return { row, line, values, texts, extra, flags: [...flags, ...suspicions(values, place.retrieved)] };
}

/** What a reader should know of values that are kept as they are. */
function suspicions(values: Readonly<Record<string, CellValue>>, retrieved: string): Flag[] {
  const { name, published, trainingComputeFlop: total, finetuneComputeFlop: part } = values;
  const flags: Flag[] = [];
  if (typeof name === 'string' && name !== name.replace(/\s+/g, ' ').trim())
    flags.push({ code: 'name-trimmed', field: 'name', detail: 'white space in or around the name' });
  if (typeof published === 'string') flags.push(...dateSuspicions(published, retrieved));
  if (typeof total === 'number' && typeof part === 'number' && total < part)
    flags.push({
      code: 'compute-below-finetune',
      field: 'trainingComputeFlop',
      detail: `${total} < ${part}`,
    });
  return flags;
}

/** The source writes the 15th for a day it does not know, and 1 July for a month it does not know. */
function dateSuspicions(published: string, retrieved: string): Flag[] {
  const flags: Flag[] = [];
  const field = 'published';
  if ((readDateInterval(published)?.earliest ?? '') > retrieved)
    flags.push({ code: 'published-after-retrieval', field, detail: `${published} is after ${retrieved}` });
  if (/-15$/.test(published)) flags.push({ code: 'day-may-be-placeholder', field, detail: published });
  if (/-07-01$/.test(published)) flags.push({ code: 'month-may-be-placeholder', field, detail: published });
  return flags;
}
