/** The estimates of a vintage in the short form that lists and counts need, and that a cache can hold. */
import type { SourceCell } from '../provenance/lineage.js';
import { type LogMixture, quantile } from '../stats/log-mixture.js';
import type { ComputeMethodId } from './compute/compute-method.js';
import type { ComputeEstimate, ComputeEstimates } from './compute/estimate-compute.js';

/** Probability of the interval every display shows. */
export const INTERVAL_LEVEL = 0.9;
const [LOW, HIGH] = [(1 - INTERVAL_LEVEL) / 2, (1 + INTERVAL_LEVEL) / 2];

export interface AccountSummary {
  readonly method: ComputeMethodId;
  /** Part it has in the estimate, 0 to 1. */
  readonly weight: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface ModelEstimate {
  readonly model: string;
  readonly evidence: ComputeEstimate['evidence'];
  readonly method: ComputeMethodId;
  /** Median, and the ends of the 90 % interval, in FLOP. A recorded value is shown as it is. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly distribution: LogMixture;
  /** As sums over models take it; null where that is the distribution itself. */
  readonly believed: LogMixture | null;
  readonly accounts: readonly AccountSummary[];
  /** Cells behind a derived value; none for an imputed one, which rests on all. */
  readonly sources: readonly SourceCell[];
}

export interface VintageEstimates {
  readonly compute: readonly ModelEstimate[];
}

export function summarizeCompute({ byModel, believed }: ComputeEstimates): ModelEstimate[] {
  return [...byModel.values()].map((estimate) => ({
    model: estimate.of,
    evidence: estimate.evidence,
    method: estimate.method,
    ...interval(estimate.distribution),
    ...(estimate.evidence === 'recorded' ? { value: Number(estimate.inputs[0]?.value) } : {}),
    distribution: short(estimate.distribution),
    believed: shortOf(believed.get(estimate.of)),
    accounts: estimate.accounts.map(({ method, weight, distribution }) => ({
      method,
      weight,
      ...interval(distribution),
    })),
    sources: estimate.evidence === 'derived' ? estimate.inputs.flatMap(({ sources }) => sources) : [],
  }));
}

/** Median and interval of a distribution, to the digits that carry meaning. */
export function interval(distribution: LogMixture): { value: number; low: number; high: number } {
  return {
    value: rounded(quantile(distribution, 0.5)),
    low: rounded(quantile(distribution, LOW)),
    high: rounded(quantile(distribution, HIGH)),
  };
}

/** Four digits: far more than any estimate carries, and equal on every machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Six digits of each number: a hundredth of a thousandth of a power of ten. Parts of no weight are left out. */
function short(distribution: LogMixture): LogMixture {
  const parts = distribution.filter(({ weight }) => weight >= LEAST_WEIGHT);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ weight, log10Median, log10Sigma, log10From, log10To }) => ({
    weight: digits(weight / total),
    log10Median: digits(log10Median),
    log10Sigma: digits(log10Sigma),
    ...(log10From === undefined ? {} : { log10From }),
    ...(log10To === undefined ? {} : { log10To }),
  }));
}

const LEAST_WEIGHT = 1e-4;

function shortOf(distribution: LogMixture | undefined): LogMixture | null {
  return distribution ? short(distribution) : null;
}

function digits(value: number): number {
  return Number(value.toPrecision(6));
}
