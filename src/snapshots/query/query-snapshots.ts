/** What does SQL say? DuckDB in memory over the stored rows; it can neither read nor write any other file. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../provenance/input-error.js';
import type { Manifest } from '../snapshot-store.js';
import type { QueryLimits } from './query-limits.js';
import { checkReads, prepareReading } from './reading-sql.js';

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface ExtraTable {
  readonly name: string;
  readonly rows: readonly object[];
}

export interface QueryRequest {
  readonly dataDirectory: string;
  readonly manifests: readonly Manifest[];
  /** Tables beside the stored ones. */
  readonly extraTables: readonly ExtraTable[];
  readonly sql: string;
  readonly limits: QueryLimits;
}

/** Nothing goes to the disk, not even what does not fit into memory; no extension is looked for on the network. */
const MEMORY_ONLY: Readonly<Record<string, string>> = {
  temp_directory: '',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/** Throws an InputError for SQL that does not run, or that is not exactly one statement that reads. */
export async function querySnapshots({
  dataDirectory,
  manifests,
  extraTables,
  sql,
  limits,
}: QueryRequest): Promise<QueryResult> {
  checkReads(sql);
  // Loaded here: 70 MB that no other verb needs.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    ...MEMORY_ONLY,
    memory_limit: `${limits.databaseMegabytes}MB`,
  });
  const connection = await instance.connect();
  try {
    for (const [name, files] of filesByTable(manifests, sql))
      await loadRows(connection, name, files, dataDirectory);
    const register = { name: 'snapshots', rows: manifests.map(registerRow) };
    for (const table of [...extraTables, register])
      if (mentions(sql, table.name)) await loadObjects(connection, table);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return await answer(connection, sql, limits.answerCells);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(
      `the SQL does not run: ${cause instanceof Error ? cause.message : String(cause)}`,
      {},
      { cause },
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function answer(connection: DuckDBConnection, sql: string, cells: number): Promise<QueryResult> {
  const reader = await (await prepareReading(connection, sql)).streamAndRead();
  const limit = Math.floor(cells / reader.columnCount);
  await reader.readUntil(limit + 1);
  if (reader.currentRowCount > limit)
    throw new InputError(`the answer has more than ${limit} rows; ask for fewer, such as with LIMIT`);
  return {
    columns: reader.deduplicatedColumnNames(),
    rows: reader.getRowsJS().map((row) => row.map(plainValue)),
  };
}

/** A row of the table `snapshots`: what was stored, then whose it is, then where it came from. */
function registerRow(manifest: Manifest): object {
  const { licence, parquet, rejected } = manifest;
  return {
    sequence: manifest.sequence,
    source_id: manifest.source,
    retrieved: manifest.retrieved,
    sha256: manifest.sha256,
    file: manifest.file,
    bytes: manifest.bytes,
    rows: manifest.rows,
    rows_accepted: manifest.rows - rejected.length,
    rows_rejected: rejected.length,
    unknown_columns: manifest.unknownColumns,
    stored_at: manifest.stored,
    parent_manifest_sha256: manifest.parent,
    parquet_path: parquet.path,
    producer: manifest.producer,
    title: manifest.title,
    citation: manifest.citation,
    page_url: manifest.pageUrl,
    download_url: manifest.url,
    licence_id: licence.id,
    licence_name: licence.name,
    licence_url: licence.url,
    note: manifest.note,
  };
}

/** As JSON can hold it: whole numbers as numbers where a double is exact, days and instants as ISO text. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (Array.isArray(value)) return value.map(plainValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}

/** Only tables the SQL names are loaded. */
function filesByTable(manifests: readonly Manifest[], sql: string): Map<string, Manifest[]> {
  const tables = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    const name = manifest.source.replaceAll('-', '_');
    if (mentions(sql, name)) tables.set(name, [...(tables.get(name) ?? []), manifest]);
  }
  return tables;
}

function mentions(sql: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`, 'i').test(sql);
}

async function loadRows(
  connection: DuckDBConnection,
  name: string,
  manifests: readonly Manifest[],
  dataDirectory: string,
) {
  const parts = manifests.map(
    ({ source, retrieved, sha256, parquet }) =>
      `SELECT ${quoted(source)} AS source_id, DATE ${quoted(retrieved)} AS retrieved, ${quoted(sha256)} AS sha256, * ` +
      `FROM read_parquet(${quoted(join(dataDirectory, parquet.path))})`,
  );
  await connection.run(`CREATE TABLE "${name}" AS ${parts.join(' UNION ALL BY NAME ')}`);
}

async function loadObjects(connection: DuckDBConnection, { name, rows }: ExtraTable): Promise<void> {
  await connection.run(
    `CREATE TABLE "${name}" AS SELECT unnest(rows) FROM (SELECT unnest(from_json($rows, '${await structure(connection, rows)}')) AS rows)`,
    { rows: JSON.stringify(rows) },
  );
}

async function structure(connection: DuckDBConnection, rows: readonly object[]): Promise<string> {
  const reader = await connection.runAndReadAll('SELECT json_structure($rows)', {
    rows: JSON.stringify(rows),
  });
  return String(reader.getRows()[0]?.[0] ?? '["JSON"]').replaceAll("'", "''");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
