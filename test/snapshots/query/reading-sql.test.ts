import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import { checkReads, prepareReading } from '../../../src/snapshots/query/reading-sql.js';

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // Nothing but the reading of the statement stands between these and the files of this machine.
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run('CREATE TABLE epoch_all AS SELECT 1 AS name');
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const prepare = async (sql: string) => {
  checkReads(sql);
  return prepareReading(connection, sql);
};

describe('SQL that only reads', () => {
  it.each([
    'FROM epoch_all',
    'SELECT * FROM range(3), LATERAL (SELECT unnest([range]))',
    "FROM json_each('{}')",
    'FROM duckdb_tables()',
    'DESCRIBE epoch_all',
    'SUMMARIZE epoch_all',
    'SHOW TABLES',
    'EXPLAIN SELECT 1',
    '/* EXPLAIN */ EXPLAIN ANALYZE SELECT 1',
    "SELECT 'read_text(''a'')'",
    'WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x WHERE i < 3) FROM x',
  ])('may be %s', async (sql) => {
    await expect(prepare(sql)).resolves.toBeDefined();
  });
  it.each([
    ['SELECT * FROM read_text(%s)', 'read_text'],
    ['SELECT * FROM read_csv(%s)', 'read_csv'],
    ['FROM read_blob(%s)', 'read_blob'],
    ['FROM read_parquet(%s)', 'read_parquet'],
    ['FROM "READ_CSV"(%s)', 'read_csv'],
    ['FROM system.main.read_json(%s)', 'read_json'],
    ['FROM parquet_metadata(%s)', 'parquet_metadata'],
    ['FROM sniff_csv(%s)', 'sniff_csv'],
    ['FROM glob(%s)', 'glob'],
    ['FROM read_duckdb(%s)', 'read_duckdb'],
    ['SELECT (SELECT count(*) FROM read_text(%s))', 'read_text'],
    ['WITH x AS (FROM read_text(%s)) SELECT 1', 'read_text'],
    ['SELECT 1 WHERE EXISTS (FROM read_text(%s))', 'read_text'],
    ['FROM epoch_all, LATERAL (FROM read_text(%s))', 'read_text'],
    ['EXPLAIN ANALYZE FROM read_text(%s)', 'read_text'],
    ['/* a */ EXPLAIN (ANALYZE, FORMAT json) FROM read_text(%s)', 'read_text'],
    ['-- a\nEXPLAIN FROM read_text(%s)', 'read_text'],
    ['DESCRIBE FROM read_text(%s)', 'read_text'],
    ["FROM enable_logging(storage = 'stdout')", 'enable_logging'],
    ["FROM enable_profiling(format = 'json', save_location = 'prof.json')", 'enable_profiling'],
    ['FROM force_checkpoint()', 'force_checkpoint'],
    ['FROM duckdb_secrets()', 'duckdb_secrets'],
    ["FROM query('FROM read_' || 'text(''a'')')", 'query'],
    ['FROM json_execute_serialized_sql(%s)', 'json_execute_serialized_sql'],
  ])('asks no function but those of stored tables: %s', async (sql, name) => {
    const asked = prepare(sql.replace('%s', "'/etc/passwd'"));
    await expect(asked).rejects.toThrow(InputError);
    await expect(asked).rejects.toThrow(`the SQL asks ${name}(); expected the stored tables or range, `);
  });
  it.each([
    'PRAGMA database_list',
    "PRAGMA import_database('/tmp')",
    'PIVOT epoch_all ON name',
    'EXPLAIN PRAGMA version',
  ])('is no other statement: %s', async (sql) => {
    await expect(prepare(sql)).rejects.toThrow(InputError);
  });
  it.each([
    'EXPLAIN ANALYZE CREATE TABLE b AS SELECT 1',
    '/* a */ explain (analyze) COPY epoch_all TO (SELECT 1)',
    'EXPLAIN SET threads = 1',
    '-- a\nATTACH DATABASE b',
  ])('does not hide what changes something: %s', async (sql) => {
    await expect(prepare(sql)).rejects.toThrow(/would change something; query only reads/);
  });
});
