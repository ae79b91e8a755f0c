/** A rate over months: its line and band, lighter where months are incomplete, the counts as dots, a turn as an upright line. */
import type { RateChart } from '../chart.js';
import { countAxis } from './axis.js';
import { charactersOf, type Grid } from './grid.js';
import type { Marks } from './marks.js';
import type { Room } from './row-frame.js';
import { rowsFor, timeFrame } from './time-frame.js';

/** An interval that tells of nothing is cut at so many times the highest rate and count. */
const [MOST_RATES, MOST_COUNTS] = [2, 1.1];
const ROWS_TO_TICK = 3;

export function ratePicture(chart: RateChart, room: Room, marks: Marks): Grid {
  const { points, turn } = chart;
  const most = points.reduce(
    (highest, { rate, count }) => Math.max(highest, MOST_RATES * rate, MOST_COUNTS * count),
    0,
  );
  const highest = points.reduce((top, { high, count }) => Math.max(top, Math.min(high, most), count), 0);
  const axis = countAxis(highest, Math.floor(rowsFor(room) / ROWS_TO_TICK), chart.language, marks);
  const middle = (month: string) => `${month}-15`;
  const { grid, span, rows, column, row } = timeFrame(
    points.map(({ month }) => middle(month)),
    axis,
    room,
    marks,
  );
  const columns = points.map(({ month }) => column(middle(month)));
  for (const [index, point] of points.entries()) {
    const from = columns[index] ?? 0;
    const until = Math.max(from, (columns[index + 1] ?? from + 1) - 1);
    for (let at = from; at <= until; at += 1) {
      const shade = point.complete ? marks.bands[1] : marks.coming;
      for (let place = row(Math.min(point.high, most)); place <= row(point.low); place += 1)
        grid.put(at, place, shade, 'faint');
      grid.put(at, row(point.rate), point.complete ? marks.course : marks.dashed, 'data');
    }
  }
  for (const [index, { count, complete }] of points.entries())
    grid.put(columns[index] ?? 0, row(count), complete ? marks.recorded : marks.ring, 'strong');
  if (turn) {
    const at = Math.min(Math.max(column(middle(turn.month)), span.left), span.left + span.columns - 1);
    for (let place = 0; place < rows; place += 1)
      if (grid.at(at, place) === ' ') grid.put(at, place, marks.threshold, 'faint');
    const label = marks.spell(turn.label);
    grid.write(Math.max(span.left, at - charactersOf(label).length - 1), 0, label, 'plain');
  }
  return grid;
}
