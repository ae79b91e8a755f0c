/** How high is a rate, given counts in a window of which not all was seen? */
import { bisect } from './bisect.js';
import type { WindowCount } from './compare-rates.js';
import { incompleteGamma } from './incomplete-gamma.js';

export interface RateInterval {
  readonly perMonth: number;
  readonly low: number;
  readonly high: number;
}

/** Of the highest rate thought of: to nine digits of it. */
const HALVINGS = 30;

/**
 * Mean of count over months seen, and the central interval of a gamma variable with Jeffreys' prior, averaged over
 * equally good readings.
 * @param scatter variance over mean of the count, at least 1
 */
export function rateInterval(readings: readonly WindowCount[], scatter: number, level: number): RateInterval {
  if (readings.length === 0) throw new RangeError('no reading of the window');
  const average = (value: (reading: WindowCount) => number) =>
    readings.reduce((sum, reading) => sum + value(reading), 0) / readings.length;
  const below = (rate: number) =>
    average(({ count, months }) => incompleteGamma((rate * months) / scatter, count / scatter + 0.5));
  const most = Math.max(...readings.map(({ count, months }) => (2 * count + 100 * scatter) / months));
  const tail = (1 - level) / 2;
  return {
    perMonth: average(({ count, months }) => count / months),
    low: bisect(below, tail, 0, most, HALVINGS),
    high: bisect(below, 1 - tail, 0, most, HALVINGS),
  };
}
