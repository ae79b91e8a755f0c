import { describe, expect, it } from 'vitest';
import { drawCount } from '../../../src/stats/draw-count.js';
import { seededRandom } from '../../../src/stats/seeded-random.js';
import type { Completeness } from '../../../src/trends/rate/completeness.js';
import { answerRate } from '../../../src/trends/rate/rate.js';
import { RateAnswer } from '../../../src/trends/rate/rate-answer.js';
import { RateQuestion } from '../../../src/trends/rate/rate-question.js';
import { ASSUMPTIONS, catalogOf, growingDays, WORDING } from './made-up-catalog.js';

function rateOf(
  published: readonly (string | undefined)[],
  question: Record<string, string> = {},
  recorded: Completeness = null,
) {
  const answer = answerRate(
    {
      catalog: catalogOf(published),
      sizes: null,
      completeness: { recorded, derived: null, expected: null },
      reported: null,
      assumptions: ASSUMPTIONS,
      wording: WORDING,
    },
    RateQuestion.parse({ over: '1e23flop', ...question }),
  );
  expect(RateAnswer.safeParse(answer).error?.issues ?? []).toEqual([]);
  const [first] = answer.readings;
  if (!first) throw new Error('no reading');
  return { answer, recorded: first };
}

const COMPLETE: Completeness = [new Map()];
const [JUNE_2020, JULY_2026] = [2020 * 12 + 5, 2026 * 12 + 6];
const random = seededRandom(19);
const DOUBLING = growingDays(JUNE_2020, JULY_2026, (month) =>
  drawCount(0.6 * 2 ** (month / 12), 0, random.uniform()),
);

describe('a rate', () => {
  it('that doubles every year is told as such, with its course and no break', () => {
    const { recorded } = rateOf(DOUBLING, {}, COMPLETE);
    const { growth, lastYear, smoothRate } = recorded;
    expect(growth?.low).toBeLessThan(2);
    expect(growth?.high).toBeGreaterThan(2);
    expect(growth?.test?.changed).toBe(false);
    expect(growth?.break).toBeNull();
    expect(growth?.shapes?.find(({ shape }) => shape === 'exponential')?.supported).toBe(true);
    expect(growth?.shapes?.find(({ shape }) => shape === 'constant')?.supported).toBe(false);
    expect(growth?.shapes?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
    expect(lastYear?.verdict).toBe('faster');
    expect(smoothRate?.months.at(-1)).toMatchObject({ month: '2026-06', complete: true, shareOnRecord: 1 });
  });
  it('is the same for the same question', () => {
    expect(rateOf(DOUBLING).answer).toEqual(rateOf(DOUBLING).answer);
  });
  it('that doubles still does where only part of the last months is on record, if that is allowed for', () => {
    const share = (month: number) => 1 - Math.exp((month - 73) / 6);
    const thinned = growingDays(JUNE_2020, JULY_2026, (month) =>
      drawCount(0.6 * 2 ** (month / 12) * share(month), 0, random.uniform()),
    );
    const shares = new Map(
      Array.from({ length: 73 }, (_, month) => {
        const at = JUNE_2020 + month;
        return [`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, share(month)] as const;
      }),
    );
    const allowed = rateOf(thinned, {}, [shares]).recorded;
    const blind = rateOf(thinned, {}, COMPLETE).recorded;
    expect(allowed.growth?.test?.changed).toBe(false);
    expect(allowed.growth?.high).toBeGreaterThan(2);
    expect(allowed.lastYear?.ratio).toBeGreaterThan(1.4);
    expect(allowed.smoothRate?.months.at(-1)?.complete).toBe(false);
    expect(blind.growth?.test?.changed).toBe(true);
    expect(blind.lastYear?.ratio).toBeLessThan(allowed.lastYear?.ratio ?? 0);
  });
  it('without a known lag leaves the last months out of its growth, and says so', () => {
    const { growth, smoothRate, correctedForReportingLag } = rateOf(DOUBLING).recorded;
    expect(correctedForReportingLag).toBe(false);
    expect(growth?.window.to).toBe('2025-06-30');
    expect(smoothRate?.months.filter(({ complete }) => !complete).map(({ month }) => month)[0]).toBe(
      '2025-07',
    );
    expect(smoothRate?.months.every(({ shareOnRecord }) => shareOnRecord === null)).toBe(true);
  });
  it('keeps growth to the days asked for', () => {
    const { growth } = rateOf(DOUBLING, { from: '2022-01-15', to: '2025-03-02' }).recorded;
    expect(growth?.window).toEqual({ from: '2022-01-01', to: '2025-03-31', months: 39 });
  });
});

describe('where there is little to tell', () => {
  it('no model has no rate, with a reason', () => {
    for (const published of [[], [undefined, undefined]])
      expect(rateOf(published).recorded).toMatchObject({
        ...{ smoothRate: null, lastYear: null, growth: null, reason: 'no-models', undated: published.length },
      });
  });
  it('readings that need estimates have none without them, with a reason', () => {
    const [, derived, expected] = rateOf(DOUBLING).answer.readings;
    expect(derived).toMatchObject({ reading: 'derived', smoothRate: null, reason: 'no-estimates' });
    expect(expected).toMatchObject({ reading: 'expected', smoothRate: null, reason: 'no-estimates' });
  });
  it('one model has a rate with a wide interval and no growth', () => {
    const { smoothRate, growth, reason, lastYear } = rateOf(['2023-03-01']).recorded;
    const month = smoothRate?.months.find((own) => own.month === '2023-03');
    expect(month?.count).toBe(1);
    expect((month?.high ?? 0) / (month?.low ?? 1)).toBeGreaterThan(4);
    expect(growth).toBeNull();
    expect(reason).toBe('few-models');
    expect(lastYear).toBeNull();
  });
  it('models of the last days alone have no growth', () => {
    expect(rateOf(['2026-06-29', '2026-06-30'], {}, COMPLETE).recorded).toMatchObject({
      ...{ growth: null, reason: 'window-empty' },
    });
  });
  it('models of one month alone have no growth', () => {
    const published = ['2022-01-10', ...Array.from({ length: 8 }, (_, day) => `2024-03-0${day + 1}`)];
    expect(rateOf(published).recorded).toMatchObject({ growth: null, reason: 'one-month' });
  });
  it('days that contradict each other, or lie beyond the vintage, are an empty window', () => {
    for (const question of [
      { from: '2025-01-01', to: '2024-01-01' },
      { from: '2030-01-01' },
      { to: '2001-01-01' },
    ])
      expect(rateOf(DOUBLING, question).recorded).toMatchObject({ growth: null, reason: 'window-empty' });
    expect(rateOf(DOUBLING, { from: '2024-09-01' }).recorded.reason).toBe('window-short');
  });
  it('a model whose year alone is known counts in each of its months a little', () => {
    const { smoothRate } = rateOf(['2022-05-01', '2024', '2025-02-01']).recorded;
    const months = smoothRate?.months.filter(({ month }) => month.startsWith('2024')) ?? [];
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(1, 2);
    expect(months.filter(({ count }) => count > 0).length).toBeGreaterThan(5);
  });
});
