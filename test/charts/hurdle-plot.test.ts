import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { HurdleChart } from '../../src/charts/chart.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { matchesGolden } from './golden-svg.js';

const point = (year: string, value: number, partial = false) => ({
  ...{ year, partial, value, low: value / 4, high: value * 4 },
  said: `${year}: $${value}`,
});
const CHART: HurdleChart = {
  kind: 'hurdle',
  language: 'en',
  title: '$30,000 buys less than any model over a size cost',
  subtitle: 'What the cheapest model cost',
  alt: 'What the cheapest model cost',
  source: 'Data: Epoch AI',
  series: [
    { name: '10²³', points: [point('2022', 5e4), point('2023', 4e4), point('2025', 8e4, true)] },
    { name: '10²⁵', points: [point('2023', 1.5e7), point('2024', 1.4e7)] },
  ],
  line: { value: 3e4, label: 'your budget' },
};

describe('the hurdle as a picture', () => {
  it.each(['wide', 'narrow'] as const)('is what it was (%s)', (size) => {
    matchesGolden(`hurdle-${size}`, CHART, size);
  });
  it('marks each figure with what it says, a year that is not over lighter, and leaves no gap unseen', () => {
    const { document } = parseHTML(renderSvg(CHART));
    const dots = [...document.querySelectorAll('.chart-dots circle')];
    expect(dots.map((dot) => [dot.getAttribute('data-said'), dot.getAttribute('class')])).toEqual([
      ['2022: $50000', ''],
      ['2023: $40000', ''],
      ['2025: $80000', 'partial'],
      ['2023: $15000000', ''],
      ['2024: $14000000', ''],
    ]);
    expect(document.querySelectorAll('.chart-interval line')).toHaveLength(5);
    expect(document.querySelector('.chart-threshold-names')?.textContent).toContain('your budget');
  });
});
