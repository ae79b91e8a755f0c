import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/report/figures-in.js';

const figures = (text: string) => figuresIn(text).flatMap(({ text: piece, mark }) => (mark ? [piece] : []));

describe('the figures of a sentence', () => {
  it.each([
    [
      'Late reports allowed for: 0.4 (90%: 0.2 to 0.7) a month, down from 1.1',
      ['0.4 (90%: 0.2 to 0.7)', '1.1'],
    ],
    ['9 models over 10²⁵ FLOP are on record as published in 2025', ['9']],
    ['In the 12 months to 2 May 2026: 1 recorded', ['12', '1']],
    [
      'Etwa 3,45 · 10²⁵ FLOP (90 %: 1,03 · 10²⁵ bis 5,94 · 10²⁶), abgeleitet',
      ['3,45 · 10²⁵', '1,03 · 10²⁵', '5,94 · 10²⁶'],
    ],
    ['$42.7 million in dollars of June 2025', ['$42.7 million']],
    ['It cost $37.3 million (data: Epoch AI, as of 2 May 2026)', ['$37.3 million']],
    ['GPT-4 and H100 are names, 2026-05-02 is a day', []],
    ['mit 11 % Wahrscheinlichkeit', ['11 %']],
  ])('%s', (sentence, found) => {
    // An interval after a unit stays a part of the text around it, its ends are figures of their own.
    expect(figures(sentence).filter((piece) => piece !== '90 %')).toEqual(found);
  });

  it('are none of a name', () => {
    const parts = figuresIn('Llama 3.1-405B: 3 of them', ['Llama 3.1-405B']);
    expect(parts.filter(({ mark }) => mark === 'figure').map(({ text }) => text)).toEqual(['3']);
  });

  it('leave the sentence as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(
          figuresIn(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
