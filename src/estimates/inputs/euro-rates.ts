/** How many euros was a dollar, month by month? */
import { InputError } from '../../provenance/input-error.js';
import { readInputRows } from './input-table.js';

/** Euros per dollar by month, `YYYY-MM`. */
export type EuroRates = ReadonlyMap<string, number>;

export interface EuroRate {
  readonly month: string;
  readonly eurPerUsd: number;
}

export function readEuroRates(bytes: Uint8Array, file: string): EuroRates {
  const rates = new Map<string, number>();
  for (const row of readInputRows(bytes, file, ['month', 'eur_per_usd'])) {
    const [month, rate] = [row.text('month'), row.positive('eur_per_usd')];
    if (month !== null && rate !== null) rates.set(month, rate);
  }
  return rates;
}

/** Of the month asked for, else of the last one. Throws an InputError for a month the table lacks. */
export function euroRate(rates: EuroRates, month: string | null): EuroRate {
  const chosen = month ?? [...rates.keys()].sort().at(-1) ?? '';
  const eurPerUsd = rates.get(chosen);
  if (eurPerUsd === undefined)
    throw new InputError(
      `no euro rate for ${chosen}; months run from ${[...rates.keys()].sort()[0] ?? '—'}`,
      { flag: '--euro-month' },
    );
  return { month: chosen, eurPerUsd };
}
