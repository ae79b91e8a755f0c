/** What can be asked of the planner: a budget, or a run; and how the price of a size moves over the years. */
import * as z from 'zod';
import { COST_SCOPES, RENTAL_COMMITMENTS } from '../estimates/cost/run-constants.js';
import { CostQuestion, DescribedRunParameters } from '../estimates/question.js';
import { AsOfParameter, DayParameter } from '../units/parameter.js';

/** What a model is meant for: to earn money with, or for research alone. */
export const USES = ['commercial', 'research'] as const;
export type Use = (typeof USES)[number];

const text = (description: string) => z.string().min(1).optional().meta({ description });
const { params, tokens, epochs, hardware, count, utilization } = DescribedRunParameters;

const PlaceAndTime = {
  date: DayParameter.optional().meta({
    description: 'Day the plan is made for: sets prices. Default: today.',
  }),
  'rental-commitment': z
    .enum(RENTAL_COMMITMENTS)
    .default('on-demand')
    .meta({ description: 'Rent by the hour (on-demand, the default) or for one-year.' }),
  'as-of': AsOfParameter,
} as const;

/** Sums and times are read by the planner, against prices and the day: a wrong one is wrong input, not a wrong flag. */
export const PlanQuestion = z.strictObject({
  budget: text('What may be spent, with its currency: 50000usd, 50kEUR.'),
  deadline: text('By when all must be done: 30d, 6w, or a day. Default: 30 days.'),
  task: text('Kind of model, a domain of the catalogue: Language (the default), Vision, Speech, …'),
  use: z.enum(USES).default('commercial').meta({
    description: 'commercial (the default) leaves out models whose licence forbids it; research does not.',
  }),
  model: text('Model of the catalogue to build on. Default: the strongest that fits.'),
  'max-params': params.meta({ description: 'Parameters a model to build on may have at most: 10B.' }),
  params,
  'active-params': DescribedRunParameters['active-params'],
  tokens: tokens.meta({
    description: 'With a budget: tokens of your own data to fine-tune on. Else tokens of the run.',
  }),
  epochs,
  flop: CostQuestion.shape.flop,
  hardware,
  count,
  utilization,
  'serve-tokens-per-day': tokens.meta({
    description: 'Tokens to serve a day, read and written: 10M.',
  }),
  'output-share': utilization.meta({ description: 'Share of the served tokens that are written: 0.25.' }),
  'api-model': text('Model of the price list that serving is compared with: gpt-4o-mini.'),
  ...PlaceAndTime,
});
export type PlanQuestion = z.infer<typeof PlanQuestion>;

export const HurdleQuestion = z.strictObject({
  budget: text('What may be spent, with its currency: 50000usd. Default: a million dollars.'),
  reach: text('Size the budget should reach: 1e25flop. Default: the largest model on record.'),
  over: text('Sizes whose cheapest model is followed, separated by commas. Default: 1e23,1e24,1e25.'),
  scope: z.enum(COST_SCOPES).default('final-run').meta({
    description: 'Which cost of the models: final-run (the default), cloud, acquisition or development.',
  }),
  hardware,
  ...PlaceAndTime,
});
export type HurdleQuestion = z.infer<typeof HurdleQuestion>;
