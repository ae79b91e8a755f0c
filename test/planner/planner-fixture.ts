/** A planner on bundled files, without a store: the cost method's fixture, and all that plans rest on. */
import { readComputeAssumptions } from '../../src/estimates/compute/assumptions.js';
import { askedRun } from '../../src/estimates/cost/asked-run.js';
import { openCostMethod } from '../../src/estimates/cost/estimate-cost.js';
import { euroRate, readEuroRates } from '../../src/estimates/inputs/euro-rates.js';
import { CostQuestion } from '../../src/estimates/question.js';
import { COST_DRAWS } from '../../src/estimates/vintage-costs.js';
import { readApiPrices } from '../../src/planner/api-prices.js';
import { readPlannerAssumptions } from '../../src/planner/assumptions.js';
import { planOn } from '../../src/planner/plan-on.js';
import { openPlanner, type PlannerMaterial } from '../../src/planner/planner.js';
import { PlanQuestion } from '../../src/planner/question.js';
import {
  assumptions,
  bytesOf,
  chips,
  compute,
  hardwarePrices,
  jsonOf,
  models,
  priceIndex,
  rentalQuotes,
} from '../estimates/cost/cost-fixture.js';
import { law } from '../regulation/law-fixture.js';

const API_FILE = 'data/prices/api_prices_2026-07-02.csv';

export const material: PlannerMaterial = {
  vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
  models,
  chips,
  computeAssumptions: readComputeAssumptions(
    jsonOf('assumptions/compute-estimates.json'),
    jsonOf('assumptions/active-parameters.json'),
  ),
  costs: {
    ...{ models, chips, assumptions, hardwarePrices, rentalQuotes, priceIndex },
    computeOf: (id) => compute.get(id),
  },
  assumptions: readPlannerAssumptions(jsonOf('assumptions/planner.json')),
  rate: euroRate(readEuroRates(bytesOf('prices/eur_per_usd_monthly.csv'), 'eur.csv'), null),
  api: {
    file: API_FILE,
    date: '2026-07-02',
    prices: readApiPrices(bytesOf('prices/api_prices_2026-07-02.csv'), API_FILE),
  },
  list: null,
  today: '2026-11-24',
  law,
};

export const planner = openPlanner(material);
export const hastyPlanner = openPlanner({ ...material, law: null, draws: 101 });

export function plan(question: Readonly<Record<string, string>>, opened = planner) {
  return planOn(opened, PlanQuestion.parse(question));
}

/** What `estimate cost` says of the same run, through the method itself. */
export function estimatedCost(flags: Readonly<Record<string, string>>) {
  const question = CostQuestion.parse(flags);
  const method = openCostMethod({
    ...material.costs,
    commitment: question['rental-commitment'] ?? 'one-year',
  });
  const run = method.caseOfRun(askedRun(question, question.date ?? '', chips, material.computeAssumptions));
  return method.estimate(run, {
    scope: question.scope ?? 'final-run',
    draws: COST_DRAWS,
    ...(question['price-month'] === undefined ? {} : { priceMonth: question['price-month'] }),
  });
}
