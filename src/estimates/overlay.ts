/** The catalogue with its gaps filled: every quantity that no source states as its estimate, marked as what it is. */
import type { Catalog } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import type { Quantity } from '../provenance/quantity.js';
import { costUnit } from './cost-answer.js';
import type { ModelCost, VintageCosts } from './vintage-costs.js';
import { INTERVAL_LEVEL, type ModelEstimate, type VintageEstimates } from './vintage-estimates.js';

export function withEstimates(catalog: Catalog, { compute }: VintageEstimates, costs: VintageCosts): Catalog {
  const byModel = new Map(compute.map((estimate) => [estimate.model, estimate]));
  const costOf = new Map(costs.models.map((cost) => [cost.model, cost]));
  return {
    ...catalog,
    models: catalog.models.map((model) =>
      withCost(withEstimate(model, byModel.get(model.id)), costOf.get(model.id), costs.priceMonth),
    ),
  };
}

function withEstimate(model: ModelEntry, estimate: ModelEstimate | undefined): ModelEntry {
  return estimate ? { ...model, trainingCompute: fill(model.trainingCompute, estimate) } : model;
}

/** A cost that a source states stays as it is: its dollars are of a year of their own, and it comes without an interval. */
function withCost(model: ModelEntry, cost: ModelCost | undefined, priceMonth: string): ModelEntry {
  if (!cost || model.trainingCost.value !== null) return model;
  const { value, low, high } = cost.scopes['final-run'];
  const { evidence, method, sources } = cost;
  const trainingCost: Quantity = {
    ...{ value, low, high, evidence, method },
    level: INTERVAL_LEVEL,
    unit: costUnit(priceMonth),
    sources: [...sources],
    gap: null,
  };
  return { ...model, trainingCost };
}

/** A stated value keeps its digits and its sources and gains its interval. */
export function fill(stated: Quantity, estimate: ModelEstimate): Quantity {
  const { value, low, high, evidence, method, sources } = estimate;
  const interval = { low, high, level: INTERVAL_LEVEL, method };
  return stated.value === null
    ? { ...stated, ...interval, value, evidence, sources: [...sources], gap: null }
    : { ...stated, ...interval };
}
