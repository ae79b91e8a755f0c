import { describe, expect, it } from 'vitest';
import {
  bandCholesky,
  bandInverseDiagonal,
  bandLogDeterminant,
  bandSolve,
} from '../../src/stats/band-cholesky.js';
import { cholesky, inverseDiagonal, solveLower, solveUpper } from '../../src/stats/cholesky.js';
import { drawCount } from '../../src/stats/draw-count.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { smoothRate } from '../../src/stats/smooth-rate.js';

const PRIOR = {
  growthSpread: Math.log(10),
  growthChange: 0.5,
  growthChanges: [0.02, 0.06, 0.125, 0.25, 0.5, 1, 2],
  scatters: [0, 0.2, 0.4, 0.6, 0.9],
};
const Z90 = 1.6449;
const STEPS = 60;

describe('a smooth rate', () => {
  it.each<[string, (step: number) => number, number]>([
    ['even and low', () => 0.3, 0],
    ['exponential', (step) => 0.6 * Math.exp((0.6 * step) / 12), 0.1],
    ['with a break', (step) => Math.exp((0.9 * Math.min(step, 35)) / 12), 0.1],
    ['rising and falling', (step) => 0.5 + 10 * Math.exp(-(((step - 40) / 13) ** 2)), 0.1],
  ])('covers the true one in 9 of 10 months: %s', (_, rate, dispersion) => {
    const random = seededRandom(7);
    const exposure = Float64Array.from({ length: STEPS }, (_seen, step) => 1 - Math.exp((step - STEPS) / 5));
    let [covered, newest, runs] = [0, 0, 0];
    while (runs < 40) {
      const counts = exposure.map((seen, step) => drawCount(seen * rate(step), dispersion, random.uniform()));
      if (counts.every((count) => count === 0)) continue;
      runs += 1;
      const { log, spread } = smoothRate([{ counts, exposure }], PRIOR);
      for (let step = 0; step < STEPS; step += 1) {
        const miss = Math.abs((log[step] as number) - Math.log(rate(step)));
        if (miss > Z90 * (spread[step] as number)) continue;
        covered += 1 / STEPS;
        if (step >= STEPS - 6) newest += 1 / 6;
      }
    }
    // Months of a run go together: 40 runs tell the coverage to about 0.06.
    expect(covered / runs).toBeGreaterThan(0.85);
    expect(covered / runs).toBeLessThan(0.985);
    expect(newest / runs).toBeGreaterThan(0.8);
  });
  it('is as wide as the readings of the data disagree', () => {
    const exposure = new Float64Array(24).fill(1);
    const of = (count: number) => ({ counts: new Float64Array(24).fill(count), exposure });
    const one = smoothRate([of(4)], PRIOR);
    const both = smoothRate([of(2), of(8)], PRIOR);
    expect(both.spread[12]).toBeGreaterThan(2 * (one.spread[12] as number));
    expect(Math.exp(both.log[12] as number)).toBeCloseTo(4, 0);
  });
  it('has an interval for a single model, and for models of the first month alone', () => {
    for (const [place, count] of [
      [11, 1],
      [0, 9],
    ] as const) {
      const counts = new Float64Array(24);
      counts[place] = count;
      const { log, spread } = smoothRate([{ counts, exposure: new Float64Array(24).fill(1) }], PRIOR);
      expect([...log, ...spread].every(Number.isFinite)).toBe(true);
      expect(spread[23]).toBeGreaterThan(0.5);
    }
  });
  it('is none where nothing was counted', () => {
    const nothing = { counts: new Float64Array(12), exposure: new Float64Array(12).fill(1) };
    expect(() => smoothRate([nothing], PRIOR)).toThrow('nothing was counted');
    expect(() => smoothRate([], PRIOR)).toThrow('no reading');
  });
});

describe('a matrix in bands', () => {
  const bands = {
    diagonal: Float64Array.of(5, 6, 7, 8, 9),
    first: Float64Array.of(1, -2, 1.5, 0.5, 0),
    second: Float64Array.of(0.5, 1, -1, 0, 0),
  };
  const full = new Float64Array(25);
  for (let row = 0; row < 5; row += 1) {
    full[row * 5 + row] = bands.diagonal[row] as number;
    if (row > 0) full[row * 5 + row - 1] = bands.first[row - 1] as number;
    if (row > 1) full[row * 5 + row - 2] = bands.second[row - 2] as number;
  }
  it('gives the root, solution, determinant and inverse of the full matrix', () => {
    const [root, other] = [bandCholesky(bands), cholesky(full, 5)];
    const vector = Float64Array.of(1, 2, 3, 4, 5);
    const [half = vector] = solveLower(other, [vector]);
    const expected = solveUpper(other, half);
    for (const [row, value] of bandSolve(root, vector).entries())
      expect(value).toBeCloseTo(expected[row] as number, 12);
    const inverse = inverseDiagonal(other, 5);
    for (const [row, value] of bandInverseDiagonal(root).entries())
      expect(value).toBeCloseTo(inverse[row] as number, 12);
    const logDeterminant = [0, 1, 2, 3, 4].reduce(
      (sum, row) => sum + 2 * Math.log(other[row * 6] as number),
      0,
    );
    expect(bandLogDeterminant(root)).toBeCloseTo(logDeterminant, 12);
  });
  it('is refused where it is not positive definite', () => {
    expect(() => bandCholesky({ ...bands, diagonal: Float64Array.of(5, 6, 7, -8, 9) })).toThrow('row 4');
  });
});
