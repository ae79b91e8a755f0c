/** Counts that are known and counts to come, a row a year: bars, then bands around the median, the likeliest darkest. */
import type { FanChart, FanPoint } from '../chart.js';
import { drawAxisBelow, ticksAt } from './axis.js';
import { createGrid, type Grid } from './grid.js';
import { drawBar } from './horizontal.js';
import type { Marks } from './marks.js';
import { countFrame, type Room } from './row-frame.js';

const MOST_YEARS = 36;

export function fanPicture(chart: FanChart, room: Room, marks: Marks): Grid {
  const points = chart.points.slice(-MOST_YEARS);
  const highest = points.reduce((most, point) => Math.max(most, highestOf(point)), 0);
  const { span, axis, at, ...frame } = countFrame(
    points.map(({ year }) => String(year)),
    points.map(({ figure }) => marks.spell(figure)),
    highest,
    { room, language: chart.language, marks },
  );
  const today = points.findIndex(({ forecast }) => forecast !== null);
  const rowOf = (index: number) => index + (today !== -1 && index >= today ? 1 : 0);
  const grid = createGrid(room.columns, points.length + (today === -1 ? 0 : 1) + 2);
  if (today !== -1) {
    for (let column = span.left - 1; column < span.left + span.columns; column += 1)
      grid.put(column, today, marks.dashed, 'faint');
    grid.write(span.left + 1, today, ` ${marks.spell(chart.today.label)} `, 'plain');
  }
  for (const [index, point] of points.entries()) {
    const row = rowOf(index);
    grid.write(0, row, frame.label(String(point.year)), 'plain');
    grid.put(span.left - 1, row, marks.upright, 'faint');
    const end = drawBands(grid, row, point, at, marks);
    const counted = point.observed > 0 ? drawBar(grid, row, span, axis.place(point.observed), marks) : 0;
    if (point.forecast) grid.put(at(point.forecast.median), row, marks.median, 'strong');
    grid.write(Math.max(end, counted, span.left - 1) + 2, row, marks.spell(point.figure), 'strong');
  }
  drawAxisBelow(grid, rowOf(points.length), span, ticksAt(axis, span), marks);
  return grid;
}

function highestOf({ observed, forecast }: FanPoint): number {
  return Math.max(observed, forecast?.median ?? 0, ...(forecast?.bands.map(({ high }) => high) ?? []));
}

/** The widest first, so that what is likelier lies over it. @returns the last column */
function drawBands(
  grid: Grid,
  row: number,
  { forecast }: FanPoint,
  at: (value: number) => number,
  marks: Marks,
): number {
  let end = 0;
  for (const [index, { low, high }] of [...(forecast?.bands ?? []).entries()].reverse()) {
    const shade = marks.bands[Math.min(index, marks.bands.length - 1)] ?? marks.full;
    for (let column = at(low); column <= at(high); column += 1) grid.put(column, row, shade, 'data');
    end = Math.max(end, at(high));
  }
  return end;
}
