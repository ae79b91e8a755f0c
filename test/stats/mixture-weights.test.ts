import { describe, expect, it } from 'vitest';
import { mixtureWeights } from '../../src/stats/mixture-weights.js';

describe('weights learned from cases', () => {
  // Two accounts that never foretell the same case: credit is whole, so the weights are shares.
  const exclusive = (first: number, second: number) =>
    Float64Array.from(
      Array.from({ length: first + second }, (_, index) => (index < first ? [1, 0] : [0, 1])).flat(),
    );
  const alike = (cases: number) => new Float64Array(cases).fill(1);

  it('are the shares of the cases and the prior cases together, where each case has one account', () => {
    // (1 + 30) / (2 + 40) and (1 + 10) / (2 + 40).
    const [a, b] = mixtureWeights(exclusive(30, 10), 2, alike(40), [1, 1]);
    expect(a).toBeCloseTo(31 / 42, 12);
    expect(b).toBeCloseTo(11 / 42, 12);
  });
  it('count a case by its importance', () => {
    const importance = Float64Array.from([...alike(30).map(() => 0.5), ...alike(10).map(() => 2)]);
    expect(mixtureWeights(exclusive(30, 10), 2, importance, [1, 1])[0]).toBeCloseTo(16 / 37, 12);
  });
  it('are the prior where there are no cases, or none that any account foretold', () => {
    expect(mixtureWeights(new Float64Array(0), 2, new Float64Array(0), [3, 1])).toEqual([0.75, 0.25]);
    expect(mixtureWeights(Float64Array.of(0, 0), 2, alike(1), [3, 1])).toEqual([0.75, 0.25]);
  });
  it('solve a made-up case in which accounts overlap', () => {
    // Half the cases have densities (1, 0), half (1, 2). The likelihood (w)^n (2 - w)^n is greatest at w = 1;
    // with densities (1, 0) and (1, 4) it is w (4 - 3 w), greatest at w = 2/3.
    const densities = (second: number) =>
      Float64Array.from(Array.from({ length: 2000 }, (_, index) => [1, index % 2 === 0 ? 0 : second]).flat());
    const [two] = mixtureWeights(densities(2), 2, alike(2000), [1e-9, 1e-9]);
    const [four] = mixtureWeights(densities(4), 2, alike(2000), [1e-9, 1e-9]);
    expect(two).toBeGreaterThan(0.98);
    expect(four).toBeCloseTo(2 / 3, 6);
  });
  it('recover the weights a sample was made with', () => {
    // Three accounts with densities of 0.6 on their own third of the outcomes and 0.2 on each other one.
    const made = [0.5, 0.3, 0.2];
    const share = (outcome: number) =>
      made.reduce((sum, weight, account) => sum + weight * (account === outcome ? 0.6 : 0.2), 0);
    const cases = [0, 1, 2].flatMap((outcome) =>
      new Array<number>(Math.round(share(outcome) * 10_000)).fill(outcome),
    );
    const densities = Float64Array.from(
      cases.flatMap((outcome) => [0, 1, 2].map((account) => (account === outcome ? 0.6 : 0.2))),
    );
    const weights = mixtureWeights(densities, 3, alike(cases.length), [1e-9, 1e-9, 1e-9]);
    for (const [account, weight] of weights.entries()) expect(weight).toBeCloseTo(made[account] ?? 0, 4);
  });
  it('add up to 1, and the better account never loses by a case', () => {
    const before = mixtureWeights(exclusive(5, 5), 2, alike(10), [2, 2]);
    const after = mixtureWeights(exclusive(6, 5), 2, alike(11), [2, 2]);
    expect(before.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(after[0]).toBeGreaterThan(before[0] ?? 1);
  });
  it('throw on densities, importance or a prior that are none', () => {
    const ones = alike(2);
    expect(() => mixtureWeights(Float64Array.of(1, Number.NaN), 2, alike(1), [1, 1])).toThrow(
      'invalid density: NaN',
    );
    expect(() => mixtureWeights(ones, 2, Float64Array.of(-1), [1, 1])).toThrow('invalid importance: -1');
    expect(() => mixtureWeights(ones, 2, alike(1), [0, 0])).toThrow('every weight is 0');
    expect(() => mixtureWeights(ones, 2, alike(1), [1])).toThrow('invalid prior: 1 weights; expected 2');
    expect(() => mixtureWeights(ones, 2, alike(2), [1, 1])).toThrow('invalid densities: 2; expected 4');
  });
});
