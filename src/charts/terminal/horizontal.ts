/** Marks that lie along a row: a bar to the eighth of a column, an interval with its middle. */
import type { Span } from './axis.js';
import type { Grid, Ink } from './grid.js';
import type { Marks } from './marks.js';

/** @returns the last column that is drawn on */
export function drawBar(
  grid: Grid,
  row: number,
  { left, columns }: Span,
  share: number,
  { full, parts }: Pick<Marks, 'full' | 'parts'>,
): number {
  const length = share * columns;
  const whole = Math.floor(length);
  for (let column = 0; column < whole; column += 1) grid.put(left + column, row, full, 'data');
  const part = Math.round((length - whole) * (parts.length + 1));
  // Something is never drawn as nothing.
  const rest = part === 0 ? (whole === 0 && length > 0 ? (parts[0] ?? full) : '') : (parts[part - 1] ?? full);
  if (rest === '' || whole >= columns) return left + Math.min(whole, columns) - 1;
  grid.put(left + whole, row, rest, 'data');
  return left + whole;
}

/** Columns from left to right. */
export interface DrawnInterval {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

export function drawInterval(
  grid: Grid,
  row: number,
  { from, middle, to }: DrawnInterval,
  { line, middle: mark }: { readonly line: string; readonly middle: string },
  marks: Marks,
  ink: Ink = 'plain',
): void {
  for (let column = from + 1; column < to; column += 1) grid.put(column, row, line, ink);
  if (to > from) {
    grid.put(from, row, marks.low, ink);
    grid.put(to, row, marks.high, ink);
  }
  grid.put(middle, row, mark, 'strong');
}
