/** What did one model, or a run one describes, cost to train? The cost method asked, its answer in dollars and euros. */
import { type CostPlace, openEuroRates, openPriceIndex } from './costs-cache.js';
import { computeLookup } from './estimates/compute-lookup.js';
import { askedRun } from './estimates/cost/asked-run.js';
import type { CostOptions } from './estimates/cost/estimate-cost.js';
import { DEFAULT_SCOPE } from './estimates/cost/run-constants.js';
import { type CostAnswer, costAnswer } from './estimates/cost-answer.js';
import { euroRate } from './estimates/inputs/euro-rates.js';
import { priceMonthOf } from './estimates/inputs/price-index.js';
import type { CostQuestion } from './estimates/question.js';
import { COST_DRAWS } from './estimates/vintage-costs.js';
import type { Vintages } from './vintages.js';

type Basis = Pick<CostQuestion, 'scope' | 'price-month' | 'euro-month' | 'rental-commitment'>;

/** Null where the model has no compute estimate. */
export async function costOfModel(
  known: Vintages,
  place: CostPlace,
  { asOf, id }: { readonly asOf: string | null; readonly id: string },
  basis: Partial<Basis>,
): Promise<CostAnswer | null> {
  const { models } = await known.material(asOf);
  const facts = models.find(({ model }) => model.id === id);
  const compute = computeLookup(await known.estimates(asOf))(id);
  if (!facts || !compute) return null;
  const method = await known.costMethod(asOf, basis['rental-commitment']);
  const estimate = method.estimate(method.caseOf(facts, compute), await optionsOf(basis, place));
  const { vintage } = await known.catalog(asOf);
  const model = { id, name: facts.model.name };
  return costAnswer(estimate, euroRate(await openEuroRates(place), basis['euro-month'] ?? null), {
    vintage,
    model,
  });
}

/** By its compute, or parameters and tokens, or chips and hours; chips may be named beside either. */
export async function costOfRun(
  known: Vintages,
  place: CostPlace,
  question: CostQuestion,
): Promise<CostAnswer> {
  const asOf = question['as-of'] ?? null;
  const { chips, assumptions } = await known.material(asOf);
  const method = await known.costMethod(asOf, question['rental-commitment']);
  const day = question.date ?? known.days.at(-1) ?? '';
  const cost = method.caseOfRun(askedRun(question, day, chips, assumptions));
  const estimate = method.estimate(cost, await optionsOf(question, place));
  const rate = euroRate(await openEuroRates(place), question['euro-month'] ?? null);
  return costAnswer(estimate, rate, { vintage: (await known.catalog(asOf)).vintage, model: null });
}

async function optionsOf(basis: Partial<Basis>, place: CostPlace): Promise<CostOptions> {
  const scope = basis.scope ?? DEFAULT_SCOPE;
  const wished = basis['price-month'];
  const draws = COST_DRAWS;
  if (wished === undefined) return { scope, draws };
  return { scope, draws, priceMonth: priceMonthOf(wished, await openPriceIndex(place)) };
}
