/** Which texts does a JSON document hold, as a table? Records become rows, the paths of their values headers. */
import { InputError } from '../provenance/input-error.js';
import type { TextTable } from './read-table.js';
import { TABLE_LIMITS } from './table-shape.js';
import { isUtf8 } from './table-text.js';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Values this deep in a record have a column of their own; what lies deeper is kept as JSON. */
const DEPTH = 2;
/** A document with more headers than this uses names as keys: its columns would be no columns. */
const HEADER_LIMIT = 500;

export function readJson(bytes: Uint8Array, file: string): unknown {
  if (!isUtf8(bytes)) throw new InputError('not UTF-8', { file });
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InputError(
      'this is no JSON document, or it was cut off',
      { file },
      cause instanceof Error ? { cause } : {},
    );
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param records texts by header already, or values that are told by their paths: `limit.context`
 * @param headers that come first, whether or not a record has them
 */
export function recordTable(
  records: readonly JsonRecord[],
  headers: readonly string[],
  file: string,
): TextTable {
  if (records.length === 0) throw new InputError('the document holds no record', { file });
  if (records.length > TABLE_LIMITS.rows)
    throw new InputError(`more than ${TABLE_LIMITS.rows} records`, { file });
  const flat = records.map((record) => flatten(record));
  const found = new Set(flat.flatMap((cells) => [...cells.keys()]));
  const header = [...headers, ...[...found].filter((name) => !headers.includes(name)).sort()];
  if (header.length > HEADER_LIMIT)
    throw new InputError(`${header.length} names of values; expected at most ${HEADER_LIMIT}`, { file });
  return {
    header,
    rows: flat.map((cells) => header.map((name) => cells.get(name) ?? '')),
    // A document has no lines one could name: the record counts as its line.
    lines: records.map((_, index) => index + 1),
  };
}

function flatten(record: JsonRecord, prefix = '', depth = DEPTH): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    const path = prefix + key;
    if (isRecord(value) && depth > 1)
      for (const [inner, text] of flatten(value, `${path}.`, depth - 1)) cells.set(inner, text);
    else if (value !== null && value !== undefined) cells.set(path, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.map(listItem).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** As `splitList` reads it back. */
function listItem(item: string): string {
  return /[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}
