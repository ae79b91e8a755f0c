/** How is a table read that fits into no memory? DuckDB with a bound on memory, spilling beside the data. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../provenance/input-error.js';

export interface EngineLimits {
  readonly threads: number;
  /** As DuckDB spells sizes: `900MB`. */
  readonly memory: string;
  readonly disk: string;
}

export type Engine = Pick<DuckDBConnection, 'run' | 'stream' | 'runAndReadAll' | 'createAppender'>;

/**
 * Runs on a database of its own in the folder, which must be there; whatever the engine writes on its own goes there
 * too. Everything is read in UTC, and rows come out in the order they went in.
 */
export async function withEngine<Value>(
  folder: string,
  { threads, memory, disk }: EngineLimits,
  use: (engine: Engine) => Promise<Value>,
): Promise<Value> {
  if (folder.includes('?'))
    throw new InputError('a path with ? in it is none that DuckDB can work in', { file: folder });
  // Loaded here: 70 MB that other verbs do not need.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(join(folder, 'working.duckdb'), {
    threads: String(threads),
    memory_limit: memory,
    temp_directory: join(folder, 'spilled'),
    max_temp_directory_size: disk,
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    return await use(connection);
  } catch (cause) {
    throw roomProblem(cause, folder) ?? cause;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A lack of room is not the file's fault, and no bug. */
function roomProblem(cause: unknown, folder: string): InputError | null {
  const message = cause instanceof Error ? cause.message : '';
  if (/no space left on device|max_temp_directory_size/i.test(message))
    return new InputError('the disk is full; nothing was taken in', { file: folder }, { cause });
  if (/out of memory/i.test(message))
    return new InputError(
      'it does not fit into the memory that data/assumptions/long-tail.json allows; nothing was taken in',
      { file: folder },
      { cause },
    );
  return null;
}

/** The answer as records; for answers that are small. */
export async function recordsOf(
  engine: Engine,
  sql: string,
  values: Record<string, string | number> = {},
): Promise<readonly Record<string, unknown>[]> {
  const reader = await engine.runAndReadAll(sql, values);
  return reader
    .getRowObjectsJS()
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : value,
        ]),
      ),
    );
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The path of a file to read, in SQL: one with a part that looks like a pattern, as `[` does, is none. */
export function pathToRead(path: string): string {
  return quoted(path.replaceAll(/[*?[]/g, '[$&]'));
}
