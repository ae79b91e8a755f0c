/** Did the growth of a rate change, and when? The likelihood ratio of the likeliest break, held against simulated histories. */
import { type CountSeries, totalCount, yearsFromMiddle } from './count-series.js';
import { brokenAt, EXPONENTIAL } from './count-shapes.js';
import { drawCount } from './draw-count.js';
import { type CountFit, covariance, fitCounts } from './fit-counts.js';
import type { MeanVariance } from './mean-variance.js';
import type { SeededRandom } from './seeded-random.js';

export interface BreakSearch {
  /** Steps and counts that either side of a break has at least: fewer tell of no growth. */
  readonly margin: number;
  readonly leastCount: number;
  /** Every so many steps a break is tried. */
  readonly every: number;
}

export interface BreakFit {
  /** Step at which growth changes. */
  readonly step: number;
  readonly fit: CountFit;
  /** Twice the logarithm of the likelihood ratio against constant growth. */
  readonly statistic: number;
}

/** Null where the series is too short for a break. */
export function likeliestBreak(
  series: CountSeries,
  search: BreakSearch,
  constant: CountFit = fitCounts(series, EXPONENTIAL),
): BreakFit | null {
  const step = steepestStep(series, search, constant);
  if (step === null) return null;
  const years = yearsFromMiddle(series.counts.length);
  const start = [...constant.theta, 0];
  const fit = fitCounts(series, brokenAt(years[step] as number), { start });
  return { step, fit, statistic: Math.max(0, 2 * (fit.logLikelihood - constant.logLikelihood)) };
}

/** The break towards which the likelihood rises most steeply from constant growth (the score test, Rao 1948). */
function steepestStep(
  { counts, exposure }: CountSeries,
  search: BreakSearch,
  { logRate, dispersion }: CountFit,
): number | null {
  const years = yearsFromMiddle(counts.length);
  const [from, to] = breakRange(counts, search);
  const means = exposure.map((seen, step) => seen * Math.exp(logRate[step] as number));
  const scales = means.map((mean) => 1 / (1 + dispersion * mean));
  const pulls = means.map((mean, step) => ((counts[step] as number) - mean) * (scales[step] as number));
  const weights = means.map((mean, step) => mean * (scales[step] as number));
  const [all, slope, square] = [0, 1, 2].map((power) => moment(weights, years, power));
  const determinant = (all as number) * (square as number) - (slope as number) ** 2;
  let best: number | null = null;
  let steepest = -1;
  for (let at = from; at < to; at += search.every) {
    let [pull, own, level, growth] = [0, 0, 0, 0];
    for (let step = at + 1; step < counts.length; step += 1) {
      const [year, weight] = [years[step] as number, weights[step] as number];
      const bend = year - (years[at] as number);
      pull += (pulls[step] as number) * bend;
      own += weight * bend * bend;
      level += weight * bend;
      growth += weight * bend * year;
    }
    const shared =
      ((square as number) * level ** 2 -
        2 * (slope as number) * level * growth +
        (all as number) * growth ** 2) /
      determinant;
    const score = pull ** 2 / Math.max(own - shared, 1e-9 * own + Number.MIN_VALUE);
    if (score > steepest) [best, steepest] = [at, score];
  }
  return best;
}

/** Where a break may lie: from the first step to before the second. */
function breakRange(counts: Float64Array, { margin, leastCount }: BreakSearch): [from: number, to: number] {
  const reached = (step: number) => counts.subarray(0, step).reduce((sum, count) => sum + count, 0);
  const all = reached(counts.length);
  let [from, to] = [margin, counts.length - margin];
  while (from < to && reached(from) < leastCount) from += 1;
  while (to > from && all - reached(to - 1) < leastCount) to -= 1;
  return [from, to];
}

function moment(weights: Float64Array, years: Float64Array, power: number): number {
  return weights.reduce((sum, weight, step) => sum + weight * (years[step] as number) ** power, 0);
}

export interface BreakPlace {
  readonly step: number;
  /** All of a series sum to 1. */
  readonly weight: number;
  /** Growth a year before and after, as a logarithm. */
  readonly before: MeanVariance;
  readonly after: MeanVariance;
}

/** How likely each step is the break, each taken as likely before the data: the profile likelihood as weights. */
export function breakPlaces(
  series: CountSeries,
  search: BreakSearch,
  { fit: { dispersion, theta } }: BreakFit,
): BreakPlace[] {
  const years = yearsFromMiddle(series.counts.length);
  const places: { step: number; fit: CountFit }[] = [];
  let start: ArrayLike<number> = theta;
  const [from, to] = breakRange(series.counts, search);
  for (let step = from; step < to; step += 1) {
    const fit = fitCounts(series, brokenAt(years[step] as number), { dispersion, start });
    places.push({ step, fit });
    start = fit.theta;
  }
  const top = Math.max(...places.map(({ fit }) => fit.logLikelihood));
  const weights = places.map(({ fit }) => Math.exp(fit.logLikelihood - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return places.map(({ step, fit }, index) => ({
    step,
    weight: (weights[index] as number) / sum,
    ...growths(fit),
  }));
}

/** The second parameter is growth before the break, the third what is added to it after. */
function growths(fit: CountFit): Pick<BreakPlace, 'before' | 'after'> {
  const spread = covariance(fit);
  const [own, both, added] = [spread[4] as number, spread[5] as number, spread[8] as number];
  const growth = fit.theta[1] as number;
  return {
    before: { mean: growth, variance: own },
    after: { mean: growth + (fit.theta[2] as number), variance: own + 2 * both + added },
  };
}

export interface ChangeTest {
  /** Probability of a ratio as large under constant growth. */
  readonly p: number;
  readonly simulations: number;
}

export interface TestOptions {
  readonly search: BreakSearch;
  /** At most so many simulated histories; fewer where so many of them were as extreme (Besag and Clifford 1991). */
  readonly simulations: number;
  readonly extremes: number;
  readonly random: SeededRandom;
}

/**
 * A break's place exists only where there is one, so the ratio has no textbook distribution (Davies 1987, Biometrika 74):
 * histories of constant growth, with the fitted growth and scatter, are drawn and searched the same way.
 * @param statistics of one or several equally good readings of the data; the median of their p values is taken
 * (Eekhout, van de Wiel and Heymans 2017, BMC Med. Res. Methodol. 17)
 */
export function changeTest(
  statistics: readonly number[],
  exposure: Float64Array,
  constant: CountFit,
  { search, simulations, extremes, random }: TestOptions,
): ChangeTest {
  const sorted = [...statistics].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  let beyond = 0;
  for (let run = 1; run <= simulations; run += 1) {
    if (simulatedStatistic(exposure, constant, search, random) >= median) beyond += 1;
    if (beyond === extremes) return { p: beyond / run, simulations: run };
  }
  return { p: (beyond + 1) / (simulations + 1), simulations };
}

/** A history without any count says nothing of a break. */
function simulatedStatistic(
  exposure: Float64Array,
  { logRate, dispersion }: CountFit,
  search: BreakSearch,
  random: SeededRandom,
): number {
  const counts = exposure.map((seen, step) =>
    drawCount(seen * Math.exp(logRate[step] as number), dispersion, random.uniform()),
  );
  const series = { counts, exposure };
  return totalCount(series) === 0 ? 0 : (likeliestBreak(series, search)?.statistic ?? 0);
}
