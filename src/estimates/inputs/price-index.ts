/** How much is a dollar of one month in dollars of another? By a monthly price index. */
import { InputError } from '../../provenance/input-error.js';
import { readInputRows } from './input-table.js';

/** Index value by month, `YYYY-MM`. */
export type PriceIndex = ReadonlyMap<string, number>;

/** A table of a day in each month and the value of a series; months without a value are left out. */
export function readPriceIndex(bytes: Uint8Array, file: string, series: string): PriceIndex {
  const index = new Map<string, number>();
  for (const row of readInputRows(bytes, file, ['observation_date', series])) {
    const [day, value] = [row.day('observation_date'), row.positive(series)];
    if (day !== null && value !== null) index.set(day.slice(0, 7), value);
  }
  return index;
}

/** What a dollar of `fromMonth` is worth in dollars of `toMonth`; null where the index lacks one of them. */
export function dollarFactor(index: PriceIndex, fromMonth: string, toMonth: string): number | null {
  const [from, to] = [index.get(fromMonth), index.get(toMonth)];
  return from === undefined || to === undefined ? null : to / from;
}

/** The last month the index covers; null for an empty one. */
export function latestMonth(index: PriceIndex): string | null {
  return [...index.keys()].sort().at(-1) ?? null;
}

/** Throws an InputError for a month or year the index lacks. */
export function priceMonthOf(text: string, index: PriceIndex): string {
  const months = [...index.keys()].map((month) => month.slice(0, 7)).sort();
  const found = months.filter((month) => month.startsWith(text)).at(-1);
  if (found !== undefined) return found;
  throw new InputError(`no price index for ${text}; expected ${months[0]} to ${months.at(-1)}`, {
    flag: '--price-month',
  });
}
