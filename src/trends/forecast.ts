/** How many models will there be over a threshold, in each year and by its end? */
import type { Vintage } from '../provenance/lineage.js';
import { seededRandom } from '../stats/seeded-random.js';
import type { Threshold } from '../units/threshold.js';
import { thresholdShape } from './counted.js';
import type { ForecastAnswer, ForecastYear } from './forecast-answer.js';
import type { ForecastMethodId, ForecastReading } from './forecast-question.js';
import type { CountDraws, FitSetup, Known } from './forecasts/forecast.js';
import { FORECAST_METHODS } from './forecasts/index.js';
import { beforeYear, FIRST_YEAR, inYear } from './forecasts/reported-months.js';
import { cumulativeDraws, summariseCount } from './forecasts/summarise-draws.js';

export interface ForecastOrder {
  readonly vintage: Vintage;
  readonly over: Threshold | null;
  readonly within: number | null;
  readonly method: ForecastMethodId;
  readonly reading: ForecastReading;
  readonly by: string | null;
  readonly until: number;
  readonly cost: ForecastAnswer['cost'];
  /** Null where there is nothing to forecast from. */
  readonly known: Known | null;
  /** Standard deviation, on the log, of what all expected counts may be wrong by together. */
  readonly levelLogSd: number;
  readonly setup: Omit<FitSetup, 'fitted'>;
}

export function answerForecast(order: ForecastOrder): ForecastAnswer {
  const { known, setup, vintage } = order;
  const method = FORECAST_METHODS.find(({ id }) => id === order.method);
  const fitted = known === null ? null : (method?.fit(known, { ...setup, fitted: new Map() }) ?? null);
  const first = Number(vintage.date.slice(0, 4));
  const drawn = fitted?.draw({ day: order.by }, { first, last: order.until }) ?? null;
  return {
    vintage,
    threshold: order.over && thresholdShape(order.over),
    within: order.within,
    method: order.method,
    parts: [...(fitted?.parts ?? [])],
    target: { reading: order.reading, by: order.by },
    cost: order.cost,
    seed: setup.seed,
    simulations: setup.draws,
    level: setup.assumptions.bandLevels.at(-1) ?? 0,
    observed: observedShape(known, first),
    years:
      known === null || drawn === null
        ? []
        : yearShapes(
            withLevelError(drawn, order.levelLogSd, setup.seed),
            known,
            first,
            setup.assumptions.bandLevels,
          ),
    gap: drawn === null ? gapOf(order) : null,
  };
}

function gapOf({ known, method, over }: ForecastOrder): NonNullable<ForecastAnswer['gap']> {
  if (known === null) return 'no-estimates';
  return method === 'published' && over?.unit === 'FLOP' ? 'method-needs-compute' : 'method-needs-sizes';
}

function observedShape(known: Known | null, last: number): ForecastAnswer['observed'] {
  if (known === null) return { before: 0, years: [] };
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return {
    before: twoDigits(known.reported.earlier),
    years: years.map((year) => ({ year, count: twoDigits(inYear(known.reported, year)) })),
  };
}

function yearShapes(
  drawn: CountDraws,
  known: Known,
  first: number,
  levels: readonly number[],
): ForecastYear[] {
  const cumulative = cumulativeDraws(drawn);
  let observed = beforeYear(known.reported, first);
  return drawn.years.map((draws, index) => {
    const year = first + index;
    const inIt = inYear(known.reported, year);
    observed += inIt;
    return {
      year,
      ...mutable(summariseCount(draws, levels)),
      observed: twoDigits(inIt),
      cumulative: {
        ...mutable(summariseCount(cumulative[index] ?? draws, levels)),
        observed: twoDigits(observed),
      },
    };
  });
}

function mutable({ bands, ...count }: ReturnType<typeof summariseCount>) {
  return { ...count, bands: [...bands] };
}

/** Estimates of sizes err together: every count of a draw is off by the same factor, rounded by chance. */
function withLevelError({ before, years }: CountDraws, logSd: number, seed: number): CountDraws {
  if (logSd === 0) return { before, years };
  const random = seededRandom(seed);
  const factors = before.map(() => Math.exp(logSd * random.normal()));
  const scaled = (counts: Float64Array) =>
    counts.map((count, draw) => Math.floor(count * (factors[draw] as number) + random.uniform()));
  return { before: scaled(before), years: years.map(scaled) };
}

/** Hundredths of a model: more than any expected count carries. */
function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}
