/** How many models over a size, published when, did each vintage show? The reporting triangle. */
import type { ListedModel, ListedVintage, Listings } from '../../catalog/listings.js';
import { addMonths, dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import { lastDayOf, periodsBetween } from '../../units/period.js';
import type { Threshold } from '../../units/threshold.js';

/** A calendar month of publication, or a part of one; never past the newest vintage. */
export interface Slot {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

export interface TriangleVintage {
  readonly date: string;
  /** Null where its files list every model of the size; else which share of such models they would list. */
  readonly covered: Covered | null;
}

/** So many of the models that the last complete vintage before listed are of the kind that these files list. */
export interface Covered {
  readonly models: number;
  readonly of: number;
}

export interface ReportingTriangle {
  readonly threshold: Threshold;
  /** Oldest first; the last is the one the triangle is seen from. */
  readonly vintages: readonly TriangleVintage[];
  /** Oldest first, without a gap. */
  readonly slots: readonly Slot[];
  /** Models over the size, by vintage, then by slot. */
  readonly counts: readonly Uint32Array[];
  /** Of those, the ones that were not over it at the vintage before. */
  readonly added: readonly Uint32Array[];
  /** Over it at the vintage before, in the slot they had then, and no longer. */
  readonly withdrawn: readonly Uint32Array[];
}

export interface TriangleOptions {
  /** Later vintages are left out. Null: none. */
  readonly asOf: string | null;
  /** The oldest slot lies so many months before the first vintage. */
  readonly reachMonths: number;
  readonly coveredMonths: number;
  /** Months are cut after these days, so that windows and periods are sums of slots. */
  readonly cuts: readonly string[];
}

/** Throws a RangeError where there is no vintage by the day. */
export function reportingTriangle(
  listings: Listings,
  over: Threshold,
  options: TriangleOptions,
): ReportingTriangle {
  const vintages = listings.vintages.filter(({ date }) => options.asOf === null || date <= options.asOf);
  const [first, last] = [vintages[0], vintages.at(-1)];
  if (!first || !last) throw new RangeError(`no vintage by ${options.asOf ?? 'now'}`);
  const slots = slotsBetween(addMonths(first.date, -options.reachMonths), last.date, options.cuts);
  const place = slotFinder(slots);
  const tallies = () => vintages.map(() => new Uint32Array(slots.length));
  const [counts, added, withdrawn] = [tallies(), tallies(), tallies()];
  for (const model of listings.models) {
    let before: number | null = null;
    for (const [index, { date }] of vintages.entries()) {
      const slot = slotAt(model, index, date, over, place);
      if (slot !== null && slot >= 0) increment(counts[index], slot);
      if (slot !== null && slot >= 0 && before === null) increment(added[index], slot);
      if (slot === null && before !== null && before >= 0) increment(withdrawn[index], before);
      before = slot;
    }
  }
  return {
    threshold: over,
    vintages: vintages.map((vintage, index) => ({
      date: vintage.date,
      covered: isComplete(vintage, over)
        ? null
        : coveredShare(listings.models, vintages, index, over, options.coveredMonths),
    })),
    slots,
    counts,
    added,
    withdrawn,
  };
}

function increment(tally: Uint32Array | undefined, slot: number): void {
  if (tally) tally[slot] = (tally[slot] ?? 0) + 1;
}

/** Null: not over at the vintage. -1: over, but published outside the slots, or nobody knows when. */
function slotAt(
  model: ListedModel,
  vintage: number,
  date: string,
  over: Threshold,
  place: (day: string) => number,
): number | null {
  const spell = model.spells.findLast(([from]) => from <= vintage);
  if (!spell) return null;
  const [, flop, usd, published] = spell;
  if (((over.unit === 'FLOP' ? flop : usd) ?? 0) <= over.value) return null;
  return published === null || published > date ? -1 : place(published);
}

function slotsBetween(first: string, last: string, cuts: readonly string[]): Slot[] {
  return periodsBetween(first, last, 'month').flatMap((month) => {
    const end = lastDayOf(month) < last ? lastDayOf(month) : last;
    const ends = [...new Set([...cuts.filter((day) => day.startsWith(month) && day < end), end])].sort();
    return ends.map((to, index) => {
      const before = ends[index - 1];
      return {
        month,
        from: before === undefined ? `${month}-01` : dateOfDayNumber(dayNumber(before) + 1),
        to,
      };
    });
  });
}

function slotFinder(slots: readonly Slot[]): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const found = known.get(day) ?? slots.findIndex(({ from, to }) => from <= day && day <= to);
    known.set(day, found);
    return found;
  };
}

/** A file lists models from a compute on: of costs nothing follows, they are stated for chosen models only. */
function isComplete({ completeFromFlop }: ListedVintage, { value, unit }: Threshold): boolean {
  return unit === 'USD' || (completeFromFlop !== null && completeFromFlop <= value);
}

function coveredShare(
  models: readonly ListedModel[],
  vintages: readonly ListedVintage[],
  partial: number,
  over: Threshold,
  months: number,
): Covered {
  const last = vintages.slice(0, partial).findLastIndex((vintage) => isComplete(vintage, over));
  const date = vintages[last]?.date;
  if (date === undefined) return { models: 0, of: 0 };
  const from = addMonths(date, -months);
  const floor = vintages[partial]?.completeFromFlop ?? Number.POSITIVE_INFINITY;
  let [found, of] = [0, 0];
  for (const { notableFrom, spells } of models) {
    const [, flop, , published] = spells.findLast(([vintage]) => vintage <= last) ?? [];
    if ((flop ?? 0) <= over.value || !published || published <= from) continue;
    of += 1;
    if ((flop ?? 0) >= floor || (notableFrom !== null && notableFrom <= date)) found += 1;
  }
  return { models: found, of };
}
