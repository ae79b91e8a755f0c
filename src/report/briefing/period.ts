/** Which period is a briefing about, and which was the one before it? */
import { InputError } from '../../provenance/input-error.js';
import { addMonths, dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import { firstDayOf, lastDayOf, type PeriodLength, periodOf } from '../../units/period.js';
import type { Briefing } from './briefing.js';

export type BriefingPeriod = Briefing['period'];

const MONTHS: Readonly<Record<PeriodLength, number>> = { year: 12, quarter: 3, month: 1 };

/** @param wanted null for the last whole year before the vintage */
export function briefingPeriod(wanted: string | null, vintage: string): BriefingPeriod {
  const id = wanted ?? String(Number(vintage.slice(0, 4)) - 1);
  const length = lengthOf(id);
  const [from, to] = [firstDayOf(id), lastDayOf(id)];
  if (from > vintage)
    throw new InputError(`${id} begins after the vintage of ${vintage}`, { flag: '--period' });
  return { id, length, from, to, partial: to >= vintage, before: periodBefore(id) };
}

/** Of the same length. */
export function periodBefore(id: string): string {
  return periodOf(dateOfDayNumber(dayNumber(firstDayOf(id)) - 1), lengthOf(id));
}

/** The last day that can count: of the period, or of the vintage where it is not over. */
export function lastCountedDay({ to }: BriefingPeriod, vintage: string): string {
  return to < vintage ? to : vintage;
}

/** As a window in which a rate is counted. */
export function monthsIn({ from, to, length, partial }: BriefingPeriod, vintage: string): number {
  if (!partial) return MONTHS[length];
  const end = to < vintage ? to : vintage;
  let months = 0;
  while (addMonths(from, months + 1) <= end) months += 1;
  return Math.max(1, months);
}

function lengthOf(id: string): PeriodLength {
  return id.length === 4 ? 'year' : id.includes('Q') ? 'quarter' : 'month';
}
