/** What did one model, or a run one describes, cost to train? The cost method asked, its answer in dollars and euros. */
import { DEFAULT_SCOPE, priceMonthOf } from './cost-basis.js';
import { type CostPlace, computeLookup, openEuroRates, openPriceIndex } from './costs-cache.js';
import { describedCompute } from './estimates/compute/described.js';
import type { CostOptions } from './estimates/cost/estimate-cost.js';
import { type CostAnswer, costAnswer } from './estimates/cost-answer.js';
import { euroRate } from './estimates/inputs/euro-rates.js';
import type { CostQuestion } from './estimates/question.js';
import { COST_DRAWS } from './estimates/vintage-costs.js';
import { InputError } from './provenance/input-error.js';
import { log10SigmaOfFactor, logNormal } from './stats/log-mixture.js';
import type { Vintages } from './vintages.js';

type Basis = Pick<CostQuestion, 'scope' | 'price-month' | 'euro-month'>;

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
  const method = await known.costMethod(asOf);
  const estimate = method.estimate(method.caseOf(facts, compute), await optionsOf(basis, place));
  const { vintage } = await known.catalog(asOf);
  const model = { id, name: facts.model.name };
  return costAnswer(estimate, euroRate(await openEuroRates(place), basis['euro-month'] ?? null), {
    vintage,
    model,
  });
}

/** The 90 % factor of a compute that a person gives as a number: taken as given. */
const GIVEN_FACTOR = 1.02;

/** By its compute, or parameters and tokens, or chips and hours; chips may be named beside either. */
export async function costOfRun(
  known: Vintages,
  place: CostPlace,
  question: CostQuestion,
): Promise<CostAnswer> {
  const asOf = question['as-of'] ?? null;
  const { chips, assumptions } = await known.material(asOf);
  const { params, tokens, epochs, hardware, count, hours, utilization, flop } = question;
  const active = question['active-params'];
  const byOperations = params !== undefined || active !== undefined || tokens !== undefined;
  if (flop !== undefined && byOperations)
    throw new InputError('is given twice: leave out --params and --tokens', { flag: '--flop' });
  const counted = byOperations
    ? describedCompute({ params, tokens, epochs, 'active-params': active }, chips, assumptions).distribution
    : null;
  const given = flop === undefined ? null : logNormal(flop, log10SigmaOfFactor(GIVEN_FACTOR, 0.9));
  const method = await known.costMethod(asOf);
  const cost = method.caseOfRun({
    flop: counted ?? given,
    hardware: hardware ?? null,
    count: count ?? null,
    hours: hours ?? null,
    utilization: utilization ?? null,
    day: question.date ?? known.days.at(-1) ?? '',
    organization: null,
  });
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
