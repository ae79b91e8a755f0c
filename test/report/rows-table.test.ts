import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tableCsv } from '../../src/report/csv.js';
import { parquetBytes } from '../../src/report/parquet.js';
import { rowsTable } from '../../src/report/rows-table.js';

const Chip = z.object({
  id: z.string(),
  memoryBytes: z.number().nullable(),
  owners: z.array(z.string()),
  inUse: z.boolean().optional(),
  largest: z.object({ name: z.string(), trainingFlop: z.number() }).nullable(),
  notes: z.array(z.object({ text: z.string() })).readonly(),
});
const ROWS: z.infer<typeof Chip>[] = [
  {
    ...{ id: 'a', memoryBytes: 8e10, owners: ['One', 'Two'], inUse: true },
    ...{ largest: { name: 'Big', trainingFlop: 1e25 }, notes: [{ text: '=1' }] },
  },
  { id: '=b', memoryBytes: null, owners: [], largest: null, notes: [] },
];

describe('a list of records as a table', () => {
  it('has a column for each word and number, also in a record within', () => {
    expect(tableCsv(rowsTable(Chip, ROWS)).split('\r\n')).toEqual([
      'id,memory_bytes,owners,in_use,largest_name,largest_training_flop,notes',
      'a,80000000000,"One; Two",yes,Big,1e+25,"[{""text"":""=1""}]"',
      "'=b,,,,,,",
      '',
    ]);
  });

  it('has the same columns when nothing is in it, numbers as numbers', () => {
    const { header, numbers } = rowsTable(Chip, []);
    expect(header).toEqual(rowsTable(Chip, ROWS).header);
    expect([...numbers]).toEqual(['memory_bytes', 'largest_training_flop']);
    expect(parquetBytes(rowsTable(Chip, [])).length).toBeGreaterThan(0);
  });
});
