import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExplorerChart } from '../../src/charts/chart.js';
import { explorerFrame, windowAround } from '../../src/charts/explorer/explorer-frame.js';
import { explorerNames } from '../../src/charts/explorer/explorer-names.js';
import { dayTicks, sizeTicks } from '../../src/charts/explorer/explorer-ticks.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { explorerPicture } from '../../src/report/explorer-chart.js';
import { explorerWords } from '../../src/report/explorer-setup.js';
import { type ExploreState, INITIAL_STATE } from '../../src/trends/explore/explore-state.js';
import type { Language } from '../../src/units/language.js';
import { exploredFrame, exploredModels } from '../trends/explore/explored-models.js';
import { matchesGolden } from './golden-svg.js';

const line = [
  { day: '2018-01-01', value: 1e20, low: 5e19, high: 2e20 },
  { day: '2023-03-15', value: 3e23, low: 1e23, high: 9e23 },
];

function chart(change: Partial<ExploreState> = {}, language: Language = 'en', before = false): ExplorerChart {
  const other = before ? exploredModels({ id: ['a', 'b', 'x', 'd', 'e', 'f'] }) : null;
  const state = { ...INITIAL_STATE, ...change };
  const words = explorerWords(language);
  const title = (shown: number) => `${shown} models & <more>`;
  return explorerPicture({ answer: exploredModels(), frame: exploredFrame, state, line, other, words, title })
    .chart;
}

const drawn = (given: ExplorerChart, selector: string) => [
  ...parseHTML(renderSvg(given)).document.querySelectorAll(selector),
];

describe('the picture of the explorer', () => {
  it('is drawn as it was', () => {
    matchesGolden('explorer', chart({ models: ['b'], line: 3e21 }));
    matchesGolden('explorer-narrow-german', chart({ quantity: 'cost', by: 'country' }, 'de'), 'narrow');
    matchesGolden('explorer-vintages', chart({ trend: false }, 'en', true));
  });
  it('keeps its names apart from each other and from those of laws where models crowd on a phone', () => {
    const crowded = {
      ...chart({ trend: false }),
      points: {
        day: Array.from({ length: 40 }, (_, place) => 19_500 + 10 * place),
        value: Array.from({ length: 40 }, (_, place) => 10 ** (26.6 - place / 12)),
        ...{ low: Array(40).fill(null), high: Array(40).fill(null) },
        ...{ evidence: Array(40).fill(0), colour: Array(40).fill(0) },
      },
      window: { days: [14_600, 20_000], powers: [10, 27] },
      thresholds: [1e23, 1e25, 1e26].map((value) => ({
        value,
        label: `${value} FLOP · EU: model with systemic risk`,
        short: 'EU: model with systemic risk',
      })),
      names: Array.from({ length: 40 }, (_, place) => ({
        place,
        label: `A model named ${place}`,
        picked: place === 0,
      })),
    } as const satisfies ExplorerChart;
    matchesGolden('explorer-narrow-crowded', crowded, 'narrow');
    const { thresholds, points } = explorerNames(crowded, explorerFrame(crowded, 'narrow'), 'narrow');
    expect(thresholds).toHaveLength(3);
    expect(points.map(({ label }) => label)).toContain('A model named 0');
    expect(points.length).toBeGreaterThan(1);
    const boxes = [...thresholds, ...points].map(({ place }) => place.box);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top ||
            other.bottom <= box.top,
        ).toBe(true);
  });
  it('says by shape what each rests on, by colour what it belongs to', () => {
    const marks = drawn(chart(), '.chart-marks path').map((path) => path.getAttribute('class'));
    expect(marks).toEqual(['series-8 imputed', 'series-8 derived', 'series-1 recorded', 'series-2 recorded']);
    expect(drawn(chart(), '.chart-legend').map(({ textContent }) => textContent)).toEqual([
      ...['Language', 'Vision', 'other or not stated', 'recorded', 'derived', 'imputed'],
    ]);
  });
  it("escapes a stranger's name wherever it stands", () => {
    const svg = renderSvg(chart({ models: ['b'] }));
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('Beta &lt;b&gt;');
  });
  it('shows intervals, line and thresholds only where they are wished or near', () => {
    expect(drawn(chart(), '[class^="chart-errors-"] path')).toHaveLength(3);
    expect(drawn(chart({ intervals: false }), '[class^="chart-errors-"]')).toHaveLength(0);
    expect(drawn(chart({ trend: false }), '.chart-fit, .chart-band')).toHaveLength(0);
    expect(
      drawn(chart({ line: 7e21 }), '.chart-threshold-names').map(({ textContent }) => textContent),
    ).toEqual(['10²³ FLOP · Law', 'your line: 7 · 10²¹ FLOP']);
    expect(drawn(chart({ max: 1e21 }), '.chart-threshold-names')).toHaveLength(0);
  });
  it('is there for no model at all', () => {
    const empty = chart({ search: 'nonesuch' });
    expect(empty.alt).toContain('No model fits');
    expect(drawn(empty, '.chart-marks path')).toHaveLength(0);
  });
  it('finds the day and size again that it has placed, whatever is looked at', () => {
    const window = fc.record({
      day: fc.integer({ min: -20_000, max: 40_000 }),
      days: fc.integer({ min: 7, max: 60_000 }),
      power: fc.double({ min: -10, max: 40, noNaN: true }),
      powers: fc.double({ min: 0.05, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(window, fc.constantFrom('wide', 'narrow'), ({ day, days, power, powers }, size) => {
        const given = {
          ...chart(),
          window: { days: [day, day + days], powers: [power, power + powers] },
        } as const;
        const frame = explorerFrame(given, size);
        expect(frame.dayAt(frame.x(day + days / 3))).toBeCloseTo(day + days / 3, 4);
        expect(frame.powerAt(frame.y(power + powers / 3))).toBeCloseTo(power + powers / 3, 6);
        for (const { at } of dayTicks(given, size)) expect(at >= day && at <= day + days).toBe(true);
        for (const { at } of sizeTicks(given, size)) expect(at >= power && at <= power + powers).toBe(true);
        expect(sizeTicks(given, size).length).toBeLessThan(25);
      }),
      { numRuns: 60 },
    );
  });
  it('has room for every point', () => {
    const sizes = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.double({ min: 1e-30, max: 1e30, noNaN: true })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sizes, (points) => {
        const { days, powers } = windowAround(
          { day: points.map(([day]) => day), value: points.map(([, value]) => value) },
          [],
        );
        for (const [day, value] of points) {
          expect(day > days[0] && day < days[1]).toBe(true);
          expect(Math.log10(value) > powers[0] && Math.log10(value) < powers[1]).toBe(true);
        }
      }),
    );
  });
});
