import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { FanChart } from '../../src/charts/chart.js';
import type { ChartSize } from '../../src/charts/chart-size.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { forecastChart } from '../../src/report/forecast-chart.js';
import type { ForecastAnswer } from '../../src/trends/forecast-answer.js';
import type { Language } from '../../src/units/language.js';
import { matchesGolden } from './golden-svg.js';

const count = (median: number, spread: number) => {
  const bands = [0.5, 0.8, 0.9].map((level) => ({
    level,
    low: Math.round(median * (1 - level * spread)),
    high: Math.round(median * (1 + 2 * level * spread)),
  }));
  const { low, high } = bands[2] ?? { low: 0, high: 0 };
  return { median, low, high, bands };
};
const ANSWER: ForecastAnswer = {
  vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
  threshold: { value: 1e23, unit: 'FLOP', text: '1e23flop' },
  within: null,
  method: 'pool',
  parts: ['process', 'wave'],
  target: { reading: 'recorded', by: null },
  cost: null,
  seed: 1,
  simulations: 1000,
  level: 0.9,
  observed: {
    before: 0,
    years: [0, 0, 0, 1, 2, 11, 28, 63, 113, 107, 3].map((found, index) => ({
      year: 2016 + index,
      count: found,
    })),
  },
  years: [
    { year: 2026, observed: 3, ...count(185, 0.5), cumulative: { observed: 328, ...count(560, 0.2) } },
    { year: 2027, observed: 0, ...count(271, 0.6), cumulative: { observed: 328, ...count(840, 0.4) } },
    { year: 2028, observed: 0, ...count(1343, 0.7), cumulative: { observed: 328, ...count(2190, 0.6) } },
  ],
  gap: null,
};

function fan(cumulative: boolean, language: Language = 'en', change: Partial<ForecastAnswer> = {}): FanChart {
  const chart = forecastChart({ ...ANSWER, ...change }, cumulative, language);
  if (chart === null) throw new Error('nothing is drawn');
  return chart;
}

describe('a fan of counts', () => {
  it.each<[string, FanChart, ChartSize?]>([
    ['fan-bars', fan(false)],
    ['fan-steps', fan(true)],
    ['fan-steps-narrow-german', fan(true, 'de'), 'narrow'],
  ])('is drawn as it was: %s', matchesGolden);

  const elements = (chart: FanChart, selector: string) => [
    ...parseHTML(renderSvg(chart)).document.querySelectorAll(selector),
  ];
  const x = (element: Element | undefined) => Number(element?.getAttribute('x'));

  it('starts at the line of today, behind which nothing is to come', () => {
    const chart = fan(false);
    const today = Number(elements(chart, '.chart-today line, line.chart-today')[0]?.getAttribute('x1'));
    const bands = elements(chart, '.chart-fan rect').map(x);
    expect(bands).toHaveLength(9);
    expect(Math.min(...bands)).toBeCloseTo(today, 0);
  });
  it('has the likelier band inside the less likely one', () => {
    const heights = elements(fan(false), '.chart-fan rect').map((rect) =>
      Number(rect.getAttribute('height')),
    );
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(heights[1]).toBeGreaterThan(heights[2] ?? 0);
  });
  it('shows in-year counts as bars and cumulative ones as a step, never both', () => {
    expect(elements(fan(false), '.chart-bars rect')).toHaveLength(8);
    expect(elements(fan(false), '.chart-line')).toHaveLength(0);
    expect(elements(fan(true), '.chart-bars')).toHaveLength(0);
    expect(elements(fan(true), '.chart-line').length).toBeGreaterThan(0);
  });
  it('says of every year what it shows, and rounds what is to come', () => {
    const said = elements(fan(true), '[data-said]').map((mark) => mark.getAttribute('data-said'));
    expect(said).toHaveLength(10);
    expect(said.slice(-2)).toEqual([
      'by end of 2027: about 840 (90%: 540 to 1,400)',
      'by end of 2028: about 2,200 (90%: 1,000 to 4,600)',
    ]);
  });
  it('is not drawn where nothing is to come', () => {
    expect(forecastChart({ ...ANSWER, years: [] }, false, 'en')).toBeNull();
  });
});
