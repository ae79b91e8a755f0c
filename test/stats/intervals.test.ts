import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/stats/incomplete-beta.js';
import { incompleteGamma } from '../../src/stats/incomplete-gamma.js';
import { logGamma } from '../../src/stats/log-gamma.js';
import { poissonInterval } from '../../src/stats/poisson-interval.js';
import { poissonRatio } from '../../src/stats/poisson-ratio.js';
import { shareInterval } from '../../src/stats/share-interval.js';

describe('special functions', () => {
  it('ln Γ is exact at whole and half numbers', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });
  it('the incomplete gamma of shape 1 is the exponential distribution', () => {
    for (const x of [0.1, 1, 5, 20]) expect(incompleteGamma(x, 1)).toBeCloseTo(1 - Math.exp(-x), 12);
  });
  it('the incomplete beta is a binomial tail', () => {
    // P(Bin(10, 0.3) >= 4) = I_0.3(4, 7) = 0.3503892816
    expect(incompleteBeta(0.3, 4, 7)).toBeCloseTo(0.3503892816, 9);
  });
  it('mirrors itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        (x, a, b) => {
          expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
        },
      ),
      { seed: 2 },
    );
  });
});

describe('the interval of a Poisson count', () => {
  // Garwood 1936; the 95 % values are reprinted in every table of exact Poisson limits.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [100, 81.364, 121.6268],
  ])('of %i is %d to %d at 95 %%', (count, low, high) => {
    expect(poissonInterval(count, 0.95).low).toBeCloseTo(low, 3);
    expect(poissonInterval(count, 0.95).high).toBeCloseTo(high, 3);
  });
  it('holds the count and grows with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const [narrow, wide] = [poissonInterval(count, 0.5), poissonInterval(count, 0.9)];
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(narrow.low).toBeLessThanOrEqual(count);
        expect(narrow.high).toBeGreaterThan(count);
        expect(wide.high).toBeGreaterThan(narrow.high);
      }),
      { seed: 3 },
    );
  });
  it('throws on what is no count', () => {
    expect(() => poissonInterval(1.5, 0.9)).toThrow('invalid count: 1.5');
    expect(() => poissonInterval(1, 1)).toThrow('invalid level: 1');
  });
});

describe('the ratio of two rates', () => {
  it('is one with even odds for equal counts', () => {
    const { ratio, low, high, probabilityFaster } = poissonRatio(20, 20, 0.9);
    expect(ratio).toBe(1);
    expect(probabilityFaster).toBeCloseTo(0.5, 9);
    expect((high ?? 0) * low).toBeCloseTo(1, 9);
  });
  it('has the exact bounds of Clopper and Pearson', () => {
    // 4 of 14: the 90 % interval of the share is 0.1040 to 0.5399.
    const { low, high } = poissonRatio(10, 4, 0.9);
    expect(low / (1 + low)).toBeCloseTo(0.104, 3);
    expect((high ?? 0) / (1 + (high ?? 0))).toBeCloseTo(0.5399, 3);
  });
  it('has no finite top when there was nothing before', () => {
    expect(poissonRatio(0, 3, 0.9)).toMatchObject({ ratio: null, high: null });
  });
});

describe('the exact interval of a share', () => {
  // Clopper and Pearson 1934: the ends are beta quantiles; 1 of 10 and none of 10 are in every table of 95 % limits.
  it.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [9, 10, 0.555, 0.9975],
    [10, 10, 0.6915, 1],
  ])('of %i in %i cases is %f to %f', (hits, cases, low, high) => {
    const found = shareInterval(hits, cases, 0.95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
  it('refuses what is no share', () => {
    for (const [hits, cases] of [
      [3, 2],
      [-1, 2],
      [0, 0],
      [0.5, 2],
    ] as const)
      expect(() => shareInterval(hits, cases, 0.95)).toThrow('invalid share');
    expect(() => shareInterval(1, 2, 1)).toThrow('invalid level');
  });
});
