import { describe, expect, it } from 'vitest';
import { summarizeCosts } from '../../src/estimates/vintage-costs.js';
import { hurdleYears } from '../../src/planner/hurdle.js';
import { hurdleOn } from '../../src/planner/hurdle-on.js';
import { HurdleQuestion } from '../../src/planner/question.js';
import { compute, costed, method } from '../estimates/cost/cost-fixture.js';
import { planner } from './planner-fixture.js';

const large = costed.filter(({ model }) => (model.trainingCompute.value ?? 0) > 1e24);
const costs = summarizeCosts(
  method,
  large,
  (id) => compute.get(id),
  () => null,
);
const hurdle = (question: Readonly<Record<string, string>>) =>
  hurdleOn(planner, costs, HurdleQuestion.parse(question));

const made = (id: string, published: string, trainingFlop: number, value: number) => ({
  ...{ id, name: id, published, trainingFlop },
  cost: { value, low: value / 2, high: value * 2 },
});

describe('the cheapest model over a size', () => {
  it('is named for each year, with its interval; a size exactly met is not over, and a year without one is a gap', () => {
    const models = [
      made('exact', '2022-01-01', 1e24, 1),
      made('dear', '2022-05-01', 2e24, 9e6),
      made('cheap', '2022-06-01', 1.1e24, 3e6),
      made('later', '2024-02-01', 5e24, 4e6),
    ];
    const years = hurdleYears(models, 1e24, '2024-06-30', 'USD of 2025-06');
    expect(years.map(({ year, models: count, partial }) => [year, count, partial])).toEqual([
      ['2022', 2, false],
      ['2023', 0, false],
      ['2024', 1, true],
    ]);
    expect(years.map(({ cheapest }) => cheapest?.id ?? null)).toEqual(['cheap', null, 'later']);
    expect(years[0]?.cheapest?.cost).toMatchObject({ value: 3e6, low: 1.5e6, high: 6e6 });
  });
  it('is of models trained from scratch', () => {
    const answer = hurdle({ over: '1e24' });
    const ids = answer.thresholds.flatMap(({ years }) => years.flatMap(({ cheapest }) => cheapest?.id ?? []));
    const based = new Set(large.filter(({ baseModel }) => baseModel).map(({ model }) => model.id));
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((id) => based.has(id))).toEqual([]);
  });
});

describe('a budget before the hurdle', () => {
  it('is years behind, the fewer the more it is, and reaches a size the sooner', () => {
    const [little, much] = [hurdle({ budget: '10000usd' }), hurdle({ budget: '10Musd' })];
    expect(little.behind.years.value).toBeGreaterThan(much.behind.years.value);
    expect(little.reach.cheaperCompute.years.value).toBeGreaterThan(much.reach.cheaperCompute.years.value);
    for (const { years } of [much.reach.cheaperCompute, little.behind]) {
      expect(years.low).toBeLessThanOrEqual(years.value);
      expect(years.high).toBeGreaterThanOrEqual(years.value);
    }
  });
  it('reaches a size later without better algorithms, by the trend of hardware alone', () => {
    const { buys, reach } = hurdle({ budget: '1Musd', reach: '1e25flop' });
    const powers = Math.log10(1e25 / buys.value);
    expect(reach.cheaperCompute.years.value / (powers / 0.14)).toBeCloseTo(1, 1);
    expect(reach.betterAlgorithms.years.value / (powers / (0.14 + 1.5 * Math.log10(2)))).toBeCloseTo(1, 1);
    expect(reach.cheaperCompute.date?.slice(0, 2)).toBe('20');
  });
  it('that buys a size already reaches it today', () => {
    const { reach } = hurdle({ budget: '100Musd', reach: '1e22flop' });
    expect([reach.cheaperCompute.years.value, reach.cheaperCompute.date]).toEqual([0, '2026-11-24']);
  });
  it.each([
    [{ reach: '10Musd' }, '--reach: 10Musd is a sum; expected a compute such as 1e23flop'],
    [{ over: '1e23,abc' }, '--over: invalid threshold: abc'],
    [{ budget: '0usd' }, '--budget: invalid sum: 0usd'],
  ])('%j is refused by name', (question, message) => {
    expect(() => hurdle(question)).toThrow(message);
  });
});
