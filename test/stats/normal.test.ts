import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../src/stats/normal.js';

/** Equal but for a part of the value. */
function expectWithin(value: number, truth: number, part: number) {
  expect(Math.abs(value - truth) / Math.abs(truth)).toBeLessThanOrEqual(part);
}

describe('the normal distribution', () => {
  // Abramowitz and Stegun 1964, table 26.1 and beyond it: 15 digits by mpmath, ncdf.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [3, 0.99865010196837],
    [5, 0.999999713348428],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163009],
    [-3.999, 3.1805340054202e-5],
    [-4.001, 3.15376789335208e-5],
    [-6, 9.86587645037698e-10],
    [-7.5, 3.1908916729109e-14],
    [-10, 7.61985302416053e-24],
    [-20, 2.75362411860623e-89],
    [-37, 5.72557122252458e-300],
  ])('has Φ(%d) = %d to 12 digits of its own size, far in the tail too', (x, probability) => {
    expectWithin(normalCdf(x), probability, 1e-12);
  });
  // Abramowitz and Stegun 1964, table 26.5 and beyond it: 15 digits by mpmath.
  it.each([
    [0.75, 0.674489750196082],
    [0.9, 1.2815515655446],
    [0.95, 1.64485362695147],
    [0.975, 1.95996398454005],
    [0.995, 2.5758293035489],
    [0.999, 3.09023230616781],
    [0.0001, -3.71901648545568],
    [1e-9, -5.99780701500769],
    [1e-16, -8.22208221613043],
    [1e-100, -21.2734535609653],
    [1e-300, -37.0470962993612],
  ])('has the quantile of %d at %d', (probability, x) => {
    expectWithin(normalQuantile(probability), x, 1e-12);
  });
  it('has a quantile for the smallest double', () => {
    expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(-38.4674, 2);
  });
  it('ends at 0 and 1', () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(-50), normalCdf(50)]).toEqual([0, 0, 1]);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
  });
  it('comes back from quantile to probability', () => {
    fc.assert(
      fc.property(fc.double({ min: -299, max: Math.log10(0.5), noNaN: true }), (log10) => {
        expectWithin(normalCdf(normalQuantile(10 ** log10)), 10 ** log10, 1e-11);
      }),
      { seed: 4 },
    );
  });
  it('is symmetric and rises', () => {
    const x = fc.double({ min: -38, max: 38, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => {
        expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
        if (a < b) expect(normalCdf(a)).toBeLessThanOrEqual(normalCdf(b));
      }),
      { seed: 5 },
    );
  });
  it('has the density that its own slope gives', () => {
    for (const x of [-3, -0.4, 0, 1, 2.5])
      expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 9);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });
  it('throws on what is no number or no probability', () => {
    expect(() => normalCdf(Number.NaN)).toThrow('invalid normal argument: NaN');
    expect(() => normalDensity(Number.NaN)).toThrow('invalid normal argument: NaN');
    for (const probability of [0, 1, -0.1, 1.1, Number.NaN])
      expect(() => normalQuantile(probability)).toThrow(`invalid probability: ${probability}`);
  });
});
