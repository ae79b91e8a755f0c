/** Where do points stand from left to right, and which of them are named there? */
import type { ChannelValueSpec, ScaleOptions } from '@observablehq/plot';
import { dateOfDayNumber, dayNumber } from '../units/calendar-date.js';
import type { ChartPoint, CountChart } from './chart.js';

/** Half-years are named up to this span, whole years beyond. */
const HALF_YEARS_UP_TO_DAYS = 4 * 366;
/** Three characters of a figure and a gap, in points: two figures nearer to each other would overlap. */
const FIGURE_WIDTH = 31;

/** How much room there is. */
export interface Room {
  readonly width: number;
  /** More characters of labels than this would run into each other. */
  readonly labelCharacters: number;
  /** Over more periods than this there is no figure above each. */
  readonly mostFigures: number;
}

export interface HorizontalAxis {
  readonly scale: ScaleOptions;
  readonly x: ChannelValueSpec;
  /** Points with room for a figure above them. */
  readonly figured: readonly ChartPoint[];
}

export function horizontalAxis({ kind, axis, points }: CountChart, room: Room): HorizontalAxis {
  return axis === 'days' ? dayAxis(points, room) : periodAxis(kind, points, room);
}

function periodAxis(
  kind: CountChart['kind'],
  points: readonly ChartPoint[],
  { labelCharacters, mostFigures }: Room,
): HorizontalAxis {
  const labels = points.map(({ label }) => label);
  const named = namedPeriods(labels, labelCharacters);
  const scale: ScaleOptions = {
    type: 'band',
    domain: labels,
    label: null,
    padding: kind === 'bars' ? 0.25 : 0,
    tickSize: 0,
    ticks: [...named.keys()],
    tickFormat: (label: string) => named.get(label) ?? label,
  };
  return { scale, x: 'label', figured: points.length <= mostFigures ? points : [] };
}

/** Every period, or where they would crowd every so many from the newest back; of months and quarters the years' turns. */
function namedPeriods(labels: readonly string[], labelCharacters: number): Map<string, string> {
  const everyOf = (names: readonly string[]) =>
    Math.max(
      1,
      Math.ceil((names.length * Math.max(1, ...names.map((name) => name.length))) / labelCharacters),
    );
  const thin = (names: readonly string[], every: number) =>
    names.filter((_, index) => (names.length - 1 - index) % every === 0);
  const years = labels.filter((label) => /-(01|Q1)$/.test(label));
  const every = everyOf(labels);
  if (every === 1 || years.length < 2) return new Map(thin(labels, every).map((label) => [label, label]));
  const yearOf = (label: string) => label.slice(0, 'YYYY'.length);
  return new Map(thin(years, everyOf(years.map(yearOf))).map((label) => [label, yearOf(label)]));
}

function dayAxis(points: readonly ChartPoint[], { width, labelCharacters }: Room): HorizontalAxis {
  const days = points.map(({ label }) => dayNumber(label));
  const [first = 0, last = 1] = [Math.min(...days), Math.max(...days)];
  const scale: ScaleOptions = {
    type: 'utc',
    label: null,
    inset: 8,
    tickSize: 4,
    ticks: turns(first, last, labelCharacters).map((day) => new Date(day)),
    tickFormat: (day: Date) => day.toISOString().slice(0, 7),
  };
  return {
    scale,
    x: ({ label }: ChartPoint) => new Date(label),
    figured: withRoom(points, days, ((last - first) * FIGURE_WIDTH) / width),
  };
}

/** First days of the half-years or years within the axis. */
function turns(first: number, last: number, labelCharacters: number): string[] {
  const years = Array.from(
    { length: Number(dateOfDayNumber(last).slice(0, 4)) - Number(dateOfDayNumber(first).slice(0, 4)) + 1 },
    (_, index) => String(Number(dateOfDayNumber(first).slice(0, 4)) + index).padStart(4, '0'),
  );
  const halves =
    last - first <= HALF_YEARS_UP_TO_DAYS && labelCharacters > 2 * years.length * 'YYYY-MM'.length
      ? ['-01-01', '-07-01']
      : ['-01-01'];
  return years
    .flatMap((year) => halves.map((half) => year + half))
    .filter((day) => dayNumber(day) >= first && dayNumber(day) <= last);
}

/** From the newest backwards, so that the latest figure is always there. */
function withRoom(points: readonly ChartPoint[], days: readonly number[], leastDays: number): ChartPoint[] {
  const kept: ChartPoint[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (const [index, point] of [...points.entries()].reverse()) {
    const day = days[index] ?? 0;
    if (day > bound) continue;
    kept.unshift(point);
    bound = day - leastDays;
  }
  return kept;
}
