/** The estimates of a vintage in the short form that lists and counts need, and that a cache can hold. */
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
    distribution: estimate.distribution,
    believed: believed.get(estimate.of) ?? null,
    accounts: estimate.accounts.map(({ method, weight, distribution }) => ({
      method,
      weight,
      ...interval(distribution),
    })),
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
