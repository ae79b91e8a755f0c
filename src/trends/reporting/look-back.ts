/** What did the nowcast made at each past vintage say, and what did the vintage about a year later show? */
import type { Listings } from '../../catalog/listings.js';
import { addMonths, dayNumber } from '../../units/calendar-date.js';
import { type PeriodLength, periodOf } from '../../units/period.js';
import { type CountSummary, summarise, sumSlots } from './nowcast.js';
import { nowcastOver, pooledLag } from './nowcast-over.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import { type ReportingTriangle, reportingTriangle } from './triangle.js';

export interface LookBackCell extends CountSummary {
  readonly made: string;
  readonly seen: string;
  readonly overFlop: number;
  readonly period: string;
  /** What the vintage showed when the nowcast was made, and what the later one shows of the same days. */
  readonly recorded: number;
  readonly came: number;
}

export const HALF_YEARS = 'half-year';

const DAYS_A_MONTH = 365.25 / 12;

/** Pairs of vintages: each with the one nearest to the horizon later, where there is one not too far from it. */
export function lookBackPairs(
  dates: readonly string[],
  { horizonMonths, lookBack }: ReportingAssumptions,
): { made: string; seen: string; months: number }[] {
  const apart = (made: string, seen: string) => (dayNumber(seen) - dayNumber(made)) / DAYS_A_MONTH;
  return dates.flatMap((made) => {
    const [nearest] = dates
      .map((seen) => ({ made, seen, months: apart(made, seen) }))
      .filter(({ months }) => Math.abs(months - horizonMonths) <= lookBack.tolerance)
      .sort((a, b) => Math.abs(a.months - horizonMonths) - Math.abs(b.months - horizonMonths));
    return nearest ? [nearest] : [];
  });
}

/** Each nowcast knows the vintages up to its own and nothing of later ones. */
export function lookBack(
  listings: Listings,
  assumptions: ReportingAssumptions,
  by: PeriodLength | typeof HALF_YEARS,
  level: number,
): LookBackCell[] {
  const { reachMonths, coveredMonths, lookBack: scored } = assumptions;
  const dates = listings.vintages.map(({ date }) => date);
  return lookBackPairs(dates, assumptions).flatMap(({ made, seen, months }) => {
    const pooled = pooledLag(listings, made, assumptions);
    return scored.overFlop.flatMap((overFlop) => {
      const over = { value: overFlop, unit: 'FLOP' } as const;
      const options = { asOf: made, cuts: [], horizonMonths: months };
      const { triangle, drawn } = nowcastOver(listings, over, options, assumptions, pooled);
      const later = reportingTriangle(listings, over, {
        ...{ asOf: seen, cuts: [made], reachMonths, coveredMonths },
      });
      const slots = drawn?.slots ?? triangle.slots;
      const first = addMonths(made, -assumptions.incompleteMonths);
      return [...periodsOf(slots, first, by)].map(([period, members]) => ({
        ...{ made, seen, overFlop, period },
        ...summarise(drawn ? sumSlots(drawn.later, members) : [0], level),
        recorded: countOf(
          triangle,
          members.map((slot) => slots[slot]?.from ?? ''),
        ),
        came: countOf(
          later,
          members.map((slot) => slots[slot]?.from ?? ''),
        ),
      }));
    });
  });
}

/** The slots of each period, from the first whole month on. */
function periodsOf(
  slots: ReportingTriangle['slots'],
  first: string,
  by: PeriodLength | typeof HALF_YEARS,
): Map<string, number[]> {
  const periods = new Map<string, number[]>();
  slots.forEach(({ from, month }, slot) => {
    if (from < first) return;
    const period =
      by === HALF_YEARS
        ? `${month.slice(0, 4)}-H${month.slice(5) <= '06' ? 1 : 2}`
        : periodOf(`${month}-01`, by);
    periods.set(period, [...(periods.get(period) ?? []), slot]);
  });
  return periods;
}

/** What the newest vintage of a triangle shows in the slots that begin on these days. */
function countOf({ slots, counts }: ReportingTriangle, begins: readonly string[]): number {
  return slots.reduce(
    (sum, { from }, slot) => sum + (begins.includes(from) ? (counts.at(-1)?.[slot] ?? 0) : 0),
    0,
  );
}
