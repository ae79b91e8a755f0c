/** Numbers of models over time, a row a period: bars in periods, lines with a dot up to an end; the expected number under each. */
import { formatNumber } from '../../units/format.js';
import type { ChartPoint, CountChart } from '../chart.js';
import { drawAxisBelow, type Span, ticksAt } from './axis.js';
import { createGrid, type Grid } from './grid.js';
import { drawBar, drawInterval } from './horizontal.js';
import type { Marks } from './marks.js';
import { countFrame, type Room } from './row-frame.js';

/** The newest ones; more than a screen of rows is a table. */
const MOST_PERIODS = 36;
/** Up to so many the expected number has a row of its own. */
const MOST_WITH_TWO_ROWS = 14;

export function countPicture(chart: CountChart, room: Room, marks: Marks): Grid {
  const points = chart.points.slice(-MOST_PERIODS);
  const expected = points.some((point) => point.expected !== null);
  const rowsEach = expected && points.length <= MOST_WITH_TWO_ROWS ? 2 : 1;
  const highest = points.reduce((most, point) => Math.max(most, highestOf(point)), 0);
  const { language } = chart;
  const { span, axis, at, ...frame } = countFrame(
    points.map(({ label }) => marks.spell(label)),
    [formatNumber(Math.ceil(highest), language)],
    highest,
    { room, language, marks },
  );
  const grid = createGrid(room.columns, points.length * rowsEach + 2);
  for (const [index, point] of points.entries()) {
    const row = index * rowsEach;
    grid.write(0, row, frame.label(marks.spell(point.label)), 'plain');
    for (let line = 0; line < rowsEach; line += 1)
      grid.put(span.left - 1, row + line, marks.upright, 'faint');
    const end = drawCount(grid, row, point, { chart, span, place: axis.place, at, marks });
    grid.write(end + 2, row, formatNumber(point.value, chart.language), 'strong');
    if (point.expected) {
      const { low, value, high } = point.expected;
      const interval = { from: at(low), middle: at(value), to: at(high) };
      drawInterval(grid, row + rowsEach - 1, interval, { line: marks.dashed, middle: marks.ring }, marks);
    }
  }
  drawAxisBelow(grid, points.length * rowsEach, span, ticksAt(axis, span), marks);
  return grid;
}

function highestOf({ value, expected, nowcast }: ChartPoint): number {
  return Math.max(value, expected?.high ?? 0, nowcast?.high ?? 0);
}

interface Drawn {
  readonly chart: CountChart;
  readonly span: Span;
  readonly place: (value: number) => number;
  readonly at: (value: number) => number;
  readonly marks: Marks;
}

/** The column where what is drawn ends. What is still to be reported stands hatched behind the bar, with its interval. */
function drawCount(grid: Grid, row: number, point: ChartPoint, drawn: Drawn): number {
  const { chart, span, place, at, marks } = drawn;
  let end = span.left - 1;
  const { nowcast, value } = point;
  if (nowcast && nowcast.value > value)
    end = drawBar(grid, row, span, place(nowcast.value), { full: marks.coming, parts: [] });
  if (chart.kind === 'bars') {
    const full = point.partial ? { full: marks.partial, parts: [] } : marks;
    end = Math.max(end, drawBar(grid, row, span, place(value), full));
  } else {
    for (let column = span.left; column < at(value); column += 1) grid.put(column, row, marks.line, 'data');
    grid.put(at(value), row, point.partial ? marks.ring : marks.recorded, 'data');
    end = Math.max(end, at(value));
  }
  if (!nowcast) return end;
  const [from, to] = [at(nowcast.low), at(nowcast.high)];
  for (let column = Math.max(end + 1, from + 1); column < to; column += 1)
    grid.put(column, row, marks.line, 'plain');
  if (from > span.left) grid.put(from, row, marks.low, 'plain');
  if (to > from) grid.put(to, row, marks.high, 'plain');
  return Math.max(end, to);
}
