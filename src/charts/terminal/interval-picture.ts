/** Medians with their intervals, one a row, on an axis of powers of ten, with the sizes that laws name as upright lines. */
import type { IntervalChart } from '../chart.js';
import { columnOf, drawAxisBelow, powerAxis, ticksAt } from './axis.js';
import { charactersOf, createGrid, type Grid } from './grid.js';
import { drawInterval } from './horizontal.js';
import type { Marks } from './marks.js';
import { type Room, rowFrame } from './row-frame.js';

/** A size further than so many powers of ten from every interval would only squeeze them. */
const POWERS_TO_THRESHOLD = 3;
const [FLOP_TICK_COLUMNS, USD_TICK_COLUMNS] = [8, 18];

export function intervalPicture(chart: IntervalChart, room: Room, marks: Marks): Grid {
  const rows = chart.rows.map((row) => ({
    ...row,
    label: marks.spell(row.label),
    figure: marks.spell(row.figure),
  }));
  const frame = rowFrame(
    rows.map(({ label }) => label),
    room,
    1,
    marks,
  );
  const { span } = frame;
  const ends = rows.flatMap(({ low, value, high }) => [low, value, high]);
  const lines = chart.thresholds
    .filter(({ value }) => isNear(value, ends))
    .map(({ value, label }) => ({ value, label: marks.spell(label) }));
  const tickColumns = chart.unit === 'FLOP' ? FLOP_TICK_COLUMNS : USD_TICK_COLUMNS;
  const axis = powerAxis(
    [...ends, ...lines.map(({ value }) => value)],
    Math.max(1, Math.floor(span.columns / tickColumns)),
    chart,
    marks,
  );
  const at = (value: number) => columnOf(axis, span, value);
  const top = lines.length;
  const grid = createGrid(room.columns, top + rows.length * 2 + 2);
  for (const [index, { value, label }] of lines.entries()) {
    const column = at(value);
    for (let row = index; row < top + rows.length * 2; row += 1)
      grid.put(column, row, marks.threshold, 'faint');
    grid.write(beside(column, label, room.columns), index, label, 'plain');
  }
  for (const [index, row] of rows.entries()) {
    const place = top + index * 2;
    grid.write(0, place, frame.label(row.label), row.combined ? 'strong' : 'plain');
    grid.write(1, place + 1, frame.label(row.figure), 'faint');
    for (const line of [place, place + 1]) grid.put(span.left - 1, line, marks.upright, 'faint');
    drawInterval(
      grid,
      place,
      { from: at(row.low), middle: at(row.value), to: at(row.high) },
      {
        line: row.evidence === 'imputed' ? marks.dashed : marks.line,
        middle: row.evidence === 'recorded' ? marks.recorded : marks.ring,
      },
      marks,
      'data',
    );
  }
  drawAxisBelow(grid, top + rows.length * 2, span, ticksAt(axis, span), marks);
  return grid;
}

function isNear(size: number, ends: readonly number[]): boolean {
  const power = Math.log10(size);
  const powers = ends.filter((value) => value > 0).map(Math.log10);
  const [low, high] = [Math.min(...powers), Math.max(...powers)];
  return power >= low - POWERS_TO_THRESHOLD && power <= high + POWERS_TO_THRESHOLD;
}

/** Right of the line, or left of it where there is no room. */
function beside(column: number, label: string, columns: number): number {
  const length = charactersOf(label).length;
  return column + 2 + length <= columns ? column + 2 : Math.max(0, column - 1 - length);
}
