import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitGaussianProcess } from '../../src/stats/gaussian-process.js';

const kernel = (a: number, b: number) => 1.7 * Math.exp(-0.5 * (a - b) ** 2);

function covariance(places: readonly number[], noise: number): Float64Array {
  return Float64Array.from(
    places.flatMap((a, row) => places.map((b, column) => kernel(a, b) + (row === column ? noise : 0))),
  );
}

const told = (of: number, places: readonly number[], noise = 0) => ({
  covariances: Float64Array.from(places, (place) => kernel(of, place)),
  ownVariance: kernel(of, of),
  noise,
});

/** Places kept apart, so that the matrix has a root without noise too. */
const examples = fc
  .array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 2, maxLength: 9 })
  .map((offsets) => offsets.map((offset, index) => index * 1.5 + offset));
const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 });

describe('regression by a Gaussian process', () => {
  it('is the textbook formula for one example', () => {
    // Rasmussen and Williams 2006, eq. 2.25 and 2.26: the average carries the single value itself.
    const [prediction] = fitGaussianProcess(covariance([0], 0.3), [5]).predict([told(1, [0], 0.3)]);
    expect(prediction?.mean).toBeCloseTo(5, 12);
    expect(prediction?.variance).toBeCloseTo(1.7 - (1.7 * Math.exp(-0.5)) ** 2 / 2 + 0.3, 12);
  });
  it('is the textbook formula for two examples', () => {
    // k = 1 and 0.5 between them, noise 0; new case with covariances 0.6 and 0.2. (K⁻¹ = 4/3 · [[1, -½], [-½, 1]].)
    const process = fitGaussianProcess(Float64Array.of(1, 0.5, 0.5, 1), [3, 1]);
    const [prediction] = process.predict([
      { covariances: Float64Array.of(0.6, 0.2), ownVariance: 1, noise: 0.1 },
    ]);
    // About the average 2 the values are +1 and -1: weights 2 and -2.
    expect(prediction?.mean).toBeCloseTo(2 + 2 * 0.6 - 2 * 0.2, 12);
    expect(prediction?.variance).toBeCloseTo(1 - (4 / 3) * (0.36 + 0.04 - 0.12) + 0.1, 12);
  });
  it('without noise says of an example what was seen, for certain', () => {
    fc.assert(
      fc.property(examples, values, (places, seen) => {
        const observed = places.map((_, index) => seen[index] ?? 0);
        const process = fitGaussianProcess(covariance(places, 0), observed);
        for (const [index, { mean, variance }] of process
          .predict(places.map((place) => told(place, places)))
          .entries()) {
          expect(mean).toBeCloseTo(observed[index] ?? Number.NaN, 6);
          expect(variance).toBeCloseTo(0, 8);
          expect(variance).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 9 },
    );
  });
  it('far from every example says the average, with all of its variance', () => {
    const [prediction] = fitGaussianProcess(covariance([0, 1, 2], 0.1), [1, 2, 6]).predict([
      told(100, [0, 1, 2], 0.1),
    ]);
    expect(prediction).toEqual({ mean: 3, variance: 1.7 + 0.1 });
  });
  it('leaving one out from one fit equals leaving it out in truth', () => {
    fc.assert(
      fc.property(examples, values, fc.double({ min: 0.05, max: 1, noNaN: true }), (places, seen, noise) => {
        const observed = places.map((_, index) => seen[index] ?? 0);
        const all = fitGaussianProcess(covariance(places, noise), observed).leaveOneOut();
        for (const [left, quick] of all.entries()) {
          // Left out by moving it where it tells nothing; its value stays in the average, as in the quick way.
          const moved = places.map((place, index) => (index === left ? 1e6 : place));
          const process = fitGaussianProcess(covariance(moved, noise), observed);
          const [slow] = process.predict([told(places[left] ?? Number.NaN, moved, noise)]);
          expect(quick.mean).toBeCloseTo(slow?.mean ?? Number.NaN, 8);
          expect(quick.variance).toBeCloseTo(slow?.variance ?? Number.NaN, 8);
        }
      }),
      { seed: 10, numRuns: 50 },
    );
  });
  it('never has a negative variance, and more examples never raise it', () => {
    fc.assert(
      fc.property(examples, values, fc.double({ min: -2, max: 15, noNaN: true }), (places, seen, at) => {
        const variance = (kept: readonly number[]) =>
          fitGaussianProcess(
            covariance(kept, 0.01),
            kept.map((_, index) => seen[index] ?? 0),
          ).predict([told(at, kept)])[0]?.variance ?? Number.NaN;
        expect(variance(places)).toBeGreaterThanOrEqual(0);
        expect(variance(places)).toBeLessThanOrEqual(variance(places.slice(1)) + 1e-9);
      }),
      { seed: 11 },
    );
  });
  it('throws on what it cannot learn from or tell of', () => {
    expect(() => fitGaussianProcess(new Float64Array(0), [])).toThrow('no example to learn from');
    expect(() => fitGaussianProcess(Float64Array.of(1), [Number.NaN])).toThrow('invalid observation: NaN');
    const process = fitGaussianProcess(Float64Array.of(1), [2]);
    const bad = { covariances: Float64Array.of(Number.NaN), ownVariance: 1, noise: 0 };
    expect(() => process.predict([bad])).toThrow('invalid case');
    expect(() => process.predict([{ ...bad, covariances: Float64Array.of(1, 1) }])).toThrow('invalid vector');
    expect(() => process.predict([told(0, [0], Number.NaN)])).toThrow('invalid case');
  });
});
