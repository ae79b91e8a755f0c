/** Made-up histories of counts whose true growth, sizes and reporting are known, as a vintage would know them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCount } from '../../../src/stats/draw-count.js';
import { type SeededRandom, seededRandom } from '../../../src/stats/seeded-random.js';
import type { FitSetup, Known, SizedMonth } from '../../../src/trends/forecasts/forecast.js';
import { ForecastAssumptions } from '../../../src/trends/forecasts/forecast-assumptions.js';
import { growthPrior, nextGrowth, nextLogRate } from '../../../src/trends/forecasts/growth-path.js';
import { FIRST_YEAR, monthTime } from '../../../src/trends/forecasts/reported-months.js';
import type { ReportingShares } from '../../../src/trends/forecasts/reporting-shares.js';
import { logDensity, type Wave } from '../../../src/trends/forecasts/wave-fit.js';
import { methodOf, readCountAssumptions } from '../../../src/trends/published/count-assumptions.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));

export const ASSUMPTIONS: ForecastAssumptions = {
  ...ForecastAssumptions.parse(read('forecast')),
  lags: 8,
};

export const SETUP: FitSetup = {
  draws: 200,
  seed: 1,
  assumptions: ASSUMPTIONS,
  published: methodOf(readCountAssumptions(read('published-model-count'), 'published-model-count.json')),
  fitted: new Map(),
};

export const VINTAGE = '2024-07-01';
export const LATER = '2026-07-01';
const MONTHS = Math.round(monthTime(VINTAGE));
const LATER_MONTHS = Math.round(monthTime(LATER));

/** Lags of exponential reporting, of which one is true. */
export function exponentialShares(random: SeededRandom, draws: number): ReportingShares {
  const months = Array.from({ length: draws }, () => 6 * Math.exp(0.6 * random.normal()));
  const shares = (scale: number, time: number) =>
    Float64Array.from(
      { length: Math.max(0, time) },
      (_, month) => -Math.expm1(-(time - month - 0.5) / scale),
    );
  return {
    draws,
    listed: months.map((scale) => shares(scale, MONTHS)),
    listedBy: (day) =>
      months.map((scale) => (day === null ? new Float64Array() : shares(scale, LATER_MONTHS))),
    kept: () => 1,
  };
}

export interface History {
  readonly known: Known;
  /** What the later vintage lists, by year from that of the vintage on, and before. */
  readonly before: number;
  readonly years: readonly number[];
}

/** What is listed at the vintage and later, of rates reported by the lag of this index; each has a frailty of its own. */
function listedCounts(
  rates: readonly number[],
  reporting: ReportingShares,
  lag: number,
  random: SeededRandom,
) {
  const [now, then] = [reporting.listed[lag], reporting.listedBy(LATER)[lag]];
  const shape = ASSUMPTIONS.growth.quarterShape;
  return rates.map((rate, month) => {
    const first = drawCount(rate * (now?.[month] ?? 0), 1 / shape, random.uniform());
    const later = rate * ((then?.[month] ?? 0) - (now?.[month] ?? 0));
    const frailty = (shape + first) / (shape + rate * (now?.[month] ?? 0));
    return { first, all: first + drawCount(later * frailty, 1 / (shape + first), random.uniform()) };
  });
}

function historyOf(
  counts: readonly { readonly first: number; readonly all: number }[],
  rest: Omit<Known, 'reported'>,
): History {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((total, { all }) => total + all, 0);
  const first = 2024 - FIRST_YEAR;
  return {
    known: {
      ...rest,
      reported: { vintage: VINTAGE, earlier: 0, months: counts.slice(0, MONTHS).map((count) => count.first) },
    },
    before: sum(0, first * 12),
    years: [0, 1, 2].map((year) => sum((first + year) * 12, (first + year + 1) * 12)),
  };
}

/** A history as the counting process believes histories to be. */
export function growingHistory(seed: number): History {
  const random = seededRandom(seed);
  const { growth } = ASSUMPTIONS;
  const reporting = exponentialShares(random, 8);
  const start = growthPrior(1, growth).mean;
  let logRate = (start.logRates[0] ?? 0) + growth.startLogPerYear.sd * random.normal();
  let now = {
    growth: growth.start.mean + growth.start.sd * random.normal(),
    longRun: growth.longRun.mean + growth.longRun.sd * random.normal(),
  };
  const rates: number[] = [];
  for (let quarter = 0; quarter < LATER_MONTHS / 3; quarter += 1) {
    if (quarter > 0) {
      now = { ...now, growth: nextGrowth(now, random.normal(), growth) };
      logRate = nextLogRate(logRate, now.growth, random.normal(), growth);
    }
    rates.push(...[0, 1, 2].map(() => Math.exp(logRate) / 3));
  }
  const lag = Math.floor(random.uniform() * reporting.draws);
  const counts = quarterly(rates, reporting, lag, random);
  return historyOf(counts, { reporting, sizes: [], log10Threshold: null, log10Complete: 0 });
}

/** Drawn for whole quarters, kept in their first month: only sums of quarters are used. */
function quarterly(rates: readonly number[], reporting: ReportingShares, lag: number, random: SeededRandom) {
  const third = (shares: readonly Float64Array[]) =>
    shares.map((months) => {
      const mean = new Float64Array(Math.ceil(months.length / 3));
      for (let month = 0; month < months.length; month += 1)
        mean[Math.floor(month / 3)] = (mean[Math.floor(month / 3)] ?? 0) + (months[month] ?? 0) / 3;
      return mean;
    });
  const quarters = {
    ...reporting,
    listed: third(reporting.listed),
    listedBy: (day: string | null) => third(reporting.listedBy(day)),
  };
  const sums = rates.filter((_, month) => month % 3 === 0).map((rate) => rate * 3);
  return listedCounts(sums, quarters, lag, random).flatMap((count) => [count, NONE, NONE]);
}

const NONE = { first: 0, all: 0 };

/** A history of sizes that move on as the wave believes, over a threshold that few have passed. */
export function wavyHistory(seed: number): History {
  const random = seededRandom(seed);
  const reporting = exponentialShares(random, 8);
  const { wave: prior } = ASSUMPTIONS;
  const wave: Wave = {
    level: 2.5 + 0.5 * random.normal(),
    growth: Math.max(0, prior.growth.mean + 0.15 * random.normal()),
    slope: 0.3 * random.normal(),
    curvature: -0.6 + 0.2 * random.normal(),
    speed: prior.speed.mean + 0.5 * prior.speed.sd * random.normal(),
  };
  const lag = Math.floor(random.uniform() * reporting.draws);
  const sizes: SizedMonth[] = [];
  const step = 0.25;
  const overs = Array.from({ length: LATER_MONTHS }, () => ({ first: 0, all: 0 }));
  for (let size = 23 + step / 2; size < 28; size += step) {
    const rates = Array.from({ length: LATER_MONTHS }, (_, month) => {
      const years = (month - MONTHS) / 12;
      return (Math.exp(logDensity(wave, years, size - 24)) * step) / 12;
    });
    listedCounts(rates, reporting, lag, random).forEach((count, month) => {
      if (month < MONTHS)
        for (let model = 0; model < count.first; model += 1) sizes.push({ month, log10Size: size });
      const place = overs[month];
      if (size < 25 || place === undefined) return;
      overs[month] = { first: place.first + count.first, all: place.all + count.all };
    });
  }
  return historyOf(overs, { reporting, sizes, log10Threshold: 25, log10Complete: 23 });
}
