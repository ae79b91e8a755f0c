import { describe, expect, it } from 'vitest';
import { methodOf } from '../../../src/trends/published/count-assumptions.js';
import { publishedCountSamples, withoutHindsight } from '../../../src/trends/published/count-samples.js';
import { type SimulationOrder, simulateCounts } from '../../../src/trends/published/simulate-counts.js';
import { inputs } from './bundled-inputs.js';

const method = methodOf(inputs.assumptions);
const base = { year: 2023, trainingFlop: 1.35e26 };
const order: SimulationOrder = {
  method,
  past: [{ year: 2022, trainingFlop: 1.8e25 }, base],
  forecastYears: [2024, 2025],
  thresholdsFlop: [1e25, 1e26],
  frontier: { reference: 'quarter-included', widthsOrders: [0.5, 1.5] },
  simulations: 40,
  seed: 11,
};

describe('simulated years', () => {
  it('are the same to the last model whether or not smaller models are drawn', () => {
    // A threshold below every smallest model has every class drawn.
    const whole = simulateCounts({ ...order, thresholdsFlop: [1, ...order.thresholdsFlop] });
    const cut = simulateCounts(order);
    for (const [index, year] of cut.entries()) {
      expect(year.over).toEqual(whole[index]?.over.slice(1));
      expect(year.frontier).toEqual(whole[index]?.frontier);
    }
    expect(whole[0]?.over[0]?.[0]).toBeGreaterThan(50);
  });
  it('do not depend on what else is asked for', () => {
    const alone = simulateCounts({ ...order, past: [base], frontier: null, forecastYears: [2025] });
    expect(alone[1]?.over).toEqual(simulateCounts(order)[3]?.over);
  });
  it('begin alike in more simulations', () => {
    const more = simulateCounts({ ...order, simulations: 60 });
    for (const [index, { over }] of simulateCounts(order).entries())
      expect(more[index]?.over[0]?.slice(0, 40)).toEqual(over[0]);
  });
  it('share the error of growth within a simulation', () => {
    const [, , first, second] = simulateCounts(order);
    const growths = Array.from({ length: 40 }, (_, index) => {
      const ratio = (second?.trainingFlop[index] ?? 0) / (first?.trainingFlop[index] ?? 1);
      return ratio / ((first?.trainingFlop[index] ?? 0) / base.trainingFlop);
    });
    for (const growth of growths) expect(growth).toBeCloseTo(1, 9);
  });
  it.each([
    [{ past: [] }, 'the forecast needs a year with data'],
    [{ simulations: 0 }, 'invalid number of simulations: 0'],
    [{ simulations: 1.5 }, 'invalid number of simulations: 1.5'],
    [{ forecastYears: [2023] }, 'invalid years: 2022, 2023, 2023'],
    [{ thresholdsFlop: [] }, 'invalid thresholds: '],
    [{ thresholdsFlop: [1e26, 1e25] }, 'invalid thresholds: '],
    [{ past: [{ year: 2023, trainingFlop: 0 }] }, 'invalid training compute of 2023: 0'],
    [
      { method: { ...method, growth: { ...method.growth, sd: 50 } } },
      'a year was drawn; expected more than 0',
    ],
  ])('are refused for %j', (change, message) => {
    expect(() => simulateCounts({ ...order, ...change })).toThrow(message);
  });
});

describe('the published method as a forecaster', () => {
  const asked = {
    method: withoutHindsight(method),
    base,
    years: [2026, 2024],
    thresholdsFlop: [1e26, 1e25],
    simulations: 200,
    seed: 5,
  };
  const samples = publishedCountSamples(asked);
  it('gives samples of the counts of each year, in the order asked for', () => {
    expect(samples.map(({ thresholdFlop, year }) => [thresholdFlop, year])).toEqual([
      [1e26, 2026],
      [1e26, 2024],
      [1e25, 2026],
      [1e25, 2024],
    ]);
    for (const { samples: counts } of samples) expect(counts).toHaveLength(200);
    expect(samples[2]?.samples.every((count, index) => count >= (samples[0]?.samples[index] ?? 0))).toBe(
      true,
    );
  });
  it('knows of no year what only its authors knew', () => {
    // With GPT-4o as the largest model of 2024 there is none over 10^26 FLOP in it.
    const known = publishedCountSamples({ ...asked, method });
    expect(Math.max(...(known[1]?.samples ?? [1]))).toBe(0);
    expect(Math.max(...(samples[1]?.samples ?? [0]))).toBeGreaterThan(0);
  });
  it('starts from any year, with the share of training of the nearest one known', () => {
    const past = publishedCountSamples({
      ...asked,
      base: { year: 2021, trainingFlop: 7e24 },
      years: [2022, 2035],
    });
    const mean = (counts: Float64Array | undefined) =>
      (counts ?? new Float64Array()).reduce((sum, count) => sum + count, 0) / 200;
    expect(mean(past[2]?.samples)).toBeLessThan(mean(past[3]?.samples));
    expect(Math.max(...(past[2]?.samples ?? [1e9]))).toBeLessThan(10);
  });
});
