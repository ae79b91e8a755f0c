/** Thousands of draws of what a plan does not know, and the amounts they say. */
import { REACH_90 } from '../estimates/cost/cost-assumptions.js';
import { sideSigmas } from '../estimates/cost/cost-draws.js';
import { INTERVAL_LEVEL } from '../estimates/vintage-estimates.js';
import { quasiNormals } from '../stats/quasi-normal.js';
import { sampleQuantiles } from '../stats/sample-quantiles.js';
import type { Spread } from './assumptions.js';
import type { Amount } from './option.js';

const COLUMNS = [
  'experiments',
  'failures',
  'setup',
  'utilization',
  'serving',
  'power',
  'rent',
  'teacher',
] as const;
export type DrawColumn = (typeof COLUMNS)[number];

export interface PlanDraws {
  readonly count: number;
  /** A value for each draw: lognormal, with the two sides of the spread each of its own width. */
  of(column: DrawColumn, spread: Spread): Float64Array;
}

export function openPlanDraws(count: number, seed: number): PlanDraws {
  const normals = quasiNormals(count, COLUMNS.length, seed);
  return {
    count,
    of: (column, spread) => {
      const [below, above] = sideSigmas(spread);
      const scores = normals[COLUMNS.indexOf(column)] as Float64Array;
      return scores.map((score) => spread.value * Math.exp(score * (score < 0 ? below : above)));
    },
  };
}

/** Median and 90 % interval. */
export function amountOf(draws: Float64Array, unit: string): Amount {
  const [low = 0, value = 0, high = 0] = sampleQuantiles(draws, [0.05, 0.5, 0.95]);
  return amount(value, low, high, unit);
}

export function amount(value: number, low: number, high: number, unit: string): Amount {
  return { value: rounded(value), low: rounded(low), high: rounded(high), level: INTERVAL_LEVEL, unit };
}

/** A value known up to a spread of its log10. */
export function amountOfLog10(value: number, log10Sigma: number, unit: string): Amount {
  const factor = 10 ** (REACH_90 * log10Sigma);
  return amount(value, value / factor, value * factor, unit);
}

/** A value with an error to both sides. */
export function amountOfSigma(value: number, sigma: number, unit: string): Amount {
  return amount(value, value - REACH_90 * sigma, value + REACH_90 * sigma, unit);
}

export function exactly(value: number, unit: string): Amount {
  return amount(value, value, value, unit);
}

export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
