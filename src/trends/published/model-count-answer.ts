/** The published forecast of model counts as an answer: its shape. */
import * as z from 'zod';
import { ReproductionFile } from '../../provenance/reproduction-file.js';
import { COUNT_DEFECTS } from './count-defects.js';
import { COUNT_VARIANTS } from './count-summary.js';

const interval = { low: z.number(), median: z.number(), high: z.number() };
/** In FLOP; the threshold is counted from upwards. */
const cell = { threshold: z.number(), year: z.number().int() };
/** Whether the published table has this threshold; the others are counted from the same samples. */
const inTable = { published: z.boolean() };

export const ModelCountAnswer = z.object({
  method: z.string(),
  paper: z.string(),
  code: z.string(),
  variant: z.enum(COUNT_VARIANTS),
  simulations: z.number().int(),
  seed: z.number().int(),
  /** Percentiles that `low` and `high` are, everywhere below. */
  percentiles: z.object({ low: z.number(), high: z.number() }),
  /** Models by the end of the year. */
  cumulative: z.array(z.object({ ...cell, ...interval, ...inTable })),
  /** Models of the year. `known`: taken as known by the authors instead of simulated. */
  yearly: z.array(z.object({ ...cell, ...interval, ...inTable, known: z.boolean() })),
  /** Models of the year within so many orders of magnitude of the largest before their quarter, or above it. */
  frontierConnected: z.array(z.object({ width: z.number(), year: z.number().int(), ...interval })),
  /** Factor a year by which all AI compute grows. */
  growthPerYear: z.object({ mean: z.number(), sd: z.number() }),
  forecastTraining: z.array(
    z.object({
      year: z.number().int(),
      trainingFlop: z.object(interval),
      largestModelFlop: z.object(interval),
    }),
  ),
  /** Years with data. The exponents: of the published fit, and of one through the point it should be forced through. */
  trainingTotals: z.array(
    z.object({
      year: z.number().int(),
      models: z.number().int(),
      trainingFlop: z.number(),
      exponent: z.number(),
      exponentThroughOrigin: z.number(),
      largestModelShare: z.number(),
    }),
  ),
  /** Models by the end of past years: observed in the file, and as the method would have them. */
  retrodiction: z.array(z.object({ ...cell, observed: z.number().int(), ...interval })),
  /** Figures printed in the paper. */
  headline: z.array(z.object({ ...cell, ...interval })),
  defects: z.array(z.object({ defect: z.enum(COUNT_DEFECTS), repaired: z.boolean() })),
  /** With `--explain`; null otherwise. The value as JSON. */
  assumptions: z
    .array(z.object({ name: z.string(), value: z.string(), source: z.string(), date: z.string() }))
    .nullable(),
  sources: z.array(ReproductionFile),
});
export type ModelCountAnswer = z.infer<typeof ModelCountAnswer>;
