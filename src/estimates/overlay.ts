/** The catalogue with its gaps filled: every quantity that no source states as its estimate, marked as what it is. */
import type { Catalog } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import type { Quantity } from '../provenance/quantity.js';
import { INTERVAL_LEVEL, type ModelEstimate, type VintageEstimates } from './vintage-estimates.js';

export function withEstimates(catalog: Catalog, { compute }: VintageEstimates): Catalog {
  const byModel = new Map(compute.map((estimate) => [estimate.model, estimate]));
  return {
    ...catalog,
    models: catalog.models.map((model) => withEstimate(model, byModel.get(model.id))),
  };
}

function withEstimate(model: ModelEntry, estimate: ModelEstimate | undefined): ModelEntry {
  return estimate ? { ...model, trainingCompute: fill(model.trainingCompute, estimate) } : model;
}

/** A stated value keeps its digits and its sources and gains its interval. */
export function fill(stated: Quantity, estimate: ModelEstimate): Quantity {
  const { value, low, high, evidence, method, sources } = estimate;
  const interval = { low, high, level: INTERVAL_LEVEL, method };
  return stated.value === null
    ? { ...stated, ...interval, value, evidence, sources: [...sources], gap: null }
    : { ...stated, ...interval };
}
