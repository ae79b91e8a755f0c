/** Which method did best? Means over the cells of a backtest, in all and by group. */
import type { BacktestAnswer, BacktestCell, ForecastScore } from './backtest-answer.js';
import { DEFAULT_METHOD, type ForecastMethodId } from './forecast-question.js';
import { FORECAST_METHODS } from './forecasts/index.js';

type Groups = Pick<BacktestAnswer, 'scores' | 'byThreshold' | 'byHorizon' | 'byOrigin'>;

/** @param horizons ends of the classes of months from forecast to truth, rising */
export function scoreCells(cells: readonly BacktestCell[], horizons: readonly number[]): Groups {
  const thresholds = [...new Set(cells.map(({ threshold }) => threshold))].sort((a, b) => a - b);
  const origins = [...new Set(cells.map(({ origin }) => origin))].sort();
  const classes = horizons.map((to, index) => ({ from: horizons[index - 1] ?? 0, to }));
  return {
    scores: scoresOf(cells),
    byThreshold: thresholds.flatMap((threshold) =>
      scoresOf(cells.filter((cell) => cell.threshold === threshold)).map((score) => ({
        ...score,
        threshold,
      })),
    ),
    byHorizon: classes.flatMap((horizonMonths) =>
      scoresOf(
        cells.filter(
          (cell) => cell.horizonMonths > horizonMonths.from && cell.horizonMonths <= horizonMonths.to,
        ),
      ).map((score) => ({ ...score, horizonMonths })),
    ),
    byOrigin: origins.flatMap((origin) =>
      scoresOf(cells.filter((cell) => cell.origin === origin)).map((score) => ({ ...score, origin })),
    ),
  };
}

/** Lowest mean CRPS first; a method that told of no cell is left out. */
function scoresOf(cells: readonly BacktestCell[]): ForecastScore[] {
  return FORECAST_METHODS.flatMap(({ id, baseline }) => {
    const own = cells.filter(({ method }) => method === id);
    return own.length === 0 ? [] : [meansOf(own, id, baseline)];
  }).sort((a, b) => a.crps - b.crps);
}

function meansOf(cells: readonly BacktestCell[], method: ForecastMethodId, baseline: boolean): ForecastScore {
  const mean = (of: (cell: BacktestCell) => number) =>
    Number((cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length).toPrecision(4));
  return {
    method,
    baseline,
    default: method === DEFAULT_METHOD,
    cells: cells.length,
    crps: mean(({ crps }) => crps),
    crpsLog: mean(({ crpsLog }) => crpsLog),
    logScore: mean(({ logScore }) => logScore),
    intervalScore: mean((cell) => cell.intervalScore),
    coverage50: mean(({ inside50 }) => Number(inside50)),
    coverage90: mean(({ inside90 }) => Number(inside90)),
  };
}
