/** How old was each month's publication at each vintage, and how far had it come? What a lag acts on. */
import { dayNumber } from '../../units/calendar-date.js';
import type { ReportingTriangle } from './triangle.js';

const DAYS_A_MONTH = 365.25 / 12;
/** The middle of a day on which a vintage was retrieved. */
const LEAST_DAYS = 0.5;

export interface Exposure {
  readonly vintages: number;
  readonly slots: number;
  /** By vintage, then slot: logarithm of the months since the middle of what had passed of the slot. */
  readonly logAges: readonly Float64Array[];
  /** Which part of the slot had passed; 0 before it began, when it has no age. */
  readonly passed: readonly Float64Array[];
  /** Length of each slot in months. */
  readonly lengths: Float64Array;
  /** The last complete vintage up to each; -1 for none. */
  readonly complete: Int32Array;
  /** Months from each vintage to the one before; of the first, 0. */
  readonly gaps: Float64Array;
}

export function exposureOf({ vintages, slots }: ReportingTriangle): Exposure {
  const days = vintages.map(({ date }) => dayNumber(date));
  const spans = slots.map(({ from, to }) => [dayNumber(from), dayNumber(to) + 1] as const);
  const part = (day: number, [from, to]: readonly [number, number]) =>
    Math.max(0, Math.min(1, (day + 1 - from) / (to - from)));
  const passed = days.map((day) => Float64Array.from(spans, (span) => part(day, span)));
  const complete = new Int32Array(days.length);
  vintages.forEach(({ covered }, index) => {
    complete[index] = covered === null ? index : (complete[index - 1] ?? -1);
  });
  return {
    vintages: days.length,
    slots: slots.length,
    passed,
    logAges: days.map((day) =>
      Float64Array.from(spans, (span) => {
        const end = span[0] + part(day, span) * (span[1] - span[0]);
        return Math.log(Math.max(day + 1 - (span[0] + end) / 2, LEAST_DAYS) / DAYS_A_MONTH);
      }),
    ),
    lengths: Float64Array.from(spans, ([from, to]) => (to - from) / DAYS_A_MONTH),
    complete,
    gaps: Float64Array.from(days, (day, index) => (day - (days[index - 1] ?? day)) / DAYS_A_MONTH),
  };
}
