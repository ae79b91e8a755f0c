import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ChartDescription, IntervalChart } from '../../src/charts/chart.js';
import type { ChartSize } from '../../src/charts/chart-size.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import type { EstimateAnswer } from '../../src/estimates/answer.js';
import { paceChart, vintageChart } from '../../src/report/charts.js';
import { computeChart } from '../../src/report/estimate-chart.js';
import type { PaceAnswer, PaceByVintageAnswer } from '../../src/trends/pace-answer.js';
import type { Language } from '../../src/units/language.js';
import { account, estimate } from '../report/estimate-answer.js';
import { matchesGolden } from './golden-svg.js';

type Period = PaceAnswer['periods'][number];

const period = (name: string, recorded: number, change: Partial<Period> = {}): Period => ({
  period: name,
  recorded,
  derived: null,
  expected: null,
  low: null,
  high: null,
  naive: null,
  partial: false,
  nowcast: null,
  ...change,
});

function pace(periods: readonly Period[], change: Partial<PaceAnswer> = {}): PaceAnswer {
  return {
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    threshold: { value: 1e23, unit: 'FLOP', text: '1e23flop' },
    cost: null,
    variants: null,
    by: 'year',
    cumulative: false,
    periods: [...periods],
    total: 0,
    undated: 0,
    rate: null,
    acceleration: null,
    nowcast: null,
    files: [],
    earlierFiles: [],
    expectedRate: null,
    lineage: null,
    ...change,
  };
}

const YEARS = [
  period('2022', 28),
  period('2023', 63),
  period('2024', 1113),
  period('2025', 107),
  period('2026', 3, { partial: true }),
];
const ESTIMATED = YEARS.map((year) => ({
  ...year,
  expected: year.recorded * 1.25,
  low: year.recorded * 1.1,
  high: year.recorded * 1.5,
}));
const WINDOW = {
  ...{ recorded: 3, count: { median: 9, low: 5, high: 20 }, perMonth: 0.8, low: 0.4, high: 1.7 },
  window: { from: '2025-05-03', to: '2026-05-02', months: 12 },
};
const NOWCAST: PaceAnswer['nowcast'] = {
  ...{ horizonMonths: 12, level: 0.9, rate: WINDOW, previousRate: WINDOW, basis: 'own' },
  ...{ ratio: { median: 1, low: 0.4, high: 2.5 }, probabilityFaster: 0.5 },
};
const LATE = [
  period('2023', 63),
  period('2024', 113, { nowcast: { median: 110, low: 96, high: 118 } }),
  period('2025', 107, { nowcast: { median: 128, low: 109, high: 160 } }),
  period('2026', 3, { partial: true, nowcast: { median: 14, low: 4, high: 39 } }),
];
const MONTHS = Array.from({ length: 88 }, (_, index) => {
  const name = `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return period(name, index % 7, {
    expected: 2 * (index % 7) + 1,
    low: index % 7,
    high: 3 * (index % 7) + 4,
  });
});
const RATE = {
  ...{ perMonth: 10, low: 9, high: 12, level: 0.9 },
  window: { from: '2025-05-03', to: '2026-05-02', months: 12 },
};
const VINTAGES: PaceByVintageAnswer = {
  threshold: { value: 1e23, unit: 'FLOP', text: '1e23flop' },
  until: '2025-12-31',
  vintages: [
    ['2023-12-20', 61],
    ['2024-05-06', 96],
    ['2024-05-26', 109],
    ['2025-02-24', 147],
    ['2026-05-02', 325],
  ].map(([date, recorded]) => ({ date: String(date), recorded: Number(recorded), widestFile: null })),
};

function intervals(language: Language, change: Partial<EstimateAnswer> = {}): IntervalChart {
  const chart = computeChart(estimate(change), language);
  if (!chart) throw new Error('nothing is drawn');
  return chart;
}

describe('the picture is what it was', () => {
  it.each<[string, ChartDescription, ChartSize?]>([
    ['bars', paceChart(pace(YEARS), 'en')],
    ['bars-german', paceChart(pace(YEARS), 'de')],
    ['bars-expected', paceChart(pace(ESTIMATED, { expectedRate: RATE }), 'en')],
    ['bars-nowcast', paceChart(pace(LATE, { nowcast: NOWCAST }), 'en')],
    ['bars-nowcast-narrow-german', paceChart(pace(LATE, { nowcast: NOWCAST }), 'de'), 'narrow'],
    ['steps-nowcast', paceChart(pace(LATE, { nowcast: NOWCAST, cumulative: true }), 'en')],
    ['intervals', intervals('en')],
    ['intervals-narrow-german', intervals('de'), 'narrow'],
    ['steps', paceChart(pace(YEARS, { cumulative: true }), 'en')],
    ['vintages', vintageChart(VINTAGES, 'en')],
    ['vintages-german', vintageChart(VINTAGES, 'de')],
    ['vintages-narrow', vintageChart(VINTAGES, 'en'), 'narrow'],
  ])('of %s', matchesGolden);
});

describe('a chart', () => {
  const elements = (chart: ChartDescription, selector: string) => [
    ...parseHTML(renderSvg(chart)).document.querySelectorAll(selector),
  ];
  const places = (chart: ChartDescription) =>
    elements(chart, '.chart-dots circle').map((dot) => Number(dot.getAttribute('cx')));

  it('puts days where they lie in time', () => {
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = places(vintageChart(VINTAGES, 'en'));
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const scale = (fifth - first) / days('2023-12-20', '2026-05-02');
    expect(second - first).toBeCloseTo(scale * days('2023-12-20', '2024-05-06'), 6);
    expect(third - second).toBeCloseTo(scale * days('2024-05-06', '2024-05-26'), 6);
    expect(fourth - third).toBeCloseTo(scale * days('2024-05-26', '2025-02-24'), 6);
  });

  it('leaves out figures that would overlap, never the newest', () => {
    const shown = elements(vintageChart(VINTAGES, 'en'), '.chart-values text').map(
      (text) => text.textContent,
    );
    expect(shown).toEqual(['61', '109', '147', '325']);
  });

  it('keeps years to whole ones where half-years would crowd', () => {
    const long = {
      ...VINTAGES,
      vintages: [{ date: '2019-03-01', recorded: 1, widestFile: null }, ...VINTAGES.vintages],
    };
    const named = elements(vintageChart(long, 'en'), 'text').map((text) => text.textContent);
    expect(named.filter((text) => /^\d{4}-\d\d$/.test(text ?? ''))).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => `${year}-01`),
    );
  });

  it('speaks of bars under bars only, and of steps under steps', () => {
    expect(paceChart(pace(YEARS), 'en').source).toBe(
      'Data: Epoch AI, CC BY 4.0. Lighter bars: period not over at the vintage.',
    );
    expect(paceChart(pace(YEARS, { cumulative: true }), 'en').source).toContain('Lighter dots');
    expect(paceChart(pace(YEARS.slice(0, 3)), 'en').source).toBe('Data: Epoch AI, CC BY 4.0.');
    expect(vintageChart(VINTAGES, 'de').source).toBe(
      'Daten: Epoch AI, CC BY 4.0. Jeder Punkt ist ein Datenstand; seine Zählung gilt bis zum nächsten.',
    );
  });

  it('draws the expected number with its interval beside the recorded one, and only where there is one', () => {
    expect(elements(paceChart(pace(YEARS), 'en'), '.chart-expected, .chart-interval')).toEqual([]);
    const chart = paceChart(pace(ESTIMATED, { expectedRate: RATE }), 'en');
    expect(elements(chart, '.chart-expected circle')).toHaveLength(5);
    expect(elements(chart, '.chart-interval line')).toHaveLength(5);
    expect(chart.points[3]?.said).toBe('2025: 107 recorded, 133.8 (90%: 117.7 to 160.5) expected');
    expect(chart.source).toContain('Rings: expected number');
  });

  it('hatches what is still to come above a bar, with its interval, and only where there is some', () => {
    const chart = paceChart(pace(LATE, { nowcast: NOWCAST }), 'en');
    const [first, second] = elements(chart, '.chart-nowcast rect');
    expect(elements(chart, '.chart-nowcast rect')).toHaveLength(2);
    expect(elements(chart, '.chart-hatching')).toHaveLength(2);
    expect(elements(chart, '.chart-nowcast-interval line')).toHaveLength(3);
    const foot = Number(first?.getAttribute('y')) + Number(first?.getAttribute('height'));
    expect(foot).toBeCloseTo(Number(elements(chart, '.chart-bars rect')[2]?.getAttribute('y')), 6);
    expect(second).toBeDefined();
    expect(chart.points[2]?.said).toBe('2025: 107; with late reports 128 (90%: 109 to 160)');
    expect(chart.source).toContain('what a vintage 12 months later will show');
    expect(elements(paceChart(pace(YEARS), 'en'), '.chart-nowcast, .chart-nowcast-interval')).toEqual([]);
  });

  it('has zero on the axis, a name for those who cannot see it, and nothing a strict policy forbids', () => {
    const svg = renderSvg(paceChart(pace(YEARS), 'de'));
    expect(svg).not.toMatch(/<style|\sstyle=/);
    const [picture] = elements(paceChart(pace(YEARS), 'de'), 'svg');
    expect(picture?.getAttribute('aria-label')).toContain('2024: 1.113');
    expect(elements(paceChart(pace(YEARS), 'de'), 'text').map((text) => text.textContent)).toContain('0');
  });

  it('names the turns of years where months would crowd', () => {
    const named = elements(paceChart(pace(MONTHS, { by: 'month' }), 'en'), 'text').map(
      (text) => text.textContent,
    );
    expect(named.filter((text) => /^20\d\d/.test(text ?? ''))).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(String),
    );
  });

  it('fits intervals that reach far above the bars', () => {
    const far = paceChart(pace([period('2025', 9, { expected: 42.5, low: 25, high: 63 })]), 'en');
    const [interval] = elements(far, '.chart-interval line');
    expect(Number(interval?.getAttribute('y2'))).toBeGreaterThanOrEqual(20);
    expect(Number(interval?.getAttribute('y1'))).toBeLessThan(300);
  });

  it('is drawn of no periods too', () => {
    expect(renderSvg(paceChart(pace([]), 'en'))).toContain('<svg');
    expect(renderSvg(vintageChart({ ...VINTAGES, vintages: VINTAGES.vintages.slice(0, 1) }, 'en'))).toContain(
      'circle',
    );
  });
});

describe('a chart of an estimate', () => {
  const elements = (chart: ChartDescription, selector: string, size: ChartSize = 'wide') => [
    ...parseHTML(renderSvg(chart, size)).document.querySelectorAll(selector),
  ];
  const texts = (chart: ChartDescription, selector: string) =>
    elements(chart, selector).map((element) => element.textContent);

  it('shows all together first, then each method, evidence as shape', () => {
    const chart = intervals('en');
    expect(elements(chart, '.chart-medians circle').map((dot) => dot.getAttribute('class'))).toEqual([
      'derived combined',
      'derived',
      'derived',
      'imputed',
    ]);
    expect(elements(chart, '.chart-spans line').map((line) => line.getAttribute('class'))).toEqual([
      'derived combined',
      'derived',
      'derived',
      'imputed',
    ]);
    expect(chart.rows[3]?.said).toBe(
      'Compared with others: 5 · 10²³ (90%: 10²² to 3 · 10²⁵), imputed, 8% of the estimate',
    );
  });

  it('has an axis of powers of ten, on which equal factors are equal ways', () => {
    const places = elements(intervals('en'), '.chart-medians circle').map((dot) =>
      Number(dot.getAttribute('cx')),
    );
    const [all = 0, counted = 0, hardware = 0, imputed = 0] = places;
    expect((hardware - counted) / Math.log10(3)).toBeCloseTo((counted - imputed) / Math.log10(4), 6);
    expect(all).toBeGreaterThan(counted);
    expect(texts(intervals('en'), 'text').filter((text) => /^10[⁰¹²³⁴-⁹]+$/.test(text ?? ''))).toEqual([
      '10²²',
      '10²³',
      '10²⁴',
      '10²⁵',
      '10²⁶',
    ]);
  });

  it('names the sizes of the law where they are near, and leaves them out where they are far', () => {
    expect(texts(intervals('en'), '.chart-threshold-names text')).toEqual([
      '10²³: EU, general-purpose AI',
      '10²⁵: EU, systemic risk',
    ]);
    const small = {
      value: 2e12,
      low: 1e12,
      high: 4e12,
      accounts: [account('recorded', 1, { value: 2e12, low: 1e12, high: 4e12 })],
    };
    expect(texts(intervals('en', small), '.chart-threshold-names text')).toEqual([]);
    expect(
      elements(intervals('en', { ...small, evidence: 'recorded' }), '.chart-medians .recorded'),
    ).toHaveLength(2);
  });

  it('is told to those who cannot see it, and of a gap there is none', () => {
    const [picture] = elements(intervals('de'), 'svg');
    expect(picture?.getAttribute('aria-label')).toContain(
      'Alles zusammen: 3 · 10²⁴ (90\u00a0%: 9 · 10²³ bis 1,2 · 10²⁵), abgeleitet',
    );
    expect(picture?.getAttribute('aria-label')).toContain('Vergleich mit anderen: ');
    const gap = { value: null, low: null, high: null, level: null, evidence: 'gap', accounts: [] } as const;
    expect(computeChart(estimate({ ...gap, accounts: [] }), 'en')).toBeNull();
  });
});
