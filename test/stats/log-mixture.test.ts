import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LogMixture,
  log10SigmaOfFactor,
  logNormal,
  mix,
  probabilityOver,
  quantile,
  tilt,
} from '../../src/stats/log-mixture.js';
import { normalCdf } from '../../src/stats/normal.js';

const part = fc.record({
  median: fc.double({ min: 15, max: 27, noNaN: true }).map((log10) => 10 ** log10),
  sigma: fc.double({ min: 0.05, max: 2, noNaN: true }),
  weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
});
const mixtures = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .map((parts) =>
    mix(parts.map(({ median, sigma, weight }) => ({ weight, mixture: logNormal(median, sigma) }))),
  );
const places = fc.double({ min: 14, max: 28, noNaN: true });
const probabilities = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const total = (mixture: LogMixture) => mixture.reduce((sum, { weight }) => sum + weight, 0);

describe('a lognormal quantity', () => {
  it('has the spread of its 90 % factor', () => {
    // log10(3) / 1.6449 and log10(31) / 1.6449, rounded 0.290 and 0.907.
    expect(log10SigmaOfFactor(3, 0.9)).toBeCloseTo(Math.log10(3) / 1.644853626951472, 12);
    expect(log10SigmaOfFactor(31, 0.9)).toBeCloseTo(0.907, 3);
  });
  it('has its median, its interval and its tails in closed form', () => {
    const tenfold = logNormal(1e25, log10SigmaOfFactor(10, 0.9));
    expect(quantile(tenfold, 0.5) / 1e25).toBeCloseTo(1, 12);
    expect(quantile(tenfold, 0.05) / 1e24).toBeCloseTo(1, 10);
    expect(quantile(tenfold, 0.95) / 1e26).toBeCloseTo(1, 10);
    expect(probabilityOver(tenfold, 1e25)).toBeCloseTo(0.5, 12);
    expect(probabilityOver(tenfold, 1e26)).toBeCloseTo(0.05, 12);
  });
  it('is over nothing for certain, and over infinity never', () => {
    const mixture = logNormal(1e3, 1);
    expect([0, -1].map((value) => probabilityOver(mixture, value))).toEqual([1, 1]);
    expect(probabilityOver(mixture, Number.POSITIVE_INFINITY)).toBe(0);
  });
});

describe('a mixture', () => {
  it('has as much over a value as its parts have, by weight', () => {
    const mixture = mix([
      { weight: 3, mixture: logNormal(1e20, 1) },
      { weight: 1, mixture: logNormal(1e24, 0.5) },
    ]);
    expect(probabilityOver(mixture, 1e22)).toBeCloseTo(0.75 * normalCdf(-2) + 0.25 * normalCdf(4), 12);
    expect(mixture.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });
  it('keeps nothing of an account without weight', () => {
    const sure = { weight: 1, mixture: logNormal(1e20, 1) };
    expect(mix([sure, { weight: 0, mixture: logNormal(1e24, 1) }])).toEqual(sure.mixture);
  });
  it('comes back from quantile to probability, cut or not', () => {
    fc.assert(
      fc.property(mixtures, places, probabilities, (mixture, cut, probability) => {
        for (const one of [mixture, tilt(mixture, 10 ** cut, 7)])
          expect(1 - probabilityOver(one, quantile(one, probability))).toBeCloseTo(probability, 6);
      }),
      { seed: 12 },
    );
  });
  it('has quantiles that rise', () => {
    fc.assert(
      fc.property(mixtures, probabilities, probabilities, (mixture, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(quantile(mixture, low)).toBeLessThanOrEqual(quantile(mixture, high));
      }),
      { seed: 13 },
    );
  });
});

describe('a hint at the size', () => {
  it("obeys Bayes' rule: the odds of being over rise by the ratio, and each side keeps its shape", () => {
    fc.assert(
      fc.property(
        mixtures,
        places,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        places,
        (mixture, cut, ratio, place) => {
          const over = probabilityOver(mixture, 10 ** cut);
          const tilted = tilt(mixture, 10 ** cut, ratio);
          const evidence = over * ratio + (1 - over);
          const further = probabilityOver(mixture, 10 ** Math.max(place, cut));
          const truth =
            place >= cut
              ? (further * ratio) / evidence
              : 1 - (1 - probabilityOver(mixture, 10 ** place)) / evidence;
          expect(total(tilted)).toBeCloseTo(1, 12);
          expect(probabilityOver(tilted, 10 ** place)).toBeCloseTo(truth, 9);
        },
      ),
      { seed: 15 },
    );
  });
  it('twice is the same as once with both ratios', () => {
    fc.assert(
      fc.property(mixtures, places, places, (mixture, cut, place) => {
        const twice = tilt(tilt(mixture, 10 ** cut, 4), 10 ** cut, 0.5);
        expect(probabilityOver(twice, 10 ** place)).toBeCloseTo(
          probabilityOver(tilt(mixture, 10 ** cut, 2), 10 ** place),
          9,
        );
      }),
      { seed: 16 },
    );
  });
  it('cuts a part so that none of its quantiles lies outside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        probabilities,
        (from, width, probability) => {
          const ranges = [{ log10From: from }, { log10To: from }, { log10From: from, log10To: from + width }];
          for (const range of ranges) {
            const cut: LogMixture = [{ weight: 1, log10Median: 20, log10Sigma: 1, ...range }];
            const { log10From = -400, log10To = 400 } = { ...range };
            const log10 = Math.log10(quantile(cut, probability));
            expect(log10).toBeGreaterThanOrEqual(log10From - 1e-9);
            expect(log10).toBeLessThanOrEqual(log10To + 1e-9);
          }
        },
      ),
      { seed: 17 },
    );
  });
});

describe('bad input', () => {
  const mixture = logNormal(1e20, 1);
  it('throws, and never gives NaN', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => logNormal(bad, 1)).toThrow(`invalid median: ${bad}`);
      expect(() => logNormal(1, bad)).toThrow(`invalid log10 spread: ${bad}`);
      expect(() => tilt(mixture, bad, 2)).toThrow(`invalid value: ${bad}`);
      expect(() => tilt(mixture, 1, bad)).toThrow(`invalid ratio: ${bad}`);
    }
    for (const bad of [1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => log10SigmaOfFactor(bad, 0.9)).toThrow(`invalid factor: ${bad}`);
    for (const bad of [0, 1, -0.5, Number.NaN]) {
      expect(() => log10SigmaOfFactor(3, bad)).toThrow(`invalid level: ${bad}`);
      expect(() => quantile(mixture, bad)).toThrow(`invalid probability: ${bad}`);
    }
    for (const bad of [-1, Number.NaN])
      expect(() => mix([{ weight: bad, mixture }])).toThrow(`invalid weight: ${bad}`);
    expect(() => probabilityOver(mixture, Number.NaN)).toThrow('invalid value: NaN');
    expect(() => mix([])).toThrow('no account has weight');
    expect(() => quantile([], 0.5)).toThrow('a mixture has no parts');
  });
});
