import { describe, expect, it } from 'vitest';
import { drawCount } from '../../src/stats/draw-count.js';
import { drawGamma } from '../../src/stats/draw-gamma.js';
import { incompleteGamma } from '../../src/stats/incomplete-gamma.js';
import { seededRandom } from '../../src/stats/seeded-random.js';

const DRAWS = 20_000;
const drawn = (draw: () => number) => Array.from({ length: DRAWS }, draw);
const share = (values: readonly number[], below: number) =>
  values.filter((value) => value <= below).length / DRAWS;

describe('draws from a seed', () => {
  it('of gamma variables spread as their distribution says', () => {
    for (const shape of [0.4, 1, 4.5]) {
      const random = seededRandom(7);
      const values = drawn(() => drawGamma(shape, random));
      for (const x of [shape / 3, shape, 2 * shape])
        expect(share(values, x)).toBeCloseTo(incompleteGamma(x, shape), 1.8);
    }
    expect(() => drawGamma(0, seededRandom(1))).toThrow('invalid gamma shape: 0');
  });
  it('of counts have the mean and the variance asked for', () => {
    for (const dispersion of [0, 0.25])
      for (const mean of [0.3, 6, 900]) {
        const random = seededRandom(8);
        const values = drawn(() => drawCount(mean, dispersion, random.uniform()));
        const average = values.reduce((sum, value) => sum + value, 0) / DRAWS;
        const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / DRAWS;
        expect(average / mean).toBeCloseTo(1, 1);
        expect(variance / (mean + dispersion * mean ** 2)).toBeCloseTo(1, 1);
      }
    expect(drawCount(0, 0, 0.999)).toBe(0);
  });
  it('are the same for the same seed, and refuse half a seed', () => {
    const first = () => seededRandom(3).normal();
    expect(first()).toBe(first());
    expect(() => seededRandom(0.5)).toThrow('invalid seed: 0.5');
  });
});
