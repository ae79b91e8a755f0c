import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logNormal, mix } from '../../src/stats/log-mixture.js';
import {
  addSizes,
  compareSizes,
  divideSizes,
  exactSize,
  mixtureSize,
} from '../../src/stats/uncertain-size.js';

const wide = mixtureSize(logNormal(1e25, 0.3));
const size = fc.double({ min: 1e18, max: 1e27, noNaN: true });

describe('an exact size', () => {
  it('is over what is smaller, and not over itself, sums of powers of ten included', () => {
    expect(exactSize(1e25).probabilityOver(1e25)).toBe(0);
    expect(exactSize(1.0001e25).probabilityOver(1e25)).toBe(1);
    expect(addSizes(exactSize(3e24), exactSize(7e24)).probabilityOver(1e25)).toBe(0);
    expect(divideSizes(exactSize(1e24), exactSize(3e24)).probabilityOver(1 / 3)).toBe(0);
  });
  it('refuses what is no size', () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => exactSize(wrong)).toThrow('invalid size');
  });
  it('equals a sum that differs by rounding alone', () => {
    fc.assert(
      fc.property(
        size,
        (value) => compareSizes((value / 3) * 3, value) === 0 && compareSizes(value * 1.001, value) === 1,
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a sum of sizes', () => {
  it('of an uncertain and an exact one is the uncertain one moved', () => {
    const sum = addSizes(wide, exactSize(5e24));
    for (const value of [6e24, 1e25, 4e25])
      expect(sum.probabilityOver(value)).toBeCloseTo(wide.probabilityOver(value - 5e24), 12);
    expect(sum.quantile(0.5)).toBeCloseTo(1.5e25, -20);
    expect(sum.probabilityOver(4e24)).toBe(1);
  });
  it('of two uncertain ones has the mean of the sum at its middle: two like ones are about twice as large', () => {
    const sum = addSizes(wide, mixtureSize(logNormal(1e25, 0.01)));
    expect(sum.quantile(0.5) / 2e25).toBeCloseTo(1, 2);
  });
});

describe('a quotient of sizes', () => {
  it('of lognormal ones is lognormal, with the squares of their spreads added up', () => {
    const quotient = divideSizes(mixtureSize(logNormal(1e24, 0.3)), mixtureSize(logNormal(4e24, 0.4)));
    const exact = mixtureSize(logNormal(0.25, 0.5));
    for (const value of [0.05, 0.25, 1 / 3, 1])
      expect(quotient.probabilityOver(value)).toBeCloseTo(exact.probabilityOver(value), 2);
    expect(Math.log10(quotient.quantile(0.5))).toBeCloseTo(Math.log10(0.25), 2);
  });
  it('of an exact and an uncertain one mirrors the uncertain one', () => {
    const original = mixtureSize(mix([{ weight: 1, mixture: logNormal(3e24, 0.2) }]));
    const quotient = divideSizes(exactSize(1e24), original);
    expect(quotient.probabilityOver(1 / 3)).toBeCloseTo(0.5, 6);
    expect(quotient.probabilityOver(0.1)).toBeCloseTo(1 - original.probabilityOver(1e25), 12);
  });
});
