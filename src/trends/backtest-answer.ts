/** How did forecasts made from past vintages do: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../provenance/lineage.js';
import { FORECAST_METHOD_IDS } from './forecast-question.js';
import { ThresholdShape } from './pace-answer.js';

/** Means over cells; lower is better, but for coverage, which should be its level. */
export const ForecastScore = z.object({
  method: z.enum(FORECAST_METHOD_IDS),
  baseline: z.boolean(),
  default: z.boolean(),
  cells: z.number().int(),
  /** Continuous ranked probability score, in models. */
  crps: z.number(),
  /** The same on ln(1 + count): thresholds with few models weigh as much as those with many. */
  crpsLog: z.number(),
  /** −ln of the probability of what came. */
  logScore: z.number(),
  /** Of the 90 % interval: its width, and a penalty for what it missed by. */
  intervalScore: z.number(),
  coverage50: z.number(),
  coverage90: z.number(),
});
export type ForecastScore = z.infer<typeof ForecastScore>;

/** One forecast of one number with what came. */
export const BacktestCell = z.object({
  method: z.enum(FORECAST_METHOD_IDS),
  threshold: z.number(),
  /** Vintage that was forecast from, and the one that recorded the truth. */
  origin: z.string(),
  target: z.string(),
  horizonMonths: z.number(),
  year: z.number().int(),
  cumulative: z.boolean(),
  truth: z.number(),
  median: z.number(),
  low: z.number(),
  high: z.number(),
  crps: z.number(),
  crpsLog: z.number(),
  logScore: z.number(),
  intervalScore: z.number(),
  inside50: z.boolean(),
  inside90: z.boolean(),
});
export type BacktestCell = z.infer<typeof BacktestCell>;

const HorizonClass = z.object({ from: z.number(), to: z.number() });

export const BacktestAnswer = z.object({
  vintage: Vintage,
  thresholds: z.array(ThresholdShape),
  origins: z.array(z.string()),
  targets: z.array(z.string()),
  seed: z.number().int(),
  simulations: z.number().int(),
  scores: z.array(ForecastScore),
  byThreshold: z.array(ForecastScore.extend({ threshold: z.number() })),
  /** By months from the forecast to the vintage it is scored by: more than `from`, up to `to`. */
  byHorizon: z.array(ForecastScore.extend({ horizonMonths: HorizonClass })),
  byOrigin: z.array(ForecastScore.extend({ origin: z.string() })),
  /** Asked for by `explain`. */
  cells: z.array(BacktestCell).nullable(),
});
export type BacktestAnswer = z.infer<typeof BacktestAnswer>;
