import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountOptions, countUncertain, type UncertainEvent } from '../../src/stats/uncertain-count.js';

const NOTHING_SHARED = [{ cohort: 0, family: 0 }];
const OPTIONS: CountOptions = {
  groups: 1,
  shared: NOTHING_SHARED,
  level: 0.9,
  draws: 4000,
  seed: 7,
  cumulate: 0,
};

const event = (probability: number, more: Partial<UncertainEvent> = {}): UncertainEvent => ({
  probability,
  cohort: 0,
  family: -1,
  groups: [0],
  ...more,
});

/** Exact distribution of the number of independent events, one event after the other. */
function poissonBinomial(probabilities: readonly number[]): number[] {
  let distribution = [1];
  for (const p of probabilities)
    distribution = [...distribution, 0].map(
      (stay, count) => stay * (1 - p) + (count > 0 ? (distribution[count - 1] ?? 0) * p : 0),
    );
  return distribution;
}

function exactCdf(probabilities: readonly number[]): number[] {
  let sum = 0;
  return poissonBinomial(probabilities).map((share) => {
    sum += share;
    return sum;
  });
}

const many = Array.from({ length: 120 }, (_, index) => 0.05 + (0.9 * ((index * 37) % 120)) / 120);

describe('the expected number', () => {
  it('is the exact sum of the probabilities, group by group and added up', () => {
    const events = [
      event(0.25, { groups: [0] }),
      event(0.5, { groups: [1] }),
      event(0.125, { groups: [1, 2] }),
      event(1, { groups: [2] }),
      event(0, { groups: [2] }),
    ];
    const expected = (cumulate: number) =>
      countUncertain(events, { ...OPTIONS, groups: 3, cumulate }).map((count) => count.expected);
    expect(expected(0)).toEqual([0.25, 0.625, 1.125]);
    expect(expected(2)).toEqual([0.25, 0.875, 1.125]);
    expect(expected(3)).toEqual([0.25, 0.875, 2]);
  });
  it('is the same whatever is shared', () => {
    const sum = many.reduce((total, p) => total + p, 0);
    const shared = [{ cohort: 0.4, family: 0.3 }];
    const [count] = countUncertain(
      many.map((p) => event(p, { family: 0 })),
      { ...OPTIONS, shared },
    );
    expect(count?.expected).toBeCloseTo(sum, 12);
  });
});

describe('the interval', () => {
  it('without shared errors is that of the exact Poisson-binomial distribution', () => {
    const cdf = exactCdf(many);
    for (const level of [0.5, 0.8, 0.9, 0.98]) {
      const [count] = countUncertain(
        many.map((p) => event(p)),
        { ...OPTIONS, level },
      );
      const { low = -1, high = -1 } = count ?? {};
      const tail = (1 - level) / 2;
      // A drawn quantile lies where the exact distribution has its probability, within what 4000 draws leave open:
      // four standard errors, 4 · sqrt(p (1 - p) / 4000).
      const open = 4 * Math.sqrt((tail * (1 - tail)) / OPTIONS.draws);
      for (const [value, probability] of [
        [low, tail],
        [high, 1 - tail],
      ] as const) {
        expect(cdf[value] ?? 0).toBeGreaterThan(probability - open);
        expect(value === 0 ? 0 : (cdf[value - 1] ?? 0)).toBeLessThan(probability + open);
      }
    }
  });
  it('of many rare events is that of their Poisson limit', () => {
    const rare = Array.from({ length: 3000 }, () => 0.004);
    const cdf = exactCdf(rare);
    const [count] = countUncertain(
      rare.map((p) => event(p)),
      OPTIONS,
    );
    const { low = -1, high = -1 } = count ?? {};
    for (const [value, probability] of [
      [low, 0.05],
      [high, 0.95],
    ] as const) {
      expect(cdf[value]).toBeGreaterThan(probability - 0.015);
      expect(cdf[value - 1] ?? 0).toBeLessThan(probability + 0.015);
    }
  });
  it('of a great many rare events keeps their mean', () => {
    // A mean of 1000, whose probability of none is below the smallest double.
    const one = event(0.004);
    const [count] = countUncertain(new Array<UncertainEvent>(250_000).fill(one), { ...OPTIONS, draws: 1000 });
    expect(count?.low).toBeGreaterThan(1000 - 1.645 * Math.sqrt(1000) - 10);
    expect(count?.low).toBeLessThan(1000 - 1.645 * Math.sqrt(1000) + 10);
    expect(count?.high).toBeGreaterThan(1000 + 1.645 * Math.sqrt(1000) - 10);
    expect(count?.high).toBeLessThan(1000 + 1.645 * Math.sqrt(1000) + 10);
  });
  it('widens with the errors that events share, the more the more', () => {
    const width = (cohort: number, family: number) => {
      const [count] = countUncertain(
        many.map((p, index) => event(p, { family: index % 4 })),
        { ...OPTIONS, shared: [{ cohort, family }] },
      );
      return (count?.high ?? 0) - (count?.low ?? 0);
    };
    expect(width(0.1, 0)).toBeGreaterThan(width(0, 0) + 4);
    expect(width(0.4, 0)).toBeGreaterThan(width(0.1, 0) + 4);
    expect(width(0, 0.4)).toBeGreaterThan(width(0, 0) + 4);
    // Four families of a common error are less in step than one cohort of it.
    expect(width(0, 0.4)).toBeLessThan(width(0.4, 0));
  });
  it('of one event with wholly shared errors is as likely as the event', () => {
    // All happen or none: the count is 0 or 50, 50 with probability 0.3.
    const together = (p: number) => new Array<UncertainEvent>(50).fill(event(p));
    const shared = [{ cohort: 1, family: 0 }];
    const ends = (p: number, level: number) => {
      const [count] = countUncertain(together(p), { ...OPTIONS, shared, level });
      return [count?.low, count?.high];
    };
    expect(ends(0.3, 0.36)).toEqual([0, 0]);
    expect(ends(0.3, 0.44)).toEqual([0, 50]);
    expect(ends(0.7, 0.36)).toEqual([50, 50]);
    expect(ends(0.7, 0.44)).toEqual([0, 50]);
  });
  it('leaves each event its probability, whatever part of its error is shared', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.006, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (p, cohort, family) => {
          // One event: the level at which the lower end turns from 0 to 1 is its probability of happening.
          const lowAt = (tail: number) =>
            countUncertain([event(p, { family: 0 })], {
              ...OPTIONS,
              shared: [{ cohort, family }],
              level: 1 - 2 * tail,
            })[0];
          const open = 4 * Math.sqrt((p * (1 - p)) / OPTIONS.draws) + 1e-3;
          const absent = 1 - p;
          if (absent + open < 0.5) expect(lowAt(absent + open)?.low).toBe(1);
          if (absent - open > 0.001 && absent - open < 0.5) expect(lowAt(absent - open)?.low).toBe(0);
          if (p + open < 0.5) expect(lowAt(p + open)?.high).toBe(0);
          if (p - open > 0.001 && p - open < 0.5) expect(lowAt(p - open)?.high).toBe(1);
        },
      ),
      { seed: 18, numRuns: 40 },
    );
  });
  it('of sure events is a point', () => {
    const sure = [event(1), event(1), event(0)];
    expect(countUncertain(sure, OPTIONS)).toEqual([{ expected: 2, low: 2, high: 2 }]);
    expect(countUncertain([], OPTIONS)).toEqual([{ expected: 0, low: 0, high: 0 }]);
  });
  it('of groups added up is drawn together, not end by end', () => {
    const events = many.map((p, index) => event(p, { groups: [index % 12] }));
    const options = { ...OPTIONS, groups: 12 };
    const alone = countUncertain(events, options);
    const summed = countUncertain(events, { ...options, cumulate: 12 });
    const last = summed.at(-1);
    const sum = (end: 'low' | 'high') => alone.reduce((total, count) => total + count[end], 0);
    expect(last?.low).toBeGreaterThan(sum('low') + 5);
    expect(last?.high).toBeLessThan(sum('high') - 5);
    for (const [index, count] of summed.entries())
      expect(count.low).toBeGreaterThanOrEqual(summed[index - 1]?.low ?? 0);
  });
});

describe('a seed', () => {
  it('gives the same bytes each time, and another seed other draws', () => {
    const of = (seed: number) =>
      JSON.stringify(
        countUncertain(
          many.map((p, index) => event(p, { groups: [index % 30] })),
          { ...OPTIONS, groups: 30, draws: 200, seed },
        ),
      );
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });
});

describe('bad input', () => {
  it('throws and names what is wrong', () => {
    const count =
      (one: UncertainEvent, options: Partial<CountOptions> = {}) =>
      () =>
        countUncertain([one], { ...OPTIONS, ...options });
    for (const bad of [-0.1, 1.1, Number.NaN])
      expect(count(event(bad))).toThrow(`invalid probability: ${bad}`);
    expect(count(event(0.001, { cohort: -1 }))).toThrow('unknown cohort: -1; expected 0 to 0');
    expect(count(event(0.5, { groups: [1] }))).toThrow('unknown group: 1; expected 0 to 0');
    expect(count(event(0.5), { shared: [{ cohort: 0.6, family: 0.6 }] })).toThrow(
      'invalid shared parts: 0.6 and 0.6',
    );
    expect(count(event(0.5), { level: 1 })).toThrow('invalid level: 1');
    expect(count(event(0.5), { draws: 0 })).toThrow('invalid number of draws: 0');
    expect(count(event(0.5), { cumulate: 2 })).toThrow('invalid groups to cumulate: 2 of 1');
  });
});
