/** Pictures with a row a thing: names on the left, an axis under them. */

import type { Language } from '../../units/language.js';
import { type Axis, columnOf, countAxis, type Span } from './axis.js';
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

/** Columns between two names on an axis of counts. */
const TICK_COLUMNS = 12;

export interface CountFrame extends RowFrame {
  readonly axis: Axis;
  /** The column of a count. */
  at(value: number): number;
}

/** With an axis of counts under the rows, and room for the longest figure behind them. */
export function countFrame(
  labels: readonly string[],
  figures: readonly string[],
  highest: number,
  { room, language, marks }: { readonly room: Room; readonly language: Language; readonly marks: Marks },
): CountFrame {
  const longest = figures.reduce((most, figure) => Math.max(most, charactersOf(figure).length), 0);
  const frame = rowFrame(labels, room, longest + 1, marks);
  const axis = countAxis(
    highest,
    Math.max(2, Math.floor(frame.span.columns / TICK_COLUMNS)),
    language,
    marks,
  );
  return { ...frame, axis, at: (value) => columnOf(axis, frame.span, value) };
}
