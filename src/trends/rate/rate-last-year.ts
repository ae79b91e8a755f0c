/** Are more models appearing than a year before? Two windows, weighed by how much of each is on record. */
import { compareRates } from '../../stats/compare-rates.js';
import { rateInterval } from '../../stats/rate-interval.js';
import type { RateWindow } from '../rate-window.js';
import { changeVerdict, type Wording } from '../wording.js';
import type { MonthlyDraw } from './monthly-draws.js';
import type { LastYear } from './rate-answer.js';
import { digits } from './rate-digits.js';

/**
 * @param draws whose windows are the later one, then the earlier
 * @param dispersion of a month's counts: variance = mean + dispersion × mean²
 * @returns null where neither window has a model
 */
export function lastYear(
  draws: readonly MonthlyDraw[],
  [later, earlier]: readonly [RateWindow, RateWindow],
  dispersion: number,
  wording: Wording,
): LastYear | null {
  const pairs = draws.flatMap(({ windows: [after, before] }) =>
    after && before ? [{ later: after, earlier: before }] : [],
  );
  const total = pairs.reduce((sum, pair) => sum + pair.later.count + pair.earlier.count, 0);
  if (total === 0) return null;
  const level = wording.intervalLevel;
  const months = pairs.reduce((sum, pair) => sum + pair.later.months + pair.earlier.months, 0);
  const scatter = 1 + dispersion * (total / months);
  const compared = compareRates(pairs, scatter, level);
  const rated = (window: RateWindow, readings: readonly { count: number; months: number }[]) => {
    const { perMonth, low, high } = rateInterval(readings, scatter, level);
    const count = readings.reduce((sum, reading) => sum + reading.count, 0) / readings.length;
    const { from, to, months: length } = window;
    return {
      window: { from, to, months: length },
      count: digits(count),
      perMonth: digits(perMonth),
      low: digits(low),
      high: digits(high),
    };
  };
  return {
    later: rated(
      later,
      pairs.map((pair) => pair.later),
    ),
    earlier: rated(
      earlier,
      pairs.map((pair) => pair.earlier),
    ),
    ratio: digits(compared.ratio),
    low: digits(compared.low),
    high: digits(compared.high),
    level,
    probabilityFaster: digits(compared.probabilityFaster),
    verdict: changeVerdict(compared.probabilityFaster, wording),
  };
}
