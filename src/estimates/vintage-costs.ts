/** The training costs of a vintage in the short form that lists and counts need, and that a cache can hold. */
import type { SourceCell } from '../provenance/lineage.js';
import type { LogMixture } from '../stats/log-mixture.js';
import type { ComputeEstimate } from './compute/estimate-compute.js';
import { type CostMethodId, methodOf, probabilityOverUsd } from './cost/cost-summary.js';
import type { CostMethod } from './cost/estimate-cost.js';
import type { CostScope } from './cost/run-constants.js';
import type { ModelFacts } from './facts.js';

export interface ScopeCost {
  /** Median and 90 % interval in USD of the vintage's price month. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** log10 USD at `PROBABILITIES`. */
  readonly log10Usd: readonly number[];
  /** The same as sums over models must take it, where a recorded compute is believed with care; null where no different. */
  readonly log10UsdBelieved: readonly number[] | null;
}

export interface ModelCost {
  readonly model: string;
  readonly evidence: 'derived' | 'imputed';
  readonly method: CostMethodId;
  readonly scopes: Readonly<Record<CostScope, ScopeCost>>;
  /** Cells behind a derived cost; none for an imputed one, which rests on all. */
  readonly sources: readonly SourceCell[];
}

export interface VintageCosts {
  /** The month whose dollars the costs are in, `YYYY-MM`. */
  readonly priceMonth: string;
  readonly models: readonly ModelCost[];
}

/** Enough for medians to two digits and for sums over models. One model's page draws as many, so that it says the same. */
export const COST_DRAWS = 2000;

export function summarizeCosts(
  method: CostMethod,
  models: readonly ModelFacts[],
  computeOf: (id: string) => ComputeEstimate | undefined,
  believedOf: (id: string) => LogMixture | null,
): VintageCosts {
  return {
    priceMonth: method.priceMonth,
    models: models.flatMap((facts): ModelCost[] => {
      const compute = computeOf(facts.model.id);
      if (!compute) return [];
      const cost = method.caseOf(facts, compute);
      const believed = believedOf(facts.model.id);
      const careful = believed && method.caseOf(facts, { ...compute, distribution: believed });
      const found = method.summaries(cost, { draws: COST_DRAWS });
      const sums = careful && method.summaries(careful, { draws: COST_DRAWS });
      const scope = (name: CostScope): ScopeCost => {
        const { median, low90, high90, quantiles } = found[name];
        return {
          value: rounded(median),
          low: rounded(low90),
          high: rounded(high90),
          log10Usd: quantiles.map(log10),
          log10UsdBelieved: sums ? sums[name].quantiles.map(log10) : null,
        };
      };
      return [
        {
          model: facts.model.id,
          evidence: cost.evidence,
          method: methodOf(cost),
          scopes: {
            'final-run': scope('final-run'),
            cloud: scope('cloud'),
            acquisition: scope('acquisition'),
            development: scope('development'),
          },
          sources: cost.evidence === 'derived' ? cost.inputs.flatMap(({ sources }) => sources) : [],
        },
      ];
    }),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Four digits behind the point: a fortieth of a percent. */
function log10(usd: number): number {
  return Number(Math.log10(usd).toFixed(4));
}

/**
 * Of being over a sum, with errors near the top allowed for, and without.
 * @param usd in dollars of the vintage's price month
 */
export function probabilitiesOverCost(
  { scopes }: ModelCost,
  scope: CostScope,
  usd: number,
): { readonly probability: number; readonly naive: number } {
  const { log10Usd, log10UsdBelieved } = scopes[scope];
  const over = (logs: readonly number[]) =>
    probabilityOverUsd({ quantiles: logs.map((value) => 10 ** value) }, usd);
  const naive = over(log10Usd);
  return { naive, probability: log10UsdBelieved ? over(log10UsdBelieved) : naive };
}
