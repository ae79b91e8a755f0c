import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawText, type TextChart } from '../../src/charts/terminal/draw-text.js';
import { charactersOf } from '../../src/charts/terminal/grid.js';
import type { Room } from '../../src/charts/terminal/row-frame.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { anyChart, COUNTS, COUNTS_GERMAN, FAN, INTERVALS, RATE, SCATTER } from './terminal-charts.js';

const FOLDER = join(PACKAGE_ROOT, 'test', 'charts', 'golden', 'terminal');

function textOf(chart: TextChart, room: Room): string {
  const lines = drawText(chart, room).map((line) => line.map(({ text }) => text).join(''));
  return `${lines.join('\n')}\n`;
}

/** A mismatch is written beside the golden file to be looked at. */
function matchesGolden(name: string, text: string): void {
  const path = join(FOLDER, `${name}.txt`);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== golden && !process.env.CI) writeFileSync(path.replace(/\.txt$/, '.changed.txt'), text);
  expect(text).toBe(golden);
}

describe('a chart in the terminal', () => {
  it.each([
    ['counts-60', COUNTS, { columns: 60, unicode: true }],
    ['counts-80', COUNTS, { columns: 80, unicode: true }],
    ['counts-120', COUNTS, { columns: 120, unicode: true }],
    ['counts-80-letters', COUNTS, { columns: 80, unicode: false }],
    ['counts-80-german', COUNTS_GERMAN, { columns: 80, unicode: true }],
    ['counts-60-german-letters', COUNTS_GERMAN, { columns: 60, unicode: false }],
    ['steps-80', { ...COUNTS, kind: 'steps' }, { columns: 80, unicode: true }],
    ['fan-80', FAN, { columns: 80, unicode: true }],
    ['fan-60-letters', FAN, { columns: 60, unicode: false }],
    ['intervals-80', INTERVALS, { columns: 80, unicode: true }],
    ['intervals-60-letters', INTERVALS, { columns: 60, unicode: false }],
    ['rate-80', RATE, { columns: 80, unicode: true }],
    ['rate-60-letters', RATE, { columns: 60, unicode: false }],
    ['scatter-120', SCATTER, { columns: 120, unicode: true }],
    ['scatter-60-letters', SCATTER, { columns: 60, unicode: false }],
  ] as const)('looks as a person has seen it: %s', (name, chart, room) => {
    matchesGolden(name, textOf(chart, room));
  });

  it('is never wider than asked, whatever the data', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 1, max: 140 }), fc.boolean(), (chart, columns, unicode) => {
        for (const line of textOf(chart, { columns, unicode }).split('\n')) {
          expect(charactersOf(line)).toHaveLength([...line].length);
          expect([...line].length).toBeLessThanOrEqual(columns);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is of plain letters where the terminal has no others', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 24, max: 140 }), (chart, columns) => {
        expect(textOf(chart, { columns, unicode: false })).toMatch(/^[\n -~]*$/);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('draws bars as long as their values', () => {
    const lines = textOf(COUNTS, { columns: 120, unicode: true }).split('\n');
    const bar = (year: string) => {
      const line = lines.find((found) => found.startsWith(year)) ?? '';
      return line.split('█').length - 1;
    };
    expect(Math.abs(bar('2024') / bar('2023') - 113 / 63)).toBeLessThan(0.1);
    expect(bar('2019')).toBe(0);
  });
});
