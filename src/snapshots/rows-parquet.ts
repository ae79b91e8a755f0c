/** How are parsed rows kept? As Parquet, written and read in JavaScript: a column a field, in snake_case. */
import { parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { CellValue, Column, Flag, ParsedRow, ParsedSnapshot } from '../sources/source.js';
import type { Manifest, RowTable } from './snapshot-store.js';

/** Columns of the project's own beside a source's fields. */
const ROW = 'row';
const LINE = 'line';
const TEXTS = 'cell_texts';
const EXTRA = 'unknown_columns';
const FLAGS = 'flags';

export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Fields that no row fills are left out; the manifest names them. */
export function writeRows(parsed: ParsedSnapshot, columns: readonly Column[]): Uint8Array {
  const { rows } = parsed;
  const kinds = new Map(columns.map((column) => [column.field, column.kind]));
  const data: ColumnSource[] = [
    { name: ROW, type: 'INT32', data: rows.map(({ row }) => row), nullable: false },
    { name: LINE, type: 'INT32', data: rows.map(({ line }) => line), nullable: false },
  ];
  for (const { field } of parsed.columns) {
    const values = rows.map((row) => row.values[field] ?? null);
    if (values.every((value) => value === null)) continue;
    const kind = kinds.get(field);
    const type = kind === 'quantity' || kind === 'measure' ? ('DOUBLE' as const) : ('STRING' as const);
    data.push({
      name: snakeCase(field),
      type,
      data: type === 'DOUBLE' ? values : values.map(asText),
      nullable: true,
    });
  }
  const json = (name: string, pick: (row: ParsedRow) => object): ColumnSource => ({
    name,
    type: 'STRING',
    nullable: true,
    data: rows.map((row) => (Object.keys(pick(row)).length === 0 ? null : JSON.stringify(pick(row)))),
  });
  data.push(
    json(TEXTS, (row) => row.texts),
    json(EXTRA, (row) => row.extra),
    json(FLAGS, (row) => row.flags),
  );
  return new Uint8Array(parquetWriteBuffer({ columnData: data }));
}

function asText(value: CellValue): string | null {
  return value === null ? null : String(value);
}

export async function readRows(
  bytes: Uint8Array,
  manifest: Pick<Manifest, 'columns'>,
  columns: readonly Column[],
): Promise<RowTable> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file: file as ArrayBuffer });
  const booleans = new Set(columns.flatMap((column) => (column.kind === 'boolean' ? [column.field] : [])));
  const table: Record<string, readonly CellValue[]> = {};
  for (const { field } of manifest.columns) {
    const name = snakeCase(field);
    const values = rows.map((row) => cellValue(row[name]));
    table[field] = booleans.has(field) ? values.map(asSwitch) : values;
  }
  return {
    row: rows.map((row) => Number(row[ROW])),
    columns: table,
    texts: rows.map((row) => parsedJson<Record<string, string>>(row[TEXTS], {})),
    flags: rows.map((row) => parsedJson<readonly Flag[]>(row[FLAGS], [])),
  };
}

function cellValue(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function asSwitch(value: CellValue): CellValue {
  return value === 'true' ? true : value === 'false' ? false : value;
}

function parsedJson<Value>(text: unknown, none: Value): Value {
  if (typeof text !== 'string') return none;
  const parsed: Value = JSON.parse(text);
  return parsed;
}
