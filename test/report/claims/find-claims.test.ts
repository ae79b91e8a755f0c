import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../src/report/claims/find-claims.js';
import { buildLexicon } from '../../../src/report/claims/read/names.js';
import { modelNamed } from './named-models.js';

const lexicon = buildLexicon(
  { models: ['GPT-4', 'GPT-4o', 'Grok 3', 'Llama 3.1-405B', 'PaLM (540B)', 'Spark'].map(modelNamed) },
  [],
);
const find = (text: string) =>
  findClaims(text, { lexicon, laws: [], today: '2026-05-02', mostClaims: 100 }).claims;

describe('names of models', () => {
  const modelIn = (text: string) =>
    find(text).map(({ reading }) => ('model' in reading ? reading.model : null));
  it('are told in every usual spelling, and by the stem of a size', () => {
    for (const name of ['Llama 3.1-405B', 'Llama 3.1 405B', 'llama-3.1-405b'])
      expect(modelIn(`${name} used 3.8e25 FLOP.`)).toEqual(['llama-3.1-405b']);
    expect(modelIn('PaLM took 2.5e24 FLOP.')).toEqual(['palm-540b']);
  });
  it('are the longest that fit, and no part of another name', () => {
    expect(modelIn('GPT-4o used 3.8e25 FLOP.')).toEqual(['gpt-4o']);
    expect(modelIn('GPT-4x used 3.8e25 FLOP.')).toEqual([]);
    expect(modelIn('Grok 3 mini used 3.8e25 FLOP.')).toEqual([]);
  });
  it('that are common words need a sentence about models', () => {
    expect(modelIn('Spark was released in 2014.')).toEqual([]);
    expect(modelIn('The AI model Spark was released in 2014.')).toEqual(['spark']);
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...[
      'GPT-4',
      'models',
      'Modelle',
      '10^23',
      '10²⁵',
      'FLOP',
      'über',
      'more than',
      'zehn Millionen',
      'Dollar',
      '2024',
      'in',
      'bis Ende',
      'twice a month',
    ],
    ...[
      'kostet',
      'released',
      '<b>',
      '.',
      ',',
      '\n',
      '\u0000',
      '\ud800',
      'Ende',
      'percent',
      'der',
      'China',
      'verdoppelt',
      'Parameter',
      '1.234.567,8',
      'Q3',
      'acht',
    ],
  );
  it('claims lie inside it and carry its own words', () => {
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 400 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split('\n');
        for (const { text: own, span, place } of find(text)) {
          expect(text.slice(span.start, span.end)).toBe(own);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
