import { beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import type { QueryLimits } from '../../../src/snapshots/query/query-limits.js';
import { querySnapshots } from '../../../src/snapshots/query/query-snapshots.js';
import { add, contents, freshDirectory, snapshot, storeOn } from '../store-fixture.js';

const directory = freshDirectory();
const LIMITS: QueryLimits = {
  ...{ date: '2026-11-24', source: 'a test' },
  ...{ seconds: 60, databaseMegabytes: 1000, processMegabytes: 2500, answerCells: 50_000 },
};

describe('SQL on the store', () => {
  const query = async (sql: string) => {
    const manifests = await storeOn().list();
    return querySnapshots({
      dataDirectory: directory.path(),
      manifests,
      extraTables: [{ name: 'models', rows: [{ id: 'a', size: 2 }] }],
      sql,
      limits: LIMITS,
    });
  };
  beforeEach(async () => {
    await add(snapshot('A,1e20,,\nB,3e20,,\n'));
    await add(snapshot('A,2e20,,\n', '2025-02-01'));
  });
  it('sees every vintage of a source', async () => {
    const { columns, rows } = await query(
      'SELECT retrieved, max(training_compute_flop) AS largest FROM epoch_all GROUP BY 1 ORDER BY 1',
    );
    expect(columns).toEqual(['retrieved', 'largest']);
    expect(rows).toEqual([
      ['2025-01-01', 3e20],
      ['2025-02-01', 2e20],
    ]);
  });
  it('sees the merged models and the register', async () => {
    expect((await query('SELECT id, size FROM models')).rows).toEqual([['a', 2]]);
    expect((await query('SELECT count(*) FROM snapshots')).rows).toEqual([[2]]);
  });
  it('names the columns of the register so that licence and download are told apart', async () => {
    const { columns, rows } = await query('SELECT * FROM snapshots ORDER BY sequence');
    expect(columns.join(' ')).toBe(
      'sequence source_id retrieved sha256 file bytes rows rows_accepted rows_rejected unknown_columns stored_at ' +
        'parent_manifest_sha256 parquet_path producer title citation page_url download_url licence_id licence_name licence_url note',
    );
    const first = Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index]]));
    expect(first).toMatchObject({
      source_id: 'epoch-all',
      retrieved: '2025-01-01',
      rows_accepted: 2,
      unknown_columns: ['Mood'],
      download_url: 'https://epoch.ai/data/all_ai_models.csv',
      licence_id: 'CC-BY-4.0',
      licence_url: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(
      (await query('SELECT count(*) FROM snapshots JOIN epoch_all USING (source_id, sha256)')).rows,
    ).toEqual([[3]]);
  });
  it('can neither write to the disk nor change its settings', async () => {
    const settings = ['temp_directory', 'memory_limit', 'enable_external_access', 'lock_configuration'];
    const { rows } = await query(
      `SELECT ${settings.map((name) => `current_setting('${name}')`).join(', ')} FROM epoch_all LIMIT 1`,
    );
    expect(rows).toEqual([['', '953.6 MiB', false, true]]);
  });
  it.each([
    'SELECT 1;',
    'VALUES (1)',
    'FROM (SELECT 1)',
    '/* a */ SELECT 1 -- b',
    'WITH x AS (SELECT 1) FROM x',
  ])('runs %s', async (sql) => expect((await query(sql)).rows).toEqual([[1]]));
  it('refuses an answer without end before it fills the memory', async () => {
    await expect(query('SELECT i FROM range(10000000000) t(i)')).rejects.toThrow(
      new InputError('the answer has more than 50000 rows; ask for fewer, such as with LIMIT'),
    );
    expect((await query('SELECT i FROM range(5000) t(i)')).rows).toHaveLength(5000);
  });
  it('describes and explains', async () => {
    expect((await query('DESCRIBE epoch_all')).rows[0]?.[0]).toBe('source_id');
    expect((await query('EXPLAIN SELECT name FROM epoch_all')).rows).toHaveLength(1);
  });

  const changes = (word: string) => `the SQL statement ${word} would change something; query only reads`;
  const none = 'no SQL statement; expected one, such as SELECT 1';
  it.each([
    ['', none],
    [' ;; ', none],
    ['-- a\n/* b */', none],
    ["COPY (SELECT 1) TO 'out.csv'", changes('COPY')],
    ["/* a */ copy (SELECT 1) TO 'out.csv'", changes('COPY')],
    ["EXPLAIN ANALYZE COPY (SELECT 1) TO 'out.csv'", changes('COPY')],
    ["EXPORT DATABASE 'x'", changes('EXPORT')],
    ["ATTACH 'other.db'", changes('ATTACH')],
    ['INSTALL httpfs', changes('INSTALL')],
    ['LOAD httpfs', changes('LOAD')],
    ['CREATE TABLE t AS SELECT 1', changes('CREATE')],
    ['DROP TABLE x', changes('DROP')],
    ['INSERT INTO epoch_all VALUES (1)', changes('INSERT')],
    ['DELETE FROM epoch_all', changes('DELETE')],
    ['SET enable_external_access = true', changes('SET')],
    ['RESET memory_limit', changes('RESET')],
    ['CALL force_checkpoint()', changes('CALL')],
    ['PRAGMA enable_profiling', 'this SQL statement is none that reads; query changes nothing'],
    [
      'WITH x AS (SELECT 1) DELETE FROM epoch_all',
      'this SQL statement is none that reads; query changes nothing',
    ],
    ['SELECT 1; SELECT 2', '2 SQL statements; expected one'],
    ["SELECT 1; COPY (SELECT 1) TO 'out.csv'", '2 SQL statements; expected one'],
  ])('refuses %j with one sentence', async (sql, message) => {
    const before = contents();
    await expect(query(sql)).rejects.toThrow(new InputError(message));
    expect(contents()).toEqual(before);
  });
  it.each([
    ["SELECT * FROM '/etc/passwd'", /^the SQL does not run: Catalog Error/],
    ["SELECT * FROM 'https://example.org/a.parquet'", /^the SQL does not run: Permission Error/],
    ["SELECT * FROM epoch_all WHERE name IN (FROM '/etc/passwd.csv')", /Permission Error/],
    ["SELECT getenv('HOME')", /getenv does not exist/],
    ["SELECT * FROM epoch_all UNION ALL FROM x'; DROP TABLE y; --", /^the SQL does not run: .*unterminated/],
    ["SELECT * FROM '/etc/passwd.csv'", /^the SQL does not run: Permission Error/],
    ['SELEC 1', /^the SQL does not run: .*syntax error/],
    ['SELECT * FROM nonesuch', /^the SQL does not run: .*nonesuch does not exist/],
    ['SELECT len(list(i)) FROM range(200000000) t(i)', /^the SQL does not run: Out of Memory/],
  ])('says why %j does not run', async (sql, message) => {
    const before = contents();
    await expect(query(sql)).rejects.toThrow(message);
    expect(contents()).toEqual(before);
  });
});
