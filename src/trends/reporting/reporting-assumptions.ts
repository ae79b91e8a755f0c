/** What is believed of reporting before any vintage is compared: `data/assumptions/reporting.json`. */
import * as z from 'zod';

const LogNormal = z.strictObject({ median: z.number().positive(), logSd: z.number().positive() });

export const ReportingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  /** The nowcast is of what a vintage so many months later shows. */
  horizonMonths: z.number().positive(),
  /** Months published earlier than this before the vintage are taken as complete, and tell nothing of the level. */
  reachMonths: z.number().int().positive(),
  /** Periods that ended earlier than this before the vintage get no nowcast: none was scored there. */
  incompleteMonths: z.number().int().positive(),
  draws: z.number().int().nonnegative(),
  seed: z.number().int(),
  /** The routine lag is a Weibull variable: 1 − exp(−(months / scale)^shape). */
  lag: z.strictObject({ scaleMonths: LogNormal, shape: LogNormal }),
  /** Reporting between two vintages runs faster or slower than routine, by a factor; candidates for its spread (log). */
  speedLogSds: z.array(z.number().positive()).min(1),
  withdrawal: z.strictObject({
    /** Of a model on record, a month. */
    perMonth: z.number().positive(),
    /** As many withdrawals as the prior is worth. */
    weight: z.number().positive(),
    burstLogSd: z.number().positive(),
  }),
  level: z.strictObject({
    halfLifeMonths: z.number().positive(),
    logSd: z.number().positive(),
    /** Shape of the gamma variable by which months differ around their level. */
    monthShape: z.number().positive(),
  }),
  /** Shape of the gamma variable by which additions to a month differ beside all else. */
  additionShape: z.number().positive(),
  /** Larger sizes borrow from the lag of models over this one. */
  pooled: z.strictObject({
    overFlop: z.number().positive(),
    lagLogSd: z.number().positive(),
    speedLogSd: z.number().positive(),
  }),
  /** Of the share of models that a file of a choice lists: models published so many months before the last full file. */
  coveredMonths: z.number().int().positive(),
  /** The later vintage is taken as complete where the vintage, or one so many months before it, was. */
  completeWithinMonths: z.number().positive(),
  /** Sizes at which past nowcasts are scored, and how far from the horizon in months the later vintage may lie. */
  lookBack: z.strictObject({ overFlop: z.array(z.number().positive()), tolerance: z.number().positive() }),
});
export type ReportingAssumptions = z.infer<typeof ReportingAssumptions>;
