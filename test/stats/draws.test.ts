import { describe, expect, it } from 'vitest';
import { type LogMixture, logNormal, mix, quantile, tilt } from '../../src/stats/log-mixture.js';
import { normalCdf } from '../../src/stats/normal.js';
import { byNormalScore, SCORE_REACH, SCORES_PER_UNIT } from '../../src/stats/normal-scores.js';
import { ownWalk, quasiNormals } from '../../src/stats/quasi-normal.js';
import { sampleQuantiles } from '../../src/stats/sample-quantiles.js';
import { stableHash } from '../../src/stats/stable-hash.js';

describe('normal numbers of a Latin hypercube', () => {
  const draws = quasiNormals(10_000, 20, 7);
  it('have mean 0 and variance 1 in every dimension, far closer than chance', () => {
    for (const scores of draws) {
      const mean = scores.reduce((sum, score) => sum + score) / scores.length;
      const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
      expect(Math.abs(mean)).toBeLessThan(1e-9);
      expect(variance).toBeCloseTo(1, 2);
    }
  });
  it('are uncorrelated between dimensions', () => {
    for (const [index, first] of draws.entries())
      for (const second of draws.slice(index + 1)) {
        const correlation =
          first.reduce((sum, score, at) => sum + score * (second[at] ?? 0), 0) / first.length;
        expect(Math.abs(correlation)).toBeLessThan(0.04);
      }
  });
  it('are the same for the same seed and refuse what is no count or seed', () => {
    expect(quasiNormals(100, 2, 7)).toEqual(quasiNormals(100, 2, 7));
    expect(quasiNormals(100, 2, 7)).not.toEqual(quasiNormals(100, 2, 8));
    expect(() => quasiNormals(0, 1, 7)).toThrow('invalid count of draws: 0');
    expect(() => quasiNormals(1, 1, 0.5)).toThrow('invalid seed: 0.5');
  });
});

describe('the walk of a model through the draws', () => {
  it.each([1, 2, 500, 9973, 10_000])('visits each of %i once', (count) => {
    const { start, step } = ownWalk(count, 42);
    const visited = Array.from({ length: count }, (_, index) => (start + index * step) % count);
    expect(new Set(visited).size).toBe(count);
  });
  it('differs between models, so that their own errors are as good as independent', () => {
    const [scores = new Float64Array()] = quasiNormals(10_000, 1, 7);
    const walked = (id: string) => {
      const { start, step } = ownWalk(scores.length, stableHash(id));
      return scores.map((_, index) => scores[(start + index * step) % scores.length] ?? 0);
    };
    const walks = Array.from({ length: 40 }, (_, index) => walked(`model-${index}`));
    const variance = scores.reduce((sum, _, draw) => {
      const total = walks.reduce((all, walk) => all + (walk[draw] ?? 0), 0);
      return sum + total ** 2 / scores.length;
    }, 0);
    expect(variance).toBeGreaterThan(40 * 0.75);
    expect(variance).toBeLessThan(40 * 1.3);
  });
});

describe('the table of a mixture by normal score', () => {
  const wide: LogMixture = mix([
    { weight: 0.94, mixture: logNormal(3e24, 0.29) },
    { weight: 0.06, mixture: logNormal(1e23, 1.2) },
  ]);
  it.each([
    ['one lognormal', logNormal(1e24, 0.3)],
    ['a narrow and a wide one', wide],
    ['a wide one cut and weighed anew', tilt(logNormal(1e22, 1), 1e23, 14)],
    ['a mixture cut twice', tilt(tilt(wide, 1e25, 20), 1e23, 0.2)],
  ])('of %s gives its quantiles', (_, mixture) => {
    const table = byNormalScore(mixture);
    for (const score of [-4, -2.5, -1, -0.3, 0, 0.5, 1.6, 3]) {
      const at = table[Math.round((score + SCORE_REACH) * SCORES_PER_UNIT)] ?? Number.NaN;
      expect(Math.abs(at - Math.log(quantile(mixture, normalCdf(score))))).toBeLessThan(0.05);
    }
    expect([...table].sort((a, b) => a - b)).toEqual([...table]);
  });
});

describe('quantiles of draws counted in classes', () => {
  it('are those of the sorted draws', () => {
    const [scores = new Float64Array()] = quasiNormals(10_000, 1, 3);
    const draws = scores.map((score) => Math.exp(20 + score));
    const sorted = draws.slice().sort();
    const shares = [0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 0.995];
    for (const [index, value] of sampleQuantiles(draws, shares).entries()) {
      const exact = sorted[Math.floor((shares[index] ?? 0) * sorted.length)] ?? Number.NaN;
      expect(Math.abs(value / exact - 1)).toBeLessThan(0.01);
    }
  });
  it('of equal draws are that value', () => {
    expect(sampleQuantiles(new Float64Array(10).fill(3), [0.1, 0.5])[1]).toBeCloseTo(3, 2);
  });
  it('refuse draws that are no positive numbers', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => sampleQuantiles(Float64Array.of(1, bad), [0.5])).toThrow('positive and finite');
    expect(() => sampleQuantiles(new Float64Array(0), [0.5])).toThrow('at least one');
  });
});

describe('the hash of a text', () => {
  it('is that of FNV-1a', () => {
    // Test vectors of the authors, http://www.isthe.com/chongo/tech/comp/fnv.
    expect([stableHash(''), stableHash('a'), stableHash('foobar')]).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ]);
  });
});
