/** What is a list of the API? Where its rows stand in the answer, what names one, and by which fields they are sorted. */
import * as z from 'zod';
import { Quantity } from '../../provenance/quantity.js';
import { bare } from '../../report/rows-table.js';

export interface ListShape {
  /** The key of the answer that holds the rows. */
  readonly rows: string;
  /** The fields that together tell one row from all others. */
  readonly id: readonly string[];
  /** In which order they come where nobody asks for another, as a sentence. */
  readonly order: string;
  /** Fields that hold days or instants as text: the latest comes first. */
  readonly days?: readonly string[];
  /** Names that are promised for a field beside its own. */
  readonly otherNames?: Readonly<Record<string, string>>;
  readonly usualLimit?: number;
  /** What the question takes to give all rows, where it gives fewer by itself. */
  readonly all?: Readonly<Record<string, string>>;
  /** What it takes to have equals in the order in which they shall stand, where they are sorted. */
  readonly ties?: Readonly<Record<string, string>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** The schema of a row, read from that of the answer. */
export function rowSchema(answer: z.ZodObject, { rows }: ListShape): z.ZodObject {
  const list = bare(answer.shape[rows] ?? z.never());
  const row = list instanceof z.ZodArray ? bare(list.element) : null;
  if (row instanceof z.ZodObject) return row;
  throw new Error(`${rows}: no list of records in this answer`);
}

export function rowsOf(answer: object, { rows }: ListShape): readonly Row[] {
  return Reflect.get(answer, rows);
}

/** Numbers, quantities, days and words; of what is made of parts nobody could say what comes first. */
export function sortableFields(row: z.ZodObject, { otherNames = {} }: ListShape): readonly string[] {
  const own = Object.entries(row.shape).filter(([, field]) => isSortable(bare(field)));
  return [...own.map(([name]) => name), ...Object.keys(otherNames)];
}

function isSortable(field: z.core.$ZodType): boolean {
  const kinds = [z.ZodString, z.ZodNumber, z.ZodEnum, z.ZodBoolean];
  return field === Quantity || kinds.some((kind) => field instanceof kind);
}

/** The largest or latest first, words from A; with `-` the other way round. What is not known comes last in both. */
export function sortRows(rows: readonly Row[], sort: string, shape: ListShape): readonly Row[] {
  const isTurned = sort.startsWith('-');
  const name = isTurned ? sort.slice(1) : sort;
  const field = shape.otherNames?.[name] ?? name;
  const isDay = shape.days?.includes(field) ?? false;
  return rows
    .map((row) => ({ row, value: sortValue(row[field]) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      const upwards = a.value < b.value ? -1 : Number(a.value > b.value);
      const isUpwards = (typeof a.value === 'string' && !isDay) !== isTurned;
      return isUpwards ? upwards : -upwards;
    })
    .map(({ row }) => row);
}

/** Of a quantity its median. */
function sortValue(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'object' && value !== null && 'value' in value) return sortValue(value.value);
  return null;
}
