import { describe, expect, it } from 'vitest';
import {
  roundHalfEven,
  type SummaryRule,
  summariseCounts,
} from '../../../src/trends/published/count-summary.js';
import type { SimulatedYear } from '../../../src/trends/published/simulate-counts.js';

const year = (number: number, counts: readonly number[]): SimulatedYear => ({
  year: number,
  trainingFlop: new Float64Array(counts.length),
  largestFlop: new Float64Array(counts.length),
  over: [Float64Array.from(counts)],
  frontier: [],
});
const rule: SummaryRule = {
  variant: 'published',
  percentiles: { low: 0, high: 100 },
  rounding: roundHalfEven,
  before: 3,
  known: new Map(),
};
/** A year that is high where the other is low. */
const opposed = [year(2024, [0, 10]), year(2025, [10, 0])];

describe('counts by the end of a year', () => {
  it('add up the percentiles of years as published, those of whole simulations when repaired', () => {
    const [, published] = summariseCounts(opposed, 0, rule);
    expect(published?.byEnd).toEqual({ low: 3, median: 13, high: 23 });
    const [, repaired] = summariseCounts(opposed, 0, { ...rule, variant: 'repaired' });
    expect(repaired?.byEnd).toEqual({ low: 13, median: 13, high: 13 });
    expect(repaired?.inYear).toEqual({ low: 0, median: 5, high: 10 });
  });
  it('take a known number for a simulated one', () => {
    for (const variant of ['published', 'repaired'] as const) {
      const [first, second] = summariseCounts(opposed, 0, { ...rule, variant, known: new Map([[2024, 7]]) });
      expect([first?.known, second?.known]).toEqual([true, false]);
      expect(first?.byEnd).toEqual({ low: 10, median: 10, high: 10 });
      expect(second?.byEnd).toEqual({ low: 10, median: 15, high: 20 });
    }
  });
  it('round halves to the even number', () => {
    expect([0.5, 1.5, 2.5, 2.4, 2.6, 3].map(roundHalfEven)).toEqual([0, 2, 2, 2, 3, 3]);
  });
});
