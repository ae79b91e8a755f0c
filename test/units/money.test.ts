import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../src/units/deadline.js';
import { MONEY_CURRENCIES, readMoney, spellMoney } from '../../src/units/money.js';

describe('a sum of money', () => {
  it.each([
    ['50000usd', 50_000, 'USD'],
    ['50k EUR', 50_000, 'EUR'],
    ['€2.5M', 2.5e6, 'EUR'],
    ['$1bn', 1e9, 'USD'],
    ['50,000 USD', 50_000, 'USD'],
    ['5e4usd', 50_000, 'USD'],
  ] as const)('reads %s', (text, value, currency) => expect(readMoney(text)).toEqual({ value, currency }));
  it.each([
    ['50000', 'no currency: 50000'],
    ['0usd', 'invalid sum: 0usd; expected more than 0'],
    ['-5usd', 'expected more than 0'],
    ['50gbp', 'unknown currency: gbp; expected usd or eur'],
    ['$50eur', 'unknown currency: $eur'],
    ['usd', 'invalid sum: usd'],
    ['', 'invalid sum'],
    ['1e400usd', 'invalid sum'],
  ])('refuses %j and says why', (text, message) => expect(() => readMoney(text)).toThrow(message));
  it('is read back as it was spelled', () => {
    const money = fc.record({
      value: fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
      currency: fc.constantFrom(...MONEY_CURRENCIES),
    });
    fc.assert(
      fc.property(money, (sum) => {
        expect(readMoney(spellMoney(sum))).toEqual(sum);
      }),
      { seed: 1 },
    );
  });
  it('never fails but with a reason, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(readMoney(text).value).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: 2 },
    );
  });
});

describe('a deadline', () => {
  const today = '2026-11-24';
  it.each([
    ['30d', 30],
    ['6w', 42],
    ['2 weeks', 14],
    ['0.5 days', 0.5],
    ['3months', 91.3125],
    ['2026-12-24', 30],
  ])('reads %s as %d days', (text, days) => expect(readDeadline(text, today)).toBe(days));
  it.each([
    ['0d', '0d leaves no time; expected more than 0'],
    ['-5d', '-5d leaves no time'],
    ['2026-11-24', '2026-11-24 is not after 2026-11-24'],
    ['2020-01-01', '2020-01-01 is not after 2026-11-24'],
    ['soon', 'invalid deadline: soon'],
    ['30', 'invalid deadline: 30'],
    ['30constructor', 'invalid deadline'],
  ])('refuses %s and says why', (text, message) => expect(() => readDeadline(text, today)).toThrow(message));
  it('never fails but with a reason, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(readDeadline(text, today)).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: 3 },
    );
  });
});
