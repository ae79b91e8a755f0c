/** What does one file state, row by row, in some of its columns? As the file has it, without corrections. */
import type { CellValue } from '../sources/source.js';
import type { Histories } from './history.js';

export interface FileRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** @param file its place among the files of the histories */
export function fileRecords(histories: Histories, file: number, fields: readonly string[]): FileRecord[] {
  const rows = new Map<number, Record<string, CellValue>>();
  for (const { sightings } of histories.models)
    for (const [place, row] of sightings) if (place === file) rows.set(row, {});
  for (const history of histories.models)
    for (const field of fields)
      for (const { value, cells, correction } of history.fields[field] ?? [])
        for (const [place, row] of cells) {
          const own = place === file ? rows.get(row) : undefined;
          if (own) own[field] = correction ? correction.original : value;
        }
  return [...rows].sort(([a], [b]) => a - b).map(([row, values]) => ({ row, values }));
}
