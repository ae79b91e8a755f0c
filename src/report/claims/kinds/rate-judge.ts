/** Do models over a threshold appear as often as a text says? */
import { poissonInterval } from '../../../stats/poisson-interval.js';
import type { PeriodLength } from '../../../units/period.js';
import { readThreshold } from '../../../units/threshold.js';
import type { ClaimFigure, OtherReading, RateReading } from '../claim.js';
import { daysOf } from '../read/dates.js';
import type { Ground, Judgement } from './claim-kind.js';
import { fileSources } from './count-judge.js';
import { intervalHolds } from './fits.js';

interface MonthlyRate {
  readonly perMonth: number;
  readonly low: number;
  readonly high: number;
}

interface Rates {
  readonly recorded: MonthlyRate;
  readonly expected: MonthlyRate | null;
  /** Recorded in the window before, which ended on a day. */
  readonly before: (MonthlyRate & { readonly until: string }) | null;
  readonly date: string | null;
}

const MONTHS_IN: Readonly<Record<PeriodLength, number>> = { year: 12, quarter: 3, month: 1 };
/** Of every interval the counts have. */
const LEVEL = 0.9;

export async function judgeRate(reading: RateReading, ground: Ground): Promise<Judgement> {
  const sources = fileSources(ground);
  const rates = await ratesOf(reading, ground);
  if (!rates) return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const { recorded, expected, before, date } = rates;
  const fits = (found: MonthlyRate) =>
    intervalHolds(
      { ...found, value: found.perMonth },
      reading.perMonth,
      reading.comparator,
      ground.assumptions.shareOfInterval,
    );
  const figure: ClaimFigure = {
    value: recorded.perMonth,
    low: recorded.low,
    high: recorded.high,
    level: LEVEL,
    unit: 'models a month',
    evidence: 'recorded',
    date,
    expected: expected && { value: expected.perMonth, low: expected.low, high: expected.high },
  };
  if (fits(recorded)) return { verdict: 'supported', figure, otherReadings: [], sources };
  const otherReadings = [
    ...(expected && fits(expected) ? [other('expected', expected, null)] : []),
    ...(before && fits(before) ? [other('window', before, before.until)] : []),
  ];
  const verdict = otherReadings.length > 0 ? 'supported-other-reading' : 'contradicted';
  return { verdict, figure, otherReadings, sources };
}

/** Of the twelve months to the vintage, or of a period that has ended; null where there is none, or where too much is asked. */
async function ratesOf({ over, period }: RateReading, ground: Ground): Promise<Rates | null> {
  const vintage = ground.vintage.date;
  const days = period === null ? null : daysOf(period);
  if (days && days.from > vintage) return null;
  if (period === null || (days?.to ?? '') >= vintage) return latestRates(over, ground);
  const length = period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month';
  const pace = await ground.pace(readThreshold(over), length, false);
  const found = pace?.periods.find((one) => one.period === period);
  if (!found) return null;
  const months = MONTHS_IN[length];
  const { expected, low, high } = found;
  const all =
    expected === null || low === null || high === null
      ? null
      : { perMonth: expected / months, low: low / months, high: high / months };
  return { recorded: rateOf(found.recorded, months), expected: all, before: null, date: period };
}

async function latestRates(over: string, ground: Ground): Promise<Rates | null> {
  const pace = await ground.pace(readThreshold(over), 'year', false);
  if (!pace) return null;
  const { rate, expectedRate: expected, acceleration } = pace;
  const previous = acceleration?.previous;
  return {
    recorded: rate ?? rateOf(0, MONTHS_IN.year),
    expected,
    before: previous
      ? { ...rateOf(previous.count, previous.window.months), until: previous.window.to }
      : null,
    date: rate?.window.to ?? null,
  };
}

function rateOf(count: number, months: number): MonthlyRate {
  const { low, high } = poissonInterval(count, LEVEL);
  return { perMonth: count / months, low: low / months, high: high / months };
}

function other(
  way: 'expected' | 'window',
  { perMonth, low, high }: MonthlyRate,
  date: string | null,
): OtherReading {
  return {
    ways: [way],
    value: perMonth,
    low,
    high,
    date,
    vintage: null,
    file: null,
    over: null,
    scope: null,
  };
}
