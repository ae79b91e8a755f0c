/** The short forms in which sources declare their columns: what the program calls it, then the headers it goes by. */
import type { Column, ColumnKind } from './source.js';

function columnOf(kind: ColumnKind, more: Pick<Column, 'unit' | 'volatile'> = {}) {
  return (field: string, ...headers: string[]): Column => ({ field, kind, ...more, headers });
}

export const text = columnOf('text');
export const list = columnOf('list');
export const date = columnOf('date');
export const flag = columnOf('boolean');
/** Known and not read; the bytes are kept. */
export const prose = columnOf('prose');
/** Of things that change by the hour. */
export const count = columnOf('quantity', { volatile: true });

export function quantity(field: string, unit: string, ...headers: string[]): Column {
  return columnOf('quantity', { unit })(field, ...headers);
}

export function measure(field: string, unit: string, ...headers: string[]): Column {
  return columnOf('measure', { unit })(field, ...headers);
}
