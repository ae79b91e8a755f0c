import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { TimelineChart } from '../../src/charts/chart.js';
import type { ChartSize } from '../../src/charts/chart-size.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { register } from '../../src/regulation/register.js';
import { registerChart } from '../../src/report/law-chart.js';
import type { Language } from '../../src/units/language.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { law } from '../regulation/law-fixture.js';

const VINTAGE = { asOf: null, date: '2026-05-02', snapshots: [] };

function chart(language: Language, jurisdiction?: string): TimelineChart {
  return registerChart(register({ on: '2026-11-24', jurisdiction }, law, [], VINTAGE), language);
}

/** One mark a line, so that a person can read what has changed. */
function expectGolden(name: string, drawn: TimelineChart, size: ChartSize): void {
  const path = join(PACKAGE_ROOT, 'test', 'charts', 'golden', `${name}.svg`);
  const svg = `${renderSvg(drawn, size).replaceAll('><', '>\n<')}\n`;
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (svg !== golden && !process.env.CI) writeFileSync(path.replace(/\.svg$/, '.changed.svg'), svg);
  expect(svg).toBe(golden);
}

describe('the timeline of rules', () => {
  it.each<[string, TimelineChart, ChartSize]>([
    ['timeline', chart('en', 'US-CA'), 'wide'],
    ['timeline-narrow-german', chart('de', 'US-CA'), 'narrow'],
  ])('is what it was: %s', (name, drawn, size) => expectGolden(name, drawn, size));
  it('lets one point at every span, and says what it is since when', () => {
    const drawn = chart('en');
    const { document } = parseHTML(renderSvg(drawn, 'wide'));
    const marks = [...document.querySelectorAll('[data-said]')];
    expect(marks).toHaveLength(drawn.rows.flatMap(({ spans }) => spans).length);
    const said = marks.map((mark) => mark.getAttribute('data-said'));
    expect(said).toContain('California SB 53: frontier developer: in force since 1 January 2026');
    const proposed = marks.filter((mark) => mark.getAttribute('class') === 'proposed');
    expect(proposed.length).toBeGreaterThan(3);
  });
  it('shows open ends as reaching the edge, and closed ones as ending', () => {
    const rows = chart('en', 'US-NY').rows;
    const first = rows.find(({ label }) => label === 'New York RAISE Act as first signed');
    expect(first?.spans.map(({ from, until, strength }) => [from, until, strength])).toEqual([
      ['2025-12-19', '2026-03-27', 'coming'],
      ['2026-03-27', null, 'ended'],
    ]);
  });
});
