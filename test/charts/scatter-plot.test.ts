import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScatterChart } from '../../src/charts/chart.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { growthChart } from '../../src/report/growth-chart.js';
import type { GrowthAnswer } from '../../src/trends/growth/growth-answer.js';
import type { Language } from '../../src/units/language.js';
import { growthAnswer } from '../report/growth-answer.js';
import { matchesGolden } from './golden-svg.js';

function scatter(language: Language, change: Partial<GrowthAnswer> = {}): ScatterChart {
  const chart = growthChart(growthAnswer(change), language);
  if (!chart) throw new Error('nothing is drawn');
  return chart;
}

describe('sizes over time', () => {
  const drawn = (chart: ScatterChart, selector: string) => [
    ...parseHTML(renderSvg(chart)).document.querySelectorAll(selector),
  ];
  it('are drawn as they were', () => {
    matchesGolden('scatter', scatter('en'));
    const cost = scatter('de', { quantity: 'cost', unit: 'USD of 2025-06' });
    matchesGolden('scatter-narrow-german', cost, 'narrow');
  });
  it('say by shape what each rests on, and what it is when pointed at', () => {
    const points = drawn(scatter('en'), '.chart-points circle');
    expect(points.map((point) => point.getAttribute('class'))).toEqual([
      ...[
        'recorded',
        'derived',
        'imputed',
        'recorded',
        'derived',
        'imputed',
        'recorded',
        'derived',
        'imputed',
      ],
    ]);
    expect(points[0]?.getAttribute('data-said')?.replaceAll('\u00a0', ' ')).toBe(
      'Model 0, 1 March 2017: 2 · 10¹⁹ (90%: 6.67 · 10¹⁸ to 6 · 10¹⁹), recorded',
    );
  });
  it('have one path for all intervals of a kind, none where there are none', () => {
    expect(
      drawn(scatter('en'), '.chart-errors-recorded path')[0]?.getAttribute('d')?.match(/M/g),
    ).toHaveLength(3);
    const bare = growthAnswer().points.map((point) => ({ ...point, low: null, high: null }));
    expect(drawn(scatter('en', { points: bare }), '[class^="chart-errors-"] path').length).toBe(0);
  });
  it('name the largest models as far as there is room, and the thresholds within the picture', () => {
    const names = (selector: string, change: Partial<GrowthAnswer> = {}) =>
      drawn(scatter('en', change), `${selector} text`).map((text) => text.textContent);
    expect(names('.chart-point-names')).toEqual(['Model 8', 'Model 7', 'Model 6', 'Model 5', 'Model 4']);
    expect(names('.chart-threshold-names')).toHaveLength(3);
    const small = growthAnswer().points.slice(0, 3);
    expect(names('.chart-threshold-names', { points: small, line: [] })).toHaveLength(0);
    const close = growthAnswer().points.map((point) => ({ ...point, published: '2020-01-01', value: 1e22 }));
    // One on either side.
    expect(names('.chart-point-names', { points: close, line: [] })).toHaveLength(2);
  });
  it('are drawn without a line, and for a single model', () => {
    expect(
      drawn(scatter('en', { line: [], points: growthAnswer().points.slice(0, 1) }), 'circle'),
    ).toHaveLength(1);
    expect(growthChart(growthAnswer({ points: [] }), 'en')).toBeNull();
  });
});
