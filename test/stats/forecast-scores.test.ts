import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLogScore } from '../../src/stats/count-log-score.js';
import { intervalScore } from '../../src/stats/interval-score.js';
import { sampleCrps } from '../../src/stats/sample-crps.js';
import { seededRandom } from '../../src/stats/seeded-random.js';
import { systematicResample } from '../../src/stats/systematic-resample.js';

const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });

describe('the ranked probability score of draws', () => {
  it('is the absolute error of a single draw and zero for a certain hit', () => {
    expect(sampleCrps([7], 3)).toBe(4);
    expect(sampleCrps([5, 5, 5], 5)).toBe(0);
  });
  it('is the sum over all pairs, without a draw paired with itself', () => {
    const [draws, truth] = [[1, 4, 6, 11], 5];
    let pairs = 0;
    for (const a of draws) for (const b of draws) pairs += Math.abs(a - b);
    const error = draws.reduce((sum, draw) => sum + Math.abs(draw - truth), 0) / 4;
    expect(sampleCrps(draws, truth)).toBeCloseTo(error - pairs / (2 * 4 * 3), 12);
  });
  it('of normal draws nears the closed form at any number of draws (Gneiting and Raftery 2007, eq. 21)', () => {
    const random = seededRandom(3);
    const mean = (size: number, repeats: number) => {
      let sum = 0;
      for (let repeat = 0; repeat < repeats; repeat += 1)
        sum += sampleCrps(Float64Array.from({ length: size }, random.normal), 0);
      return sum / repeats;
    };
    const exact = 2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI);
    expect(mean(5, 8000)).toBeCloseTo(exact, 2);
    expect(mean(500, 80)).toBeCloseTo(exact, 2);
  });
  it('does not depend on the order of draws and moves with draws and truth', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 500 }), (draws, truth) => {
        const score = sampleCrps(draws, truth);
        expect(sampleCrps([...draws].reverse(), truth)).toBeCloseTo(score, 9);
        expect(
          sampleCrps(
            draws.map((draw) => draw + 10),
            truth + 10,
          ),
        ).toBeCloseTo(score, 9);
      }),
    );
  });
  it('refuses no draws and what is no number', () => {
    expect(() => sampleCrps([], 1)).toThrow('no draw to score');
    expect(() => sampleCrps([1], Number.NaN)).toThrow('invalid truth: NaN');
    expect(() => sampleCrps([Number.POSITIVE_INFINITY], 1)).toThrow('invalid draw: Infinity');
  });
});

describe('the log score of a count', () => {
  const probability = (draws: readonly number[], count: number) => Math.exp(-countLogScore(draws, count));
  it('comes of a probability that adds up to one, zero included', () => {
    for (const draws of [[0], [0, 0, 1], [3, 4, 9, 20], [100, 150, 400]]) {
      let sum = 0;
      for (let count = 0; count <= 4000; count += 1) sum += probability(draws, count);
      // What is left lies beyond, in the tail 1/(k + 2) of the one draw that is added.
      expect(sum + 1 / 4002 / (draws.length + 1)).toBeCloseTo(1, 6);
    }
  });
  it('of draws that are all zero is nearly certain of zero, and finite for what was never drawn', () => {
    const draws = new Array(999).fill(0);
    expect(probability(draws, 0)).toBeCloseTo(0.9995, 4);
    expect(countLogScore(draws, 50)).toBeCloseTo(Math.log(1000 * 51 * 52), 6);
  });
  it('of many Poisson draws nears the probability they have', () => {
    const random = seededRandom(11);
    const [mean, size] = [12, 4000];
    const limit = Math.exp(-mean);
    const draws = Array.from({ length: size }, () => {
      let count = 0;
      for (let product = random.uniform(); product > limit; product *= random.uniform()) count += 1;
      return count;
    });
    let exact = limit;
    for (let count = 1; count <= 12; count += 1) exact *= mean / count;
    expect(probability(draws, 12)).toBeCloseTo(exact, 1.8);
  });
  it('refuses what is no count', () => {
    expect(() => countLogScore([], 1)).toThrow('no draw to score');
    expect(() => countLogScore([1], -1)).toThrow('invalid count: -1');
  });
});

describe('the interval score', () => {
  it('is the width, and forty times the distance by which a 95% interval misses', () => {
    expect(intervalScore(10, 14, 12, 0.95)).toBe(4);
    expect(intervalScore(10, 14, 15, 0.95)).toBeCloseTo(44, 9);
    expect(intervalScore(10, 14, 8, 0.95)).toBeCloseTo(84, 9);
    expect(() => intervalScore(3, 2, 1, 0.9)).toThrow('invalid interval: 3 to 2');
    expect(() => intervalScore(1, 2, 1, 1)).toThrow('invalid level: 1');
  });
});

describe('systematic resampling', () => {
  it('draws each possibility as often as its weight says, up to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (logWeights, offset) => {
          const chosen = systematicResample(Float64Array.from(logWeights), offset, 200);
          const most = Math.max(...logWeights);
          const weights = logWeights.map((log) => Math.exp(log - most));
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          weights.forEach((weight, index) => {
            const count = chosen.filter((place) => place === index).length;
            expect(Math.abs(count - (200 * weight) / total)).toBeLessThan(1 + 1e-6);
          });
        },
      ),
    );
    expect(() => systematicResample(new Float64Array(2).fill(Number.NEGATIVE_INFINITY), 0, 1)).toThrow(
      'no weight is finite',
    );
  });
});
