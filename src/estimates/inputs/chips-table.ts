/** What can each chip do? Peak speeds, power and release date by name, from a table of chips. */
import { TABLE_LIMITS } from '../../sources/table-shape.js';
import { readInputRows } from './input-table.js';

export interface Chip {
  readonly name: string;
  /** ISO day. */
  readonly releaseDate: string | null;
  readonly powerWatts: number | null;
  /** Dense 16-bit tensor units. */
  readonly tensorFlopPerSecond: number | null;
  readonly tf32FlopPerSecond: number | null;
  readonly fp16FlopPerSecond: number | null;
  readonly fp32FlopPerSecond: number | null;
  readonly int8OpPerSecond: number | null;
}

export type ChipsTable = ReadonlyMap<string, Chip>;

const COLUMNS = {
  name: 'Hardware name',
  releaseDate: 'Release date',
  powerWatts: 'TDP (W)',
  tensorFlopPerSecond: 'Tensor-FP16/BF16 performance (FLOP/s)',
  tf32FlopPerSecond: 'TF32 (TensorFloat-32) performance (FLOP/s)',
  fp16FlopPerSecond: 'FP16 (half precision) performance (FLOP/s)',
  fp32FlopPerSecond: 'FP32 (single precision) performance (FLOP/s)',
  int8OpPerSecond: 'INT8 performance (OP/s)',
} as const;

/** The bundled table breaks one row in two, inside a name that stands in no quotes. */
const LIMITS = { ...TABLE_LIMITS, shortRows: true };

/** The first row of a name counts; rows without one are left out. */
export function readChips(bytes: Uint8Array, file: string): ChipsTable {
  const chips = new Map<string, Chip>();
  for (const row of readInputRows(bytes, file, Object.values(COLUMNS), LIMITS)) {
    const name = row.text(COLUMNS.name);
    if (name === null || chips.has(name)) continue;
    chips.set(name, {
      name,
      releaseDate: row.day(COLUMNS.releaseDate),
      powerWatts: row.positive(COLUMNS.powerWatts),
      tensorFlopPerSecond: row.positive(COLUMNS.tensorFlopPerSecond),
      tf32FlopPerSecond: row.positive(COLUMNS.tf32FlopPerSecond),
      fp16FlopPerSecond: row.positive(COLUMNS.fp16FlopPerSecond),
      fp32FlopPerSecond: row.positive(COLUMNS.fp32FlopPerSecond),
      int8OpPerSecond: row.positive(COLUMNS.int8OpPerSecond),
    });
  }
  return chips;
}
