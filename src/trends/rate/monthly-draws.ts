/** Which models count in which month? Draws of what is not certain: whether they are over, when, and how much is on record. */

import type { WindowCount } from '../../stats/compare-rates.js';
import type { CountSeries } from '../../stats/count-series.js';
import { seededRandom } from '../../stats/seeded-random.js';
import { drawUncertainCounts, type SharedParts, type UncertainEvent } from '../../stats/uncertain-count.js';
import { dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import { firstDayOf, lastDayOf } from '../../units/period.js';
import { evenly } from '../evenly.js';
import type { RateWindow } from '../rate-window.js';
import { type Completeness, type CompletenessDraw, shareOf } from './completeness.js';

/** A model that is or may be over, with the days on which it may have been published. */
export interface DatedEvent extends Omit<UncertainEvent, 'groups'> {
  readonly earliest: string;
  readonly latest: string;
}

export interface MonthAxis {
  /** In order, none left out; the last is that of the vintage. */
  readonly months: readonly string[];
  readonly vintage: string;
  /** Windows whose counts are drawn together with the months. */
  readonly windows: readonly [later: RateWindow, earlier: RateWindow];
}

export interface MonthlyDraw {
  readonly series: CountSeries;
  /** For each window: what is counted in it, and the months of full sight that it has. */
  readonly windows: readonly [later: WindowCount, earlier: WindowCount];
}

export interface DrawOptions {
  readonly shared: readonly SharedParts[];
  readonly draws: number;
  readonly seed: number;
}

/** One draw where nothing is uncertain. */
export function drawMonths(
  events: readonly DatedEvent[],
  axis: MonthAxis,
  completeness: Completeness,
  { shared, draws: wanted, seed }: DrawOptions,
): MonthlyDraw[] {
  const places = placesOf(axis);
  const groupsAhead = axis.months.length + axis.windows.length;
  const wide = events.filter((event) => places(event.earliest).join() !== places(event.latest).join());
  const wideGroup = new Map(wide.map((event, index) => [event, groupsAhead + index]));
  const grouped = events.map((event): UncertainEvent => {
    const own = wideGroup.get(event);
    return { ...event, groups: own === undefined ? places(event.earliest) : [own] };
  });
  const certain = events.every(({ probability }) => probability === 1);
  const draws = certain && wide.length === 0 && (completeness?.length ?? 0) <= 1 ? 1 : wanted;
  const groups = groupsAhead + wide.length;
  const drawn = drawUncertainCounts(grouped, { groups, shared, draws, seed });
  const random = seededRandom(seed + 1);
  const sights = evenly(completeness ?? [new Map<string, number>()], draws).map((draw) =>
    sightOf(axis, draw),
  );
  return drawn.map((counts, index) => {
    for (const [event, group] of wideGroup) {
      const day = dayBetween(event, random.uniform());
      for (const place of places(day)) counts[place] = (counts[place] as number) + (counts[group] as number);
    }
    const { exposure, windows } = sights[index % sights.length] as Sight;
    const windowCount = (window: 0 | 1): WindowCount => ({
      months: windows[window],
      count: counts[axis.months.length + window] as number,
    });
    return {
      series: { counts: counts.slice(0, axis.months.length), exposure },
      windows: [windowCount(0), windowCount(1)],
    };
  });
}

/** Every day of an interval is taken as equally likely. */
function dayBetween({ earliest, latest }: DatedEvent, uniform: number): string {
  const [first, last] = [dayNumber(earliest), dayNumber(latest)];
  return dateOfDayNumber(first + Math.floor(uniform * (last - first + 1)));
}

/** Groups of a day: its month, unless that lies outside, and the windows that hold it. */
function placesOf({ months, windows }: MonthAxis): (day: string) => number[] {
  const index = new Map(months.map((month, position) => [month, position]));
  return (day) => [
    ...[index.get(day.slice(0, 'YYYY-MM'.length)) ?? []].flat(),
    ...windows.flatMap((window, position) => (window.holds(day) ? [months.length + position] : [])),
  ];
}

interface Sight {
  readonly exposure: Float64Array;
  readonly windows: readonly [later: number, earlier: number];
}

/** Months of full sight: the part of each that had passed at the vintage, times the share of it on record. */
function sightOf({ months: all, vintage, windows }: MonthAxis, draw: CompletenessDraw): Sight {
  const seen = (month: string, from: string, to: string) =>
    partOf(month, from, to < vintage ? to : vintage) * shareOf(draw, month);
  const months = ({ from, to }: RateWindow) =>
    monthsTouched(from, to).reduce((sum, month) => sum + seen(month, from, to), 0);
  return {
    exposure: Float64Array.from(all, (month) => seen(month, firstDayOf(month), lastDayOf(month))),
    windows: [months(windows[0]), months(windows[1])],
  };
}

function monthsTouched(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  return dateOfDayNumber(dayNumber(lastDayOf(month)) + 1).slice(0, 7);
}

/** Part of a month's days that lie between two days. */
function partOf(month: string, from: string, to: string): number {
  const [first, last] = [dayNumber(firstDayOf(month)), dayNumber(lastDayOf(month))];
  const days = Math.min(last, dayNumber(to)) - Math.max(first, dayNumber(from)) + 1;
  return Math.max(0, days) / (last - first + 1);
}
