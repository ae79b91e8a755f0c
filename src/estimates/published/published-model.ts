/** What does the published method read of a model? The columns of its models file that its rules look at. */
import { readInputRows } from '../inputs/input-table.js';

export interface PublishedModel {
  /** 1-based data row of the models file. */
  readonly row: number;
  readonly name: string;
  /** Several organisations stand in one text, with commas; empty where none is named. */
  readonly organization: string;
  /** ISO day. */
  readonly published: string;
  readonly computeRank: number | null;
  readonly computeFlop: number | null;
  readonly chipHours: number | null;
  readonly trainingHours: number | null;
  readonly chips: number | null;
  readonly utilization: number | null;
  /** Name of a chip, or several with commas. */
  readonly hardware: string | null;
  readonly baseModel: string | null;
}

const COLUMNS = {
  name: 'Model',
  organization: 'Organization',
  published: 'Publication date',
  computeRank: 'Compute rank when published',
  computeFlop: 'Training compute (FLOP)',
  chipHours: 'Training chip-hours',
  trainingHours: 'Training time (hours)',
  chips: 'Hardware quantity',
  utilization: 'Hardware utilization (MFU)',
  hardware: 'Training hardware',
  baseModel: 'Base model',
} as const;

/** Rows without a publication date are left out, as the method does. */
export function readPublishedModels(bytes: Uint8Array, file: string): PublishedModel[] {
  return readInputRows(bytes, file, Object.values(COLUMNS)).flatMap((row) => {
    const published = row.day(COLUMNS.published);
    if (published === null) return [];
    return {
      row: row.row,
      name: row.text(COLUMNS.name) ?? '',
      organization: row.text(COLUMNS.organization) ?? '',
      published,
      computeRank: row.number(COLUMNS.computeRank),
      computeFlop: row.number(COLUMNS.computeFlop),
      chipHours: row.number(COLUMNS.chipHours),
      trainingHours: row.number(COLUMNS.trainingHours),
      chips: row.number(COLUMNS.chips),
      utilization: row.positive(COLUMNS.utilization),
      hardware: row.text(COLUMNS.hardware),
      baseModel: row.text(COLUMNS.baseModel),
    };
  });
}
