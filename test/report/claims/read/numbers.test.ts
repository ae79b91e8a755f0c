import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../../../src/report/claims/read/amounts.js';
import { readWordNumber } from '../../../../src/report/claims/read/number-words.js';
import { readNumbers } from '../../../../src/report/claims/read/numbers.js';
import type { Language } from '../../../../src/units/language.js';

const everywhere = () => true;
const value = (text: string, language: Language) =>
  readNumbers(text.toLowerCase(), language, everywhere).map((mark) => mark.value);
const amount = (text: string, language: Language) => {
  const [first] = readAmounts(text.toLowerCase(), language, everywhere);
  return first && { value: first.value, unit: first.unit, comparator: first.comparator, upper: first.upper };
};

const UNITS = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
};
const TENS = {
  en: '- - twenty thirty forty fifty sixty seventy eighty ninety',
  de: '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
};
const unit = (language: Language, number: number) => UNITS[language].split(' ')[number] ?? '';
const ten = (language: Language, number: number) => TENS[language].split(' ')[number] ?? '';

function english(number: number): string {
  if (number < 20) return unit('en', number);
  if (number < 100) {
    const rest = number % 10;
    return ten('en', Math.floor(number / 10)) + (rest === 0 ? '' : `-${unit('en', rest)}`);
  }
  if (number < 1000) {
    const rest = number % 100;
    return `${unit('en', Math.floor(number / 100))} hundred${rest === 0 ? '' : ` and ${english(rest)}`}`;
  }
  const rest = number % 1000;
  return `${english(Math.floor(number / 1000))} thousand${rest === 0 ? '' : ` ${english(rest)}`}`;
}

function german(number: number): string {
  if (number < 20) return unit('de', number);
  if (number < 100) {
    const rest = number % 10;
    return `${rest === 0 ? '' : `${unit('de', rest)}und`}${ten('de', Math.floor(number / 10))}`;
  }
  if (number < 1000) {
    const rest = number % 100;
    return `${unit('de', Math.floor(number / 100))}hundert${rest === 0 ? '' : german(rest)}`;
  }
  const rest = number % 1000;
  return `${german(Math.floor(number / 1000))}tausend${rest === 0 ? '' : german(rest)}`;
}

describe('numbers in words', () => {
  it('are read back as they are spelled, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        expect(readWordNumber(english(number), 'en')?.value).toBe(number);
        expect(readWordNumber(german(number), 'de')?.value).toBe(number);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  it.each([
    ['zehn Millionen', 'de', 1e7],
    ['eine halbe Milliarde', 'de', 5e8],
    ['anderthalb Millionen', 'de', 1.5e6],
    ['eine Billion', 'de', 1e12],
    ['zweieinhalb Milliarden', 'de', 2.5e9],
    ['half a billion', 'en', 5e8],
    ['one trillion', 'en', 1e12],
    ['two and a half million', 'en', 2.5e6],
    ['a hundred', 'en', 100],
    ['three dozen', 'en', 36],
  ] as const)('%s', (text, language, expected) => {
    expect(value(text, language)).toEqual([expected]);
  });
});

describe('numbers in digits', () => {
  it.each([
    ['10²³', 'de', 1e23],
    ['10^23', 'en', 1e23],
    ['10 ^ 23', 'en', 1e23],
    ['10**23', 'en', 1e23],
    ['10 hoch 23', 'de', 1e23],
    ['10 to the power of 25', 'en', 1e25],
    ['1e23', 'en', 1e23],
    ['1E+23', 'en', 1e23],
    ['3,8 · 10²⁵', 'de', 3.8e25],
    ['1.8×10²⁵', 'en', 1.8e25],
    ['2.5 x 10^24', 'en', 2.5e24],
    ['2,1 mal 10 hoch 25', 'de', 2.1e25],
    ['1,000', 'en', 1000],
    ['1,000', 'de', 1],
    ['1.000', 'de', 1000],
    ['1.500.000,5', 'de', 1_500_000.5],
    ['5.4 million', 'en', 5.4e6],
    ['540 Mrd.', 'de', 5.4e11],
    ['70B', 'en', 7e10],
    ['1 000 000', 'de', 1e6],
  ] as const)('%s in %s', (text, language, expected) => {
    expect(value(text, language)).toEqual([expected]);
  });
  it('in powers of ten are read back, however they are written', () => {
    const superscript = (exponent: number) =>
      [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 11, max: 99 }),
        fc.constantFrom('·', '×', 'x', '*', ' · ', ' x '),
        fc.boolean(),
        (exponent, tenths, times, raised) => {
          const power = raised ? superscript(exponent) : `^${exponent}`;
          const expected = Number(`${tenths / 10}e${exponent}`);
          expect(value(`${(tenths / 10).toFixed(1)}${times}10${power}`, 'en')[0]).toBeCloseTo(
            expected,
            -exponent,
          );
          expect(
            value(`${(tenths / 10).toFixed(1).replace('.', ',')}${times}10${power}`, 'de')[0],
          ).toBeCloseTo(expected, -exponent);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
  it('stay inside the text and are finite, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en' as const, 'de' as const),
        (text, language) => {
          for (const { start, end, value: found } of readNumbers(text, language, everywhere)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(found)).toBe(true);
          }
        },
      ),
      { seed: 7 },
    );
  });
});

describe('quantities', () => {
  it.each([
    ['mehr als 10^23 FLOP', 'de', { value: 1e23, unit: 'FLOP', comparator: 'more-than', upper: null }],
    ['über zehn Millionen Dollar', 'de', { value: 1e7, unit: 'USD', comparator: 'more-than', upper: null }],
    ['rund $5.4 million', 'en', { value: 5.4e6, unit: 'USD', comparator: 'about', upper: null }],
    ['at least 20 percent', 'en', { value: 20, unit: 'percent', comparator: 'at-least', upper: null }],
    ['höchstens 3 Jahre', 'de', { value: 36, unit: 'months', comparator: 'at-most', upper: null }],
    [
      '671-billion-parameter',
      'en',
      { value: 6.71e11, unit: 'parameters', comparator: 'exactly', upper: null },
    ],
    ['4-5x', 'en', { value: 4, unit: 'times', comparator: 'exactly', upper: 5 }],
    ['between 2 and 5 million dollars', 'en', { value: 2e6, unit: 'USD', comparator: 'exactly', upper: 5e6 }],
    ['5 bis 6 Jahre', 'de', { value: 60, unit: 'months', comparator: 'exactly', upper: 72 }],
    ['10 yottaFLOP', 'en', { value: 1e25, unit: 'FLOP', comparator: 'exactly', upper: null }],
    ['1025 FLOP', 'en', { value: 1e25, unit: 'FLOP', comparator: 'exactly', upper: null }],
    ['10^18 FLOP/s', 'en', { value: 1e18, unit: 'FLOP', comparator: 'exactly', upper: null }],
  ] as const)('%s', (text, language, expected) => {
    expect(amount(text, language)).toEqual(expected);
  });
});
