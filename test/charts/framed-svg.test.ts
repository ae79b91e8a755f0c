import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CountChart } from '../../src/charts/chart.js';
import { framedSvg } from '../../src/charts/framed-svg.js';
import { textWidth, wrapped } from '../../src/charts/svg-text.js';
import { explorerPicture } from '../../src/report/explorer-chart.js';
import { explorerWords } from '../../src/report/explorer-setup.js';
import { INITIAL_STATE } from '../../src/trends/explore/explore-state.js';
import { exploredFrame, exploredModels } from '../trends/explore/explored-models.js';
import { svgMatchesGolden } from './golden-svg.js';

const BARS: CountChart = {
  kind: 'bars',
  axis: 'periods',
  language: 'en',
  title: 'Late reports allowed for, probably slower than a year before: 0.2 a month, down from 0.6',
  subtitle: 'Models over $10 million published in each year, recorded, vintage 2 May 2026',
  alt: 'What is seen: 2024: 7; 2025: 4',
  source: 'Data: Epoch AI, CC BY 4.0. Lighter bars: period not over at the vintage.',
  points: (
    [
      ['2024', 7],
      ['2025', 4],
    ] as const
  ).map(([label, value]) => ({
    ...{ label, name: label, value, partial: label === '2025', expected: null, nowcast: null },
    said: `${label}: ${value}`,
  })),
};
const parsed = (svg: string) => parseHTML(svg).document;

describe('a picture that stands alone', () => {
  it('carries what it finds, what is measured and where it is from, on its own ground', () => {
    svgMatchesGolden('framed-bars', framedSvg(BARS));
    const words = explorerWords('de');
    const { chart } = explorerPicture({
      ...{ answer: exploredModels(), frame: exploredFrame, other: null, words, line: [] },
      state: { ...INITIAL_STATE, models: ['b'] },
      title: (shown) =>
        `Der Rechenaufwand des Trainings von ${shown} Modellen stieg auf das 4,2-Fache im Jahr (90 %: das 3,9- bis 4,6-Fache), so schnell wie nie`,
    });
    svgMatchesGolden('framed-explorer-german', framedSvg(chart));
    svgMatchesGolden('framed-bars-narrow', framedSvg(BARS, 'narrow'));
  });

  it('is named and described once, for those who cannot see it', () => {
    const document = parsed(framedSvg(BARS));
    expect(document.querySelectorAll('[role="img"], [aria-label]')).toHaveLength(1);
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(BARS.title);
    expect(document.querySelector('svg > title')?.textContent).toBe(BARS.title);
    expect([...document.querySelectorAll('desc')].map(({ textContent }) => textContent)).toEqual([BARS.alt]);
    expect(document.querySelectorAll('svg')).toHaveLength(1);
  });

  it('holds every word of a title of any length, escaped, within its width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const svg = framedSvg({ ...BARS, title });
        expect(svg.match(/<svg/g)).toHaveLength(1);
        const lines = wrapped(title, 760, { points: 18, bold: true });
        expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
        for (const line of lines)
          expect([...line].length === 1 || textWidth(line, { points: 18, bold: true }) <= 760).toBe(true);
        expect(parsed(svg).querySelectorAll('.chart-title').length).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it('grows with its words', () => {
    const height = (title: string) =>
      Number(
        parsed(framedSvg({ ...BARS, title }))
          .querySelector('svg')
          ?.getAttribute('height'),
      );
    expect(height('word '.repeat(60))).toBeGreaterThan(height('word') + 60);
  });

  it('breaks a line where there is room to, never at a space that holds together', () => {
    const narrow = { points: 10, bold: false };
    expect(wrapped('one two three', 45, narrow)).toEqual(['one two', 'three']);
    expect(wrapped('a 90\u00a0% b', 30, narrow)).toEqual(['a', '90\u00a0%', 'b']);
    expect(wrapped('on 2 May 2026', 40, narrow)).toEqual(['on', '2\u00a0May', '2026']);
    expect(wrapped('abcdefghij', 30, narrow)).toEqual(['abcde', 'fghij']);
    expect(textWidth('模型', narrow)).toBe(20);
  });
});
