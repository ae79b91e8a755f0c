/** Pictures over time: values on the left, years below. */
import { dayNumber } from '../../units/calendar-date.js';
import { type Axis, drawAxisBelow, type Span } from './axis.js';
import { charactersOf, createGrid, type Grid } from './grid.js';
import type { Marks } from './marks.js';
import type { Room } from './row-frame.js';

const [FEWEST_ROWS, MOST_ROWS] = [10, 20];
/** Columns to a row, so that the picture is about as flat as on a page. */
const COLUMNS_TO_ROW = 4.5;
const YEAR_COLUMNS = 7;

export interface TimeFrame {
  readonly grid: Grid;
  readonly span: Span;
  /** Rows that data is drawn on, from the top. */
  readonly rows: number;
  column(day: string): number;
  row(value: number): number;
}

/** So many values can be named beside a picture that wide. */
export function rowsFor({ columns }: Room): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.round(columns / COLUMNS_TO_ROW)));
}

export function timeFrame(days: readonly string[], axis: Axis, room: Room, marks: Marks): TimeFrame {
  const rows = rowsFor(room);
  const labelColumns = axis.ticks.reduce((most, { label }) => Math.max(most, charactersOf(label).length), 0);
  const span = { left: labelColumns + 2, columns: Math.max(8, room.columns - labelColumns - 2) };
  const grid = createGrid(room.columns, rows + 2);
  const numbers = days.map(dayNumber);
  const first = numbers.reduce((least, day) => Math.min(least, day), numbers[0] ?? 0);
  const last = numbers.reduce((most, day) => Math.max(most, day), first + 1);
  const columnOfDay = (day: number) =>
    span.left + Math.round(((day - first) / (last - first)) * (span.columns - 1));
  const row = (value: number) => rows - 1 - Math.round(axis.place(value) * (rows - 1));
  for (let line = 0; line < rows; line += 1) grid.put(span.left - 1, line, marks.upright, 'faint');
  for (const { value, label } of axis.ticks) {
    grid.write(labelColumns - charactersOf(label).length, row(value), label, 'plain');
    grid.put(span.left - 1, row(value), marks.level, 'faint');
  }
  drawAxisBelow(grid, rows, span, yearTicks(first, last, span, columnOfDay), marks);
  return { grid, span, rows, column: (day) => columnOfDay(dayNumber(day)), row };
}

/** First days of years, every so many where they would crowd, counted back from the newest. */
function yearTicks(first: number, last: number, { columns }: Span, columnOfDay: (day: number) => number) {
  const yearOf = (day: number) => new Date(day * DAY_MILLISECONDS).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  const every = Math.max(1, Math.ceil((years.length * YEAR_COLUMNS) / columns));
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((year) => ({ day: Date.UTC(year, 0, 1) / DAY_MILLISECONDS, label: String(year) }))
    .filter(({ day }) => day >= first)
    .map(({ day, label }) => ({ column: columnOfDay(day), label }));
}

const DAY_MILLISECONDS = 86_400_000;
