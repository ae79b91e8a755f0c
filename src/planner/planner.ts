/** A planner, opened on a vintage and its prices: what all its plans share is made once. */
import type { Chips } from '../estimates/chips/chips.js';
import type { ComputeAssumptions } from '../estimates/compute/assumptions.js';
import { type CostMaterial, type CostMethod, openCostMethod } from '../estimates/cost/estimate-cost.js';
import type { RentalCommitment } from '../estimates/cost/run-constants.js';
import type { ModelFacts } from '../estimates/facts.js';
import type { EuroRate } from '../estimates/inputs/euro-rates.js';
import type { Vintage } from '../provenance/lineage.js';
import type { Law } from '../regulation/assess.js';
import type { ApiPrice } from './api-prices.js';
import type { PlannerAssumptions } from './assumptions.js';
import { type SizedModel, sizedModels } from './matches.js';
import { type OfferedChip, offeredChips } from './offered-chips.js';
import { domainsOf, type OpenModel, openModels } from './open-models.js';
import { ownEuroRate, withOwnApiPrices, withOwnPrices } from './own-prices.js';
import type { PriceList } from './price-file.js';
import type { Use } from './question.js';

/** What a planner is opened on: facts and files of a vintage, read. */
export interface PlannerMaterial {
  readonly vintage: Vintage;
  readonly models: readonly ModelFacts[];
  readonly chips: Chips;
  readonly computeAssumptions: ComputeAssumptions;
  readonly costs: CostMaterial;
  readonly assumptions: PlannerAssumptions;
  readonly rate: EuroRate;
  readonly api: { readonly file: string; readonly date: string; readonly prices: readonly ApiPrice[] };
  /** Prices of the reader's own. */
  readonly list: PriceList | null;
  /** Null leaves out which rules the options touch. */
  readonly law: Law | null;
  /** From the edge: stale prices and deadlines are told by it. */
  readonly today: string;
  /** Draws of everything uncertain; as many as a cost is made of, unless a test is in a hurry. */
  readonly draws?: number;
}

export interface Planner {
  readonly material: PlannerMaterial;
  readonly rate: EuroRate;
  readonly api: readonly ApiPrice[];
  /** Domains of the catalogue, in order. */
  readonly domains: readonly string[];
  /** The cost method at the prices of a day. */
  costs(date: string, commitment: RentalCommitment): CostMethod;
  /** Strongest first. */
  open(use: Use): readonly OpenModel[];
  /** Of a task, oldest first. */
  sized(task: string): readonly SizedModel[];
  /** Cheapest compute first; the one wished for, where one is. */
  offered(hardware: string | null, date: string, commitment: RentalCommitment): readonly OfferedChip[];
}

const MOST_KEPT = 64;

export function openPlanner(material: PlannerMaterial): Planner {
  const { models, chips, assumptions, computeAssumptions, list } = material;
  const costs = (date: string, commitment: RentalCommitment) => {
    const priced = list === null ? material.costs : withOwnPrices(material.costs, list, date);
    return openCostMethod({ ...priced, commitment });
  };
  const method = remembered(costs, (date, commitment) =>
    list === null ? commitment : `${date} ${commitment}`,
  );
  return {
    material,
    rate: ownEuroRate(list, material.rate),
    api: withOwnApiPrices(list, material.api.prices),
    domains: domainsOf(models),
    costs: method,
    open: remembered(
      (use: Use) => openModels(models, use, computeAssumptions.activeParameters, assumptions),
      (use) => use,
    ),
    sized: remembered(
      (task: string) => sizedModels(models, task),
      (task) => task,
    ),
    offered: remembered(
      (hardware: string | null, date: string, commitment: RentalCommitment) =>
        offeredChips(hardware, date, chips, method(date, commitment), assumptions),
      (...words) => words.join(' '),
    ),
  };
}

/** A failure is not kept. */
function remembered<Words extends readonly unknown[], Value>(
  make: (...words: Words) => Value,
  keyOf: (...words: Words) => string,
): (...words: Words) => Value {
  const made = new Map<string, Value>();
  return (...words) => {
    const key = keyOf(...words);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...words);
    if (made.size >= MOST_KEPT) made.clear();
    made.set(key, value);
    return value;
  };
}
