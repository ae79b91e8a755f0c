/** Is this a table at all? Bytes to header and rows, or an error that names the place. */
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../provenance/input-error.js';

/** Larger than any real cell by far; a longer one is a broken quote or an attack. */
const CELL_LIMIT_CHARACTERS = 1_000_000;

export interface TextTable {
  readonly header: readonly string[];
  /** Cells by data row. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line each data row starts on. */
  readonly lines: readonly number[];
}

export function readTable(bytes: Uint8Array, file: string): TextTable {
  const text = decode(bytes, file);
  const records = parseRecords(text, file);
  const lines = startLines(records);
  const [header = [], ...rows] = records;
  checkHeader(header, file);
  rows.forEach((cells, index) => {
    const place = { file, row: index + 1, line: lines[index + 1] ?? 0 };
    if (cells.length !== header.length)
      throw new InputError(`${cells.length} cells where the header has ${header.length}`, place);
    const long = cells.findIndex((cell) => cell.length > CELL_LIMIT_CHARACTERS);
    if (long >= 0)
      throw new InputError(
        `cell of ${cells[long]?.length} characters; expected at most ${CELL_LIMIT_CHARACTERS}`,
        {
          ...place,
          column: header[long] ?? '',
        },
      );
  });
  return { header, rows, lines: lines.slice(1) };
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new InputError('the file is empty', { file });
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new InputError(`NUL byte at offset ${zero}: this is a binary file, not a table`, {
      file,
      line: lineAt(bytes, zero),
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const offset = firstInvalidByte(bytes);
    throw new InputError(
      `not UTF-8 at byte ${offset}; save the file as UTF-8`,
      { file, line: lineAt(bytes, offset) },
      { cause },
    );
  }
  if (text.trim() === '') throw new InputError('the file is empty', { file });
  if (/^\s*<(?:!doctype|html|head|body|\?xml|script)/i.test(text))
    throw new InputError(
      'this is a web page, not a CSV file; the address may have moved or asked for a login',
      { file, line: 1 },
    );
  return text;
}

function parseRecords(text: string, file: string): string[][] {
  try {
    const records: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false });
    return records.filter((cells, index) => index === 0 || cells.length > 1 || cells[0] !== '');
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InputError(...csvProblem(cause, file), { cause });
  }
}

function csvProblem(error: CsvError, file: string): [string, { file: string; line?: number }] {
  const line = Number(error.lines);
  const place = Number.isFinite(line) && line > 0 ? { file, line } : { file };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return ['the file ends inside a quoted cell: it was cut off', place];
  return [`not a well-formed CSV file: ${error.message}`, place];
}

/** Rows start where the line breaks before them, also those within cells, end. */
function startLines(records: readonly (readonly string[])[]): number[] {
  let line = 1;
  return records.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    return start;
  });
}

function checkHeader(header: readonly string[], file: string): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (seen.has(column))
      throw new InputError('the header names this column twice', { file, line: 1, column });
    seen.add(column);
  }
}

/** Counts the line feeds before an offset. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

/** Offset of the first byte that is no UTF-8, by halving: a prefix decodes as a stream up to it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // The prefix may end within a character that the next byte breaks: that character starts the trouble.
  while (valid > 0 && !decodes(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

/** `unfinished`: a last character of which bytes are missing is no fault. */
function decodes(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished });
    return true;
  } catch {
    return false;
  }
}
