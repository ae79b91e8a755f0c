/** Growth a year of compute or cost: the shape of the answer. */
import * as z from 'zod';
import { COST_SCOPES } from '../../estimates/cost/run-constants.js';
import { Vintage } from '../../provenance/lineage.js';
import { Gap } from '../../provenance/quantity.js';
import { PublishedClaim } from '../published/growth-claim.js';
import { GROWTH_READINGS, GROWTH_SETS } from './growth-question.js';

/** The fits side by side; `method` of the answer names the one its figure is from. */
export const FIT_METHODS = ['least-squares', 'errors', 'robust', 'undisclosed'] as const;
export type FitMethod = (typeof FIT_METHODS)[number];

export const Growth = z.object({
  /** Factor a year: 4.3 is 4.3 times as much each year. */
  perYear: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.number(),
});
export type Growth = z.infer<typeof Growth>;

/** Null where it does not double: the growth, or the end of its interval, is none or a fall. */
export const DoublingMonths = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type DoublingMonths = z.infer<typeof DoublingMonths>;

export const GrowthFit = z.object({
  method: z.enum(FIT_METHODS),
  /** Models it is made from. */
  models: z.number().int(),
  /** Of them imputed. */
  imputed: z.number().int(),
  growth: Growth,
  doublingMonths: DoublingMonths,
  /** log10 a year, and its standard error. */
  slope: z.number(),
  standardError: z.number(),
  degreesOfFreedom: z.number(),
  /** Share of the variance of log10 that the line explains; null where there is none. */
  rSquared: z.number().nullable(),
  /** Standard deviation of log10 around the line. */
  scatter: z.number(),
});
export type GrowthFit = z.infer<typeof GrowthFit>;

export const GrowthPoint = z.object({
  model: z.string(),
  name: z.string(),
  published: z.string(),
  value: z.number(),
  /** 90 % interval; null where the source states none and ours would be of another kind of dollar. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  evidence: z.enum(['recorded', 'derived', 'imputed']),
});
export type GrowthPoint = z.infer<typeof GrowthPoint>;

export const GrowthShape = z.object({
  /** Models the tests are made from: imputed ones say nothing of a shape. */
  models: z.number().int(),
  /** Change of the growth, in log10 a year each year; p is the probability of so much where growth is steady. */
  curvature: z.object({ perYear: z.number(), low: z.number(), high: z.number(), p: z.number() }),
  /** The likeliest bend: its p value allows for its day having been searched for. */
  bend: z.object({
    p: z.number(),
    day: z.string(),
    /** Days that are not much less likely. */
    from: z.string(),
    to: z.string(),
    perYearBefore: z.number(),
    perYearAfter: z.number(),
  }),
  verdict: z.enum(['steady', 'rising', 'falling']),
});
export type GrowthShape = z.infer<typeof GrowthShape>;

export const GROWTH_GAPS = ['too-few', 'one-day', 'from-after-to', 'no-set', 'not-estimated'] as const;
export const GrowthGap = Gap.extend({ code: z.enum(GROWTH_GAPS) });
export type GrowthGap = z.infer<typeof GrowthGap>;

export const GrowthAnswer = z.object({
  vintage: Vintage,
  quantity: z.enum(['compute', 'cost']),
  /** `FLOP`, or `USD of 2025-06`. */
  unit: z.string(),
  /** Which cost, in dollars of when; null for compute. The month is null where the source's own dollars are taken, which mix two price bases. */
  cost: z.object({ scope: z.enum(COST_SCOPES), priceMonth: z.string().nullable() }).nullable(),
  set: z.enum(GROWTH_SETS),
  /** Largest rank at release; null for other sets. */
  top: z.number().int().nullable(),
  reading: z.enum(GROWTH_READINGS),
  countries: z.array(z.string()).nullable(),
  from: z.string(),
  to: z.string().nullable(),
  /** Null where no growth can be told; `gap` says why. */
  growth: Growth.nullable(),
  doublingMonths: DoublingMonths.nullable(),
  method: z.enum(FIT_METHODS).nullable(),
  gap: GrowthGap.nullable(),
  fits: z.array(GrowthFit),
  shape: GrowthShape.nullable(),
  /** The line of the figure, with the interval of the line itself. */
  line: z.array(z.object({ day: z.string(), value: z.number(), low: z.number(), high: z.number() })),
  points: z.array(GrowthPoint),
  /** Models of the set that have no size in this reading, or no usable day. */
  without: z.object({ size: z.number().int(), day: z.number().int() }),
  /** What makes the figure look other than it is; the day since when. */
  warnings: z.array(z.object({ code: z.enum(['only-large-since']), day: z.string() })),
  published: z.array(PublishedClaim),
});
export type GrowthAnswer = z.infer<typeof GrowthAnswer>;
