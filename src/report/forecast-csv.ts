/** Forecasts and their scores as tables for spreadsheets. */
import type { BacktestAnswer } from '../trends/backtest-answer.js';
import type { ForecastAnswer } from '../trends/forecast-answer.js';
import { numbersBut, type Table } from './csv.js';

const YEARS = [
  ...['vintage_date', 'over', 'within_orders', 'reading', 'listed_by_date', 'method'],
  ...['year', 'counted', 'listed_models', 'median_models', 'low_models', 'high_models', 'interval_level'],
];
const SCORES = [
  ...['vintage_date', 'over_flop', 'method', 'baseline', 'default', 'cells', 'crps_models', 'crps_log'],
  ...['log_score', 'interval_score_models', 'coverage_50', 'coverage_90', 'seed', 'simulations'],
];

/** Two rows a year: in it, and by its end. */
export function forecastTable(answer: ForecastAnswer): Table {
  const { vintage, threshold, within, method, target, level, years } = answer;
  const about = [vintage.date, threshold?.text ?? null, within, target.reading, target.by, method];
  return {
    header: YEARS,
    numbers: numbersBut(YEARS, ['vintage_date', 'over', 'reading', 'listed_by_date', 'method', 'counted']),
    rows: years.flatMap((year) => [
      [...about, year.year, 'in it', year.observed, year.median, year.low, year.high, level],
      [
        ...[...about, year.year, 'by its end', year.cumulative.observed],
        ...[year.cumulative.median, year.cumulative.low, year.cumulative.high, level],
      ],
    ]),
  };
}

/** A method a row for all thresholds together, then one for each. */
export function backtestTable({ vintage, seed, simulations, scores, byThreshold }: BacktestAnswer): Table {
  return {
    header: SCORES,
    numbers: numbersBut(SCORES, ['vintage_date', 'method', 'baseline', 'default']),
    rows: [...scores.map((score) => ({ ...score, threshold: null })), ...byThreshold].map((score) => [
      ...[vintage.date, score.threshold, score.method, score.baseline ? 'yes' : 'no'],
      ...[score.default ? 'yes' : 'no', score.cells, score.crps, score.crpsLog, score.logScore],
      ...[score.intervalScore, score.coverage50, score.coverage90, seed, simulations],
    ]),
  };
}
