/** Counts in even steps of time with how much of each step was seen, and how likely a rate makes them. */

export interface CountSeries {
  /** Whole numbers, one a step. */
  readonly counts: Float64Array;
  /** Part of each step that could be counted, in [0, 1]; where it is 0, nothing is said of the rate. */
  readonly exposure: Float64Array;
}

/** Steps of a month are counted in years, so that growth is a year's. */
export const STEPS_A_YEAR = 12;

/** Years of each step from the middle of the series. */
export function yearsFromMiddle(length: number): Float64Array {
  return Float64Array.from({ length }, (_, step) => (step - (length - 1) / 2) / STEPS_A_YEAR);
}

export function totalCount({ counts }: CountSeries): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export function requireSeries({ counts, exposure }: CountSeries): void {
  if (counts.length !== exposure.length)
    throw new RangeError(`invalid exposure: ${exposure.length} steps for ${counts.length} counts`);
  for (let step = 0; step < counts.length; step += 1) {
    const [count, seen] = [counts[step] as number, exposure[step] as number];
    if (!(Number.isInteger(count) && count >= 0))
      throw new RangeError(`invalid count: ${count}; expected a whole number from 0`);
    if (!(seen >= 0 && seen <= 1)) throw new RangeError(`invalid exposure: ${seen}; expected [0, 1]`);
    if (seen === 0 && count > 0) throw new RangeError(`${count} counted in a step that was not seen`);
  }
}

export interface SeriesSummary {
  /** Logarithm of the mean rate. */
  readonly log: number;
  /** Growth a year, as a logarithm. */
  readonly growth: number;
  /** Years from the first step to the last. */
  readonly span: number;
}

/** Mean rate, and growth from the counts of the two halves. */
export function summarize(series: CountSeries): SeriesSummary {
  if (totalCount(series) === 0) throw new RangeError('nothing was counted, so no rate can be fitted');
  const { counts, exposure } = series;
  const middle = counts.length / 2;
  const [early, late] = [
    { count: 0.5, seen: 0.5 },
    { count: 0.5, seen: 0.5 },
  ];
  for (let step = 0; step < counts.length; step += 1) {
    const half = step < middle ? early : late;
    half.count += counts[step] as number;
    half.seen += exposure[step] as number;
  }
  const span = counts.length / STEPS_A_YEAR;
  return {
    log: Math.log((early.count + late.count) / (early.seen + late.seen)),
    growth: Math.log(late.count / late.seen / (early.count / early.seen)) / (span / 2),
    span,
  };
}

/**
 * Of the counts given the logarithm of the rate, negative binomial with variance mean + dispersion × mean² (Lawless
 * 1987, Canad. J. Statist. 15; dispersion 0 is Poisson), but for what no rate or dispersion changes.
 */
export function countLikelihood(series: CountSeries, logRate: Float64Array, dispersion: number): number {
  return rateLikelihood(series, logRate, dispersion) + dispersionTerm(countsAbove(series.counts), dispersion);
}

/** The part of it that the rate changes. */
export function rateLikelihood(
  { counts, exposure }: CountSeries,
  logRate: Float64Array,
  dispersion: number,
): number {
  let sum = 0;
  for (let step = 0; step < counts.length; step += 1) {
    const seen = exposure[step] as number;
    if (seen === 0) continue;
    const [count, log] = [counts[step] as number, logRate[step] as number];
    const mean = seen * Math.exp(log);
    sum += count * log - (dispersion === 0 ? mean : (count + 1 / dispersion) * Math.log1p(dispersion * mean));
  }
  return sum;
}

/** How many counts are above each number from 0. */
export function countsAbove(counts: Float64Array): Float64Array {
  const above = new Float64Array(counts.reduce((most, count) => Math.max(most, count), 0) + 1);
  for (const count of counts) if (count > 0) above[count - 1] = (above[count - 1] as number) + 1;
  for (let number = above.length - 2; number >= 0; number -= 1)
    above[number] = (above[number] as number) + (above[number + 1] as number);
  return above;
}

/** Sum of ln Γ(count + 1/dispersion) − ln Γ(1/dispersion) + count · ln dispersion: for whole numbers a sum of logarithms. */
export function dispersionTerm(above: Float64Array, dispersion: number): number {
  let sum = 0;
  for (let number = 1; number < above.length; number += 1)
    sum += (above[number] as number) * Math.log1p(dispersion * number);
  return sum;
}
