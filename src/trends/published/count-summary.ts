/** What do the simulated counts say, in a year and by its end? By the published rule, or with its percentiles repaired. */
import { sortedPercentile } from '../../stats/percentile.js';
import type { SimulatedYear } from './simulate-counts.js';

export const COUNT_VARIANTS = ['published', 'repaired'] as const;
/**
 * `published` takes percentiles of every year and adds them up over years, as if a year that is high in one simulation
 * were high in all. `repaired` adds up the years of each simulation and then takes percentiles.
 */
export type CountVariant = (typeof COUNT_VARIANTS)[number];

export interface CountInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface Percentiles {
  readonly low: number;
  readonly high: number;
}

/** How a percentile becomes a whole number: forecasts to the nearest, the look back downwards. */
export type Rounding = (count: number) => number;

/** To the nearest whole number, halves to the even one, as Python does. */
export function roundHalfEven(count: number): number {
  const below = Math.floor(count);
  if (count - below !== 0.5) return Math.round(count);
  return below % 2 === 0 ? below : below + 1;
}

export function intervalOf(
  draws: Float64Array,
  { low, high }: Percentiles,
  rounding: Rounding,
): CountInterval {
  const sorted = draws.slice().sort();
  const at = (percent: number) => rounding(sortedPercentile(sorted, percent));
  return { low: at(low), median: at(50), high: at(high) };
}

export interface CountedYear {
  readonly year: number;
  /** Of the models of the year. */
  readonly inYear: CountInterval;
  /** Whether the number is taken as known instead of simulated. */
  readonly known: boolean;
  /** Of all models up to its end. */
  readonly byEnd: CountInterval;
}

export interface SummaryRule {
  readonly variant: CountVariant;
  readonly percentiles: Percentiles;
  readonly rounding: Rounding;
  /** Models before the first year. */
  readonly before: number;
  /** Numbers taken as known, by year. */
  readonly known: ReadonlyMap<number, number>;
}

/** @param threshold index into the thresholds of the simulation */
export function summariseCounts(
  years: readonly SimulatedYear[],
  threshold: number,
  { variant, percentiles, rounding, before, known }: SummaryRule,
): CountedYear[] {
  const summed = new Float64Array(years[0]?.trainingFlop.length ?? 0).fill(before);
  let added: CountInterval = { low: before, median: before, high: before };
  return years.map(({ year, over }) => {
    const fixed = known.get(year);
    const simulated = over[threshold] as Float64Array;
    const draws = fixed === undefined ? simulated : new Float64Array(simulated.length).fill(fixed);
    for (let index = 0; index < summed.length; index += 1)
      summed[index] = (summed[index] as number) + (draws[index] as number);
    const inYear = intervalOf(draws, percentiles, rounding);
    added = sumOf(added, inYear);
    const byEnd = variant === 'published' ? added : intervalOf(summed, percentiles, rounding);
    return { year, inYear, known: fixed !== undefined, byEnd };
  });
}

function sumOf(a: CountInterval, b: CountInterval): CountInterval {
  return { low: a.low + b.low, median: a.median + b.median, high: a.high + b.high };
}
