import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../src/observatory.js';
import { GrowthAnswer } from '../src/trends/growth/growth-answer.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../src/trends/growth/growth-question.js';
import { PublishedGrowthAnswer } from '../src/trends/published/growth-answer.js';
import { temporaryDirectory } from './observatory-fixture.js';
import { filledObservatory } from './shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

const compute = async (question: Record<string, string> = {}) =>
  GrowthAnswer.strict().parse(await observatory.computeTrend(ComputeTrendQuestion.parse(question)));
const cost = async (question: Record<string, string> = {}) =>
  GrowthAnswer.strict().parse(await observatory.costTrend(CostTrendQuestion.parse(question)));

describe('growth on the bundled snapshots', () => {
  it('of notable models is between the published figures, with plain least squares of the file beside', async () => {
    const answer = await compute();
    expect(answer.growth?.perYear).toBeGreaterThan(4.1);
    expect(answer.growth?.perYear).toBeLessThan(4.7);
    expect(answer.fits.map(({ method }) => method)).toEqual([
      'least-squares',
      'errors',
      'robust',
      'undisclosed',
    ]);
    const [plain] = answer.fits;
    expect([plain?.models, plain?.growth.perYear.toFixed(2), plain?.rSquared?.toFixed(2)]).toEqual([
      459,
      '4.33',
      '0.64',
    ]);
    expect(answer.points).toHaveLength(459);
    expect(answer.published.map(({ id }) => id)).toContain('notable-2024-06');
    expect(answer.vintage.date).toBe('2026-05-02');
  });
  it('has every set', async () => {
    const sets = ['all', 'notable', 'frontier', 'frontier-flag', 'language', 'open', 'closed'] as const;
    const found = await Promise.all(sets.map((set) => compute({ set })));
    for (const { growth, set, gap } of found) {
      expect([set, gap]).toEqual([set, null]);
      expect(growth?.perYear).toBeGreaterThan(2);
      expect(growth?.perYear).toBeLessThan(12);
    }
    expect(found.map(({ warnings }) => warnings.length)).toEqual([1, 0, 0, 0, 1, 1, 1]);
    const china = await compute({ set: 'frontier', country: 'CN', top: '20' });
    expect(china.points.length).toBeGreaterThan(5);
    expect(china.points.length).toBeLessThan(found[2]?.points.length ?? 0);
  });
  it('of costs is the same in dollars of whichever month, while the sizes change', async () => {
    const [usual, older] = [
      await cost({ set: 'frontier' }),
      await cost({ set: 'frontier', 'price-month': '2020' }),
    ];
    expect([usual.unit, older.unit]).toEqual(['USD of 2025-06', 'USD of 2020-12']);
    expect(older.growth?.perYear).toBeCloseTo(usual.growth?.perYear ?? 0, 6);
    expect(older.points[0]?.value).toBeLessThan(usual.points[0]?.value ?? 0);
    const recorded = await cost({ set: 'frontier', reading: 'recorded', from: '2015-12-01' });
    expect(recorded.cost).toEqual({ scope: 'final-run', priceMonth: null });
    expect(recorded.points.every(({ evidence, low }) => evidence === 'recorded' && low === null)).toBe(true);
  });
  it('is answered as of a vintage, before there was a file of notable models too', async () => {
    const answer = await compute({ 'as-of': '2024-06-01' });
    expect(answer.vintage.date).toBe('2024-05-26');
    expect(answer.points.length).toBeGreaterThan(300);
    expect(answer.points.every(({ published }) => published <= '2024-12-31')).toBe(true);
    expect((await compute({ 'as-of': '2024-06-01', set: 'frontier-flag' })).gap?.code).toBe('no-set');
  });
  it('refuses what recorded costs cannot be, and what lies before the data', async () => {
    await expect(cost({ reading: 'recorded', 'price-month': '2020' })).rejects.toThrow(
      '--price-month: recorded costs are in dollars of two price bases',
    );
    await expect(cost({ reading: 'recorded', scope: 'cloud' })).rejects.toThrow(
      '--scope: recorded costs are of',
    );
    await expect(cost({ 'price-month': '1850' })).rejects.toThrow('--price-month: no price index for 1850');
    await expect(compute({ 'as-of': '2020-01-01' })).rejects.toThrow('nothing was retrieved by 2020-01-01');
  });
});

describe('published growth', () => {
  it('stands beside the same figure from each file of notable models of the vintage', async () => {
    const { claims } = PublishedGrowthAnswer.parse(await observatory.publishedGrowth(null));
    const notable = claims.find(({ id }) => id === 'notable-2024-06');
    expect(
      notable?.refits.map(({ snapshot, growth }) => [snapshot.retrieved, growth.perYear.toFixed(2)]),
    ).toEqual([
      ['2025-02-24', '4.58'],
      ['2025-11-01', '4.31'],
      ['2026-01-20', '4.32'],
      ['2026-03-30', '4.33'],
      ['2026-05-02', '4.33'],
    ]);
    expect(claims.find(({ definition }) => definition === null)?.refits).toEqual([]);
    const earlier = await observatory.publishedGrowth('2025-03-01');
    expect(earlier.claims.find(({ id }) => id === 'notable-2024-06')?.refits).toHaveLength(1);
  });
});
