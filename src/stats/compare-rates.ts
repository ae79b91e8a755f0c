/** Did a rate rise between two windows, when not all of either was seen and counts scatter beyond chance? */
import { bisect } from './bisect.js';
import { incompleteBeta } from './incomplete-beta.js';

/** One equally good reading of both windows: what was counted, and the months of full sight that it took. */
export interface WindowPair {
  readonly earlier: WindowCount;
  readonly later: WindowCount;
}

export interface WindowCount {
  readonly count: number;
  readonly months: number;
}

export interface RateComparison {
  /** Median of the later rate over the earlier one, with its central interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly probabilityFaster: number;
}

const WIDEST = Math.log(1e9);
/** To seven digits. */
const HALVINGS = 30;

/**
 * With Jeffreys' prior each rate is a gamma variable, and their ratio in a window of equal length a ratio of two such: its
 * distribution function is an incomplete beta, averaged over the readings.
 * @param scatter variance over mean of a window's count, at least 1: so many counts tell what one would by chance alone
 */
export function compareRates(pairs: readonly WindowPair[], scatter: number, level: number): RateComparison {
  requireComparable(pairs, scatter, level);
  const below = (ratio: number) =>
    pairs.reduce((sum, { earlier, later }) => {
      // The later rate over the earlier is below `ratio` where the odds of its gamma variable are below this.
      const odds = (ratio * later.months) / earlier.months;
      return (
        sum + incompleteBeta(odds / (1 + odds), later.count / scatter + 0.5, earlier.count / scatter + 0.5)
      );
    }, 0) / pairs.length;
  const at = (probability: number) =>
    Math.exp(bisect((log) => below(Math.exp(log)), probability, -WIDEST, WIDEST, HALVINGS));
  const tail = (1 - level) / 2;
  return { ratio: at(0.5), low: at(tail), high: at(1 - tail), probabilityFaster: 1 - below(1) };
}

function requireComparable(pairs: readonly WindowPair[], scatter: number, level: number): void {
  if (pairs.length === 0) throw new RangeError('no reading of the two windows');
  if (!(scatter >= 1)) throw new RangeError(`invalid scatter: ${scatter}; expected at least 1`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  for (const { earlier, later } of pairs)
    for (const { count, months } of [earlier, later])
      if (!(count >= 0 && months > 0))
        throw new RangeError(`invalid window: ${count} in ${months} months; expected more than no months`);
}
