import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ChartDescription, RateChart } from '../../src/charts/chart.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { rateChart } from '../../src/report/rate-chart.js';
import type { ReadingRate } from '../../src/trends/rate/rate-answer.js';
import type { Language } from '../../src/units/language.js';
import { matchesGolden } from './golden-svg.js';

const RATED: ReadingRate = {
  ...{ reading: 'recorded', correctedForReportingLag: true, undated: 0, lastYear: null, reason: null },
  smoothRate: {
    level: 0.9,
    months: Array.from({ length: 41 }, (_, index) => {
      const rate = 2 * 1.03 ** Math.min(index, 24);
      const open = Math.max(0, index - 34);
      return {
        month: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        count: Math.max(0, Math.round(rate + 2 * Math.sin(7 * index)) - open),
        ...{ rate, low: rate / (1.3 + 0.1 * open), high: rate * (1.3 + 0.1 * open) },
        shareOnRecord: 1 - open / 8,
        complete: open === 0,
      };
    }),
  },
  growth: {
    ...{ perYear: 1.3, low: 1.1, high: 1.5, level: 0.9, count: 100, scatter: 1.2, shapes: null },
    window: { from: '2023-01-01', to: '2026-05-31', months: 41 },
    test: { statistic: 12, p: 0.01, simulations: 399, changed: true },
    break: {
      ...{ month: '2025-02', from: '2024-09', to: '2025-07' },
      before: { perYear: 1.4, low: 1.2, high: 1.7 },
      after: { perYear: 1, low: 0.7, high: 1.4 },
    },
  },
};

function rate(language: Language, change: Partial<ReadingRate> = {}): RateChart {
  const vintage = { asOf: null, date: '2026-05-02', snapshots: [] };
  const threshold = { value: 1e23, unit: 'FLOP', text: '1e23flop' } as const;
  const chart = rateChart(
    { vintage, threshold, cost: null, readings: [] },
    { ...RATED, ...change },
    language,
  );
  if (!chart) throw new Error('nothing is drawn');
  return chart;
}

describe('the rate over time', () => {
  const elements = (chart: ChartDescription, selector: string) => [
    ...parseHTML(renderSvg(chart)).document.querySelectorAll(selector),
  ];

  it('is drawn as it was', () => {
    matchesGolden('rate', rate('en'));
    matchesGolden('rate-narrow-german', rate('de'), 'narrow');
  });

  it('hatches the months of a rate that are not all on record, and marks where growth changed', () => {
    const chart = rate('en');
    expect(elements(chart, '.chart-open-months path.chart-hatching')).toHaveLength(6);
    expect(elements(chart, '.chart-month-counts .partial')).toHaveLength(6);
    expect(elements(chart, '.chart-month-counts circle')[40]?.getAttribute('data-said')).toBe(
      'May 2026: 4.1 (90%: 2.1 to 7.7) a month; 0 so far, 25% on record',
    );
    expect(elements(chart, '.chart-threshold-names text')[0]?.textContent).toBe(
      'growth slows: about February 2025',
    );
    expect(chart.alt).toMatch(
      /^Models published a month .*; May 2026: .*growth slows: about February 2025\.$/,
    );
    const whole = rate('en', { growth: null, correctedForReportingLag: false });
    expect(elements(whole, '.chart-turn-interval rect')).toEqual([]);
    expect(whole.source).toContain('which look too low');
  });

  it('cuts an interval that tells of nothing', () => {
    const wild = rate('en');
    const points = wild.points.map((point, index) => (index < 3 ? { ...point, high: 1e6 } : point));
    const named = elements({ ...wild, points }, 'text').map((text) => Number(text.textContent));
    expect(Math.max(...named.filter((value) => value < 2000))).toBeLessThan(12);
  });
});
