/** A cost with all that is said of it: median, interval, distribution, parts, evidence, inputs and working. */
import { normalCdf, normalQuantile } from '../../stats/normal.js';
import { sampleQuantiles } from '../../stats/sample-quantiles.js';
import type { EstimateInput, EstimateStep } from '../estimate.js';
import type { CostCase, CostWarning } from './cost-case.js';
import { type CostParts, type PointCost, partsOf } from './point-cost.js';
import type { CostScope } from './run-constants.js';

/** Shares of the probability at which every estimate's values are kept: 41, denser towards both ends. */
const LOWER = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3, 0.35,
  0.4, 0.45, 0.475,
] as const;
export const PROBABILITIES: readonly number[] = [
  ...LOWER,
  0.5,
  ...[...LOWER].reverse().map((share) => 1 - share),
];
const SCORES = PROBABILITIES.map(normalQuantile);

export type CostMethodId = 'stated-chip-hours' | 'compute-over-speed' | 'chip-hours-or-compute';

export interface CostEstimate {
  readonly of: string;
  readonly unit: 'USD';
  readonly scope: CostScope;
  /** The month whose dollars it is in, `YYYY-MM`. */
  readonly priceMonth: string;
  readonly median: number;
  readonly low90: number;
  readonly high90: number;
  readonly mean: number;
  /** Values at `PROBABILITIES`. */
  readonly quantiles: readonly number[];
  /** Parts of the median, in the shares of the point calculation; they add up to it. */
  readonly components: CostParts;
  readonly evidence: 'derived' | 'imputed';
  readonly method: CostMethodId;
  /** Median with the point cost of the models it was made from, where it is a fine-tune of known ones. */
  readonly cumulative: number | null;
  readonly warnings: readonly CostWarning[];
  readonly inputs: readonly EstimateInput[];
  readonly steps: readonly EstimateStep[];
}

export interface Summary {
  readonly median: number;
  readonly low90: number;
  readonly high90: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
}

export function summarise(usd: Float64Array): Summary {
  const quantiles = sampleQuantiles(usd, PROBABILITIES);
  const at = (probability: number) => quantiles[PROBABILITIES.indexOf(probability)] as number;
  let sum = 0;
  for (const value of usd) sum += value;
  return { median: at(0.5), low90: at(0.05), high90: at(0.95), mean: sum / usd.length, quantiles };
}

export function methodOf({ chipHours, doubted }: CostCase): CostMethodId {
  if (!chipHours) return 'compute-over-speed';
  return doubted ? 'chip-hours-or-compute' : 'stated-chip-hours';
}

export function componentsOf(median: number, { usd, parts }: PointCost): CostParts {
  return partsOf((name) => (parts[name] / usd) * median);
}

/** Probability that the cost is strictly over a value: between two kept values as of a lognormal, falling throughout. */
export function probabilityOverUsd({ quantiles }: Pick<Summary, 'quantiles'>, usd: number): number {
  if (!(usd > 0)) return 1;
  const found = quantiles.findIndex((value) => value >= usd);
  const last = quantiles.length - 1;
  const upper = Math.max(1, found === -1 ? last : found);
  const [x0, x1] = [quantiles[upper - 1] as number, quantiles[upper] as number];
  const [s0, s1] = [SCORES[upper - 1] as number, SCORES[upper] as number];
  const slope = x1 > x0 ? (s1 - s0) / Math.log(x1 / x0) : Number.MAX_VALUE;
  return 1 - normalCdf(s0 + slope * Math.log(usd / x0));
}
