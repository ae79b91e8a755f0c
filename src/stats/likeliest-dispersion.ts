/** Given the rate, how much do counts scatter beyond chance? */
import { type CountSeries, countsAbove, dispersionTerm } from './count-series.js';

/** Root of the dispersion. Beyond this the scatter is larger than the mean itself: no sample of ours tells such apart. */
const MOST_SCATTER = 1.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const STEPS = 12;

/** By golden section on the root of the dispersion, against none at all. */
export function likeliestDispersion(series: CountSeries, logRate: Float64Array): number {
  const means = series.exposure.map((seen, step) => seen * Math.exp(logRate[step] as number));
  const above = countsAbove(series.counts);
  const value = (scatter: number) => likelihoodOf(series.counts, means, above, scatter ** 2);
  let [low, high] = [0, MOST_SCATTER];
  let [first, second] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atFirst, atSecond] = [value(first), value(second)];
  for (let step = 0; step < STEPS; step += 1) {
    if (atFirst > atSecond) {
      [high, second, atSecond] = [second, first, atFirst];
      first = high - GOLDEN * (high - low);
      atFirst = value(first);
    } else {
      [low, first, atFirst] = [first, second, atSecond];
      second = low + GOLDEN * (high - low);
      atSecond = value(second);
    }
  }
  const scatter = (low + high) / 2;
  return value(scatter) > value(0) ? scatter ** 2 : 0;
}

/** As `countLikelihood`, but for what no dispersion changes. */
function likelihoodOf(
  counts: Float64Array,
  means: Float64Array,
  above: Float64Array,
  dispersion: number,
): number {
  let sum = dispersionTerm(above, dispersion);
  for (let step = 0; step < counts.length; step += 1) {
    const mean = means[step] as number;
    sum -=
      dispersion === 0 ? mean : ((counts[step] as number) + 1 / dispersion) * Math.log1p(dispersion * mean);
  }
  return sum;
}
