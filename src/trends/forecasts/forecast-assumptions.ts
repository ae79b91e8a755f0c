/** What do the forecasts assume before they see a count? `data/assumptions/forecast.json`. */
import * as z from 'zod';

const Normal = z.strictObject({ mean: z.number(), sd: z.number().positive() });

/** Steps are standard deviations per square root of a year. */
export const ForecastAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  draws: z.number().int().positive(),
  seed: z.number().int(),
  /** No forecast reaches further: years after that of the vintage. */
  mostYears: z.number().int().positive(),
  /** Shares of the draws between the ends of the bands of a fan, the widest last. */
  bandLevels: z.array(z.number().gt(0).lt(1)).min(1),
  /** Backtests are many forecasts, so each is of fewer draws. */
  backtest: z.strictObject({
    draws: z.number().int().positive(),
    lags: z.number().int().positive(),
    overFlop: z.array(z.number().positive()).min(1),
    /** Classes of time from a forecast to the vintage it is scored by: up to so many months each. */
    horizonMonths: z.array(z.number().positive()).min(1),
  }),
  /** Possible reporting lags that a method is fitted with. */
  lags: z.number().int().positive(),
  /** Of counting processes: how the log rate of a quarter moves. */
  growth: z.strictObject({
    /** ln of models a year in the first year of counting. */
    startLogPerYear: Normal,
    start: Normal,
    longRun: Normal,
    halfLifeYears: z.number().positive(),
    stepSd: z.number().nonnegative(),
    levelStepSd: z.number().nonnegative(),
    /** Shape of the gamma variable by which a quarter differs from its rate. */
    quarterShape: z.number().positive(),
  }),
  /** Of the wave of sizes: density of log10 sizes over time. */
  wave: z.strictObject({
    windowYears: z.number().positive(),
    /** log10 of the size from which on the files of every vintage list all models they know of. */
    log10Complete: z.strictObject({ FLOP: z.number(), USD: z.number() }),
    log10Step: z.number().positive(),
    /** ln of models a year in a power of ten of size, at the centre. */
    level: Normal,
    /** Growth of the number of models a year, at a place of the wave. */
    growth: Normal,
    /** Powers of ten a year by which the wave moves on. */
    speed: Normal,
    slope: Normal,
    curvature: Normal,
    speedStepSd: z.number().nonnegative(),
  }),
});
export type ForecastAssumptions = z.infer<typeof ForecastAssumptions>;
