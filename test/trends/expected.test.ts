import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories } from '../../src/catalog/history.js';
import { CountingAssumptions, computeSizes, type Sizes } from '../../src/estimates/sizes.js';
import type { ModelEstimate } from '../../src/estimates/vintage-estimates.js';
import { logNormal } from '../../src/stats/log-mixture.js';
import { answerBreakdown } from '../../src/trends/breakdown.js';
import { answerPace } from '../../src/trends/pace.js';
import { BreakdownQuestion, PaceQuestion } from '../../src/trends/question.js';
import { readWording } from '../../src/trends/wording.js';
import { madeUpTable, NO_IDENTITY } from '../catalog/model-tables.js';
import { readAssumption } from '../estimates/made-up-models.js';

const WORDING = readWording(readAssumption('wording'));
const COUNTING = CountingAssumptions.parse(readAssumption('counting'));

const table = madeUpTable('2026-06-01', [
  { name: 'Recorded', published: '2024-02-01', compute: '2e23', organization: 'One Firm' },
  { name: 'Small', published: '2025-02-01', compute: '1e22', organization: 'One Firm' },
  { name: 'Derived', published: '2025-03-01', organization: 'Two Labs' },
  { name: 'Imputed', published: '2026-02-01', organization: 'Two Labs' },
  { name: 'Undated', organization: 'Two Labs' },
]);
const CATALOG = catalogAsOf(buildHistories([table], NO_IDENTITY), null);

function estimate(
  name: string,
  evidence: ModelEstimate['evidence'],
  value: number,
  believed: number | null = null,
): ModelEstimate {
  const model = CATALOG.models.find((entry) => entry.name === name)?.id ?? '';
  const method = { recorded: 'recorded', derived: 'operation-counting', imputed: 'imputation' } as const;
  return {
    model,
    evidence,
    method: method[evidence],
    ...{ value, low: value / 10, high: value * 10 },
    distribution: logNormal(value, 0.3),
    believed: believed === null ? null : logNormal(believed, 0.2),
    accounts: [],
    sources: [],
  };
}

const ALL = [
  estimate('Recorded', 'recorded', 2e23, 1.2e23),
  estimate('Small', 'recorded', 1e22),
  estimate('Derived', 'derived', 3e23),
  estimate('Imputed', 'imputed', 1e23),
  estimate('Undated', 'imputed', 1e23),
];
const sizesOf = (compute: readonly ModelEstimate[], over = 1e23): Sizes =>
  computeSizes({ compute }, over, COUNTING);
const pace = (sizes: Sizes | null, question: Record<string, string> = {}) =>
  answerPace(CATALOG, PaceQuestion.parse({ over: '1e23flop', ...question }), WORDING, sizes);

describe('the three readings of a count', () => {
  it('are what sources state, with what formulas give, and all by their probability of being over', () => {
    // Φ(log10(1.2) / 0.2) = 0.654 of the believed value, Φ(log10(3) / 0.3) = 0.944 of the derived one; the imputed is even.
    expect(pace(sizesOf(ALL)).periods).toMatchObject([
      { period: '2024', recorded: 1, derived: 1, expected: 0.65 },
      { period: '2025', recorded: 0, derived: 1, expected: 0.94 },
      { period: '2026', recorded: 0, derived: 0, expected: 0.5, partial: true },
    ]);
  });
  it('show beside it what naive sums of the recorded errors would say', () => {
    // Φ(log10(2) / 0.3) = 0.842.
    expect(pace(sizesOf(ALL)).periods.map(({ naive }) => naive)).toEqual([0.84, 0.94, 0.5]);
  });
  it('add up by the end of each period', () => {
    const { periods } = pace(sizesOf(ALL), { cumulative: 'true' });
    expect(periods.map(({ recorded, derived, expected }) => [recorded, derived, expected])).toEqual([
      [1, 1, 0.65],
      [1, 2, 1.6],
      [1, 2, 2.1],
    ]);
    for (const { low, high } of periods) expect(low).toBeLessThanOrEqual(high ?? -1);
  });
  it('give the expected rate of the window in whole models a month', () => {
    expect(pace(sizesOf(ALL)).expectedRate).toMatchObject({
      perMonth: 0.04,
      low: 0,
      high: 1 / 12,
      window: { from: '2025-06-02', to: '2026-06-01', months: 12 },
    });
  });
  it('leave what sources state as it is without estimates, and the others null, never 0', () => {
    const { periods, expectedRate } = pace(null);
    expect(expectedRate).toBeNull();
    for (const period of periods)
      expect(period).toMatchObject({ derived: null, expected: null, low: null, high: null, naive: null });
    expect(periods.map(({ recorded }) => recorded)).toEqual([1, 0, 0]);
  });
  it('have no expected count where too few are recorded to impute the others', () => {
    const sizes = sizesOf(ALL.filter(({ evidence }) => evidence !== 'imputed'));
    const { periods, expectedRate } = pace(sizes);
    expect(expectedRate).toBeNull();
    for (const period of periods)
      expect(period).toMatchObject({ expected: null, low: null, high: null, naive: null });
    expect(periods.map(({ derived }) => derived)).toEqual([1, 1, 0]);
    const { groups } = answerBreakdown(
      CATALOG,
      BreakdownQuestion.parse({ over: '1e23flop', by: 'organization' }),
      sizes,
      WORDING,
    );
    expect(groups).toMatchObject([{ key: 'One Firm', recorded: 1, expected: null, low: null, high: null }]);
  });
  it('cover the window of the rate where no model is known to be over but some may be', () => {
    const { periods } = pace(sizesOf(ALL, 1e25), { over: '1e25flop' });
    expect(periods.map(({ period, recorded, derived }) => [period, recorded, derived])).toEqual([
      ['2025', 0, 0],
      ['2026', 0, 0],
    ]);
    expect(pace(null, { over: '1e25flop' }).periods).toEqual([]);
  });
});

describe('a breakdown', () => {
  it('shows a group of which no model is recorded but some are expected', () => {
    const { groups, total } = answerBreakdown(
      CATALOG,
      BreakdownQuestion.parse({ over: '1e23flop', by: 'organization' }),
      sizesOf(ALL),
      WORDING,
    );
    expect(total).toBe(1);
    expect(groups).toMatchObject([
      { key: 'One Firm', recorded: 1, expected: 0.65 },
      { key: 'Two Labs', recorded: 0, share: 0, expected: 1.94 },
    ]);
  });
});
