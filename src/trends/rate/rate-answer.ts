/** Models a month as a smooth rate, its growth, and whether that changed: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { CostBasis, ThresholdShape } from '../pace-answer.js';
import { WindowComparison } from '../window-comparison.js';

export const RATE_READINGS = ['recorded', 'derived', 'expected'] as const;
export type RateReading = (typeof RATE_READINGS)[number];

const Window = z.object({ from: z.string(), to: z.string(), months: z.number().int() });

export const RateMonth = z.object({
  month: z.string(),
  /** Models so far: for the expected reading the mean over draws. */
  count: z.number(),
  /** Models a month, those still to be reported included where the share on record is known. */
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  /** Of the models of the month that will ever be reported, the part on record; null where it is not known. */
  shareOnRecord: z.number().nullable(),
  /** False where the month is not over, or much of it may not be on record yet. */
  complete: z.boolean(),
});
export type RateMonth = z.infer<typeof RateMonth>;

export const YearlyGrowth = z.object({ perYear: z.number(), low: z.number(), high: z.number() });
export type YearlyGrowth = z.infer<typeof YearlyGrowth>;

export const SHAPES = ['constant', 'linear', 'exponential', 'break', 'logistic'] as const;
export type Shape = (typeof SHAPES)[number];

/** One form the rate may have had; the smaller its AICc (Hurvich and Tsai 1989), the better it foretells such counts. */
export const ShapeFit = z.object({
  shape: z.enum(SHAPES),
  /** Fitted numbers, the scatter and the place of a break included. */
  parameters: z.number().int(),
  aicc: z.number(),
  /** Above the best. */
  delta: z.number(),
  /** Akaike weight: how likely this is the best of the shapes; and the same by BIC. */
  weight: z.number(),
  bicWeight: z.number(),
  supported: z.boolean(),
});
export type ShapeFit = z.infer<typeof ShapeFit>;

export const RateGrowth = YearlyGrowth.extend({
  level: z.number(),
  window: Window,
  /** Models in the window. */
  count: z.number(),
  /** Variance of a month's count over its mean, at the mean rate; 1 is chance alone. */
  scatter: z.number(),
  /** Of constant growth against one change of it; null where there are too few months or models to tell. */
  test: z
    .object({
      /** Twice the logarithm of the likelihood ratio. */
      statistic: z.number(),
      /** How often constant growth would look as much like a change. */
      p: z.number(),
      simulations: z.number().int(),
      changed: z.boolean(),
    })
    .nullable(),
  /** Null where the test does not show a change. */
  break: z
    .object({
      /** First month of the new growth, with the 90 % interval of that month. */
      month: z.string(),
      from: z.string(),
      to: z.string(),
      before: YearlyGrowth,
      after: YearlyGrowth,
    })
    .nullable(),
  /** Null where there are too few months or models to tell shapes apart. */
  shapes: z.array(ShapeFit).nullable(),
});
export type RateGrowth = z.infer<typeof RateGrowth>;

/** Why there is no growth, or no rate at all. */
export const RATE_REASONS = [
  'no-models',
  'no-estimates',
  'window-empty',
  'window-short',
  'few-models',
  'one-month',
] as const;
export type RateReason = (typeof RATE_REASONS)[number];

export const ReadingRate = z.object({
  reading: z.enum(RATE_READINGS),
  /** Whether months are weighed by how much of them is on record. */
  correctedForReportingLag: z.boolean(),
  /** Models of the reading that have no usable date, so are in no month. */
  undated: z.number().int(),
  smoothRate: z.object({ level: z.number(), months: z.array(RateMonth) }).nullable(),
  /** The months up to the vintage against as many before them. */
  lastYear: WindowComparison.nullable(),
  growth: RateGrowth.nullable(),
  /** Null where nothing is missing. */
  reason: z.enum(RATE_REASONS).nullable(),
});
export type ReadingRate = z.infer<typeof ReadingRate>;

export const RateAnswer = z.object({
  vintage: Vintage,
  threshold: ThresholdShape,
  /** Null for a threshold in FLOP. */
  cost: CostBasis.nullable(),
  /** Recorded, derived, expected. */
  readings: z.array(ReadingRate),
});
export type RateAnswer = z.infer<typeof RateAnswer>;
