/** What do our own methods say together? */
import { countingProcess } from './counting-process.js';
import type { CountDraws, FitSetup, FittedForecast, ForecastMethod, Known } from './forecast.js';
import { sizeWave } from './size-wave.js';

/**
 * A linear pool with equal weights: as many draws of each that can tell. Weights by past scores would rest on a handful
 * of vintages, and equal ones are hard to beat even with many (Stock and Watson 2004, J. Forecast. 23).
 */
export const pool: ForecastMethod = { id: 'pool', baseline: false, fit };

const POOLED: readonly ForecastMethod[] = [countingProcess, sizeWave];

function fit(known: Known, setup: FitSetup): FittedForecast | null {
  const half = Math.ceil(setup.draws / POOLED.length);
  const fitTo = (method: ForecastMethod, draws: number) =>
    setup.fitted.get(method.id) ?? method.fit(known, { ...setup, draws });
  const fitted = POOLED.map((method) => fitTo(method, half));
  const able = fitted.filter((found) => found !== null);
  if (able.length === POOLED.length)
    return {
      parts: able.flatMap(({ parts }) => parts),
      draw: (target, years) =>
        joined(
          able.map((method) => method.draw(target, years)),
          half,
        ),
    };
  return POOLED.map((method) => fitTo(method, setup.draws)).find((found) => found !== null) ?? null;
}

function joined(parts: readonly CountDraws[], each: number): CountDraws {
  const join = (of: (part: CountDraws) => Float64Array | undefined) => {
    const all = new Float64Array(parts.length * each);
    for (const [index, part] of parts.entries()) all.set((of(part) ?? all).subarray(0, each), index * each);
    return all;
  };
  return {
    before: join(({ before }) => before),
    years: (parts[0]?.years ?? []).map((_, year) => join(({ years }) => years[year])),
  };
}
