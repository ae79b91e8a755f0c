/** Where does a value stand on a line of so many columns, and which values are named along it? */
import { formatNumber, formatPowerOfTen, formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { ThresholdUnit } from '../../units/threshold.js';
import { charactersOf, type Grid } from './grid.js';
import type { Marks } from './marks.js';

export interface Axis {
  /** From 0 at the start to 1 at the end; what lies beyond stands at the end it lies beyond. */
  place(value: number): number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** From zero to a round number that is not below the highest. */
export function countAxis(
  highest: number,
  mostTicks: number,
  language: Language,
  { spell }: Pick<Marks, 'spell'>,
): Axis {
  const top = Number.isFinite(highest) && highest > 0 ? highest : 1;
  const step = roundStep(top / Math.max(1, mostTicks));
  const steps = Math.ceil(top / step - 1e-9);
  return {
    place: (value) => within(value / (steps * step)),
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      value: index * step,
      label: spell(formatNumber(index * step, language)),
    })),
  };
}

/** 1, 2 or 5 times a power of ten, not below what is asked for. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-9)) ?? least;
}

/** Whole powers of ten around the values. */
export function powerAxis(
  values: readonly number[],
  mostTicks: number,
  { unit, language }: { readonly unit: ThresholdUnit; readonly language: Language },
  { spell }: Pick<Marks, 'spell'>,
): Axis {
  const powers = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const first = Math.floor(powers.reduce((least, power) => Math.min(least, power), Number.POSITIVE_INFINITY));
  const last = Math.ceil(powers.reduce((most, power) => Math.max(most, power), Number.NEGATIVE_INFINITY));
  const [low, high] = powers.length === 0 ? [0, 1] : [first, Math.max(first + 1, last)];
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, mostTicks)));
  const named = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return {
    place: (value) => (value > 0 ? within((Math.log10(value) - low) / (high - low)) : 0),
    ticks: named
      .filter((power) => (power - low) % every === 0)
      .map((power) => ({
        value: 10 ** power,
        label: spell(
          unit === 'FLOP' ? formatPowerOfTen(power) : formatThreshold({ value: 10 ** power, unit }, language),
        ),
      })),
  };
}

function within(share: number): number {
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

/** A part of a sheet, in columns. */
export interface Span {
  readonly left: number;
  readonly columns: number;
}

export function columnOf(axis: Axis, { left, columns }: Span, value: number): number {
  return left + Math.round(axis.place(value) * (columns - 1));
}

/** The line of an axis with its ticks in one row, their names in the next; a name that would touch another is left out. */
export function drawAxisBelow(
  grid: Grid,
  row: number,
  span: Span,
  ticks: readonly { readonly column: number; readonly label: string }[],
  marks: Marks,
): void {
  for (let column = span.left; column < span.left + span.columns; column += 1)
    grid.put(column, row, marks.floor, 'faint');
  grid.put(span.left - 1, row, marks.corner, 'faint');
  let free = 0;
  for (const { column, label } of ticks) {
    grid.put(column, row, marks.tick, 'faint');
    const length = charactersOf(label).length;
    const start = Math.min(Math.max(column - Math.floor(length / 2), 0), grid.columns - length);
    if (start < free) continue;
    grid.write(start, row + 1, label, 'plain');
    free = start + length + 1;
  }
}

export function ticksAt(axis: Axis, span: Span): { column: number; label: string }[] {
  return axis.ticks.map(({ value, label }) => ({ column: columnOf(axis, span, value), label }));
}
