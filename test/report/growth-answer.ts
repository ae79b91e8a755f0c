/** An answer about growth, made up. */
import type { GrowthAnswer, GrowthFit } from '../../src/trends/growth/growth-answer.js';

const LEVEL = 0.9;

export function growthFit(method: GrowthFit['method'], perYear: number, imputed = 0): GrowthFit {
  return {
    ...{ method, imputed, models: 40 + imputed, degreesOfFreedom: 20, rSquared: 0.64, scatter: 0.5 },
    growth: { perYear, low: perYear * 0.9, high: perYear * 1.1, level: LEVEL },
    doublingMonths: { value: 5.7, low: 5.2, high: 6.2 },
    ...{ slope: Math.log10(perYear), standardError: 0.03 },
  };
}

const EVIDENCE = ['recorded', 'derived', 'imputed'] as const;

export function growthAnswer(change: Partial<GrowthAnswer> = {}): GrowthAnswer {
  const points = Array.from({ length: 9 }, (_, index) => {
    const value = 2 * 10 ** (19 + index);
    return {
      ...{ model: `model-${index}`, name: `Model ${index}`, published: `${2017 + index}-03-01`, value },
      ...{ low: value / 3, high: value * 3, evidence: EVIDENCE[index % 3] ?? 'recorded' },
    };
  });
  return {
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    ...{ quantity: 'compute', unit: 'FLOP', cost: null, set: 'notable', top: null, reading: 'all' },
    ...{ countries: null, from: '2010-01-01', to: null },
    growth: { perYear: 4.36, low: 3.86, high: 4.93, level: LEVEL },
    doublingMonths: { value: 5.65, low: 5.2, high: 6.2 },
    method: 'robust',
    gap: null,
    fits: [growthFit('least-squares', 4.33), growthFit('robust', 4.36), growthFit('undisclosed', 4.19, 30)],
    shape: {
      models: 9,
      curvature: { perYear: 0.02, low: -0.01, high: 0.05, p: 0.31 },
      bend: {
        ...{ p: 0.0004, day: '2018-09-05', from: '2017-03-01', to: '2023-09-01' },
        ...{ perYearBefore: 2.7, perYearAfter: 6.2 },
      },
      verdict: 'steady',
    },
    line: points.map(({ published, value }) => ({
      day: published,
      value,
      low: value / 1.5,
      high: value * 1.5,
    })),
    points,
    without: { size: 12, day: 0 },
    warnings: [],
    published: [],
    ...change,
  };
}
