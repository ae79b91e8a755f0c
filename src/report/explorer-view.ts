/** Which part of the plane is looked at next: closer, further away, or what a drag marked? In the browser as on the server. */
import type { ExplorerWindow } from '../charts/chart.js';
import type { ExploreWindow } from '../trends/explore/explore-state.js';
import { dateOfDayNumber, dayNumber } from '../units/calendar-date.js';

/** Beyond these there is nothing to see. */
const [FIRST_DAY, LAST_DAY] = [dayNumber('1900-01-01'), dayNumber('2100-01-01')];
const [LEAST_POWER, MOST_POWER] = [-10, 50];
/** Nearer than this the picture would hold no axis: a week, a twentieth of a power of ten. */
const [LEAST_DAYS, LEAST_POWERS] = [7, 0.05];

/** A window around the same middle, or around where the pointer is (shares of the window from its left and its bottom). */
export function windowedBy(
  { days, powers }: ExplorerWindow,
  factor: number,
  at: readonly [across: number, up: number] = [0.5, 0.5],
): ExploreWindow {
  return spelledWindow({ days: scaled(days, factor, at[0]), powers: scaled(powers, factor, at[1]) });
}

function scaled(
  [low, high]: readonly [number, number],
  factor: number,
  at: number,
): readonly [number, number] {
  const middle = low + (high - low) * at;
  return [middle - (middle - low) * factor, middle + (high - middle) * factor];
}

/** Moved by shares of itself. */
export function windowMoved({ days, powers }: ExplorerWindow, across: number, up: number): ExploreWindow {
  const shift = ([low, high]: readonly [number, number], share: number) =>
    [low + (high - low) * share, high + (high - low) * share] as const;
  return spelledWindow({ days: shift(days, across), powers: shift(powers, up) });
}

/** Where two fingers are: their middle in shares of the window from its left and its bottom, and how far apart, in any unit. */
export interface Pinch {
  readonly across: number;
  readonly up: number;
  readonly apart: number;
}

/** What two fingers that moved have made of a window: what lay between them still does, nearer or further away. */
export function windowPinched({ days, powers }: ExplorerWindow, from: Pinch, to: Pinch): ExplorerWindow {
  const factor = from.apart / to.apart;
  const pulled = ([low, high]: readonly [number, number], was: number, is: number) => {
    const [held, span] = [low + (high - low) * was, (high - low) * factor];
    return [held - span * is, held + span * (1 - is)] as const;
  };
  return boundedWindow({
    days: pulled(days, from.across, to.across),
    powers: pulled(powers, from.up, to.up),
  });
}

/** As an address says it: whole days, sizes of three digits. */
export function spelledWindow(window: ExplorerWindow): ExploreWindow {
  const { days, powers } = boundedWindow(window);
  const [first, last] = days.map(Math.round) as [number, number];
  const [low, high] = powers.map((power) => Number((10 ** power).toPrecision(3))) as [number, number];
  return { from: dateOfDayNumber(first), to: dateOfDayNumber(last), low, high };
}

function boundedWindow({ days, powers }: ExplorerWindow): ExplorerWindow {
  return {
    days: bounded(days, [FIRST_DAY, LAST_DAY], LEAST_DAYS),
    powers: bounded(powers, [LEAST_POWER, MOST_POWER], LEAST_POWERS),
  };
}

function bounded(
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
  smallest: number,
): [number, number] {
  const middle = Math.min(most - smallest, Math.max(least + smallest, (low + high) / 2));
  return [
    Math.max(least, Math.min(low, middle - smallest / 2)),
    Math.min(most, Math.max(high, middle + smallest / 2)),
  ];
}
