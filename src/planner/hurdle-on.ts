/** The hurdle from a question and all it rests on: the planner's context, and what the models cost. */
import type { CostScope } from '../estimates/cost/run-constants.js';
import type { VintageCosts } from '../estimates/vintage-costs.js';
import { InputError } from '../provenance/input-error.js';
import { readThreshold, spellThreshold } from '../units/threshold.js';
import { answerHurdle, type CostedModel } from './hurdle.js';
import type { HurdleAnswer } from './hurdle-answer.js';
import { openContext } from './plan-on.js';
import type { Planner, PlannerMaterial } from './planner.js';
import { type HurdleQuestion, PlanQuestion } from './question.js';
import { readBudget } from './read-wish.js';
import { usedPrices } from './used-prices.js';

const DEFAULT_BUDGET = '1000000usd';
const DEFAULT_OVER = '1e23flop,1e24flop,1e25flop';

/** Throws an InputError that names the key of what cannot be. */
export function hurdleOn(planner: Planner, costs: VintageCosts, question: HurdleQuestion): HurdleAnswer {
  const { material, rate } = planner;
  const { assumptions, vintage, list, api, today } = material;
  const { over = DEFAULT_OVER, reach, scope, budget: asked = DEFAULT_BUDGET, ...shared } = question;
  const budget = readBudget(asked, rate, assumptions);
  if (!budget) throw new RangeError('a budget is always given');
  const plan = PlanQuestion.parse({ ...shared, budget: asked });
  const context = openContext(planner, plan, false);
  const { chip, ...answer } = answerHurdle(context, {
    ...{ vintage, budget, scope, priceMonth: costs.priceMonth },
    over: over.split(',').map((text) => sizeOf(text, '--over')),
    reachFlop: reach === undefined ? null : sizeOf(reach, '--reach').value,
    models: costedModels(material, costs, scope),
  });
  const priced = { ...material.costs, commitment: context.commitment };
  const sources = { material: priced, assumptions, rate, list, api, today, date: context.date };
  return { ...answer, prices: usedPrices([chip], sources) };
}

function sizeOf(text: string, flag: string) {
  try {
    const threshold = readThreshold(text);
    if (threshold.unit === 'FLOP') return { value: threshold.value, text: spellThreshold(threshold) };
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), { flag });
  }
  throw new InputError(`${text} is a sum; expected a compute such as 1e23flop`, { flag });
}

/** Trained from scratch, of recorded compute: a fine-tune's own cost would say nothing of the size it reaches. */
function costedModels({ models }: PlannerMaterial, costs: VintageCosts, scope: CostScope): CostedModel[] {
  const byId = new Map(costs.models.map((cost) => [cost.model, cost]));
  return models.flatMap(({ model, baseModel }): CostedModel[] => {
    const { id, name, published, trainingCompute, listing } = model;
    const cost = byId.get(id)?.scopes[scope];
    const flop = trainingCompute.value;
    if (baseModel || !cost || flop === null || published === null || listing !== 'listed') return [];
    return [{ id, name, published, trainingFlop: flop, cost }];
  });
}
