/** How smooth, how long, how sure: the choices behind the rate, declared in `data/assumptions/rate.json`. */
import * as z from 'zod';

const rising = z
  .array(z.number().min(0))
  .min(2)
  .refine((values) => values.every((value, index) => index === 0 || value > (values[index - 1] as number)), {
    error: 'numbers must rise',
  });

export const RateAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  /** Draws of which models are over, of dates known to the year and of the share on record. */
  draws: z.number().int().min(2),
  seed: z.number().int(),
  /** Months shown before the first model; of longer histories only the last so many. */
  leadMonths: z.number().int().positive(),
  smoothMonths: z.number().int().positive(),
  smooth: z.strictObject({
    /** Growth a year at first: between this factor and its inverse in two cases of three. */
    growthFactor: z.number().gt(1),
    /** Change of the logarithm of growth from one year to the next: mean of its spread before the data, spreads tried. */
    growthChange: z.number().positive(),
    growthChanges: rising,
    /** Scatter of a month's counts beyond chance, as a part of the rate: those tried. */
    scatters: rising,
  }),
  /** From this share on record a month counts as complete; where the share is not known, after so many months. */
  settledShare: z.number().gt(0).lt(1),
  unsettledMonths: z.number().int().min(0),
  growth: z.strictObject({
    windowMonths: z.number().int().positive(),
    leastMonths: z.number().int().min(2),
    leastModels: z.number().int().min(2),
    /** Months kept free of breaks at either end, and the steps between the months tried. */
    marginMonths: z.number().int().positive(),
    everyMonths: z.number().int().positive(),
    leastModelsToTest: z.number().int().positive(),
    /** Constant growth is given up where it would look so much like a change less often than this. */
    changeBelow: z.number().gt(0).lt(1),
    simulations: z.number().int().positive(),
    extremes: z.number().int().positive(),
    testedDraws: z.number().int().positive(),
    /** A shape is supported where its AICc is within this of the best. */
    supportedWithin: z.number().positive(),
  }),
});
export type RateAssumptions = z.infer<typeof RateAssumptions>;

export function readRateAssumptions(parsed: unknown): RateAssumptions {
  return RateAssumptions.parse(parsed);
}
