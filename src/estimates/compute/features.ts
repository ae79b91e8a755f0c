/** What the imputation knows a model by: numbers on the scales its kernel measures distances on. */
import { decimalYear } from '../../units/calendar-date.js';
import type { ModelFacts } from '../facts.js';
import type { ImputationAssumptions } from './assumptions.js';

export const FEATURES = [
  'parameters',
  'datasetSize',
  'capability',
  'hardwareQuantity',
  'trainingHours',
] as const;
export type FeatureName = (typeof FEATURES)[number];

export interface ModelFeatures {
  /** Years since 2021, the middle of the well-recorded time. */
  readonly years: number;
  /** 1 where the model is of the domain. */
  readonly domains: Float64Array;
  /** Open weights, offered closed, unreleased, access unknown: 0 or 1 each. */
  readonly access: Float64Array;
  readonly hasBase: number;
  /** Industry, academia: 0 or 1 each. */
  readonly sectors: Float64Array;
  /** log10 of each feature, centred; NaN where it is not known. In the order of FEATURES. */
  readonly values: Float64Array;
  readonly organizations: readonly string[];
}

const MIDDLE_YEAR = 2021;

/** Typical sizes, about which the linear effects turn: they keep numbers small, nothing depends on them. */
const CENTRES: Readonly<Record<FeatureName, number>> = {
  parameters: 9,
  datasetSize: 10,
  capability: 4,
  hardwareQuantity: 2,
  trainingHours: 2,
};

/** Null for a model without a date, or from before the time the imputation learns from. */
export function featuresOf(
  facts: ModelFacts,
  capability: number | null,
  assumptions: ImputationAssumptions,
): ModelFeatures | null {
  const { model } = facts;
  if (model.published === null || Number(model.published.slice(0, 4)) < assumptions.fromYear) return null;
  const flag = (set: boolean) => (set ? 1 : 0);
  const ofSector = (name: string) =>
    flag(model.credits.some(({ sector }) => sector === name || sector === 'Mixed'));
  const logs: Record<FeatureName, number | null> = {
    parameters: log10(facts.parameters?.value),
    datasetSize: facts.datasetSize ? log10(facts.datasetSize.value * (facts.epochs?.value ?? 1)) : null,
    capability: capability === null ? null : capability / assumptions.capabilityScale,
    hardwareQuantity: log10(facts.hardwareQuantity?.value),
    trainingHours: log10(facts.trainingHours?.value),
  };
  return {
    years: decimalYear(model.published) - MIDDLE_YEAR,
    domains: Float64Array.from(assumptions.domains, (domain) => flag(model.domains.includes(domain))),
    access: Float64Array.of(
      flag(model.openWeights === 'yes'),
      flag(model.openWeights === 'no' && model.access !== 'Unreleased'),
      flag(model.access === 'Unreleased'),
      flag(model.openWeights === 'unknown'),
    ),
    hasBase: flag(facts.baseModel !== null),
    sectors: Float64Array.of(ofSector('Industry'), ofSector('Academia')),
    values: Float64Array.from(FEATURES, (name) => (logs[name] ?? Number.NaN) - CENTRES[name]),
    organizations: model.organizations,
  };
}

function log10(value: number | undefined): number | null {
  return value === undefined ? null : Math.log10(value);
}
