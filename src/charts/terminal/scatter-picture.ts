/** Sizes over time on an axis of powers of ten: points by evidence, the fitted line with its band, named thresholds. */
import { dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import type { ScatterChart } from '../chart.js';
import { powerAxis } from './axis.js';
import type { Grid } from './grid.js';
import type { Marks } from './marks.js';
import type { Room } from './row-frame.js';
import { rowsFor, timeFrame } from './time-frame.js';

/** A size further than so many powers of ten from every point would only squeeze them. */
const POWERS_TO_THRESHOLD = 1;

export function scatterPicture(chart: ScatterChart, room: Room, marks: Marks): Grid {
  const { points, line } = chart;
  const values = points.map(({ value }) => value);
  const near = chart.thresholds.filter(({ value }) =>
    values.some((other) => Math.abs(Math.log10(other) - Math.log10(value)) <= POWERS_TO_THRESHOLD),
  );
  const axis = powerAxis([...values, ...near.map(({ value }) => value)], rowsFor(room) / 2, chart, marks);
  const days = [...points, ...line].map(({ day }) => day);
  const { grid, span, column, row } = timeFrame(days, axis, room, marks);
  for (const { value, label } of near) {
    for (let at = span.left; at < span.left + span.columns; at += 1)
      grid.put(at, row(value), marks.dashed, 'faint');
    grid.write(span.left + 1, row(value), ` ${marks.spell(label)} `, 'plain');
  }
  const fit = everyColumn(line, column);
  for (const [at, { low, high }] of fit)
    for (let place = row(high); place <= row(low); place += 1) grid.put(at, place, marks.bands[2], 'faint');
  // What is surest is drawn last.
  for (const [evidence, mark] of [
    ['imputed', marks.imputed],
    ['derived', marks.ring],
    ['recorded', marks.recorded],
  ] as const)
    for (const point of points)
      if (point.evidence === evidence) grid.put(column(point.day), row(point.value), mark, 'data');
  for (const [at, { value }] of fit) grid.put(at, row(value), marks.course, 'strong');
  return grid;
}

type LinePoint = ScatterChart['line'][number];

/** The line at each column, straight between its points on the axis of powers. */
function everyColumn(
  line: readonly LinePoint[],
  column: (day: string) => number,
): Map<number, Omit<LinePoint, 'day'>> {
  const found = new Map<number, Omit<LinePoint, 'day'>>();
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const [first, last] = [dayNumber(from.day), dayNumber(to.day)];
    const [left, right] = [column(from.day), column(to.day)];
    for (let at = left; at <= right; at += 1) {
      const share = right === left ? 1 : (at - left) / (right - left);
      const day = dateOfDayNumber(Math.round(first + share * (last - first)));
      const between = (a: number, b: number) => a ** (1 - share) * b ** share;
      found.set(column(day), {
        value: between(from.value, to.value),
        low: between(from.low, to.low),
        high: between(from.high, to.high),
      });
    }
  }
  return found;
}
