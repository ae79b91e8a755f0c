/** Reads by when something must be done: in `30d`, `6w` or `3months`, or on a day. */
import { dayNumber, isCalendarDate } from './calendar-date.js';
import { readDecimal } from './decimal.js';

const DAYS: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  w: 7,
  week: 7,
  weeks: 7,
  month: 30.4375,
  months: 30.4375,
  y: 365.25,
  year: 365.25,
  years: 365.25,
};

/** Days from `today`, an ISO day. Throws a RangeError for what is no time span or day, and for the past. */
export function readDeadline(text: string, today: string): number {
  const trimmed = text.trim().toLowerCase();
  if (isCalendarDate(trimmed)) {
    const days = dayNumber(trimmed) - dayNumber(today);
    if (days > 0) return days;
    throw new RangeError(`${text} is not after ${today}`);
  }
  const [, digits = '', unit = ''] = /^([-+\d.,e]+?)\s*([a-z]+)$/.exec(trimmed) ?? [];
  const length = Object.hasOwn(DAYS, unit) ? DAYS[unit] : undefined;
  const reading = readDecimal(digits);
  if (length === undefined || reading.kind !== 'number')
    throw new RangeError(`invalid deadline: ${text}; expected a time such as 30d or 6w, or a day YYYY-MM-DD`);
  if (!(reading.value > 0)) throw new RangeError(`${text} leaves no time; expected more than 0`);
  return reading.value * length;
}
