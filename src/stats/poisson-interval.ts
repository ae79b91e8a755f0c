/** How often does something happen, given how often it did? Exact intervals for a count. */
import { bisect } from './bisect.js';
import { incompleteGamma } from './incomplete-gamma.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact central interval for the mean of a Poisson count (Garwood 1936, Biometrika 28): its ends are quantiles of
 * gamma distributions with shapes count and count + 1. `level` between 0 and 1.
 */
export function poissonInterval(count: number, level: number): Interval {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`invalid count: ${count}; expected a whole number from 0`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  const tail = (1 - level) / 2;
  const most = 2 * count + 100 - 4 * Math.log(tail);
  return {
    low: count === 0 ? 0 : bisect((x) => incompleteGamma(x, count), tail, 0, most),
    high: bisect((x) => incompleteGamma(x, count + 1), 1 - tail, 0, most),
  };
}
