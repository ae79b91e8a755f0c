/** How capable is a model? The best score of its versions in a capabilities index, by its names. */
import { looseKey } from '../catalog/name.js';
import type { ModelFacts } from './facts.js';

/** A row of the index: a version, the model it is of, its score. */
export interface CapabilityRow {
  readonly model: string;
  readonly version: string;
  readonly score: number;
}

/** The model's score, null where the index does not rate it. */
export function openCapabilities(rows: readonly CapabilityRow[]): (facts: ModelFacts) => number | null {
  const best = new Map<string, number>();
  for (const { model, version, score } of rows)
    for (const name of [model, version]) {
      const key = looseKey(name);
      if (key !== '') best.set(key, Math.max(score, best.get(key) ?? score));
    }
  return ({ model }) => {
    const scores = [model.name, ...model.otherNames].flatMap((name) => best.get(looseKey(name)) ?? []);
    return scores.length === 0 ? null : Math.max(...scores);
  };
}
