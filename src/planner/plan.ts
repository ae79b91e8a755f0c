/** What does a budget buy, or what does a run cost? All options of a context, side by side. */
import type { Vintage } from '../provenance/lineage.js';
import type { Law } from '../regulation/assess.js';
import { BUDGET_OPTIONS, RUN_OPTIONS } from './index.js';
import type { Offer } from './option.js';
import type { PlanAnswer, PlanBudget, UsedPrice } from './plan-answer.js';
import { rounded } from './plan-draws.js';
import type { GivenRun } from './plan-option.js';
import type { PlannerContext } from './planner-context.js';
import type { Use } from './question.js';
import { triggeredRules } from './triggered-rules.js';

export interface PlanRequest {
  readonly vintage: Vintage;
  readonly asked: Readonly<Record<string, string>>;
  readonly budget: PlanBudget | null;
  /** Null where a budget is asked about. */
  readonly run: GivenRun | null;
  readonly use: Use;
  readonly prices: readonly UsedPrice[];
  /** Null leaves out which rules the options touch. */
  readonly law: Law | null;
}

export function answerPlan(context: PlannerContext, request: PlanRequest): PlanAnswer {
  const { budget, run, vintage, asked, use, prices, law } = request;
  const offers: readonly Offer[] = run
    ? RUN_OPTIONS.map((option) => option.cost(context, run))
    : BUDGET_OPTIONS.map((option) => option.offer(context, budget?.usd ?? 0));
  const options = offers.flatMap((offer) =>
    offer.possible
      ? [{ ...offer.option, rules: law && triggeredRules(offer.option, law, context.date) }]
      : [],
  );
  const notPossible = offers.flatMap((offer) => (offer.possible ? [] : [offer.refusal]));
  const { date, wish, commitment, priceMonth, rate } = context;
  return {
    vintage,
    date,
    asked: { ...asked },
    budget,
    deadlineDays: wish.deadlineDays,
    deadlineGiven: wish.deadlineGiven,
    task: wish.task,
    use,
    commitment,
    priceMonth,
    eurPerUsd: rate.eurPerUsd,
    options,
    notPossible,
    enough: options.length > 0 ? null : enoughOf(notPossible, rate.eurPerUsd),
    prices: [...prices],
  };
}

function enoughOf(refusals: PlanAnswer['notPossible'], eurPerUsd: number): PlanAnswer['enough'] {
  const [least] = refusals
    .flatMap(({ kind, reason, enoughUsd }) =>
      reason === 'budget' && enoughUsd !== null ? [{ kind, usd: enoughUsd }] : [],
    )
    .sort((a, b) => a.usd - b.usd);
  return least ? { ...least, eur: rounded(least.usd * eurPerUsd) } : null;
}
