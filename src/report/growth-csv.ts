/** The models a growth figure rests on as a table: a model a row, with size, 90 % interval and evidence. */
import type { GrowthAnswer } from '../trends/growth/growth-answer.js';
import type { Table } from './csv.js';

export function growthTable({ vintage, quantity, unit, set, reading, points }: GrowthAnswer): Table {
  return {
    header: [
      ...['vintage_date', 'quantity', 'set', 'reading', 'model', 'name', 'published_date'],
      ...['value', 'low', 'high', 'unit', 'evidence'],
    ],
    numbers: new Set(['value', 'low', 'high']),
    rows: points.map(({ model, name, published, value, low, high, evidence }) => [
      ...[vintage.date, quantity, set, reading, model, name, published],
      ...[value, low, high, unit, evidence],
    ]),
  };
}
