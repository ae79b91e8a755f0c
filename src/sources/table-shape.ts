/** Where do the rows of a CSV file start, and is it one at all? A pass over the bytes that keeps no cell. */

/** Bounds within which a table fits in memory; the largest real file has some 3,000 rows of 50 cells. */
export interface TableLimits {
  readonly rows: number;
  readonly cells: number;
  readonly cellBytes: number;
  /** Whether a row may end before the header does: its last cells then are not there. */
  readonly shortRows?: boolean;
}

export const TABLE_LIMITS: TableLimits = { rows: 200_000, cells: 5_000_000, cellBytes: 1_000_000 };

export interface TableShape {
  /** 1-based line each record starts on, the header's first; a blank line is no record. */
  readonly lines: readonly number[];
  /** Offset behind the header and the end of its line. */
  readonly headerEnd: number;
  readonly lineEnds: readonly string[];
}

/** The first thing that is wrong; record 0 is the header, cells count from 0. */
export interface TableFault {
  readonly problem: string;
  readonly line: number;
  readonly record: number;
  readonly cell?: number;
}

interface Cursor {
  readonly bytes: Uint8Array;
  /** Of a pair the second byte. */
  readonly lineEnd: number;
  offset: number;
  line: number;
}

const [QUOTE, COMMA, LINE_FEED, RETURN] = [0x22, 0x2c, 0x0a, 0x0d];

/** RFC 4180, but for blank lines and any mix of line ends. Stops at the first fault, or behind `records`. */
export function measureTable(
  bytes: Uint8Array,
  limits: TableLimits,
  records = Number.POSITIVE_INFINITY,
): TableShape | TableFault {
  const cursor = { bytes, lineEnd: lineEndOf(bytes), offset: 0, line: 1 };
  const lines: number[] = [];
  let [headerCells, headerEnd, allCells] = [0, 0, 0];
  while (lines.length < records) {
    skipBlankLines(cursor);
    if (cursor.offset >= bytes.length) break;
    const [line, record] = [cursor.line, lines.length];
    const cells = measureRecord(cursor, limits.cellBytes);
    if (typeof cells !== 'number') return { ...cells, record };
    if (record === 0) [headerCells, headerEnd] = [cells, cursor.offset + lineEndAt(cursor)];
    allCells += cells;
    if (cells > headerCells || (cells < headerCells && !limits.shortRows))
      return { problem: `${cells} cells where the header has ${headerCells}`, line, record };
    if (record > limits.rows) return { problem: `more than ${limits.rows} rows`, line, record };
    if (allCells > limits.cells) return { problem: `more than ${limits.cells} cells`, line, record };
    lines.push(line);
  }
  return { lines, headerEnd, lineEnds: cursor.lineEnd === RETURN ? ['\r'] : ['\r\n', '\n'] };
}

/** A carriage return alone ends the lines of a file if it ends the first. */
function lineEndOf(bytes: Uint8Array): number {
  let quoted = false;
  for (let offset = 0; offset < bytes.length; offset += 1) {
    const byte = bytes[offset];
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === LINE_FEED) return LINE_FEED;
    else if (!quoted && byte === RETURN && bytes[offset + 1] !== LINE_FEED) return RETURN;
  }
  return LINE_FEED;
}

/** Also steps over the end of the record before. */
function skipBlankLines(cursor: Cursor): void {
  for (let length = lineEndAt(cursor); length > 0; length = lineEndAt(cursor)) {
    cursor.offset += length;
    cursor.line += 1;
  }
}

/** How many bytes of line end stand here: 0 when none. */
function lineEndAt({ bytes, lineEnd, offset }: Cursor): number {
  if (bytes[offset] === lineEnd) return 1;
  return bytes[offset] === RETURN && bytes[offset + 1] === lineEnd ? 2 : 0;
}

/** Moves behind the last cell of the record; the number of its cells. */
function measureRecord(cursor: Cursor, cellBytes: number): number | Omit<TableFault, 'record'> {
  const { bytes } = cursor;
  for (let cell = 0; ; cell += 1) {
    const { offset, line } = cursor;
    const problem = bytes[offset] === QUOTE ? passQuotedCell(cursor) : passPlainCell(cursor);
    const length = cursor.offset - offset;
    if (problem !== null) return { problem, line, cell };
    if (length > cellBytes)
      return { problem: `cell of ${length} bytes; expected at most ${cellBytes}`, line, cell };
    if (bytes[cursor.offset] !== COMMA) return cell + 1;
    cursor.offset += 1;
  }
}

function passPlainCell(cursor: Cursor): string | null {
  const { bytes, lineEnd } = cursor;
  let { offset } = cursor;
  for (; offset < bytes.length && bytes[offset] !== COMMA && bytes[offset] !== lineEnd; offset += 1)
    if (bytes[offset] === QUOTE) return 'a double quote within a cell that does not stand in quotes';
  cursor.offset = offset;
  return null;
}

function passQuotedCell(cursor: Cursor): string | null {
  const { bytes, lineEnd, offset } = cursor;
  const end = closingQuote(bytes, offset);
  if (end < 0)
    return 'the file ends inside a quoted cell that starts here: it was cut off, or a quote is missing';
  for (let at = offset; at < end; at += 1) if (bytes[at] === lineEnd) cursor.line += 1;
  cursor.offset = end + 1;
  if (cursor.offset === bytes.length || bytes[cursor.offset] === COMMA || lineEndAt(cursor) > 0) return null;
  return 'text behind the closing quote of a cell: a quote is missing, or one within it is not doubled';
}

/** A doubled quote stands for one and closes nothing. -1 when none closes. */
function closingQuote(bytes: Uint8Array, opening: number): number {
  let at = bytes.indexOf(QUOTE, opening + 1);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}
