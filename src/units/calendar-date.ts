/**
 * Calendar dates as text, `YYYY-MM-DD`, and dates of which only the month or the year is known.
 * Proleptic Gregorian, no time zone: a publication date is a day, not an instant.
 */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date with what is known of it: the interval of days it may be. For a known day both ends are that day. */
export interface DateInterval {
  /** ISO day used for sorting and for the period a model counts in: the one the source wrote. */
  readonly date: string;
  readonly precision: DatePrecision;
  readonly earliest: string;
  readonly latest: string;
}

const DAY_MILLISECONDS = 86_400_000;

/** Days in a month, 1-based month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists in the calendar: `2024-02-30` and `0000-00-00` do not. Years 1 to 9999. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Throws unless the text is a calendar date; returns it. */
export function calendarDate(text: string): string {
  if (!isCalendarDate(text)) throw new RangeError(`invalid date: ${text}; expected YYYY-MM-DD`);
  return text;
}

/** Reads `2024-05-13`, `2024-05` or `2024`; null when it is none of these or no such day exists. */
export function readDateInterval(text: string): DateInterval | null {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return { date: trimmed, precision: 'day', earliest: trimmed, latest: trimmed };
  const month = /^(\d{4})-(\d{2})$/.exec(trimmed);
  if (month && isCalendarDate(`${trimmed}-01`)) return monthInterval(`${trimmed}-15`);
  if (/^\d{4}$/.test(trimmed) && trimmed !== '0000') return yearInterval(`${trimmed}-07-01`);
  return null;
}

/** The month a day lies in, as an interval around that day. */
export function monthInterval(date: string): DateInterval {
  const month = date.slice(0, 7);
  const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return {
    date,
    precision: 'month',
    earliest: `${month}-01`,
    latest: `${month}-${String(last).padStart(2, '0')}`,
  };
}

/** The year a day lies in, as an interval around that day. */
export function yearInterval(date: string): DateInterval {
  const year = date.slice(0, 4);
  return { date, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${calendarDate(date)}T00:00:00Z`) / DAY_MILLISECONDS;
}

/** The ISO day of a day number. */
export function dateOfDayNumber(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The same day so many months later (earlier when negative), the month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year with its fraction, `year + (dayOfYear - 1) / 365.25`: the axis of growth regressions (methodology, refits). */
export function decimalYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return year + (dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`)) / 365.25;
}
