/** Compares a picture with the one a person has looked at. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ChartDescription } from '../../src/charts/chart.js';
import type { ChartSize } from '../../src/charts/chart-size.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

/** One mark a line, so that a person can read what has changed. */
const readable = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

/** Compares with the golden file; a mismatch is written beside it to be looked at, except where nobody would see it. */
export function matchesGolden(name: string, chart: ChartDescription, size: ChartSize = 'wide'): void {
  svgMatchesGolden(name, renderSvg(chart, size));
}

export function svgMatchesGolden(name: string, svg: string): void {
  const path = join(PACKAGE_ROOT, 'test', 'charts', 'golden', `${name}.svg`);
  const drawn = readable(svg);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (drawn !== golden && !process.env.CI) writeFileSync(path.replace(/\.svg$/, '.changed.svg'), drawn);
  expect(drawn).toBe(golden);
}
