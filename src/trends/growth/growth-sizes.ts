/** How large is each model, and where may it lie, for a line through sizes? Compute in FLOP, or cost in dollars of one month. */
import { PROBABILITIES } from '../../estimates/cost/cost-summary.js';
import type { CostScope } from '../../estimates/cost/run-constants.js';
import type { VintageCosts } from '../../estimates/vintage-costs.js';
import type { VintageEstimates } from '../../estimates/vintage-estimates.js';
import { normalQuantile } from '../../stats/normal.js';
import { byNormalScore, SCORE_REACH, SCORES_PER_UNIT } from '../../stats/normal-scores.js';
import type { GrowthAnswer, GrowthPoint } from './growth-answer.js';

export interface GrowthSize extends Pick<GrowthPoint, 'value' | 'low' | 'high' | 'evidence'> {
  /** log10 of the size as far out as a standard normal number is. */
  readonly log10At: (score: number) => number;
}

export interface GrowthSizes {
  readonly quantity: GrowthAnswer['quantity'];
  readonly unit: string;
  readonly cost: GrowthAnswer['cost'];
  /** By model id; a model without one has no size. */
  readonly byModel: ReadonlyMap<string, GrowthSize>;
}

export function computeGrowthSizes({ compute }: VintageEstimates): GrowthSizes {
  return {
    quantity: 'compute',
    unit: 'FLOP',
    cost: null,
    byModel: new Map(
      compute.map(({ model, value, low, high, evidence, distribution }) => [
        model,
        { value, low, high, evidence, log10At: lazily(() => ofScores(byNormalScore(distribution))) },
      ]),
    ),
  };
}

function ofScores(table: Float64Array): (score: number) => number {
  return (score) => {
    const place = (score + SCORE_REACH) * SCORES_PER_UNIT;
    const index = Math.min(table.length - 2, Math.max(0, Math.floor(place)));
    const [low, high] = [table[index] as number, table[index + 1] as number];
    return (low + (Math.min(index + 1, Math.max(index, place)) - index) * (high - low)) / Math.LN10;
  };
}

/** Most models are never drawn from: their tables are made when one is. */
function lazily(make: () => (score: number) => number): (score: number) => number {
  let made: ((score: number) => number) | null = null;
  return (score) => {
    made ??= make();
    return made(score);
  };
}

/**
 * Our own costs, all in dollars of one month. What a source records is left aside: its column mixes dollars of two
 * price bases.
 * @param factor by which dollars of the vintage's price month become those of the month asked for
 */
export function costGrowthSizes(
  { models }: VintageCosts,
  {
    scope,
    priceMonth,
    factor,
  }: { readonly scope: CostScope; readonly priceMonth: string; readonly factor: number },
): GrowthSizes {
  const shift = Math.log10(factor);
  return {
    quantity: 'cost',
    unit: `USD of ${priceMonth}`,
    cost: { scope, priceMonth },
    byModel: new Map(
      models.map(({ model, evidence, scopes }) => {
        const { value, low, high, log10Usd } = scopes[scope];
        const at = lazily(() => between(log10Usd));
        return [
          model,
          {
            ...{ value: value * factor, low: low * factor, high: high * factor, evidence },
            log10At: (score: number) => at(score) + shift,
          },
        ];
      }),
    ),
  };
}

const SCORES = PROBABILITIES.map(normalQuantile);

/** Linear between the kept values, in scores; flat beyond the outermost. */
function between(logs: readonly number[]): (score: number) => number {
  return (score) => {
    const upper = SCORES.findIndex((known) => known >= score);
    if (upper === -1) return logs.at(-1) as number;
    if (upper === 0) return logs[0] as number;
    const [from, to] = [SCORES[upper - 1] as number, SCORES[upper] as number];
    const [low, high] = [logs[upper - 1] as number, logs[upper] as number];
    return low + ((score - from) / (to - from)) * (high - low);
  };
}

/** Costs as the source records them, in its own mixed dollars: to compare with figures made from that column. */
export function recordedCostSizes(recordedUsd: ReadonlyMap<string, number>): GrowthSizes {
  return {
    quantity: 'cost',
    unit: 'USD of 2023 (as recorded)',
    cost: { scope: 'final-run', priceMonth: null },
    byModel: new Map(
      [...recordedUsd].map(([model, value]) => [
        model,
        { value, low: null, high: null, evidence: 'recorded', log10At: () => Math.log10(value) },
      ]),
    ),
  };
}
