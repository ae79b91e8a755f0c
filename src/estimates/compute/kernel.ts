/** How alike are two models in what they may have taken to train? The covariance function of the imputation. */
import type { ImputationAssumptions } from './assumptions.js';
import { FEATURES, type ModelFeatures } from './features.js';

export type Kernel = (a: ModelFeatures, b: ModelFeatures) => number;

/** Index of `closed` in the access flags. */
const CLOSED = 1;

/**
 * A sum of effects, each positive definite: a constant, a trend, a smooth course by kind, one by domain, lasting
 * offsets, one for every feature both models have, one for parameters and data together, and one for common
 * organisations. A feature only one of them has tells nothing about the other: what is not known passes for no value.
 */
export function openKernel(assumptions: ImputationAssumptions): Kernel {
  const { course, era, offsets, organization, parametersAndData } = assumptions;
  const effects = FEATURES.map((name) => assumptions.features[name]);
  const nearYears = 1 / assumptions.featureYears ** 2;
  const nearDomain = 1 / assumptions.featureDomain ** 2;
  return (a, b) => {
    const gap = a.years - b.years;
    const domain = squaredDistance(a.domains, b.domains);
    const kind =
      (gap / course.years) ** 2 +
      domain / course.domain ** 2 +
      squaredDistance(a.access, b.access) / course.access ** 2 +
      (a.hasBase - b.hasBase) ** 2 / course.base ** 2 +
      squaredDistance(a.sectors, b.sectors) / course.sector ** 2;
    let sum =
      assumptions.constant +
      assumptions.trend * a.years * b.years +
      course.variance * Math.exp(-0.5 * kind) +
      era.variance * Math.exp(-0.5 * ((gap / era.years) ** 2 + domain / era.domain ** 2)) +
      offsets.closedAccess * (a.access[CLOSED] as number) * (b.access[CLOSED] as number) +
      offsets.sector * product(a.sectors, b.sectors);
    const near = Math.exp(-0.5 * (domain * nearDomain + gap * gap * nearYears));
    for (let index = 0; index < effects.length; index += 1) {
      const x = a.values[index] as number;
      const y = b.values[index] as number;
      if (Number.isNaN(x + y)) continue;
      const { linear, variance, length } = effects[index] as (typeof effects)[number];
      sum += linear * x * y + variance * near * Math.exp(-0.5 * ((x - y) / length) ** 2);
    }
    const size = (a.values[0] as number) - (b.values[0] as number);
    const data = (a.values[1] as number) - (b.values[1] as number);
    const both = size * size + data * data;
    if (!Number.isNaN(both))
      sum += parametersAndData.variance * near * Math.exp((-0.5 * both) / parametersAndData.length ** 2);
    const shared = sharedOrganizations(a.organizations, b.organizations);
    if (shared > 0) sum += organization.variance * shared * Math.exp(-Math.abs(gap) / organization.years);
    return sum;
  };
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] as number) - (b[index] as number);
    sum += difference * difference;
  }
  return sum;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** Cosine of the two sets: 1 for the same ones, 0 for none in common. */
function sharedOrganizations(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let index = 0; index < a.length; index += 1) if (b.includes(a[index] as string)) shared += 1;
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
}
