/** By which factor does the rate grow a year, has that changed, and when? */

import { type CountSeries, totalCount } from '../../stats/count-series.js';
import { EXPONENTIAL } from '../../stats/count-shapes.js';
import { type CountFit, covariance, fitCounts } from '../../stats/fit-counts.js';
import { type BreakSearch, breakPlaces, changeTest, likeliestBreak } from '../../stats/growth-change.js';
import { type MeanVariance, mixed, pooled } from '../../stats/mean-variance.js';
import { normalQuantile } from '../../stats/normal.js';
import { seededRandom } from '../../stats/seeded-random.js';
import { firstDayOf, lastDayOf } from '../../units/period.js';
import { digits } from '../digits.js';
import { evenly } from '../evenly.js';
import type { RateGrowth, RateReason, YearlyGrowth } from './rate-answer.js';
import type { RateAssumptions } from './rate-assumptions.js';
import { type FittedReading, meanCount, shapeFits } from './rate-shapes.js';

/** @param months of the window; one series a draw, in them */
export function growthOfRate(
  draws: readonly CountSeries[],
  months: readonly string[],
  assumptions: RateAssumptions,
  level: number,
): RateGrowth | { readonly reason: RateReason } {
  const reason = tooLittle(draws, months, assumptions);
  if (reason) return { reason };
  const { growth: choices } = assumptions;
  const counted = draws.filter((series) => totalCount(series) > 0);
  const fits = counted.map((series) => fitCounts(series, EXPONENTIAL));
  const search = {
    ...{ margin: choices.marginMonths, every: choices.everyMonths },
    leastCount: choices.leastModels,
  };
  const testable =
    meanCount(draws) >= choices.leastModelsToTest &&
    months.length >= choices.leastMonths + choices.marginMonths;
  const readings = testable ? brokenReadings(counted, fits, search, choices.testedDraws) : [];
  const test = testOf(readings, search, assumptions);
  const dispersion = mean(
    test?.changed ? readings.map(({ broken }) => broken.fit.dispersion) : fits.map((fit) => fit.dispersion),
  );
  const rate = mean(counted.map((series) => totalCount(series) / sum(series.exposure)));
  const [from, to] = [firstDayOf(months[0] as string), lastDayOf(months.at(-1) as string)];
  return {
    ...factors(pooled(fits.map(growthOf)), level),
    level,
    window: { from, to, months: months.length },
    count: digits(meanCount(draws)),
    scatter: digits(1 + dispersion * rate),
    test,
    break: test?.changed ? breakOf(readings, search, months, level) : null,
    shapes: readings.length > 0 ? shapeFits(readings, choices.supportedWithin) : null,
  };
}

function tooLittle(
  draws: readonly CountSeries[],
  months: readonly string[],
  { growth: { leastMonths, leastModels } }: RateAssumptions,
): RateReason | null {
  if (months.length === 0) return 'window-empty';
  if (months.length < leastMonths) return 'window-short';
  if (meanCount(draws) < leastModels) return 'few-models';
  const filled = draws.map(({ counts }) => counts.filter((count) => count > 0).length);
  return filled.every((several) => several < 2) ? 'one-month' : null;
}

function brokenReadings(
  counted: readonly CountSeries[],
  fits: readonly CountFit[],
  search: BreakSearch,
  wanted: number,
): FittedReading[] {
  return evenly([...counted.keys()], wanted).flatMap((index) => {
    const [series, constantGrowth] = [counted[index] as CountSeries, fits[index] as CountFit];
    const broken = likeliestBreak(series, search, constantGrowth);
    return broken ? [{ series, constantGrowth, broken }] : [];
  });
}

function testOf(
  readings: readonly FittedReading[],
  search: BreakSearch,
  { growth: { simulations, extremes, changeBelow }, seed }: RateAssumptions,
): RateGrowth['test'] {
  const typical = readings[Math.floor(readings.length / 2)];
  if (!typical) return null;
  const statistics = readings.map(({ broken }) => broken.statistic);
  const random = seededRandom(seed);
  const { p, simulations: run } = changeTest(statistics, typical.series.exposure, typical.constantGrowth, {
    ...{ search, simulations, extremes, random },
  });
  return { statistic: digits(mean(statistics)), p: digits(p), simulations: run, changed: p < changeBelow };
}

function growthOf(fit: CountFit): MeanVariance {
  return { mean: fit.theta[1] as number, variance: covariance(fit)[3] as number };
}

/** From the logarithm of growth a year to factors. */
function factors({ mean: log, variance }: MeanVariance, level: number): YearlyGrowth {
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return {
    perYear: digits(Math.exp(log)),
    low: digits(Math.exp(log - reach)),
    high: digits(Math.exp(log + reach)),
  };
}

function breakOf(
  readings: readonly FittedReading[],
  search: BreakSearch,
  months: readonly string[],
  level: number,
): RateGrowth['break'] {
  const places = readings.flatMap(({ series, broken }) => breakPlaces(series, search, broken));
  const weights = new Float64Array(months.length);
  for (const { step, weight } of places) weights[step] = (weights[step] as number) + weight / readings.length;
  const at = (probability: number) => {
    let below = 0;
    const step = weights.findIndex((weight) => {
      below += weight;
      return below >= probability;
    });
    return months[step < 0 ? months.length - 1 : step] as string;
  };
  const growth = (side: 'before' | 'after') =>
    factors(mixed(places.map((place) => ({ ...place[side], weight: place.weight }))), level);
  return {
    month: at(0.5),
    from: at((1 - level) / 2),
    to: at((1 + level) / 2),
    before: growth('before'),
    after: growth('after'),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
