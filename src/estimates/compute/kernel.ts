/** How alike are two models in what they may have taken to train? The covariance function of the imputation. */
import type { ImputationAssumptions } from './assumptions.js';
import { FEATURES, type ModelFeatures } from './features.js';

export type Kernel = (a: ModelFeatures, b: ModelFeatures) => number;

/**
 * A sum of effects, each positive definite: a constant, a trend, a smooth course by domain and access, one for every
 * feature both models have, one for parameters and data together, and one for common organisations. A feature only one
 * of them has tells nothing about the other, so what is not known never passes for a value.
 */
export function openKernel(assumptions: ImputationAssumptions): Kernel {
  const { smooth, organization, parametersAndData, featureYears, featureDomain } = assumptions;
  const effects = FEATURES.map((name) => assumptions.features[name]);
  return (a, b) => {
    const gap = a.years - b.years;
    const domain = squaredDistance(a.domains, b.domains);
    const near = Math.exp(-0.5 * (domain / featureDomain ** 2 + (gap / featureYears) ** 2));
    const course =
      (gap / smooth.years) ** 2 +
      domain / smooth.domain ** 2 +
      squaredDistance(a.access, b.access) / smooth.access ** 2;
    let sum =
      assumptions.constant +
      assumptions.trend * a.years * b.years +
      smooth.variance * Math.exp(-0.5 * course);
    for (let index = 0; index < effects.length; index += 1) {
      const [x, y] = [a.values[index] as number, b.values[index] as number];
      const effect = effects[index];
      if (Number.isNaN(x + y) || effect === undefined) continue;
      sum += effect.linear * x * y + effect.variance * near * Math.exp(-0.5 * ((x - y) / effect.length) ** 2);
    }
    const [size, data] = [pairGap(a, b, 0), pairGap(a, b, 1)];
    if (!Number.isNaN(size + data))
      sum +=
        parametersAndData.variance *
        near *
        Math.exp((-0.5 * (size ** 2 + data ** 2)) / parametersAndData.length ** 2);
    const shared = sharedOrganizations(a.organizations, b.organizations);
    if (shared > 0) sum += organization.variance * shared * Math.exp(-Math.abs(gap) / organization.years);
    return sum;
  };
}

function pairGap(a: ModelFeatures, b: ModelFeatures, index: number): number {
  return (a.values[index] as number) - (b.values[index] as number);
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += ((a[index] as number) - (b[index] as number)) ** 2;
  return sum;
}

/** Cosine of the two sets: 1 for the same ones, 0 for none in common. */
function sharedOrganizations(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (const name of a) if (b.includes(name)) shared += 1;
  return shared / Math.sqrt(a.length * b.length);
}
