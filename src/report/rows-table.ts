/** How does a list of records read as a table? A record a row, a column for each word or number in it, by its schema. */
import * as z from 'zod';
import type { CsvCell, Table } from './csv.js';

type Row = Readonly<Record<string, unknown>>;

interface Column {
  readonly header: string;
  readonly isNumber: boolean;
  readonly cell: (row: Row) => CsvCell;
}

/** Between the names in one cell; commas stand in names. */
const BETWEEN_NAMES = '; ';

export function rowsTable(schema: z.ZodObject, rows: readonly Row[]): Table {
  const columns = columnsOf(schema);
  return {
    header: columns.map(({ header }) => header),
    numbers: new Set(columns.filter(({ isNumber }) => isNumber).map(({ header }) => header)),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** `trainingFlop` is `training_flop`, as in every table of the project. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');
}

function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const inner = bare(field);
    const header = columnName(key);
    if (inner instanceof z.ZodObject)
      return columnsOf(inner).map((column) => ({
        ...column,
        header: `${header}_${column.header}`,
        cell: (row: Row) => (isRow(row[key]) ? column.cell(row[key]) : null),
      }));
    return [{ header, isNumber: inner instanceof z.ZodNumber, cell: (row: Row) => cellOf(row[key]) }];
  });
}

/** Names stand side by side; what is a record in itself stays as JSON. */
function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(BETWEEN_NAMES);
  return JSON.stringify(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

/** Without what says that it may be missing. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault
    ? bare(schema.unwrap())
    : schema;
}
