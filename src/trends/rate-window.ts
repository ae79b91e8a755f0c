/** The months up to a vintage in which a rate is counted. */
import { addMonths, dateOfDayNumber, dayNumber } from '../units/calendar-date.js';

export interface RateWindow {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** Null is no day, so in no window. */
  holds(day: string | null): boolean;
}

export function rateWindow(to: string, months: number): RateWindow {
  const before = addMonths(to, -months);
  return {
    from: dateOfDayNumber(dayNumber(before) + 1),
    to,
    months,
    holds: (day) => day !== null && day > before && day <= to,
  };
}
