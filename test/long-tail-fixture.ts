/** Parquet files as the Hub's daily list: some rows written by hand, or thousands from the generator of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { openLongTail } from '../src/long-tail.js';
import type { Partition } from '../src/snapshots/long-tail/partition.js';
import { HUB_STATS } from '../src/sources/hub-stats.js';
import { PACKAGE_ROOT } from './observatory-fixture.js';

export interface ListedRepository {
  readonly id: string | null;
  readonly created?: string | null;
  readonly parameters?: number | null;
  readonly base?: string | readonly string[];
  readonly relation?: string;
  readonly tags?: readonly string[];
  readonly library?: string;
}

const literal = (text: string | null | undefined) =>
  text === null || text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`;

/** Columns as structs, as the source publishes them. */
export function listSql(rows: readonly ListedRepository[]): string {
  const values = rows.map(
    ({ id, created = '2025-05-06', parameters, base, relation, tags = [], library }) => {
      const bases = base === undefined ? [] : [base].flat();
      const linked =
        bases.length === 0
          ? 'NULL'
          : `{'relation': ${literal(relation ?? 'finetune')}, 'models': [${bases.map((key) => `{'_id': 'x', 'id': ${literal(key)}}`).join(', ')}]}`;
      const weights =
        parameters === undefined || parameters === null
          ? 'NULL'
          : `{'parameters': {'BF16': ${parameters}::BIGINT}, 'total': ${parameters}::BIGINT}`;
      return `(${literal(id)}, ${literal(id?.split('/')[0])}, ${literal(created)}::TIMESTAMP, ${weights}, ${linked},
      [${tags.map(literal).join(', ')}]::VARCHAR[], ${literal(library)}::VARCHAR)`;
    },
  );
  return `SELECT * FROM (VALUES ${values.join(', ')},
    (NULL, NULL, NULL, {'parameters': {'BF16': 1::BIGINT}, 'total': 1::BIGINT}, {'relation': '', 'models': [{'_id': '', 'id': ''}]}, []::VARCHAR[], NULL))
    AS t(id, author, "createdAt", safetensors, "baseModels", tags, library_name) LIMIT ${rows.length}`;
}

export async function writeParquet(path: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${sql}) TO ${literal(path)} (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** As the source's file, its dirt included. */
export async function writeGenerated(path: string, models: number, seed = 1): Promise<void> {
  // @ts-expect-error a script without types of its own
  const { writeHubStats } = await import('../bench/hub-stats-file.mjs');
  await writeHubStats({ path, models, seed });
}

let names = 0;

export function longTailOn(dataDirectory: string) {
  return openLongTail({
    dataDirectory,
    packageRoot: PACKAGE_ROOT,
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `long-${names++}`,
  });
}

export const RETRIEVED = '2026-11-20';

export function takeIn(path: string, dataDirectory: string, retrieved = RETRIEVED) {
  const file = { path, own: false, source: HUB_STATS, retrieved, shown: 'hub.parquet' };
  return longTailOn(dataDirectory).takeIn(file);
}

/** The stored repositories, by a reader of Parquet that is not the one that wrote them. */
export async function modelsOf(
  dataDirectory: string,
  { path }: Partition,
): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(join(dataDirectory, path, 'models.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({ file: file as ArrayBuffer });
}

/** What becomes of these repositories in a data directory of their own below `folder`. */
export async function taken(rows: readonly ListedRepository[], folder: string) {
  const data = join(folder, `data-${names++}`);
  await writeParquet(`${data}.parquet`, listSql(rows));
  const { partition } = await takeIn(`${data}.parquet`, data);
  return {
    manifest: partition.manifest,
    counts: await longTailOn(data).counts(partition),
    models: await modelsOf(data, partition),
  };
}
