/** How many models, by month of publication, did each vintage list? The reporting triangle of a count. */
import { usableDay } from '../../catalog/usable-day.js';

/** Months are counted from January of this year on; models before it are counted together. */
export const FIRST_YEAR = 2016;

export interface ReportedMonths {
  readonly vintage: string;
  /** Models before the first year. */
  readonly earlier: number;
  /** In each month from January of the first year to the month of the vintage. */
  readonly months: readonly number[];
}

/** Months since January of the first year, below 0 before it. */
export function monthIndex(day: string): number {
  return (Number(day.slice(0, 4)) - FIRST_YEAR) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A day as months since the start of the first year, with its fraction. */
export function monthTime(day: string): number {
  return monthIndex(day) + (Number(day.slice(8, 10)) - 1) / 30.5;
}

/** Days after the vintage count in its month: announced, not yet out. A model without a usable day is in no month. */
export function reportedMonths(
  vintage: string,
  counted: Iterable<{ readonly published: string | null; readonly weight: number }>,
): ReportedMonths {
  const months = new Array<number>(Math.max(0, monthIndex(vintage) + 1)).fill(0);
  let earlier = 0;
  for (const { published, weight } of counted) {
    const day = usableDay(published, vintage);
    if (day === null) continue;
    const index = Math.min(monthIndex(day), months.length - 1);
    if (index < 0) earlier += weight;
    else months[index] = (months[index] ?? 0) + weight;
  }
  return { vintage, earlier, months };
}

/** Models of a calendar year, as far as listed. */
export function inYear({ months }: ReportedMonths, year: number): number {
  const start = (year - FIRST_YEAR) * 12;
  return months.slice(Math.max(0, start), Math.max(0, start + 12)).reduce((sum, count) => sum + count, 0);
}

/** Models published before a calendar year, as far as listed. */
export function beforeYear({ earlier, months }: ReportedMonths, year: number): number {
  return months.slice(0, Math.max(0, (year - FIRST_YEAR) * 12)).reduce((sum, count) => sum + count, earlier);
}

/** Which part of a calendar year is over on a day, from 0 to 1. */
export function elapsedShare(year: number, day: string): number {
  return Math.min(1, Math.max(0, (monthTime(day) - (year - FIRST_YEAR) * 12) / 12));
}
