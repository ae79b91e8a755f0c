/** Which models of the catalogue may one build on? Weights to be had, a licence that allows the use, a known size. */
import { looseKey } from '../catalog/name.js';
import type { ActiveParameters } from '../estimates/compute/assumptions.js';
import { activeParametersOf } from '../estimates/compute/operation-counting.js';
import type { ModelFacts } from '../estimates/facts.js';
import { InputError } from '../provenance/input-error.js';
import { dayNumber } from '../units/calendar-date.js';
import type { PlannerAssumptions } from './assumptions.js';
import type { PlanModel } from './option.js';
import type { Use } from './question.js';

const DAYS_PER_MONTH = 365.25 / 12;

export interface OpenModel extends PlanModel {
  /** First of its domains comes first. */
  readonly domains: readonly string[];
  /** Whether its licence sets no conditions, so that others may be trained on what it writes. */
  readonly unrestricted: boolean;
  /** Training compute, newer models counted more by how much less compute the same quality takes. */
  readonly strength: number;
}

/** Strongest first. A mixture of experts of which nobody says how much is active is left out: it cannot be costed. */
export function openModels(
  models: readonly ModelFacts[],
  use: Use,
  active: ActiveParameters,
  assumptions: PlannerAssumptions,
): OpenModel[] {
  const found = models.flatMap((facts) => openModel(facts, use, active, assumptions) ?? []);
  return found.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

function openModel(
  facts: ModelFacts,
  use: Use,
  active: ActiveParameters,
  { licences, algorithms, smallestParameters }: PlannerAssumptions,
): OpenModel | null {
  const { model, parameters } = facts;
  const licence = licences.labels.find(({ label }) => label === model.access);
  if (!licence || (use === 'commercial' && licence.commercial === 'no')) return null;
  if (model.openWeights !== 'yes' || model.listing !== 'listed' || model.published === null) return null;
  const activeParameters = activeParametersOf(facts, active);
  if (!parameters || !activeParameters || parameters.value < smallestParameters.value) return null;
  const trainingFlop = model.trainingCompute.value;
  const months = dayNumber(model.published) / DAYS_PER_MONTH;
  return {
    id: model.id,
    name: model.name,
    published: model.published,
    access: model.access ?? '',
    conditions: licence.commercial !== 'yes',
    parameters: parameters.value,
    activeParameters: Math.min(Number(activeParameters.value), parameters.value),
    trainingFlop,
    domains: model.domains,
    unrestricted: licence.commercial === 'yes',
    strength: (trainingFlop ?? 0) * 2 ** (months / algorithms.halvingMonths),
  };
}

/** Models for a task: those of which it is the first domain, then those that do it too. */
export function modelsForTask(models: readonly OpenModel[], task: string): OpenModel[] {
  const first = models.filter(({ domains }) => domains[0] === task);
  return first.length > 0 ? first : models.filter(({ domains }) => domains.includes(task));
}

export function domainsOf(models: readonly ModelFacts[]): string[] {
  return [...new Set(models.flatMap(({ model }) => model.domains))].sort();
}

/** The domain of the catalogue that is meant; without a catalogue, as asked. Throws an InputError that lists them. */
export function taskOf(asked: string, domains: readonly string[]): string {
  if (domains.length === 0) return asked.trim();
  const found = domains.find((domain) => looseKey(domain) === looseKey(asked));
  if (found !== undefined) return found;
  throw new InputError(`unknown task: ${asked}; expected one of ${domains.join(', ')}`, { flag: '--task' });
}

export function planModel(model: OpenModel): PlanModel {
  const { id, name, published, access, conditions, parameters, activeParameters, trainingFlop } = model;
  return { id, name, published, access, conditions, parameters, activeParameters, trainingFlop };
}
