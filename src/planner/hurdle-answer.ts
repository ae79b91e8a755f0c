/** How high is the hurdle? The shape of the answer: the cheapest model of each size and year, and where a budget stands. */
import * as z from 'zod';
import { COST_SCOPES } from '../estimates/cost/run-constants.js';
import { Vintage } from '../provenance/lineage.js';
import { Amount, PlanMatches } from './option.js';
import { PlanBudget, UsedPrice } from './plan-answer.js';

const Named = PlanMatches.shape.nearest;

export const HurdleYear = z.object({
  year: z.string(),
  /** The year was not over at the vintage. */
  partial: z.boolean(),
  /** Models over the size that were trained from scratch and published in the year. */
  models: z.number().int(),
  /** Null where there was none. */
  cheapest: z
    .object({
      id: z.string(),
      name: z.string(),
      published: z.string(),
      trainingFlop: z.number(),
      cost: Amount,
    })
    .nullable(),
});
export type HurdleYear = z.infer<typeof HurdleYear>;

const Reached = z.object({
  years: Amount,
  /** The day of the median, the earliest and the latest of the interval; null beyond the calendar. */
  date: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});
export type Reached = z.infer<typeof Reached>;

export const HurdleAnswer = z.object({
  vintage: Vintage,
  date: z.string(),
  budget: PlanBudget,
  scope: z.enum(COST_SCOPES),
  priceMonth: z.string(),
  thresholds: z.array(z.object({ trainingFlop: z.number(), text: z.string(), years: z.array(HurdleYear) })),
  /** Compute of a final run the budget pays for, with all that is tried beside it. */
  buys: Amount,
  behind: z.object({
    years: Amount,
    /** The first model with as much compute as the median. */
    first: Named,
  }),
  reach: z.object({
    trainingFlop: z.number(),
    /** Null where a size was asked for. */
    model: Named,
    /** By cheaper compute alone. */
    cheaperCompute: Reached,
    /** And by algorithms that need less of it for the same quality. */
    betterAlgorithms: Reached,
  }),
  prices: z.array(UsedPrice),
});
export type HurdleAnswer = z.infer<typeof HurdleAnswer>;
