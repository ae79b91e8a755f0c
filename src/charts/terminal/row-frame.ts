/** Pictures with a row a thing: names on the left, an axis under them. */

import type { Span } from './axis.js';
import { charactersOf, shortened } from './grid.js';
import type { Marks } from './marks.js';

/** What a picture has to do with. */
export interface Room {
  readonly columns: number;
  readonly unicode: boolean;
}

/** A sheet narrower than this holds no picture. */
export const FEWEST_COLUMNS = 24;
const MOST_OF_LABELS = 0.4;

export interface RowFrame {
  readonly span: Span;
  label(text: string): string;
}

/** @param rightColumns kept free for figures behind the marks */
export function rowFrame(
  labels: readonly string[],
  { columns }: Room,
  rightColumns: number,
  { cut }: Marks,
): RowFrame {
  const longest = labels.reduce((most, label) => Math.max(most, charactersOf(label).length), 0);
  const labelColumns = Math.min(longest, Math.floor(columns * MOST_OF_LABELS));
  const left = labelColumns + 2;
  return {
    span: { left, columns: Math.max(8, columns - left - rightColumns) },
    label: (text) => shortened(text, labelColumns, cut),
  };
}
