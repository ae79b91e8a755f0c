import { describe, expect, it } from 'vitest';
import { sortedPercentile } from '../../src/stats/percentile.js';

describe('a percentile', () => {
  it('lies straight between its neighbours, as NumPy has it', () => {
    const values = [1, 2, 4, 8];
    expect([0, 5, 25, 50, 75, 95, 100].map((percent) => sortedPercentile(values, percent))).toEqual([
      1,
      expect.closeTo(1.15, 12),
      1.75,
      3,
      5,
      expect.closeTo(7.4, 12),
      8,
    ]);
  });
  it('of one value is that value', () => expect(sortedPercentile([7], 95)).toBe(7));
  it('of nothing, or beyond 0 to 100, is refused', () => {
    expect(() => sortedPercentile([], 50)).toThrow('a percentile needs at least one value');
    expect(() => sortedPercentile([1], 101)).toThrow('invalid percentile: 101');
  });
});
