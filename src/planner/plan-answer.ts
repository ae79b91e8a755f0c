/** A plan: options side by side with what they rest on. The shape of the answer, and of a plan that is kept as a file. */
import * as z from 'zod';
import { RENTAL_COMMITMENTS } from '../estimates/cost/run-constants.js';
import { Vintage } from '../provenance/lineage.js';
import { MONEY_CURRENCIES } from '../units/money.js';
import { NotPossible, OPTION_KINDS, PlanOption } from './option.js';
import { USES } from './question.js';
import { PlanRules } from './triggered-rules.js';

export const PRICE_KINDS = ['rental', 'purchase', 'electricity', 'api-input', 'api-output', 'euro'] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/** A price the plan rests on, with its day and whether it is older than declared. */
export const UsedPrice = z.object({
  kind: z.enum(PRICE_KINDS),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  /** Day or month of the newest quote in it. */
  date: z.string(),
  source: z.string(),
  /** Whether it is the reader's own. */
  own: z.boolean(),
  ageDays: z.number(),
  stale: z.boolean(),
});
export type UsedPrice = z.infer<typeof UsedPrice>;

export const PlanBudget = z.object({
  value: z.number(),
  currency: z.enum(MONEY_CURRENCIES),
  usd: z.number(),
});
export type PlanBudget = z.infer<typeof PlanBudget>;

export const PlanAnswer = z.object({
  vintage: Vintage,
  /** Day the plan is made for. */
  date: z.string(),
  /** The question as it was read, in the spelling that asks it again. */
  asked: z.record(z.string(), z.string()),
  /** Null where a run is asked for. */
  budget: PlanBudget.nullable(),
  deadlineDays: z.number(),
  deadlineGiven: z.boolean(),
  task: z.string(),
  use: z.enum(USES),
  commitment: z.enum(RENTAL_COMMITMENTS),
  /** Month whose dollars the costs are in. */
  priceMonth: z.string(),
  eurPerUsd: z.number(),
  /** With the rules each touches; null where nothing is trained. */
  options: z.array(PlanOption.extend({ rules: PlanRules.nullable() })),
  notPossible: z.array(NotPossible),
  /** Where nothing is possible: the least that would be enough for something. */
  enough: z.object({ usd: z.number(), eur: z.number(), kind: z.enum(OPTION_KINDS) }).nullable(),
  prices: z.array(UsedPrice),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;
