import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/provenance/quantity.js';
import { intervalText, quantityText, valueText } from '../../src/report/quantity-text.js';

const known: Quantity = {
  value: 4.64e26,
  low: null,
  high: null,
  level: null,
  unit: 'FLOP',
  evidence: 'recorded',
  method: null,
  sources: [],
  gap: null,
};

describe('a quantity in words', () => {
  it.each([
    [known, '4.64 · 10²⁶', '4,64 · 10²⁶'],
    [
      { ...known, value: 3.1e25, low: 1.2e25, high: 8e25, level: 0.9, evidence: 'derived' },
      '3.1 · 10²⁵ (90%: 1.2 · 10²⁵ to 8 · 10²⁵), derived',
      '3,1 · 10²⁵ (90 %: 1,2 · 10²⁵ bis 8 · 10²⁵), abgeleitet',
    ],
    [
      { ...known, value: 7.8e7, low: 4e7, high: 1.5e8, level: 0.9, unit: 'USD of 2025', evidence: 'imputed' },
      '$78 million (90%: $40 million to $150 million), imputed (in dollars of 2025)',
      '78 Mio. US-Dollar (90 %: 40 Mio. US-Dollar bis 150 Mio. US-Dollar), geschätzt (in Dollar von 2025)',
    ],
    [
      {
        ...known,
        value: 7.8e7,
        low: 4e7,
        high: 1.5e8,
        level: 0.9,
        unit: 'USD of 2025-06',
        evidence: 'derived',
      },
      '$78 million (90%: $40 million to $150 million), derived (in dollars of June 2025)',
      '78 Mio. US-Dollar (90 %: 40 Mio. US-Dollar bis 150 Mio. US-Dollar), abgeleitet (in Dollar von Juni 2025)',
    ],
    [
      { ...known, value: 7.8e7, unit: 'USD of 2023 (as recorded)' },
      '$78 million (in dollars of 2023, as recorded)',
      '78 Mio. US-Dollar (in Dollar von 2023, wie erfasst)',
    ],
    [
      {
        ...known,
        value: null,
        evidence: 'gap',
        gap: { reason: 'no source states it', wouldFill: 'a statement' },
      },
      'not known: no source states it',
      'nicht bekannt: keine Quelle nennt es',
    ],
  ] as [Quantity, string, string][])('%#', (quantity, english, german) => {
    expect([quantityText(quantity, 'en'), quantityText(quantity, 'de')]).toEqual([
      english,
      german.replaceAll(' %', '\u00a0%'),
    ]);
  });

  it('keeps the interval without its probability where that is said elsewhere', () => {
    const write = (value: number) => value.toFixed(1);
    expect(intervalText({ value: 2, low: 1.4, high: 2.7, level: null }, write, 'de')).toBe(
      '2.0 (1.4 bis 2.7)',
    );
    expect(intervalText({ value: 2, low: null, high: null, level: 0.9 }, write, 'de')).toBe('2.0');
  });

  it.each([
    [25000, 'chips', '25,000 chips', '25.000 Chips'],
    [1.5e13, 'datapoints', '1.5 · 10¹³ datapoints', '1,5 · 10¹³ Datenpunkte'],
    [true, null, 'yes', 'ja'],
    ['free text', null, 'free text', 'free text'],
    [2160, 'h', '2,160 hours', '2.160 Stunden'],
  ] as const)('says the value %s of a field with its unit', (value, unit, english, german) => {
    expect([valueText(value, unit, 'en'), valueText(value, unit, 'de')]).toEqual([english, german]);
  });
});
