/** What does the published forecast read of a models file? Year and training compute of its notable models. */
import { readInputRows } from '../../estimates/inputs/input-table.js';
import type { SizedModel } from './training-totals.js';

const COLUMNS = {
  name: 'Model',
  published: 'Publication date',
  compute: 'Training compute (FLOP)',
  notability: 'Notability criteria',
} as const;

/** Rows with a criterion of notability, a date and a compute, but for the models left out by name. */
export function readCountModels(bytes: Uint8Array, file: string, excluded: readonly string[]): SizedModel[] {
  return readInputRows(bytes, file, Object.values(COLUMNS)).flatMap((row) => {
    if (row.text(COLUMNS.notability) === null || excluded.includes(row.text(COLUMNS.name) ?? '')) return [];
    const day = row.day(COLUMNS.published);
    const trainingFlop = row.positive(COLUMNS.compute);
    return day === null || trainingFlop === null ? [] : [{ year: Number(day.slice(0, 4)), trainingFlop }];
  });
}
