import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalText, onOneLine } from '../../../src/report/claims/normal-text.js';
import { lineCounter, splitSentences } from '../../../src/report/claims/sentences.js';

const sentences = (text: string) =>
  splitSentences(normalText(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops that end them, and at no others', () => {
    expect(
      sentences(
        'Am 2. August 2025 gilt es. Das kostet 5 Mio. Dollar bzw. mehr. GPT-4.5 hat 3.8e25 FLOP. Wirklich?',
      ),
    ).toEqual([
      'Am 2. August 2025 gilt es.',
      'Das kostet 5 Mio. Dollar bzw. mehr.',
      'GPT-4.5 hat 3.8e25 FLOP.',
      'Wirklich?',
    ]);
    expect(sentences('It grew, e.g. in the U.S. and elsewhere. Next.')).toEqual([
      'It grew, e.g. in the U.S. and elsewhere.',
      'Next.',
    ]);
  });
  it('end at blank lines and list items, not at a line that is only wrapped', () => {
    expect(sentences('# Title\n\nOne line\nand its rest.\n- an item\n- another')).toEqual([
      'Title',
      'One line\nand its rest.',
      'an item',
      'another',
    ]);
  });
  it('leave nothing out and overlap nowhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2500 }), (text) => {
        const normal = normalText(text);
        expect(normal.text).toHaveLength(text.length);
        expect(normal.lower).toHaveLength(text.length);
        let end = 0;
        for (const span of splitSentences(normal)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end - span.start).toBeLessThanOrEqual(900);
          const line = onOneLine(normal, span);
          expect(line.text).toHaveLength(line.lower.length);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
  it('have a place by line and column', () => {
    const placeOf = lineCounter('ab\ncd\n\nef');
    expect([0, 3, 4, 7].map(placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 4, column: 1 },
    ]);
  });
});

describe('a stranger’s text', () => {
  it('keeps its places where tags, controls and special blanks go', () => {
    const { text } = normalText('a <b>10<sup>23</sup></b>\u00a0FLOP\u0000\u202e!');
    expect(text).toHaveLength('a <b>10<sup>23</sup></b>\u00a0FLOP\u0000\u202e!'.length);
    expect(text.replace(/ +/g, ' ')).toBe('a 10^ 23 FLOP !');
  });
});
