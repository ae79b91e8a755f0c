import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/report/csv.js';
import { growthTable } from '../../src/report/growth-csv.js';
import { doublingText, factorText, fitCells, growthHeadline } from '../../src/report/growth-text.js';
import { GROWTH_GAPS } from '../../src/trends/growth/growth-answer.js';
import { GROWTH_SETS } from '../../src/trends/growth/growth-question.js';
import { LANGUAGES } from '../../src/units/language.js';
import { growthAnswer, growthFit } from './growth-answer.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const title = (change: Parameters<typeof growthAnswer>[0], language: 'en' | 'de' = 'en') =>
  plain(growthHeadline(growthAnswer(change), language).title);
const sentences = (change: Parameters<typeof growthAnswer>[0], language: 'en' | 'de' = 'en') =>
  growthHeadline(growthAnswer(change), language).sentences.map(plain);

describe('the headline of growth', () => {
  it('says by which factor, with its interval', () => {
    expect(title({})).toBe('Training compute of notable models grew 4.4 times a year (90%: 3.9 to 4.9)');
    expect(title({}, 'de')).toBe(
      'Der Rechenaufwand bemerkenswerter Modelle wuchs jedes Jahr auf das 4,4-Fache (90 %: 3,9 bis 4,9)',
    );
    expect(title({ quantity: 'cost', set: 'frontier', top: 10 }, 'de')).toBe(
      'Die Trainingskosten der bei Erscheinen 10 größten Modelle wuchsen jedes Jahr auf das 4,4-Fache (90 %: 3,9 bis 4,9)',
    );
    expect(title({ countries: ['China', 'fr'] }, 'de')).toContain(
      'bemerkenswerter Modelle (China, Frankreich) wuchs',
    );
  });
  it('does not call growth what may be none', () => {
    const level = 0.9;
    expect(title({ growth: { perYear: 1.2, low: 0.8, high: 1.9, level } })).toBe(
      'Whether training compute of notable models grew is not clear: 1.2 times a year (90%: 0.8 to 1.9)',
    );
    expect(title({ growth: { perYear: 0.7, low: 0.5, high: 0.9, level } })).toContain(
      'fell to 0.7 times as much',
    );
  });
  it('says what it rests on, what drawing the undisclosed ones changes, and what has no size', () => {
    expect(sentences({})).toEqual([
      '9 models published 1 March 2017 to 1 March 2025. It doubles in 5.7 months (90%: 5.2 to 6.2).',
      'With the 30 models of undisclosed size drawn from where they may lie, it is 4.19 (3.77 to 4.61).',
      'Steady growth, a straight line on the logarithm, fits as far as 9 models tell: curvature p = 0.31, a bend anywhere p = below 0.001.',
      '12 more models of these have no size in this reading.',
    ]);
  });
  it('says when growth changed, what makes it look otherwise, and whose dollars costs are in', () => {
    const shape = growthAnswer().shape;
    const said = sentences({
      shape: shape && { ...shape, verdict: 'rising' },
      warnings: [{ code: 'only-large-since', day: '2025-06-20' }],
      quantity: 'cost',
      cost: { scope: 'cloud', priceMonth: '2025-06' },
    }).join('\n');
    expect(said).toContain(
      'became faster: about 2.7 times a year before September 2018 (March 2017 to September 2023), 6.2 since',
    );
    expect(said).toContain('Since 20 June 2025 only files');
    expect(said).toContain('in dollars of June 2025.');
    expect(sentences({ cost: { scope: 'final-run', priceMonth: null } }, 'de').join()).toContain(
      'zweier Preisstände',
    );
  });
  it('says how long doubling takes only where it does', () => {
    expect(sentences({ doublingMonths: { value: 40, low: 12, high: null } })[0]).toContain(
      '12 or more; it may not double at all',
    );
    expect(sentences({ doublingMonths: { value: null, low: null, high: null } })[0]).toContain(
      'never doubles',
    );
  });
  it('has words for every set and every gap, in both languages', () => {
    for (const language of LANGUAGES) {
      for (const set of GROWTH_SETS) expect(title({ set }, language)).not.toContain('{');
      for (const code of GROWTH_GAPS) {
        const gap = { code, reason: 'made up', wouldFill: 'nothing' };
        const said = growthHeadline(growthAnswer({ growth: null, gap, points: [] }), language);
        expect(said.sentences).toHaveLength(1);
        expect(said.title).toMatch(/cannot be told|lässt sich nicht sagen/);
      }
    }
  });
});

describe('figures of growth', () => {
  it('are written to the digits that published ones have, and as powers of ten where they mean nothing', () => {
    expect(factorText({ perYear: 4.33, low: 3.98, high: 4.71 }, 'en')).toBe('4.33 (3.98 to 4.71)');
    expect(factorText({ perYear: 2.4, low: null, high: null }, 'de')).toBe('2,4');
    expect(factorText({ perYear: 3, low: 1e-9, high: 1e12 }, 'en')).toBe('3 (0 to 10¹²)');
    expect(doublingText({ value: null, low: null, high: null }, 'en')).toBe('–');
    expect(doublingText({ value: 9, low: 7, high: null }, 'en')).toBe('9');
    expect(fitCells({ ...growthFit('errors', 4), rSquared: null }, 'de')).toEqual([
      'kleinste Quadrate mit den Fehlern der Größen',
      '4 (3,6 bis 4,4)',
      '5,7 (5,2 bis 6,2)',
      '40',
      '–',
    ]);
  });
  it('come as a table of the models behind them', () => {
    const [head, first, ...more] = tableCsv(growthTable(growthAnswer())).trim().split('\r\n');
    expect(head).toBe(
      'vintage_date,quantity,set,reading,model,name,published_date,value,low,high,unit,evidence',
    );
    expect(first).toMatch(/^2026-05-02,compute,notable,all,model-0,Model 0,2017-03-01,20000000000000000000,/);
    expect(more).toHaveLength(8);
  });
});
