/** How many models will there be, in a year and by its end: the shape of the answer. */
import * as z from 'zod';
import { COST_SCOPES } from '../estimates/cost/run-constants.js';
import { Vintage } from '../provenance/lineage.js';
import { FORECAST_METHOD_IDS, FORECAST_READINGS } from './forecast-question.js';
import { ThresholdShape } from './pace-answer.js';

const Interval = z.object({ low: z.number(), high: z.number() });

/** Bands hold the stated share of the draws between their ends; the widest is last and is `low` to `high`. */
const Count = z.object({
  median: z.number(),
  ...Interval.shape,
  bands: z.array(Interval.extend({ level: z.number() })),
});

export const ForecastYear = Count.extend({
  year: z.number().int(),
  /** Listed at the vintage already; the forecast includes them. */
  observed: z.number(),
  /** Up to the end of the year. Intervals are of the sum in each draw, not sums of intervals. */
  cumulative: Count.extend({ observed: z.number() }),
});
export type ForecastYear = z.infer<typeof ForecastYear>;

/** Why there are no years: the method needs what is not there. */
export const FORECAST_GAPS = ['method-needs-compute', 'method-needs-sizes', 'no-estimates'] as const;

export const ForecastAnswer = z.object({
  vintage: Vintage,
  threshold: ThresholdShape.nullable(),
  /** Powers of ten below the largest model before each quarter; null with a threshold. */
  within: z.number().nullable(),
  method: z.enum(FORECAST_METHOD_IDS),
  /** What the method that was asked for rests on here: a pool falls back to those of its parts that can tell. */
  parts: z.array(z.enum(FORECAST_METHOD_IDS)),
  target: z.object({
    reading: z.enum(FORECAST_READINGS),
    /** As a vintage of this day will list them; null: all that will be listed in the end. */
    by: z.string().nullable(),
  }),
  cost: z.object({ scope: z.enum(COST_SCOPES), priceMonth: z.string() }).nullable(),
  seed: z.number().int(),
  simulations: z.number().int(),
  level: z.number(),
  /** Counted at the vintage, by year. Late reports are to come. */
  observed: z.object({
    before: z.number(),
    years: z.array(z.object({ year: z.number().int(), count: z.number() })),
  }),
  years: z.array(ForecastYear),
  gap: z.enum(FORECAST_GAPS).nullable(),
});
export type ForecastAnswer = z.infer<typeof ForecastAnswer>;
