import { describe, expect, it } from 'vitest';
import { readCostAssumptions } from '../../../src/estimates/cost/cost-assumptions.js';
import { PROBABILITIES, probabilityOverUsd } from '../../../src/estimates/cost/cost-summary.js';
import { addCounts } from '../../../src/estimates/cost/count-over.js';
import { openCostMethod } from '../../../src/estimates/cost/estimate-cost.js';
import { COST_SCOPES } from '../../../src/estimates/cost/run-constants.js';
import { type LogMixture, log10SigmaOfFactor, logNormal } from '../../../src/stats/log-mixture.js';
import {
  assumptionTexts,
  caseNamed,
  caseOf,
  chips,
  compute,
  costed,
  hardwarePrices,
  method,
  models,
  priceIndex,
  rentalQuotes,
} from './cost-fixture.js';

const gpt4 = caseNamed('GPT-4 (Mar 2023)');
const scope = 'final-run' as const;
const described = (hardware: string, flop: LogMixture) =>
  method.caseOfRun({
    flop,
    hardware,
    count: null,
    hours: null,
    utilization: null,
    day: '2024-01-01',
    organization: null,
  });

describe('the distribution of a cost', () => {
  it('has the same bytes for the same seed, others for another, and moves by under 3 % with it', () => {
    const bytes = (seed: number) => new Uint8Array(method.sample(gpt4, { scope, seed }).buffer);
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
    const of = (seed: number) => method.summary(gpt4, { scope, seed });
    for (const key of ['median', 'low90', 'high90'] as const)
      expect(Math.abs(of(1)[key] / of(2)[key] - 1)).toBeLessThan(0.03);
  });
  it('is the same of all scopes at once as of one after another', () => {
    const all = method.summaries(gpt4, { draws: 1000 });
    for (const each of COST_SCOPES)
      expect(all[each]).toEqual(method.summary(gpt4, { scope: each, draws: 1000 }));
  });
  it('holds for every model with a compute estimate: finite, above 0, the median inside', () => {
    expect(costed.length).toBeGreaterThan(2000);
    for (const facts of costed) {
      const { median, low90, high90, mean, quantiles } = method.summary(caseOf(facts), { scope, draws: 500 });
      expect(low90).toBeGreaterThan(0);
      expect([low90 <= median, median <= high90, Number.isFinite(mean)]).toEqual([true, true, true]);
      expect(quantiles).toHaveLength(PROBABILITIES.length);
      expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
    }
  });
  it('gives a probability over a sum that falls from 1 to 0 and meets the draws', () => {
    const usd = method.sample(gpt4, { scope });
    const summary = method.summary(gpt4, { scope });
    let last = 1;
    for (let sum = 1e6; sum < 1e9; sum *= 1.1) {
      const probability = probabilityOverUsd(summary, sum);
      expect(probability).toBeLessThanOrEqual(last);
      expect(probability).toBeCloseTo(usd.filter((value) => value > sum).length / usd.length, 2);
      last = probability;
    }
    expect([probabilityOverUsd(summary, 0), last]).toEqual([1, expect.closeTo(0, 4)]);
  });
  it('is about as wide as in the notebook of the published method where compute is known within 3', () => {
    // 90 % factors there: 0.34 to 3.7 for graphics chips, 0.27 to 4.9 for TPUs, for the hardware alone 0.27 to 4.0
    // and 0.16 to 6.6.
    const flop = logNormal(1e25, log10SigmaOfFactor(3, 0.9));
    const factors = (chip: string) => {
      const { low90, median, high90 } = method.summary(described(chip, flop), { scope });
      return [low90 / median, high90 / median];
    };
    const [gpuLow = 0, gpuHigh = 0] = factors('H100');
    const [tpuLow = 0, tpuHigh = 0] = factors('TPU v5p');
    expect([gpuLow > 0.2, gpuLow < 0.4, gpuHigh > 2.7, gpuHigh < 5]).toEqual([true, true, true, true]);
    expect([tpuLow > 0.14, tpuLow < 0.35, tpuHigh > 3.3, tpuHigh < 7]).toEqual([true, true, true, true]);
  });
  it('has the parts of its scope, which add up to the median', () => {
    for (const each of COST_SCOPES) {
      const { components, median } = method.estimate(gpt4, { scope: each });
      expect(Object.values(components).reduce((sum, part) => sum + part)).toBeCloseTo(median, 0);
      expect(components.staff > 0).toBe(each === 'development');
      expect(components.rental > 0).toBe(each === 'cloud');
      expect(components.energy > 0).toBe(each === 'final-run' || each === 'development');
    }
  });
  it('explains the point value: the last step is it', () => {
    for (const each of COST_SCOPES)
      for (const cost of [gpt4, caseNamed('GPT-4.5')])
        expect(method.estimate(cost, { scope: each }).steps.at(-1)?.result).toBeCloseTo(
          method.point(cost, { scope: each }).usd,
          0,
        );
  });
});

describe('what models have in common', () => {
  const cases = costed.slice(0, 300).map(caseOf);
  const spread = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
  };
  /** Relative spread of the sum of many equal runs that differ by name only. */
  const spreadOfSum = (of: typeof method) => {
    const sum = new Float64Array(4000);
    for (let run = 0; run < 200; run += 1)
      of.sample({ ...gpt4, of: `run ${run}` }, { scope, draws: sum.length }).forEach((usd, draw) => {
        sum[draw] = (sum[draw] ?? 0) + usd;
      });
    return spread(sum);
  };
  it('stays in the interval of a sum, and what is their own does not', () => {
    const { cost } = assumptionTexts as { cost: Record<string, unknown> };
    const apart = Object.fromEntries(
      Object.entries(cost).map(([key, value]) => [
        key,
        value instanceof Object && 'sharedShare' in value ? { ...value, sharedShare: 0 } : value,
      ]),
    );
    const open = (own: object) =>
      openCostMethod({
        models,
        computeOf: (id) => compute.get(id),
        chips,
        assumptions: readCostAssumptions({ ...assumptionTexts, cost: own }),
        hardwarePrices,
        rentalQuotes,
        priceIndex,
      });
    const one = spread(method.sample(gpt4, { scope, draws: 4000 }));
    const together = spreadOfSum(method);
    expect([together > 0.4 * one, together < 0.9 * one]).toEqual([true, true]);
    // Only the loss rate, the network, the servers and energy are still common: a small part.
    expect(spreadOfSum(open(apart))).toBeLessThan(0.6 * together);
  });
  it('counts over a sum as the sum of the probabilities, with an interval', () => {
    const question = { cases, thresholdUsd: 1e6, groupOf: () => 'all' };
    const [all] = method.countOver(question, { scope });
    const expected = cases.reduce(
      (sum, cost) => sum + probabilityOverUsd(method.summary(cost, { scope }), 1e6),
      0,
    );
    expect(all?.expected).toBeCloseTo(expected, 0);
    expect(Number(all?.low90)).toBeLessThan(expected);
    expect(Number(all?.high90)).toBeGreaterThan(expected);
  });
  it('adds counts of groups draw by draw', () => {
    const count = (groupOf: (id: string) => string) =>
      method.countOver({ cases, thresholdUsd: 1e6, groupOf: ({ of }) => groupOf(of) }, { scope });
    const parts = count((id) => (id.length % 2 === 0 ? 'a' : 'b'));
    expect(parts.map(({ group }) => group)).toEqual(['a', 'b']);
    expect(addCounts('all', parts)).toEqual(count(() => 'all')[0]);
  });
});
