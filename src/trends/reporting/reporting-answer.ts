/** How late models are put on record, and what is still to come: the shapes of the answers. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { THRESHOLD_UNITS } from '../../units/threshold.js';
import { LAG_BASES } from './nowcast-over.js';

/** Median and interval; its level stands beside the whole answer. */
export const Spread = z.object({ median: z.number(), low: z.number(), high: z.number() });
export type Spread = z.infer<typeof Spread>;

const Window = z.object({ from: z.string(), to: z.string(), months: z.number().int() });

/** A window of days: how many models the later vintage shows, and the rate of models that are ever reported. */
export const WindowNowcast = z.object({
  recorded: z.number().int(),
  count: Spread,
  perMonth: z.number(),
  low: z.number(),
  high: z.number(),
  window: Window,
});
export type WindowNowcast = z.infer<typeof WindowNowcast>;

/**
 * Recorded models, once what is not yet reported is allowed for: `count` as a vintage `horizonMonths` later will show them,
 * rates, `ratio` and `probabilityFaster` in models that are ever reported, so that both windows are on the same footing.
 */
export const PaceNowcast = z.object({
  horizonMonths: z.number(),
  level: z.number(),
  rate: WindowNowcast,
  previousRate: WindowNowcast,
  ratio: Spread,
  probabilityFaster: z.number(),
  /** What the lag was learned from: only what is declared, models of this size, or also smaller ones. */
  basis: z.enum(LAG_BASES),
});
export type PaceNowcast = z.infer<typeof PaceNowcast>;

export const ReportingAnswer = z.object({
  vintage: Vintage,
  threshold: z.object({ value: z.number(), unit: z.enum(THRESHOLD_UNITS), text: z.string() }),
  level: z.number(),
  horizonMonths: z.number(),
  basis: z.enum(LAG_BASES),
  /** Every vintage up to the one of the answer, oldest first. */
  vintages: z.array(
    z.object({
      date: z.string(),
      /** Its files list every model of the size; otherwise `coveredShare` is the share that they would. */
      complete: z.boolean(),
      coveredShare: Spread.nullable(),
      /** Of reporting since the vintage before, 1 being routine. */
      speed: Spread,
      recorded: z.number().int(),
      added: z.number().int(),
      withdrawn: z.number().int(),
    }),
  ),
  /** Months of publication; each list has an entry a vintage, null for vintages before the month. */
  months: z.array(
    z.object({
      month: z.string(),
      recorded: z.array(z.number().int().nullable()),
      added: z.array(z.number().int().nullable()),
      withdrawn: z.array(z.number().int().nullable()),
      nowcast: Spread.nullable(),
    }),
  ),
  lag: z.object({
    scaleMonths: Spread,
    shape: Spread,
    /** After so many months half of all models ever reported are on record, at routine speed. */
    halfMonths: Spread,
    withdrawalsPerMonth: z.number(),
    /** By how much additions vary more than by chance. */
    dispersion: z.number(),
    /** Share on record so many months after publication, at routine speed. */
    curve: z.array(Spread.extend({ months: z.number() })),
  }),
});
export type ReportingAnswer = z.infer<typeof ReportingAnswer>;

/** Without the triangle. */
export const LagAnswer = ReportingAnswer.omit({ months: true });
export type LagAnswer = z.infer<typeof LagAnswer>;
