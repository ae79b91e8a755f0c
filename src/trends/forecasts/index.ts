/** All methods of forecasting counts: ours, then the published one, then those that are here to be beaten. */
import { countingProcess } from './counting-process.js';
import type { ForecastMethod } from './forecast.js';
import { lastYear } from './last-year.js';
import { logLine } from './log-line.js';
import { pool } from './pool.js';
import { published } from './published.js';
import { sizeWave } from './size-wave.js';

export const FORECAST_METHODS: readonly ForecastMethod[] = [
  pool,
  sizeWave,
  countingProcess,
  published,
  logLine,
  lastYear,
];
