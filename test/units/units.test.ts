import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOfDayNumber,
  dayNumber,
  decimalYear,
  isCalendarDate,
  readDateInterval,
} from '../../src/units/calendar-date.js';
import { readDecimal } from '../../src/units/decimal.js';
import {
  formatDate,
  formatNumber,
  formatScientific,
  formatShare,
  formatThreshold,
} from '../../src/units/format.js';
import { lastDayOf, periodOf, periodsBetween } from '../../src/units/period.js';
import { readThreshold, spellThreshold } from '../../src/units/threshold.js';

describe('reading decimals', () => {
  it('reads the spellings the files hold', () => {
    for (const [text, value] of [
      ['1890.0', 1890],
      ['2.00010000000001e+23', 2.00010000000001e23],
      ['$341,168.00', 341168],
      [' 7 ', 7],
      ['-5', -5],
      ['.5', 0.5],
    ] as const)
      expect(readDecimal(text)).toEqual({ kind: 'number', value });
  });
  it('takes nothing that is only partly a number', () => {
    for (const text of ['2.undefined', '1,2', '12 or 13', '', 'NaN', '0x10', '1e', '1_000'])
      expect(readDecimal(text).kind).toBe('not-a-number');
  });
  it('says that 1e400 overflows', () => expect(readDecimal('1e400')).toEqual({ kind: 'overflow' }));
  it('gives back every finite double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readDecimal(String(value))).toEqual({ kind: 'number', value: value === 0 ? 0 : value });
      }),
    );
  });
  it('never throws', () => fc.assert(fc.property(fc.string(), (text) => void readDecimal(text))));
});

describe('calendar dates', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '1950-07-02'].every(isCalendarDate)).toBe(true);
    expect(['2023-02-29', '0000-00-00', '9999-99-99', '2024-2-3', '2024-13-01'].some(isCalendarDate)).toBe(
      false,
    );
  });
  it('reads months and years as intervals', () => {
    expect(readDateInterval('2024-02')).toMatchObject({
      precision: 'month',
      earliest: '2024-02-01',
      latest: '2024-02-29',
    });
    expect(readDateInterval('2024')).toMatchObject({
      precision: 'year',
      earliest: '2024-01-01',
      latest: '2024-12-31',
    });
    expect(readDateInterval('soon')).toBeNull();
  });
  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(dayNumber(dateOfDayNumber(day))).toBe(day);
      }),
    );
  });
  it('ends months that are shorter on their last day', () =>
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29'));
  it('gives the decimal year of the published refits', () =>
    expect(decimalYear('2023-07-02')).toBeCloseTo(2023 + 182 / 365.25, 12));
});

describe('periods', () => {
  it('names years, quarters and months', () => {
    expect([
      periodOf('2024-08-15', 'year'),
      periodOf('2024-08-15', 'quarter'),
      periodOf('2024-08-15', 'month'),
    ]).toEqual(['2024', '2024-Q3', '2024-08']);
  });
  it('leaves no period out', () => {
    expect(periodsBetween('2023-11-30', '2024-05-01', 'quarter')).toEqual(['2023-Q4', '2024-Q1', '2024-Q2']);
    expect(periodsBetween('2023-11-30', '2024-01-01', 'month')).toEqual(['2023-11', '2023-12', '2024-01']);
  });
  it('ends on the last day', () =>
    expect([lastDayOf('2024'), lastDayOf('2024-Q1'), lastDayOf('2024-02')]).toEqual([
      '2024-12-31',
      '2024-03-31',
      '2024-02-29',
    ]));
});

describe('thresholds', () => {
  it('reads compute and dollars', () => {
    expect(readThreshold('1e23flop')).toEqual({ value: 1e23, unit: 'FLOP' });
    expect(readThreshold('1e25')).toEqual({ value: 1e25, unit: 'FLOP' });
    for (const text of ['10Musd', '$10M', '10 000 000 usd', '10,000,000usd'])
      expect(readThreshold(text)).toEqual({ value: 1e7, unit: 'USD' });
  });
  it('refuses what is no size', () => {
    for (const text of ['', 'large', '-1', '0', '1e400', '1e25 kg'])
      expect(() => readThreshold(text)).toThrow(/invalid threshold/);
  });
  it('reads its own spelling back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e30, noNaN: true }),
        fc.constantFrom('FLOP' as const, 'USD' as const),
        (value, unit) => {
          const back = readThreshold(spellThreshold({ value, unit }));
          expect(back.unit).toBe(unit);
          expect(back.value).toBeCloseTo(value, -Math.floor(Math.log10(value)) + 9);
        },
      ),
    );
  });
});

describe('writing figures', () => {
  it('writes powers of ten in both languages', () => {
    expect(formatScientific(1.2e25, 'en')).toBe('1.2 · 10²⁵');
    expect(formatScientific(1.2e25, 'de')).toBe('1,2 · 10²⁵');
    expect(formatThreshold({ value: 1e23, unit: 'FLOP' }, 'de')).toBe('10²³ FLOP');
  });
  it('writes German numbers, shares, dates and money the German way', () => {
    expect(formatNumber(1234.5, 'de')).toBe('1.234,5');
    expect(formatShare(0.425, 'de', 1)).toBe('42,5\u00a0%');
    expect(formatDate('2026-05-02', 'de')).toBe('2. Mai 2026');
    expect(formatThreshold({ value: 1e7, unit: 'USD' }, 'de')).toBe('10 Mio. US-Dollar');
    expect(formatThreshold({ value: 1e7, unit: 'USD' }, 'en')).toBe('$10 million');
  });
});
