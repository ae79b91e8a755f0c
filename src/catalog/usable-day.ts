/** On which day does a model count as published? */
import { addMonths } from '../units/calendar-date.js';

/** A date further ahead than this of the vintage is a slip of the pen, such as 2029 for 2019. */
const MONTHS_AHEAD = 12;

/** The day the source wrote, null where it can only be a slip: such a model is in totals and in no period. */
export function usableDay(published: string | null, vintage: string): string | null {
  return published !== null && published <= addMonths(vintage, MONTHS_AHEAD) ? published : null;
}

/** A model without a usable day is in no period, but where none is asked for. */
export function isWithin(day: string | null, from: string | undefined, to: string | undefined): boolean {
  if (day === null) return from === undefined && to === undefined;
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
