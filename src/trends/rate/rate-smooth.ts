/** Models a month over the whole history, as a smooth rate with its interval. */
import { normalQuantile } from '../../stats/normal.js';
import { smoothRate } from '../../stats/smooth-rate.js';
import { addMonths } from '../../units/calendar-date.js';
import { lastDayOf } from '../../units/period.js';
import { digits } from '../digits.js';
import { type Completeness, shareOf } from './completeness.js';
import type { MonthAxis, MonthlyDraw } from './monthly-draws.js';
import type { ReadingRate } from './rate-answer.js';
import type { RateAssumptions } from './rate-assumptions.js';

export function smoothMonths(
  draws: readonly MonthlyDraw[],
  { months, vintage }: MonthAxis,
  completeness: Completeness,
  { smooth, settledShare, unsettledMonths }: RateAssumptions,
  level: number,
): NonNullable<ReadingRate['smoothRate']> {
  const { log, spread } = smoothRate(
    draws.map(({ series }) => series),
    { ...smooth, growthSpread: Math.log(smooth.growthFactor) },
  );
  const settled = addMonths(vintage, -unsettledMonths);
  const reach = normalQuantile((1 + level) / 2);
  return {
    level,
    months: months.map((month, place) => {
      const [mean, sd] = [log[place] as number, spread[place] as number];
      const share = completeness && meanShare(completeness, month);
      const over = lastDayOf(month) <= vintage;
      return {
        month,
        count: digits(
          draws.reduce((sum, { series }) => sum + (series.counts[place] as number), 0) / draws.length,
        ),
        rate: digits(Math.exp(mean)),
        low: digits(Math.exp(mean - reach * sd)),
        high: digits(Math.exp(mean + reach * sd)),
        shareOnRecord: share === null ? null : digits(share),
        complete: over && (share === null ? lastDayOf(month) <= settled : share >= settledShare),
      };
    }),
  };
}

function meanShare(completeness: NonNullable<Completeness>, month: string): number {
  return completeness.reduce((sum, draw) => sum + shareOf(draw, month), 0) / completeness.length;
}
