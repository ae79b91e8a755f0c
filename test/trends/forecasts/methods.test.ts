import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/stats/seeded-random.js';
import type { CountDraws, ForecastMethod, Known } from '../../../src/trends/forecasts/forecast.js';
import { FORECAST_METHODS } from '../../../src/trends/forecasts/index.js';
import { lastYear } from '../../../src/trends/forecasts/last-year.js';
import { logLine } from '../../../src/trends/forecasts/log-line.js';
import { FIRST_YEAR, reportedMonths } from '../../../src/trends/forecasts/reported-months.js';
import { cumulativeDraws, summariseCount } from '../../../src/trends/forecasts/summarise-draws.js';
import { exponentialShares, SETUP, VINTAGE } from './made-up-history.js';

const SHARES = exponentialShares(seededRandom(5), 8);
const day = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-15`;

/** Models over 10²⁵, of 2 · 10²⁵ all, on these days. */
function knownOf(days: readonly string[]): Known {
  const reported = reportedMonths(
    VINTAGE,
    days.map((published) => ({ published, weight: 1 })),
  );
  return {
    reported,
    reporting: SHARES,
    sizes: reported.months.flatMap((count, month) =>
      Array.from({ length: count }, () => ({ month, log10Size: 25.3 })),
    ),
    log10Threshold: 25,
    log10Complete: 23,
  };
}

const yearly = (counts: Readonly<Record<number, number>>) =>
  Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => day(Number(year), 1 + (index % 12))),
  );

function drawn(method: ForecastMethod, known: Known, last = 2027): CountDraws | null {
  return method.fit(known, SETUP)?.draw({ day: null }, { first: 2024, last }) ?? null;
}

const summary = (draws: Float64Array | undefined) => summariseCount(draws ?? [], [0.9]);

const CASES: Readonly<Record<string, readonly string[]>> = {
  'no model': [],
  'one model': [day(2023, 5)],
  'all in one month': new Array(40).fill(day(2024, 6)),
  'many models': yearly({ 2019: 2, 2020: 3, 2021: 8, 2022: 20, 2023: 50, 2024: 30 }),
};

describe.each(FORECAST_METHODS.map((method) => [method.id, method] as const))('%s', (_, method) => {
  it.each(Object.entries(CASES))('answers on %s with whole, finite counts or not at all', (_name, days) => {
    const draws = drawn(method, knownOf(days));
    for (const counts of [draws?.before, ...(draws?.years ?? [])])
      for (const count of counts ?? []) expect(Number.isInteger(count) && count >= 0).toBe(true);
    if (days.length > 40) expect(draws).not.toBeNull();
  });
  it('says the same for the same seed, and the same of a year whichever years are asked for', () => {
    const known = knownOf(CASES['many models'] ?? []);
    expect(drawn(method, known)).toEqual(drawn(method, known));
    const [short, long] = [drawn(method, known, 2025), drawn(method, known, 2027)];
    expect(summary(long?.years[0]).median).toBeCloseTo(summary(short?.years[0]).median, -2);
  });
  it('never tells of fewer than are listed where nothing is withdrawn', () => {
    const draws = drawn(method, knownOf(CASES['many models'] ?? []));
    expect(Math.min(...(draws?.years[0] ?? []))).toBeGreaterThanOrEqual(30);
    expect(Math.min(...(draws?.before ?? []))).toBeGreaterThanOrEqual(83);
  });
});

describe('the baselines', () => {
  it('take the last whole year again', () => {
    const draws = drawn(lastYear, knownOf(yearly({ 2022: 7, 2023: 40 })));
    const mean = (draws?.years[2] ?? new Float64Array()).reduce((sum, count) => sum + count, 0) / SETUP.draws;
    expect(Math.abs(mean - 40)).toBeLessThan(2);
  });
  it('go on along a straight line on the log', () => {
    const doubling = yearly({ 2018: 2, 2019: 4, 2020: 8, 2021: 16, 2022: 32, 2023: 64 });
    const { median } = summary(drawn(logLine, knownOf(doubling))?.years[1]);
    expect(median).toBeGreaterThan(200);
    expect(median).toBeLessThan(290);
  });
  it('count only what is over of a year by the day of the target', () => {
    const fitted = lastYear.fit(knownOf(yearly({ 2023: 120 })), SETUP);
    const draws = fitted?.draw({ day: '2025-04-01' }, { first: 2024, last: 2025 });
    expect(summary(draws?.years[1]).median).toBeGreaterThan(20);
    expect(summary(draws?.years[1]).median).toBeLessThan(40);
  });
});

describe('draws of counts', () => {
  it('are summed world by world, so intervals of sums are no sums of intervals', () => {
    const before = Float64Array.of(1, 2, 3);
    const years = [Float64Array.of(0, 10, 20), Float64Array.of(20, 10, 0)];
    const cumulative = cumulativeDraws({ before, years });
    expect(cumulative.map((draws) => [...draws])).toEqual([
      [1, 12, 23],
      [21, 22, 23],
    ]);
    expect(summariseCount(cumulative[1] ?? [], [0.5, 0.98])).toEqual({
      median: 22,
      low: 21,
      high: 23,
      bands: [
        { level: 0.5, low: 22, high: 23 },
        { level: 0.98, low: 21, high: 23 },
      ],
    });
    expect(() => summariseCount([], [0.9])).toThrow('no draw or no level');
  });
});

describe('our methods', () => {
  const ours = FORECAST_METHODS.filter(({ id }) => ['pool', 'wave', 'process'].includes(id));
  it('are wide where there is no history', () => {
    const none = ours.flatMap((method) => drawn(method, knownOf([])) ?? []);
    expect(none.length).toBeGreaterThan(0);
    for (const draws of none)
      expect(summary(draws.years.at(-1)).high).toBeGreaterThan(summary(draws.years.at(-1)).low);
  });
  it('tell of a size that no model has, if models come near', () => {
    const known = { ...knownOf(CASES['many models'] ?? []), log10Threshold: 26 };
    const empty = { ...known, reported: reportedMonths(VINTAGE, []) };
    const draws = FORECAST_METHODS.find(({ id }) => id === 'wave')?.fit(empty, SETUP);
    const years = draws?.draw({ day: null }, { first: 2024, last: 2028 }).years;
    expect(summary(years?.at(-1)).high).toBeGreaterThan(summary(years?.[0]).high);
  });
  it('count a model published before the first year, and none whose date is a slip', () => {
    const reported = reportedMonths('2024-07-01', [
      { published: `${FIRST_YEAR - 3}-02-01`, weight: 1 },
      { published: '2039-01-01', weight: 1 },
      { published: null, weight: 1 },
      { published: '2024-09-01', weight: 1 },
    ]);
    expect([reported.earlier, reported.months.reduce((sum, count) => sum + count, 0)]).toEqual([1, 1]);
    expect(reported.months.at(-1)).toBe(1);
  });
});
