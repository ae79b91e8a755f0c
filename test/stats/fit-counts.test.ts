import { describe, expect, it } from 'vitest';
import { countLikelihood, requireSeries, yearsFromMiddle } from '../../src/stats/count-series.js';
import {
  brokenAt,
  CONSTANT,
  type CountShape,
  EXPONENTIAL,
  LINEAR,
  LOGISTIC,
} from '../../src/stats/count-shapes.js';
import { covariance, fitCounts } from '../../src/stats/fit-counts.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { madeUpCounts, shareOf } from './made-up-counts.js';

const Z90 = 1.6449;
const series = madeUpCounts({ steps: 60, middle: 4, growth: 0.5, dispersion: 0.3 }, seededRandom(3));

describe('a fitted rate', () => {
  it('is what was counted over what was seen, where it is the same all the time', () => {
    const exposure = Float64Array.from([1, 1, 0.5, 0]);
    const fit = fitCounts({ counts: Float64Array.from([3, 2, 0, 0]), exposure }, CONSTANT, { dispersion: 0 });
    expect(Math.exp(fit.logRate[3] as number)).toBeCloseTo(2, 6);
  });
  it.each<[string, CountShape]>([
    ['constant', CONSTANT],
    ['exponential', EXPONENTIAL],
    ['linear', LINEAR],
    ['logistic', LOGISTIC],
    ['break', brokenAt(0.5)],
  ])('is the likeliest of its form: %s', (_, shape) => {
    const fit = fitCounts(series, shape);
    const years = yearsFromMiddle(60);
    const slopes = fit.theta.slice().fill(0);
    const value = (theta: Float64Array) => {
      const logRate = new Float64Array(60);
      shape.fill(theta, years, logRate, []);
      return countLikelihood(series, logRate, fit.dispersion);
    };
    expect(value(fit.theta)).toBeCloseTo(fit.logLikelihood, 9);
    for (const index of slopes.keys())
      for (const by of [-0.02, 0.02]) {
        const moved = fit.theta.slice();
        moved[index] = (moved[index] as number) + by;
        expect(value(moved)).toBeLessThan(fit.logLikelihood);
      }
    for (const dispersion of [fit.dispersion * 0.7, fit.dispersion * 1.4])
      expect(countLikelihood(series, fit.logRate, dispersion)).toBeLessThan(fit.logLikelihood);
  });
  it('has slopes that are those of its logarithm', () => {
    const theta = Float64Array.from([1.2, 0.4, -0.3]);
    const years = yearsFromMiddle(30);
    for (const shape of [CONSTANT, EXPONENTIAL, LINEAR, LOGISTIC, brokenAt(0.2)]) {
      const slopes = Array.from({ length: shape.parameters }, () => new Float64Array(30));
      shape.fill(theta, years, new Float64Array(30), slopes);
      const at = (index: number, by: number) => {
        const logRate = new Float64Array(30);
        shape.fill(
          theta.map((value, place) => (place === index ? value + by : value)),
          years,
          logRate,
          [],
        );
        return logRate;
      };
      slopes.forEach((slope, index) => {
        const [up, down] = [at(index, 1e-5), at(index, -1e-5)];
        for (const step of [0, 11, 29])
          expect(slope[step]).toBeCloseTo(((up[step] as number) - (down[step] as number)) / 2e-5, 6);
      });
    }
  });
  it('is none where nothing was counted', () => {
    const nothing = { counts: new Float64Array(12), exposure: new Float64Array(12).fill(1) };
    expect(() => fitCounts(nothing, EXPONENTIAL)).toThrow('nothing was counted');
  });
});

describe('counts', () => {
  it('are refused where they are no counts, or were made without sight', () => {
    const of = (count: number, seen: number) => () =>
      requireSeries({ counts: Float64Array.of(count), exposure: Float64Array.of(seen) });
    expect(of(1.5, 1)).toThrow('invalid count: 1.5');
    expect(of(1, 1.5)).toThrow('invalid exposure: 1.5');
    expect(of(1, 0)).toThrow('1 counted in a step that was not seen');
    expect(of(0, 0)).not.toThrow();
  });
});

describe('the 90% interval of growth', () => {
  it.each([
    ['few models', { steps: 72, middle: 0.5, growth: 0.5, dispersion: 0.1 }],
    ['many models', { steps: 72, middle: 6, growth: 0.7, dispersion: 0.1 }],
    ['wide scatter', { steps: 72, middle: 5, growth: 0, dispersion: 0.4 }],
    [
      'late reports',
      {
        steps: 60,
        middle: 5,
        growth: 0.4,
        dispersion: 0.1,
        exposure: Float64Array.from({ length: 60 }, (_, step) => 1 - Math.exp((step - 60) / 6)),
      },
    ],
  ])('covers the true one as often as it says: %s', (_, rate) => {
    const random = seededRandom(41);
    const covered = shareOf(400, () => {
      const fit = fitCounts(madeUpCounts(rate, random), EXPONENTIAL);
      const spread = Math.sqrt(covariance(fit)[3] as number);
      return Math.abs((fit.theta[1] as number) - rate.growth) < Z90 * spread;
    });
    // 400 runs of a true 0.9 lie within 0.039 in 99 of 100 cases.
    expect(covered).toBeGreaterThan(0.86);
    expect(covered).toBeLessThan(0.94);
  });
});
