/** What do draws of counts say in a few numbers? Of a year, and of all up to its end, summed draw by draw. */
import type { CountDraws } from './forecast.js';

export interface CountInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly bands: readonly { readonly level: number; readonly low: number; readonly high: number }[];
}

/** Always one of the draws, so whole where they are. */
export function summariseCount(draws: ArrayLike<number>, levels: readonly number[]): CountInterval {
  const sorted = Float64Array.from(draws).sort();
  const at = (probability: number) => sorted[Math.round(probability * (sorted.length - 1))] as number;
  const bands = levels.map((level) => ({ level, low: at((1 - level) / 2), high: at((1 + level) / 2) }));
  const widest = bands.at(-1);
  if (sorted.length === 0 || widest === undefined) throw new RangeError('no draw or no level to tell of');
  return { median: at(0.5), low: widest.low, high: widest.high, bands };
}

/** By year: models up to its end, in each draw. */
export function cumulativeDraws({ before, years }: CountDraws): Float64Array[] {
  let sum = before;
  return years.map((year) => {
    sum = sum.map((value, draw) => value + (year[draw] as number));
    return sum;
  });
}
