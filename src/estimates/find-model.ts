/** Which model does a name mean? One that no other carries. */
import { normalName } from '../catalog/name.js';
import type { ModelFacts } from './facts.js';

/** A lookup by any name of a model; null where none or several have it. */
export function modelFinder(models: readonly ModelFacts[]): ModelFinder {
  const finder = FINDERS.get(models) ?? openFinder(models);
  FINDERS.set(models, finder);
  return finder;
}

type ModelFinder = (name: string) => ModelFacts | null;

/** Made once for a vintage: each page of a model asks. */
const FINDERS = new WeakMap<readonly ModelFacts[], ModelFinder>();

function openFinder(models: readonly ModelFacts[]): ModelFinder {
  const byName = new Map<string, ModelFacts[]>();
  for (const facts of models)
    for (const name of new Set([facts.model.name, ...facts.model.otherNames]))
      byName.set(name, [...(byName.get(name) ?? []), facts]);
  return (name) => {
    const found = byName.get(normalName(name)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}
