/** A plan from a question: what is wished for, the context its options work in, and the prices they used. */
import type { Chips } from '../estimates/chips/chips.js';
import type { ComputeAssumptions } from '../estimates/compute/assumptions.js';
import { askedRun } from '../estimates/cost/asked-run.js';
import { type CostMaterial, DEFAULT_SEED } from '../estimates/cost/estimate-cost.js';
import { COST_DRAWS } from '../estimates/vintage-costs.js';
import { quantile } from '../stats/log-mixture.js';
import { requireApiModel } from './api-prices.js';
import { modelsForTask, taskOf } from './open-models.js';
import { answerPlan } from './plan.js';
import type { PlanAnswer } from './plan-answer.js';
import { openPlanDraws } from './plan-draws.js';
import type { GivenRun } from './plan-option.js';
import type { Planner } from './planner.js';
import type { PlannerContext, Wish } from './planner-context.js';
import { openRates } from './priced-run.js';
import type { PlanQuestion } from './question.js';
import { DEFAULT_TASK, describesRun, readBudget, readDays, wishedModel } from './read-wish.js';
import { fittedLaw } from './scaling-law.js';
import { usedPrices } from './used-prices.js';

/** Throws an InputError that names the key of what cannot be. */
export function planOn(planner: Planner, question: PlanQuestion): PlanAnswer {
  const { material, rate } = planner;
  const { assumptions, vintage, list, today, api, chips, computeAssumptions } = material;
  const described = describesRun(question);
  const budget = readBudget(question.budget, rate, assumptions);
  const context = openContext(planner, question, described);
  const run = described ? givenRun(question, context.date, chips, computeAssumptions) : null;
  const answer = answerPlan(context, {
    ...{ vintage, budget, run, use: question.use, prices: [], law: material.law },
    asked: spelled(question),
  });
  const names = answer.options.flatMap(({ chips: used }) => used?.name ?? []);
  const priced = { ...material.costs, commitment: context.commitment };
  const sources = { material: priced, assumptions, rate, list, api, today, date: context.date };
  return { ...answer, prices: usedPrices(names, sources) };
}

export function openContext(planner: Planner, question: PlanQuestion, described: boolean): PlannerContext {
  const { material, rate, api } = planner;
  const { models, chips, assumptions, computeAssumptions, costs, list, today } = material;
  const date = question.date ?? question['as-of'] ?? today;
  const commitment = question['rental-commitment'];
  const open = planner.open(question.use);
  const task = taskOf(question.task ?? DEFAULT_TASK, planner.domains);
  if (question['api-model'] !== undefined) requireApiModel(question['api-model'], api);
  const largest = question['max-params'] ?? Number.POSITIVE_INFINITY;
  const wish: Wish = {
    deadlineDays: readDays(question.deadline, date, assumptions),
    deadlineGiven: question.deadline !== undefined,
    task,
    tokens: described ? null : (question.tokens ?? null),
    utilization: question.utilization ?? null,
    count: question.count === undefined ? null : Math.ceil(question.count),
    model: wishedModel(question.model, models, open),
    servedTokensPerDay: question['serve-tokens-per-day'] ?? null,
    outputShare: question['output-share'] ?? assumptions.serving.outputShare.value,
    apiModel: question['api-model'] ?? null,
  };
  return {
    date,
    priceMonth: priceMonthOn(date, costs),
    commitment,
    rate,
    ownPrices: list !== null,
    wish,
    cost: planner.costs(date, commitment),
    costAssumptions: costs.assumptions.cost,
    computeAssumptions,
    assumptions,
    law: fittedLaw(assumptions.scalingLaw),
    chips,
    offered: planner.offered(question.hardware ?? null, date, commitment),
    openModels: modelsForTask(open, task).filter(({ parameters }) => parameters <= largest),
    sized: planner.sized(task),
    api,
    draws: openPlanDraws(material.draws ?? COST_DRAWS, DEFAULT_SEED),
    ratesOf: openRates(),
  };
}

/** Dollars of the day of the plan, as far as the price index goes. */
function priceMonthOn(date: string, { priceIndex }: CostMaterial): string {
  const months = [...priceIndex.keys()].sort();
  return months.findLast((month) => month <= date.slice(0, 7)) ?? months[0] ?? '';
}

function givenRun(
  question: PlanQuestion,
  date: string,
  chips: Chips,
  assumptions: ComputeAssumptions,
): GivenRun {
  const { params, tokens, epochs, flop } = question;
  const active = question['active-params'];
  const asked = Object.fromEntries(
    Object.entries({ params, 'active-params': active, tokens, epochs, flop }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const run = askedRun(asked, date, chips, assumptions);
  return { asked, flop: run.flop ? quantile(run.flop, 0.5) : Number.NaN };
}

/** The question as text, in the spelling that asks it again. */
function spelled(question: PlanQuestion): Record<string, string> {
  return Object.fromEntries(
    Object.entries(question).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
