/** Reads the size a model is held against: `1e23flop`, `1e25`, `10Musd`, `$100M`. */
import { readDecimal } from './decimal.js';

export const THRESHOLD_UNITS = ['FLOP', 'USD'] as const;
export type ThresholdUnit = (typeof THRESHOLD_UNITS)[number];

export interface Threshold {
  readonly value: number;
  readonly unit: ThresholdUnit;
}

const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, bn: 1e9 };

/**
 * A number, then a unit: FLOP when none is given, dollars with `usd` or a leading `$`, in which case k, M, B or bn
 * may multiply. Throws a RangeError that says what was expected; a threshold is positive and finite.
 */
export function readThreshold(text: string): Threshold {
  const compact = text.trim().toLowerCase().replaceAll(/\s+/g, '');
  const dollars = /^\$(.+?)(k|m|bn|b)?$/.exec(compact) ?? /^(.+?)(k|m|bn|b)?(?:usd|\$)$/.exec(compact);
  const flop = dollars ? null : /^(.+?)(?:flops?)?$/.exec(compact);
  const reading = readDecimal(dollars?.[1] ?? flop?.[1] ?? '');
  const value =
    reading.kind === 'number' ? reading.value * (MULTIPLES[dollars?.[2] ?? ''] ?? Number.NaN) : Number.NaN;
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`invalid threshold: ${text}; expected a size such as 1e23flop or 10Musd`);
  return { value, unit: dollars ? 'USD' : 'FLOP' };
}

/** The spelling `readThreshold` reads back: `1e+25flop` never, `1e25flop` always. */
export function spellThreshold({ value, unit }: Threshold): string {
  if (unit === 'FLOP') return `${value.toExponential().replace('e+', 'e')}flop`;
  if (value >= 1e6) return `${value / 1e6}Musd`;
  return `${value}usd`;
}
