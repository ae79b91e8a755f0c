import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniformNumbers } from '../../../src/stats/uniform.js';
import { methodOf } from '../../../src/trends/published/count-assumptions.js';
import {
  type Allocation,
  drawAllocation,
  drawModels,
  everyClassHolds,
  largestShareDraw,
} from '../../../src/trends/published/year-models.js';
import { inputs } from './bundled-inputs.js';

const method = methodOf(inputs.assumptions);

function modelsOf(allocation: Allocation, seed: number, floorFlop = 0): number[] {
  const models: number[] = [];
  drawModels(allocation, floorFlop, uniformNumbers(seed), (flop) => models.push(flop));
  return models;
}

const allocations = fc
  .tuple(fc.double({ min: 20, max: 30, noNaN: true }), fc.integer({ min: 0, max: 1e6 }))
  .map(([log, seed]) => {
    const uniform = uniformNumbers(seed);
    return drawAllocation(10 ** log, largestShareDraw(method.largestShare, uniform), method, uniform);
  });
const shares = fc.record({
  largest: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
  smallest: fc.double({ min: 1e-8, max: 1e-2, noNaN: true }),
  power: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
  classes: fc.integer({ min: 1, max: 40 }),
});

describe('the models of a year', () => {
  it('spend the budget of all classes, and none exceeds the largest model', () => {
    fc.assert(
      fc.property(allocations, fc.integer(), (allocation, seed) => {
        const models = modelsOf(allocation, seed);
        const sum = models.reduce((total, flop) => total + flop, 0);
        const budget = allocation.trainingFlop * (1 - allocation.smallestShare ** allocation.exponent);
        expect(sum / budget).toBeCloseTo(1, 9);
        expect(Math.max(...models)).toBeLessThanOrEqual(allocation.largestFlop);
      }),
      { numRuns: 50 },
    );
  });
  it('are the same from a floor upwards, whether or not those below it are drawn', () => {
    fc.assert(
      fc.property(
        allocations,
        fc.double({ min: -8, max: 0.1, noNaN: true }),
        fc.integer(),
        (allocation, log, seed) => {
          const floor = allocation.largestFlop * 10 ** log;
          const above = (models: readonly number[]) => models.filter((flop) => flop >= floor);
          expect(above(modelsOf(allocation, seed, floor))).toEqual(above(modelsOf(allocation, seed)));
        },
      ),
      { numRuns: 100 },
    );
  });
  it('leave whole classes below a floor undrawn', () => {
    const allocation = {
      trainingFlop: 1e26,
      largestFlop: 1e25,
      smallestShare: 1e-8,
      exponent: 1,
      classes: 19,
    };
    expect(modelsOf(allocation, 1, 2e25)).toEqual([]);
    expect(modelsOf(allocation, 1, 1e23).length * 3).toBeLessThan(modelsOf(allocation, 1).length);
  });
  it('are, at exponent 1, as many in each order of magnitude, and the more the smaller the largest', () => {
    const counted = (share: number) => {
      const counts = [0, 0, 0, 0];
      for (let seed = 0; seed < 200; seed += 1)
        for (const flop of modelsOf(
          { trainingFlop: 1e26, largestFlop: share * 1e26, smallestShare: 1e-8, exponent: 1, classes: 19 },
          seed,
        )) {
          const order = Math.floor(-Math.log10(flop / (share * 1e26)));
          if (order < counts.length) counts[order] = (counts[order] as number) + 1;
        }
      return counts as [number, number, number, number];
    };
    const [few, many] = [counted(0.2), counted(0.1)];
    for (const count of many) expect(count / (many[0] as number)).toBeCloseTo(1, 1);
    for (const [index, count] of many.entries()) expect(count / (few[index] as number)).toBeCloseTo(2, 0);
  });
});

describe('an allocation', () => {
  it('is refused exactly where some class cannot hold its largest model', () => {
    fc.assert(
      fc.property(shares, ({ largest, smallest, power, classes }) => {
        const edge = (index: number) => smallest ** (1 - index / classes);
        const budgets = Array.from({ length: classes }, (_, index) => ({
          budget: edge(index + 1) ** power - edge(index) ** power,
          model: largest * edge(index + 1),
        }));
        const all = [{ budget: smallest ** power, model: largest * smallest }, ...budgets];
        // At a tie, rounding decides.
        fc.pre(all.every(({ budget, model }) => Math.abs(budget / model - 1) > 1e-9));
        expect(everyClassHolds(largest, smallest, power, classes)).toBe(
          all.every(({ budget, model }) => budget > model),
        );
      }),
      { numRuns: 1000 },
    );
  });
  it('that cannot be is an error, not an endless search', () => {
    expect(() => drawAllocation(1e20, () => 0.99, method, uniformNumbers(1))).toThrow(
      'no spread of 1.00e+20 FLOP leaves every size class more than its largest model',
    );
  });
  it('draws its largest share as drawing again until inside would', () => {
    const draw = largestShareDraw(method.largestShare, uniformNumbers(3));
    const drawn = Float64Array.from({ length: 20_000 }, draw).sort();
    expect(drawn[0]).toBeGreaterThanOrEqual(0.05);
    expect(drawn.at(-1)).toBeLessThanOrEqual(0.5);
    const [mean, deviation] = [Math.log(0.05 * 0.5) / 2, Math.log(10) / 4];
    expect(drawn[10_000]).toBeCloseTo(Math.exp(mean), 2);
    // Of a normal distribution cut off at two deviations, 5 % lie below -1.472.
    expect(drawn[1000]).toBeCloseTo(Math.exp(mean - 1.472 * deviation), 2);
    const uniform = largestShareDraw({ distribution: 'uniform', low: 0.05, high: 0.5 }, uniformNumbers(3));
    const even = Float64Array.from({ length: 20_000 }, uniform).sort();
    expect(even[10_000]).toBeCloseTo(0.275, 2);
  });
});
