/**
 * How did forecasts do that were made from past vintages? Everything is fitted to what the vintage and those before it
 * knew; the truth is what a later vintage recorded by the same rules.
 */
import type { Listings } from '../catalog/listings.js';
import { countLogScore } from '../stats/count-log-score.js';
import { intervalScore } from '../stats/interval-score.js';
import { sampleCrps } from '../stats/sample-crps.js';
import { dayNumber } from '../units/calendar-date.js';
import type { Threshold } from '../units/threshold.js';
import type { BacktestCell } from './backtest-answer.js';
import type { ForecastMethodId } from './forecast-question.js';
import type { FitSetup, FittedForecast, ForecastMethod } from './forecasts/forecast.js';
import { type KnownSetup, knownAt, reportedAt } from './forecasts/known.js';
import { beforeYear, inYear, type ReportedMonths } from './forecasts/reported-months.js';
import { cumulativeDraws, summariseCount } from './forecasts/summarise-draws.js';

export interface BacktestOrder {
  readonly listings: Listings;
  readonly over: Threshold;
  /** In an order in which a method that builds on others comes after them. */
  readonly methods: readonly ForecastMethod[];
  /** Origins are the vintages before this day; null: all but the last. */
  readonly before: string | null;
  readonly known: KnownSetup;
  readonly setup: Omit<FitSetup, 'fitted'>;
}

const [INNER, OUTER] = [0.5, 0.9];
const DAYS_A_MONTH = 365.25 / 12;

/** The cells of one vintage that is forecast from at a time: each takes a moment, and others may have their turn between. */
export function* backtestCells(order: BacktestOrder): Generator<readonly BacktestCell[]> {
  const { listings, over, methods, before, known: knownSetup, setup } = order;
  const recorded = listings.vintages.map((_, index) => reportedAt(listings, index, over));
  for (const [index, origin] of recorded.slice(0, -1).entries()) {
    if (before !== null && origin.vintage >= before) return;
    const known = knownAt(listings, index, over, knownSetup);
    const fitted = new Map<string, FittedForecast | null>();
    for (const method of methods) {
      const forecast = method.fit(known, { ...setup, fitted });
      fitted.set(method.id, forecast);
      if (forecast === null) continue;
      yield recorded
        .slice(index + 1)
        .flatMap((target) => targetCells(forecast, { origin, target, over }).map(named(method.id)));
    }
  }
}

function named(method: ForecastMethodId) {
  return (cell: Omit<BacktestCell, 'method'>): BacktestCell => ({ method, ...cell });
}

/** Every year from the origin's to the target's, in it and up to its end. */
function targetCells(
  forecast: FittedForecast,
  { origin, target, over }: { origin: ReportedMonths; target: ReportedMonths; over: Threshold },
): Omit<BacktestCell, 'method'>[] {
  const years = { first: yearOf(origin), last: yearOf(target) };
  const draws = forecast.draw({ day: target.vintage }, years);
  const cumulative = cumulativeDraws(draws);
  let sum = beforeYear(target, years.first);
  return draws.years.flatMap((inYearDraws, index) => {
    const year = years.first + index;
    const truth = inYear(target, year);
    sum += truth;
    const cell = {
      threshold: over.value,
      origin: origin.vintage,
      target: target.vintage,
      horizonMonths: tenths((dayNumber(target.vintage) - dayNumber(origin.vintage)) / DAYS_A_MONTH),
      year,
    };
    return [
      { ...cell, cumulative: false, ...scored(inYearDraws, truth) },
      { ...cell, cumulative: true, ...scored(cumulative[index] as Float64Array, sum) },
    ];
  });
}

function scored(draws: Float64Array, truth: number) {
  const { median, low, high, bands } = summariseCount(draws, [INNER, OUTER]);
  const [inner] = bands;
  return {
    truth,
    median,
    low,
    high,
    crps: sampleCrps(draws, truth),
    crpsLog: sampleCrps(draws.map(Math.log1p), Math.log1p(truth)),
    logScore: countLogScore(draws, truth),
    intervalScore: intervalScore(low, high, truth, OUTER),
    inside50: inner !== undefined && truth >= inner.low && truth <= inner.high,
    inside90: truth >= low && truth <= high,
  };
}

function yearOf({ vintage }: ReportedMonths): number {
  return Number(vintage.slice(0, 4));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
