/** A table as a Parquet file: a column of numbers as doubles, of anything else as text; what is not known is null. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Table } from './csv.js';

export function parquetBytes({ header, numbers, rows }: Table): Uint8Array<ArrayBuffer> {
  const columnData = header.map((name, column) => {
    const cells = rows.map((row) => row[column] ?? null);
    return numbers.has(name)
      ? { name, type: 'DOUBLE' as const, nullable: true, data: cells }
      : { name, type: 'STRING' as const, nullable: true, data: cells.map(asText) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

function asText(cell: string | number | null): string | null {
  return cell === null ? null : String(cell);
}
