/** The contract of every option: what a budget can be spent on, as one shape, and the reasons why it cannot. */
import * as z from 'zod';

export const OPTION_KINDS = [
  'train-compute-optimal',
  'train-for-serving',
  'continue-pre-training',
  'full-fine-tune',
  'lora',
  'qlora',
  'distil',
  'rent-chips',
  'own-chips',
  'buy-chips',
  'use-api',
] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** Median and the interval of probability `level`. */
export const Amount = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
  unit: z.string(),
});
export type Amount = z.infer<typeof Amount>;

export const COST_PART_NAMES = [
  'final-run',
  'experiments',
  'failed-runs',
  'setup',
  'teacher',
  'chips',
  'tokens',
] as const;
export type CostPartName = (typeof COST_PART_NAMES)[number];

/** `parts` add up to the median. */
export const PlanCost = Amount.extend({
  parts: z.array(z.object({ name: z.enum(COST_PART_NAMES), usd: z.number() })),
  euro: z.object({ value: z.number(), low: z.number(), high: z.number() }),
});
export type PlanCost = z.infer<typeof PlanCost>;

export const PlanChips = z.object({
  name: z.string(),
  count: z.number().int(),
  memoryBytes: z.number().nullable(),
  /** Of all chips together. */
  neededBytes: z.number().nullable(),
  chipHours: Amount,
  /** Null where no list price is near. */
  rentUsdPerHour: z.number().nullable(),
});
export type PlanChips = z.infer<typeof PlanChips>;

/** The final run alone, as the cost method costs it. */
export const PlanRun = z.object({
  flop: z.number(),
  parameters: z.number().nullable(),
  activeParameters: z.number().nullable(),
  tokens: z.number().nullable(),
  adapterParameters: z.number().nullable(),
  cost: Amount,
  /** What to ask `estimate cost` for the same figure; null where prices of one's own are in it. */
  estimate: z.record(z.string(), z.string()).nullable(),
});
export type PlanRun = z.infer<typeof PlanRun>;

/** What the scaling law says of a model trained from scratch. */
export const PlanSize = z.object({
  parameters: Amount,
  tokens: Amount,
  tokensPerParameter: z.number(),
  /** Nats a token. */
  loss: Amount,
  /** Compute with which the best model of that loss is trained: the rest is paid for a smaller model. */
  optimalFlopOfLoss: z.number(),
});
export type PlanSize = z.infer<typeof PlanSize>;

/** A model of the catalogue whose weights one can have. */
export const PlanModel = z.object({
  id: z.string(),
  name: z.string(),
  published: z.string(),
  access: z.string(),
  /** Whether the licence attaches conditions. */
  conditions: z.boolean(),
  parameters: z.number(),
  activeParameters: z.number(),
  trainingFlop: z.number().nullable(),
});
export type PlanModel = z.infer<typeof PlanModel>;

const MatchedModel = z.object({
  id: z.string(),
  name: z.string(),
  published: z.string(),
  trainingFlop: z.number(),
});
export type MatchedModel = z.infer<typeof MatchedModel>;

/** Models of the catalogue with that compute: the nearest, and the first that had as much. */
export const PlanMatches = z.object({
  flop: z.number(),
  nearest: MatchedModel.nullable(),
  first: MatchedModel.nullable(),
});
export type PlanMatches = z.infer<typeof PlanMatches>;

export const PlanServing = z.object({
  tokensPerDay: z.number(),
  chips: z.number().int(),
  chip: z.string(),
  usdPerDay: Amount,
  usdPerMillionTokens: Amount,
  /** Tokens a second one answer can be written at, as memory allows. */
  mostTokensPerSecond: z.number().nullable(),
  /** Null without a price to compare with. */
  api: z
    .object({
      name: z.string(),
      usdPerMillionTokens: z.number(),
      /** Tokens a day from which own chips are cheaper; null where they never are. */
      breakEvenTokensPerDay: z.number().nullable(),
    })
    .nullable(),
  /** Served tokens whose compute equals that of the training; null where nothing is trained from scratch. */
  tokensOfTrainingCompute: z.number().nullable(),
});
export type PlanServing = z.infer<typeof PlanServing>;

export const PlanNote = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type PlanNote = z.infer<typeof PlanNote>;

export const PlanOption = z.object({
  kind: z.enum(OPTION_KINDS),
  cost: PlanCost,
  /** Of everything: experiments, failed runs and the final one. Null where nothing is run. */
  days: Amount.nullable(),
  finalRunDays: z.number().nullable(),
  chips: PlanChips.nullable(),
  /** kWh, the data centre's own use included. */
  energy: Amount.nullable(),
  run: PlanRun.nullable(),
  size: PlanSize.nullable(),
  model: PlanModel.nullable(),
  teacher: PlanModel.nullable(),
  matches: PlanMatches.nullable(),
  serving: PlanServing.nullable(),
  /** What the money buys where it is no run: FLOP, tokens. */
  buys: z.array(Amount),
  assumed: z.array(PlanNote),
});
export type PlanOption = z.infer<typeof PlanOption>;

export const REFUSAL_REASONS = ['budget', 'deadline', 'memory', 'no-model', 'no-price'] as const;

/** An option that is not open, why, and what would be enough. */
export const NotPossible = z.object({
  kind: z.enum(OPTION_KINDS),
  reason: z.enum(REFUSAL_REASONS),
  enoughUsd: z.number().nullable(),
  enoughDays: z.number().nullable(),
  model: PlanModel.nullable(),
});
export type NotPossible = z.infer<typeof NotPossible>;

export type Offer =
  | { readonly possible: true; readonly option: PlanOption }
  | { readonly possible: false; readonly refusal: NotPossible };
