/** How large is each model in a threshold's unit, and how likely is it over? What counts of models are made from. */
import * as z from 'zod';
import type { Evidence } from '../provenance/quantity.js';
import { probabilityOver } from '../stats/log-mixture.js';
import type { SharedParts } from '../stats/uncertain-count.js';
import type { ComputeMethodId } from './compute/compute-method.js';
import type { CostMethodId } from './cost/cost-summary.js';
import type { CostScope } from './cost/run-constants.js';
import { probabilitiesOverCost, type VintageCosts } from './vintage-costs.js';
import type { VintageEstimates } from './vintage-estimates.js';

export const COHORTS = ['recorded', 'derived', 'imputed'] as const;
export type Cohort = (typeof COHORTS)[number] & Evidence;

export interface SizeEstimate {
  readonly evidence: Cohort;
  readonly method: ComputeMethodId | CostMethodId;
  /** Median in the threshold's unit. */
  readonly value: number;
  /** Of being strictly over, with errors near the top allowed for. */
  readonly probability: number;
  /** The same without that allowance: sums of it overstate. */
  readonly naive: number;
}

const Parts = z.strictObject({ cohort: z.number().min(0).lt(1), family: z.number().min(0).lt(1) });

/** `data/assumptions/counting.json`: how counts are drawn, and which part of the errors models share. */
export const CountingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  draws: z.number().int().positive(),
  seed: z.number().int(),
  /** Months whose dollars a rate over a sum is given in beside the newest. */
  comparedPriceMonths: z.array(z.string()),
  shared: z.strictObject({ recorded: Parts, derived: Parts, imputed: Parts }),
});
export type CountingAssumptions = z.infer<typeof CountingAssumptions>;

export interface Sizes {
  /** Which cost is meant where sizes are costs; null where they are compute. */
  readonly cost: { readonly scope: CostScope; readonly priceMonth: string } | null;
  /** By model id; a model without one has no estimate. */
  readonly byModel: ReadonlyMap<string, SizeEstimate>;
  readonly counting: CountingAssumptions;
}

/** In the order of COHORTS. */
export function sharedParts({ shared }: CountingAssumptions): SharedParts[] {
  return COHORTS.map((cohort) => shared[cohort]);
}

export function computeSizes(
  { compute }: VintageEstimates,
  trainingFlop: number,
  counting: CountingAssumptions,
): Sizes {
  return {
    cost: null,
    counting,
    byModel: new Map(
      compute.map(({ model, evidence, method, value, distribution, believed }) => {
        const naive = probabilityOver(distribution, trainingFlop);
        const probability = believed ? probabilityOver(believed, trainingFlop) : naive;
        return [model, { evidence, method, value, probability, naive }];
      }),
    ),
  };
}

/**
 * Costs against a sum. What a source records as cost is kept as recorded, whatever our own estimate says; its
 * probability is that of our estimate, which knows its interval.
 * @param factor by which dollars of the vintage's price month become those of the month asked for
 */
export function costSizes(
  costs: VintageCosts,
  recordedUsd: (model: string) => number | null,
  usd: number,
  {
    scope,
    priceMonth,
    factor,
  }: { readonly scope: CostScope; readonly priceMonth: string; readonly factor: number },
  counting: CountingAssumptions,
): Sizes {
  return {
    cost: { scope, priceMonth },
    counting,
    byModel: new Map(
      costs.models.map((cost) => {
        const recorded = scope === 'final-run' ? recordedUsd(cost.model) : null;
        const size: SizeEstimate = {
          evidence: recorded === null ? cost.evidence : 'recorded',
          method: cost.method,
          value: recorded ?? cost.scopes[scope].value * factor,
          ...probabilitiesOverCost(cost, scope, usd / factor),
        };
        return [cost.model, size];
      }),
    ),
  };
}
