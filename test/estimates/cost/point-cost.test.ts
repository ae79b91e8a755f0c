import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COST_SCOPES, lnShareOfRate } from '../../../src/estimates/cost/run-constants.js';
import { logNormal } from '../../../src/stats/log-mixture.js';
import { caseNamed, method } from './cost-fixture.js';

const run = {
  flop: null,
  hardware: 'H100',
  count: 16_384,
  hours: 2142,
  utilization: null,
  day: '2024-07-23',
  organization: 'Meta AI',
};

describe('the point cost of Llama 3.1-405B', () => {
  // Worked by hand. Training starts on 2024-02-24: 60 days and 89.25 days of run before 2024-07-23. H100s bought on
  // 2022-12-19 for 44,489.88 USD each with server are worth 44,489.88 · 10^(−0.14 · 432/365.25) = 30,386.17 then.
  // Published: rate times value for 35,094,528 chip-hours, 39,215,500 USD; exact loss over T = 2142/8766 years takes
  // (1 − e^(−x))/x of it, x = 0.14 · ln 10 · T = 0.078771, so 0.961637: 37,711,080 USD, and 0.19/0.81 of that for the
  // network. Energy at the prices of 2024, 0.7 kW · 1.8214 · 0.75 · 1.1 · 0.0771 USD: 2,846,089 USD.
  // Dollars of February 2024 in those of June 2025: the bundled index.
  const index = 123.659 / 119.519;
  it('is the published one but for the exact loss of value', () => {
    const { usd, parts } = method.point(caseNamed('Llama 3.1-405B'), {
      scope: 'final-run',
      priceMonth: '2024-02',
    });
    expect(parts.chips + parts.servers).toBeCloseTo(37_711_080, -3);
    expect(parts.interconnect).toBeCloseTo((37_711_080 * 0.19) / 0.81, -3);
    expect(parts.energy).toBeCloseTo(2_846_089, -2);
    expect(usd).toBeCloseTo(parts.chips + parts.servers + parts.interconnect + parts.energy, 2);
    expect(parts.chips).toBeCloseTo((parts.chips + parts.servers) / 1.64, 2);
  });
  it('is in dollars of the month asked for, June 2025 by default', () => {
    const in2024 = method.point(caseNamed('Llama 3.1-405B'), {
      scope: 'final-run',
      priceMonth: '2024-02',
    }).usd;
    expect(method.priceMonth).toBe('2025-06');
    const ratio = method.point(caseNamed('Llama 3.1-405B'), { scope: 'final-run' }).usd / in2024;
    expect(ratio).toBeCloseTo(index, 10);
  });
  it('buys the cluster without loss of value: chips times price over 1 less the network share', () => {
    const { usd } = method.point(caseNamed('Llama 3.1-405B'), {
      scope: 'acquisition',
      priceMonth: '2022-12',
    });
    expect(usd).toBeCloseTo((16_384 * 44_489.88) / 0.81, 0);
  });
  it('adds experiments and staff for development', () => {
    const point = (scope: 'final-run' | 'development') =>
      method.point(caseNamed('Llama 3.1-405B'), { scope });
    const development = point('development');
    expect(development.usd).toBeCloseTo((point('final-run').usd * 2.2) / (1 - 0.36), 0);
    expect(development.parts.staff / development.usd).toBeCloseTo(0.36, 10);
  });
  it('is the same for a run described by chips and hours', () => {
    const described = method.caseOfRun(run);
    for (const scope of COST_SCOPES)
      expect(method.point(described, { scope }).usd).toBeCloseTo(
        method.point(caseNamed('Llama 3.1-405B'), { scope }).usd,
        2,
      );
  });
});

describe('the share of the rate that is left when value falls during the run', () => {
  it('is that of the closed form, by series and beyond', () => {
    for (const x of [1e-6, 0.01, 0.3, 0.999, 1.001, 5])
      expect(lnShareOfRate(x)).toBeCloseTo(Math.log(-Math.expm1(-x) / x), 6);
  });
});

describe('a described run', () => {
  const usd = (changes: Partial<typeof run>) =>
    method.point(method.caseOfRun({ ...run, ...changes }), { scope: 'final-run' }).usd;
  it('costs more with more chips or hours, and the later the less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (count, factor) => {
          expect(usd({ count: count * factor })).toBeGreaterThan(usd({ count }));
          expect(usd({ hours: run.hours * factor })).toBeGreaterThan(usd({}));
        },
      ),
      { seed: 4, numRuns: 50 },
    );
    expect(usd({ day: '2026-01-01' })).toBeLessThan(usd({}));
  });
  it('takes compute over speed where no hours are given', () => {
    const described = method.caseOfRun({
      ...run,
      count: null,
      hours: null,
      utilization: 0.4,
      flop: logNormal(1e23, 0.1),
    });
    // 1e23 / (9.894e14 · 0.4 · 3600) = 70,188 chip-hours (methodology, time and money).
    const [, chipHours] = method.estimate(described, { scope: 'final-run', draws: 100 }).steps;
    expect(chipHours?.result).toBeCloseTo(70_188, 0);
  });
});
