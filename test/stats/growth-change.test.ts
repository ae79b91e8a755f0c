import { describe, expect, it } from 'vitest';
import { EXPONENTIAL } from '../../src/stats/count-shapes.js';
import { fitCounts } from '../../src/stats/fit-counts.js';
import { breakPlaces, changeTest, likeliestBreak } from '../../src/stats/growth-change.js';
import { type SeededRandom, seededRandom } from '../../src/stats/seeded-random.js';
import { type MadeUpRate, madeUpCounts, shareOf } from './made-up-counts.js';

const SEARCH = { margin: 12, every: 2, leastCount: 5 };

function rejects(rate: MadeUpRate, random: SeededRandom): boolean {
  const series = madeUpCounts(rate, random);
  const constant = fitCounts(series, EXPONENTIAL);
  const found = likeliestBreak(series, SEARCH, constant);
  if (!found) return false;
  // Second of 40 at most: a level of exactly 5%, and two more extreme ones decide.
  const options = { search: SEARCH, simulations: 39, extremes: 2, random };
  return changeTest([found.statistic], series.exposure, constant, options).p <= 0.05;
}

describe('the test of constant growth', () => {
  it.each([
    ['many models', { steps: 60, middle: 4, growth: 0.6, dispersion: 0.1 }],
    ['few models', { steps: 60, middle: 0.7, growth: 0.5, dispersion: 0 }],
    [
      'late reports',
      {
        steps: 60,
        middle: 3,
        growth: 0.5,
        dispersion: 0.2,
        exposure: Float64Array.from({ length: 60 }, (_, step) => 1 - Math.exp((step - 60) / 6)),
      },
    ],
  ])('finds a change in 1 of 20 histories that have none: %s', (_, rate) => {
    const random = seededRandom(17);
    const share = shareOf(200, () => rejects(rate, random));
    // 200 runs of a true 0.05 lie between these in 99 of 100 cases.
    expect(share).toBeGreaterThan(0.011);
    expect(share).toBeLessThan(0.094);
  });
  it('finds most large changes', () => {
    const rate = { steps: 60, middle: 8, growth: 1, dispersion: 0.1, break: { step: 30, change: -1 } };
    const random = seededRandom(5);
    expect(shareOf(30, () => rejects(rate, random))).toBeGreaterThan(0.8);
  });
  it('takes recent months of which little is seen for no change', () => {
    const exposure = Float64Array.from({ length: 60 }, (_, step) => 1 - Math.exp((step - 60) / 8));
    const rate = { steps: 60, middle: 8, growth: 0.6, dispersion: 0.1, exposure };
    const seen = madeUpCounts(rate, seededRandom(23));
    const blind = { counts: seen.counts, exposure: new Float64Array(60).fill(1) };
    const statistic = (series: typeof seen) => likeliestBreak(series, SEARCH)?.statistic ?? 0;
    // 19 of 20 histories without a change stay below about 8.
    expect(statistic(seen)).toBeLessThan(8);
    expect(statistic(blind)).toBeGreaterThan(12);
  });
});

describe('the place of a break', () => {
  it('lies in its 90% interval as often as it says', () => {
    const random = seededRandom(29);
    const covered = shareOf(120, () => {
      const step = 18 + Math.floor(random.uniform() * 24);
      const series = madeUpCounts(
        { steps: 60, middle: 8, growth: 0.9, dispersion: 0.1, break: { step, change: -1.1 } },
        random,
      );
      const found = likeliestBreak(series, SEARCH);
      if (!found) return false;
      let below = 0;
      const within = breakPlaces(series, SEARCH, found).filter(({ weight }) => {
        const before = below;
        below += weight;
        return below >= 0.05 && before < 0.95;
      });
      return step >= (within[0]?.step ?? 60) && step <= (within.at(-1)?.step ?? 0);
    });
    // 120 runs of a true 0.9 lie within 0.07 in 99 of 100 cases; places are whole months, so a little wider.
    expect(covered).toBeGreaterThan(0.83);
    expect(covered).toBeLessThan(0.98);
  });
  it('has weights that add up to one, and none near the ends or where few are counted', () => {
    const series = madeUpCounts({ steps: 60, middle: 2, growth: 1.5, dispersion: 0 }, seededRandom(2));
    const found = likeliestBreak(series, SEARCH);
    const places = found ? breakPlaces(series, SEARCH, found) : [];
    expect(places.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    const before = series.counts.slice(0, places[0]?.step ?? 0).reduce((sum, count) => sum + count, 0);
    expect(before).toBeGreaterThanOrEqual(5);
    expect(places.at(-1)?.step).toBeLessThan(48);
  });
  it('is none in a series too short for one', () => {
    const series = madeUpCounts({ steps: 20, middle: 5, growth: 0.5, dispersion: 0 }, seededRandom(2));
    expect(likeliestBreak(series, SEARCH)).toBeNull();
  });
});
