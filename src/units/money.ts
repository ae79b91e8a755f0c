/** Reads a sum of money in a currency: `50000usd`, `50k EUR`, `€2.5M`. */
import { readDecimal } from './decimal.js';

export const MONEY_CURRENCIES = ['USD', 'EUR'] as const;
export type Currency = (typeof MONEY_CURRENCIES)[number];

export interface Money {
  readonly value: number;
  readonly currency: Currency;
}

const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, mio: 1e6, b: 1e9, bn: 1e9 };
const SIGNS: Readonly<Record<string, Currency>> = { $: 'USD', usd: 'USD', '€': 'EUR', eur: 'EUR' };

/** Throws a RangeError that says what was expected: a currency is never guessed, a sum is above 0. */
export function readMoney(text: string): Money {
  const compact = text.trim().toLowerCase().replaceAll(/\s+/g, '');
  const expected = 'expected a sum with its currency, such as 50000usd or 50kEUR';
  const [, sign = '', digits = '', multiple = '', unit = ''] =
    /^([$€]?)([-+]?[\d.,]+(?:e[-+]?\d+)?)(mio|bn|[kmb])?([a-z$€]*)$/.exec(compact) ?? [];
  if (digits === '') throw new RangeError(`invalid sum: ${text}; ${expected}`);
  const written = sign || unit;
  if (written === '') throw new RangeError(`no currency: ${text}; ${expected}`);
  const currency = SIGNS[written];
  if (currency === undefined || (sign !== '' && unit !== ''))
    throw new RangeError(`unknown currency: ${sign}${unit}; expected usd or eur`);
  const reading = readDecimal(digits);
  const value = reading.kind === 'number' ? reading.value * (MULTIPLES[multiple] ?? 1) : Number.NaN;
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`invalid sum: ${text}; expected more than 0, such as 50000usd`);
  return { value, currency };
}

/** The spelling `readMoney` reads back. */
export function spellMoney({ value, currency }: Money): string {
  return `${value}${currency.toLowerCase()}`;
}
