/** Did a rate rise between two windows of equal length? */
import { bisect } from './bisect.js';
import { incompleteBeta } from './incomplete-beta.js';

export interface RateRatio {
  /** Later over earlier; null where the earlier window has none. */
  readonly ratio: number | null;
  readonly low: number;
  /** Null where no finite bound exists. */
  readonly high: number | null;
  /** Probability that the later rate is the higher one, both with Jeffreys' prior, Gamma(1/2). */
  readonly probabilityFaster: number;
}

/**
 * Given the sum, the later count is binomial; the exact interval of its share (Clopper and Pearson 1934, Biometrika 26)
 * gives that of the ratio of rates (Przyborowski and Wilenski 1940, Biometrika 31).
 */
export function poissonRatio(earlier: number, later: number, level: number): RateRatio {
  for (const count of [earlier, later])
    if (!(Number.isInteger(count) && count >= 0))
      throw new RangeError(`invalid count: ${count}; expected a whole number from 0`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  const tail = (1 - level) / 2;
  const low = later === 0 ? 0 : bisect((x) => incompleteBeta(x, later, earlier + 1), tail, 0, 1);
  const high = earlier === 0 ? 1 : bisect((x) => incompleteBeta(x, later + 1, earlier), 1 - tail, 0, 1);
  return {
    ratio: earlier === 0 ? null : later / earlier,
    low: low / (1 - low),
    high: high >= 1 ? null : high / (1 - high),
    probabilityFaster: incompleteBeta(0.5, earlier + 0.5, later + 0.5),
  };
}
