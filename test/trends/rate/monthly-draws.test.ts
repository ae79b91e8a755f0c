import { describe, expect, it } from 'vitest';
import { type DatedEvent, drawMonths, type MonthAxis } from '../../../src/trends/rate/monthly-draws.js';
import { rateWindow } from '../../../src/trends/rate-window.js';
import { periodsBetween } from '../../../src/units/period.js';

const OPTIONS = { shared: [{ cohort: 0, family: 0 }], draws: 400, seed: 5 };
const VINTAGE = '2026-05-10';
const axis: MonthAxis = {
  months: periodsBetween('2024-06-01', VINTAGE, 'month'),
  vintage: VINTAGE,
  windows: [rateWindow(VINTAGE, 12), rateWindow('2025-05-10', 12)],
};
const event = (earliest: string, latest = earliest, probability = 1): DatedEvent => ({
  ...{ probability, cohort: 0, family: -1, earliest, latest },
});
const countIn = (counts: Float64Array, month: string) => counts[axis.months.indexOf(month)] as number;

describe('models by month', () => {
  it('are one reading where nothing is uncertain', () => {
    const draws = drawMonths([event('2025-03-04'), event('2025-03-01', '2025-03-31')], axis, null, OPTIONS);
    expect(draws).toHaveLength(1);
    expect(countIn(draws[0]?.series.counts ?? new Float64Array(), '2025-03')).toBe(2);
  });
  it('of which only the year is known are spread over its days, each draw one day', () => {
    const draws = drawMonths([event('2025-01-01', '2025-12-31')], axis, null, OPTIONS);
    expect(draws).toHaveLength(400);
    for (const { series } of draws) expect(series.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const march = draws.filter(({ series }) => countIn(series.counts, '2025-03') === 1).length / 400;
    expect(march).toBeGreaterThan(31 / 365 - 0.04);
    expect(march).toBeLessThan(31 / 365 + 0.04);
    // The windows part on 10 May: 235 days of the year lie in the later one.
    const later = draws.filter(({ windows }) => windows[0]?.count === 1).length / 400;
    expect(later).toBeGreaterThan(235 / 365 - 0.07);
    expect(later).toBeLessThan(235 / 365 + 0.07);
    for (const { windows } of draws) expect((windows[0]?.count ?? 0) + (windows[1]?.count ?? 0)).toBe(1);
  });
  it('that may be over are counted in as many draws as is likely', () => {
    const draws = drawMonths([event('2025-03-04', '2025-03-04', 0.3)], axis, null, OPTIONS);
    const share = draws.filter(({ series }) => countIn(series.counts, '2025-03') === 1).length / 400;
    expect(share).toBeGreaterThan(0.23);
    expect(share).toBeLessThan(0.37);
  });
  it('before the first month are in no month', () => {
    const [draw] = drawMonths([event('2020-01-01'), event('2026-05-10')], axis, null, OPTIONS);
    expect(draw?.series.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('the sight of a month', () => {
  it('is the part of it that had passed, times the share on record', () => {
    const [draw] = drawMonths(
      [],
      axis,
      [
        new Map([
          ['2026-05', 0.5],
          ['2026-04', 0.8],
        ]),
      ],
      OPTIONS,
    );
    const exposure = draw?.series.exposure ?? new Float64Array();
    expect(countIn(exposure, '2026-05')).toBeCloseTo((0.5 * 10) / 31, 12);
    expect(countIn(exposure, '2026-04')).toBeCloseTo(0.8, 12);
    expect(countIn(exposure, '2025-12')).toBe(1);
    // 21 days of May 2025, ten months whole, April at 0.8 and ten days of May 2026 at 0.5.
    expect(draw?.windows[0]?.months).toBeCloseTo(21 / 31 + 10 + 0.8 + (0.5 * 10) / 31, 12);
    expect(draw?.windows[1]?.months).toBeCloseTo(21 / 31 + 11 + 10 / 31, 12);
  });
  it('differs between draws where the share does', () => {
    const completeness = [0.2, 0.6].map((share) => new Map([['2026-04', share]]));
    const draws = drawMonths([event('2026-04-02')], axis, completeness, OPTIONS);
    expect(new Set(draws.map(({ series }) => countIn(series.exposure, '2026-04')))).toEqual(
      new Set([0.2, 0.6]),
    );
  });
});
