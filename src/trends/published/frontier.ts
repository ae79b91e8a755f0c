/** How many models of a year come near the largest model before them, or surpass it? Counted by quarter. */
import { daysInMonth } from '../../units/calendar-date.js';

/** Which models the reference of a quarter is the largest of. */
export const FRONTIER_REFERENCES = ['quarter-included', 'strictly-earlier'] as const;
/**
 * `quarter-included`: all before the last day of the quarter, as the published code has it, which rounds dates to that
 * day. `strictly-earlier`: all of earlier quarters.
 */
export type FrontierReference = (typeof FRONTIER_REFERENCES)[number];

/** Models of one year, side by side: sizes, and days with 0 for the first of the year. */
export interface DatedModels {
  readonly flops: readonly number[];
  readonly daysOfYear: readonly number[];
}

/** By quarter the day of the year on which it ends; by day its quarter. */
export interface YearCalendar {
  readonly quarterEnds: readonly number[];
  readonly quarterOfDay: Uint8Array;
}

export function calendarOf(year: number): YearCalendar {
  let days = 0;
  const monthEnds = Array.from({ length: 12 }, (_, month) => {
    days += daysInMonth(year, month + 1);
    return days - 1;
  });
  const quarterEnds = monthEnds.filter((_, month) => month % 3 === 2);
  const quarterOfDay = Uint8Array.from({ length: days }, (_, day) =>
    quarterEnds.findIndex((end) => day <= end),
  );
  return { quarterEnds, quarterOfDay };
}

/** Models within so many orders of magnitude below the reference of their quarter, and all above it. */
export function nearFrontier(
  models: DatedModels,
  largestBeforeFlop: number,
  calendar: YearCalendar,
  {
    reference,
    widthsOrders,
  }: { readonly reference: FrontierReference; readonly widthsOrders: readonly number[] },
): number[] {
  const { flops, daysOfYear } = models;
  const references = referencesOf(models, largestBeforeFlop, calendar, reference);
  const shares = widthsOrders.map((width) => 10 ** -width);
  const counts = shares.map(() => 0);
  for (let model = 0; model < flops.length; model += 1) {
    const flop = flops[model] as number;
    const largest = references[calendar.quarterOfDay[daysOfYear[model] as number] as number] as number;
    // The reference itself is neither above nor below itself.
    if (flop === largest) continue;
    for (let index = 0; index < shares.length; index += 1)
      if (flop >= largest * (shares[index] as number)) counts[index] = (counts[index] as number) + 1;
  }
  return counts;
}

/** By quarter. */
function referencesOf(
  { flops, daysOfYear }: DatedModels,
  largestBeforeFlop: number,
  { quarterEnds, quarterOfDay }: YearCalendar,
  reference: FrontierReference,
): number[] {
  const largest = quarterEnds.map(() => largestBeforeFlop);
  const beforeLastDay = quarterEnds.map(() => largestBeforeFlop);
  for (let model = 0; model < flops.length; model += 1) {
    const flop = flops[model] as number;
    const day = daysOfYear[model] as number;
    const quarter = quarterOfDay[day] as number;
    if (flop > (largest[quarter] as number)) largest[quarter] = flop;
    if (day !== quarterEnds[quarter] && flop > (beforeLastDay[quarter] as number))
      beforeLastDay[quarter] = flop;
  }
  let earlier = largestBeforeFlop;
  return quarterEnds.map((_, quarter) => {
    const before =
      reference === 'quarter-included' ? Math.max(earlier, beforeLastDay[quarter] as number) : earlier;
    earlier = Math.max(earlier, largest[quarter] as number);
    return before;
  });
}
