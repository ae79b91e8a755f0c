/** Which prices does a reader bring along? A CSV or JSON list of kind, name, value, date and source, read strictly. */
import * as z from 'zod';
import { readInputRows } from '../estimates/inputs/input-table.js';
import { InputError } from '../provenance/input-error.js';
import { readTable } from '../sources/read-table.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { PRICE_KINDS, type PriceKind } from './plan-answer.js';

export interface OwnPrice {
  readonly kind: PriceKind;
  /** Of the chip or the model; empty for electricity and the euro. */
  readonly name: string;
  /** USD, but for the euro: euros a dollar. */
  readonly value: number;
  /** ISO day. */
  readonly date: string;
  readonly source: string;
  readonly row: number;
}

export interface PriceList {
  readonly file: string;
  readonly prices: readonly OwnPrice[];
}

const COLUMNS = ['kind', 'name', 'value', 'date', 'source'] as const;
const NAMELESS: readonly PriceKind[] = ['electricity', 'euro'];

const JsonPrices = z.array(
  z.strictObject({
    kind: z.enum(PRICE_KINDS),
    name: z.string().default(''),
    value: z.number().positive(),
    date: z.string(),
    source: z.string().default(''),
  }),
);

/** Throws an InputError that names file, row and column. */
export function readPriceList(bytes: Uint8Array, file: string): PriceList {
  const text = new TextDecoder().decode(bytes).trimStart();
  const prices = text.startsWith('[') || text.startsWith('{') ? fromJson(text, file) : fromCsv(bytes, file);
  if (prices.length === 0) throw new InputError('holds no price', { file });
  for (const price of prices) check(price, file);
  return { file, prices };
}

function fromJson(text: string, file: string): OwnPrice[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new InputError('no valid JSON', { file }, { cause: error });
  }
  const result = JsonPrices.safeParse(parsed);
  if (result.success) return result.data.map((price, index) => ({ ...price, row: index + 1 }));
  const [issue] = result.error.issues;
  const [row, column] = issue?.path ?? [];
  throw new InputError(issue?.message ?? 'expected a list of prices', {
    file,
    ...(typeof row === 'number' ? { row: row + 1 } : {}),
    ...(column === undefined ? {} : { column: String(column) }),
  });
}

function fromCsv(bytes: Uint8Array, file: string): OwnPrice[] {
  const unknown = readTable(bytes, file).header.find((name) => !COLUMNS.some((column) => column === name));
  if (unknown !== undefined)
    throw new InputError(`unknown column; expected ${COLUMNS.join(', ')}`, {
      file,
      line: 1,
      column: unknown,
    });
  return readInputRows(bytes, file, COLUMNS).map((row): OwnPrice => {
    const missing = (column: string): never => {
      throw new InputError('is missing', { file, row: row.row, column });
    };
    const kind = row.text('kind')?.trim() ?? missing('kind');
    const known = PRICE_KINDS.find((candidate) => candidate === kind);
    if (!known)
      throw new InputError(`unknown kind of price: ${kind}; expected one of ${PRICE_KINDS.join(', ')}`, {
        file,
        row: row.row,
        column: 'kind',
      });
    return {
      kind: known,
      name: row.text('name')?.trim() ?? '',
      value: row.positive('value') ?? missing('value'),
      date: row.text('date')?.trim() ?? missing('date'),
      source: row.text('source')?.trim() ?? '',
      row: row.row,
    };
  });
}

function check({ kind, name, date, row }: OwnPrice, file: string): void {
  if (!isCalendarDate(date))
    throw new InputError(`invalid date: ${date}; expected YYYY-MM-DD`, { file, row, column: 'date' });
  const nameless = NAMELESS.includes(kind);
  if (nameless === (name === '')) return;
  throw new InputError(nameless ? `${kind} has no name; got ${name}` : 'is missing', {
    file,
    row,
    column: 'name',
  });
}
