/** Are more models appearing than a year before? Two windows, weighed by how much of each is on record. */
import * as z from 'zod';
import { compareRates, type WindowPair } from '../stats/compare-rates.js';
import { rateInterval } from '../stats/rate-interval.js';
import { digits } from './digits.js';
import type { RateWindow } from './rate-window.js';
import { CHANGE_VERDICTS, changeVerdict, type Wording } from './wording.js';

const WindowRate = z.object({
  window: z.object({ from: z.string(), to: z.string(), months: z.number().int() }),
  count: z.number(),
  perMonth: z.number(),
  low: z.number(),
  high: z.number(),
});
export type WindowRate = z.infer<typeof WindowRate>;

/** The months up to the vintage against as many before them. */
export const WindowComparison = z.object({
  later: WindowRate,
  earlier: WindowRate,
  /** Later over earlier: median and interval. */
  ratio: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
  probabilityFaster: z.number(),
  verdict: z.enum(CHANGE_VERDICTS),
});
export type WindowComparison = z.infer<typeof WindowComparison>;

/**
 * @param pairs equally good readings of both windows
 * @param scatter variance of a count over its mean
 * @returns null where neither window has a model
 */
export function compareWindows(
  pairs: readonly WindowPair[],
  scatter: number,
  [later, earlier]: readonly [RateWindow, RateWindow],
  wording: Wording,
): WindowComparison | null {
  if (pairs.every((pair) => pair.later.count + pair.earlier.count === 0)) return null;
  const level = wording.intervalLevel;
  const { ratio, low, high, probabilityFaster } = compareRates(pairs, scatter, level);
  const rated = ({ from, to, months }: RateWindow, of: keyof WindowPair): WindowRate => {
    const readings = pairs.map((pair) => pair[of]);
    const rate = rateInterval(readings, scatter, level);
    const count = readings.reduce((sum, reading) => sum + reading.count, 0) / readings.length;
    return {
      window: { from, to, months },
      ...{ count: digits(count), perMonth: digits(rate.perMonth) },
      ...{ low: digits(rate.low), high: digits(rate.high) },
    };
  };
  return {
    later: rated(later, 'later'),
    earlier: rated(earlier, 'earlier'),
    ...{ ratio: digits(ratio), low: digits(low), high: digits(high), level },
    probabilityFaster: digits(probabilityFaster),
    verdict: changeVerdict(probabilityFaster, wording),
  };
}
