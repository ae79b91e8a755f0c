import { describe, expect, it } from 'vitest';
import { compareRates } from '../../src/stats/compare-rates.js';
import { drawCount } from '../../src/stats/draw-count.js';
import { mixed, pooled } from '../../src/stats/mean-variance.js';
import { pearsonScatter } from '../../src/stats/pearson-scatter.js';
import { poissonRatio } from '../../src/stats/poisson-ratio.js';
import { rateInterval } from '../../src/stats/rate-interval.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { shareOf } from './made-up-counts.js';

const window = (count: number, months = 12) => ({ count, months });

describe('two rates', () => {
  it('are compared as whole windows are, where nothing is missing', () => {
    for (const [earlier, later] of [
      [3, 9],
      [0, 2],
      [40, 22],
    ] as const) {
      const { probabilityFaster } = poissonRatio(earlier, later, 0.9);
      const compared = compareRates([{ earlier: window(earlier), later: window(later) }], 1, 0.9);
      expect(compared.probabilityFaster).toBeCloseTo(probabilityFaster, 10);
    }
  });
  it('are the same where the later window shows half of its models, and half as many', () => {
    const compared = compareRates([{ earlier: window(80), later: window(40, 6) }], 1, 0.9);
    expect(compared.ratio).toBeCloseTo(1, 2);
    expect(compared.probabilityFaster).toBeGreaterThan(0.45);
    expect(compared.probabilityFaster).toBeLessThan(0.55);
  });
  it('are less sure where counts scatter and where readings disagree', () => {
    const sure = compareRates([{ earlier: window(20), later: window(40) }], 1, 0.9);
    const scattered = compareRates([{ earlier: window(20), later: window(40) }], 3, 0.9);
    expect(scattered.probabilityFaster).toBeLessThan(sure.probabilityFaster);
    expect(scattered.high / scattered.low).toBeGreaterThan(sure.high / sure.low);
    const unsure = compareRates(
      [8, 16].map((months) => ({ earlier: window(20), later: window(40, months) })),
      1,
      0.9,
    );
    expect(unsure.high / unsure.low).toBeGreaterThan(sure.high / sure.low);
  });
  it('have a ratio whose 90% interval covers the true one as often as it says', () => {
    const random = seededRandom(3);
    const covered = shareOf(500, () => {
      const months = 6 + 4 * random.uniform();
      const earlier = window(drawCount(12 * 2, 0, random.uniform()));
      const later = window(drawCount(months * 3, 0, random.uniform()), months);
      const { low, high } = compareRates([{ earlier, later }], 1, 0.9);
      return low <= 1.5 && 1.5 <= high;
    });
    expect(covered).toBeGreaterThan(0.865);
    expect(covered).toBeLessThan(0.935);
  });
  it('are not compared without sight', () => {
    expect(() => compareRates([], 1, 0.9)).toThrow('no reading');
    expect(() => compareRates([{ earlier: window(1), later: window(1, 0) }], 1, 0.9)).toThrow(
      'more than no months',
    );
    expect(() => compareRates([{ earlier: window(1), later: window(1) }], 0.5, 0.9)).toThrow(
      'invalid scatter',
    );
  });
});

describe('a rate in a window', () => {
  it('is what was counted over the months that were seen, within a gamma interval', () => {
    const { perMonth, low, high } = rateInterval([window(10, 5)], 1, 0.9);
    expect(perMonth).toBe(2);
    // Quantiles of chi-square with 21 degrees of freedom: 11.591 and 32.671 (tables), over 2 × 5 months.
    expect(low).toBeCloseTo(1.1591, 3);
    expect(high).toBeCloseTo(3.2671, 3);
  });
});

describe('readings of a number', () => {
  it('mixed have the variance within and between them', () => {
    const { mean, variance } = mixed([
      { mean: 1, variance: 2, weight: 3 },
      { mean: 5, variance: 4, weight: 1 },
    ]);
    expect(mean).toBe(2);
    expect(variance).toBeCloseTo(2.5 + 3, 12);
  });
  it('pooled follow the rules for imputed data', () => {
    const { mean, variance } = pooled([1, 2, 3].map((value) => ({ mean: value, variance: 0.5 })));
    expect(mean).toBe(2);
    // Within 0.5, between 1, times 1 + 1/3.
    expect(variance).toBeCloseTo(0.5 + 4 / 3, 12);
    expect(pooled([{ mean: 4, variance: 0.25 }]).variance).toBe(0.25);
  });
});

describe('the scatter of counts', () => {
  const seen = (counts: readonly number[], part = 1) => counts.map((count) => ({ count, seen: part }));

  it('is 1 where it is chance or less, and what Pearson says where it is more', () => {
    expect(pearsonScatter([seen([4, 4, 4, 4])])).toBe(1);
    // Mean 4, squares 16 + 16 + 0 + 0 over 4, three degrees of freedom.
    expect(pearsonScatter([seen([0, 8, 4, 4])])).toBeCloseTo(8 / 3, 12);
    // A rate of its own for each group: neither scatters.
    expect(pearsonScatter([seen([2, 2, 2]), seen([9, 9, 9])])).toBe(1);
  });
  it('knows how much of each was seen, and says nothing of what was not', () => {
    expect(pearsonScatter([[...seen([8, 8]), ...seen([4, 4], 0.5), ...seen([0], 0)]])).toBe(1);
    expect(pearsonScatter([seen([0, 0])])).toBe(1);
  });
  it('is told without bias, few counts included', () => {
    const random = seededRandom(9);
    const mean = (rate: number, dispersion: number) => {
      let sum = 0;
      for (let run = 0; run < 400; run += 1)
        sum += pearsonScatter([
          seen(Array.from({ length: 60 }, () => drawCount(rate, dispersion, random.uniform()))),
        ]);
      return sum / 400;
    };
    expect(mean(6, 0.5)).toBeGreaterThan(3.6);
    expect(mean(6, 0.5)).toBeLessThan(4.4);
    // Kept at 1 from below, so a little above it.
    expect(mean(0.5, 0)).toBeLessThan(1.15);
  });
});
