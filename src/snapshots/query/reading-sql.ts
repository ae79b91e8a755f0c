/** Is this SQL one statement that reads the stored tables, and nothing else? */
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { InputError } from '../../provenance/input-error.js';

/** Statements that change something, by their first word: DuckDB's own errors would speak of permissions and catalogues. */
const WRITING = new Set(
  (
    'alter analyze attach begin call checkpoint comment commit copy create deallocate delete detach drop execute export ' +
    'force import insert install load merge prepare reset rollback set truncate update use vacuum'
  ).split(' '),
);

/**
 * What may stand in FROM with brackets behind it. Others read files, or switch something where they are asked like a
 * table: `FROM enable_logging()` is a SELECT. And `query` would run a text that is put together while it runs.
 */
const TABLE_FUNCTIONS = new Set(
  (
    'range generate_series unnest repeat repeat_row json_each json_tree histogram histogram_values duckdb_columns ' +
    'duckdb_functions duckdb_keywords duckdb_settings duckdb_tables duckdb_types pg_timezone_names pragma_table_info ' +
    'pragma_version'
  ).split(' '),
);

const EXPLAIN = /^\s*explain\s+(?:analyze\s+|\([^)]*\)\s*)?/i;
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const BETWEEN = new RegExp(`^(?:[\\s;]|${COMMENTS.source})+`);
const NOT_READING = 'this SQL statement is none that reads; query changes nothing';

/** Before anything is loaded. Throws an InputError. */
export function checkReads(sql: string): void {
  const code = sql.replace(BETWEEN, '');
  if (code === '') throw new InputError('no SQL statement; expected one, such as SELECT 1');
  const word = /^([a-z]+)/i.exec(code.replace(EXPLAIN, ''))?.[1] ?? '';
  // Some of them are carried out while they are read.
  if (/^pragma$/i.test(word)) throw new InputError(NOT_READING);
  if (WRITING.has(word.toLowerCase()))
    throw new InputError(`the SQL statement ${word.toUpperCase()} would change something; query only reads`);
}

/** Throws an InputError for what does not only read, and what DuckDB throws for what is no SQL. */
export async function prepareReading(
  connection: DuckDBConnection,
  sql: string,
): Promise<DuckDBPreparedStatement> {
  const { StatementType } = await import('@duckdb/node-api');
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new InputError(`${statements.count} SQL statements; expected one`);
  const called = tableFunctionsIn(await parsed(connection, sql));
  const strange = called.find((name) => !TABLE_FUNCTIONS.has(name));
  if (strange !== undefined)
    throw new InputError(
      `the SQL asks ${strange}(); expected the stored tables or ${[...TABLE_FUNCTIONS].join(', ')}`,
    );
  const prepared = await statements.prepare(0);
  if (![StatementType.SELECT, StatementType.EXPLAIN].includes(prepared.statementType))
    throw new InputError(NOT_READING);
  return prepared;
}

/** DuckDB's own reading of the statement, as a tree. It reads nothing but SELECT, of which EXPLAIN tells how it would run. */
async function parsed(connection: DuckDBConnection, sql: string): Promise<unknown> {
  const inner = sql.replace(BETWEEN, '').replace(EXPLAIN, '');
  const reader = await connection.runAndReadAll(
    `SELECT json_serialize_sql('${inner.replaceAll("'", "''")}')`,
  );
  const tree = JSON.parse(String(reader.getRows()[0]?.[0]));
  if (tree.error === true && tree.error_type === 'not implemented') throw new InputError(NOT_READING);
  return tree;
}

function tableFunctionsIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(tableFunctionsIn);
  if (tree === null || typeof tree !== 'object') return [];
  const own =
    'type' in tree && tree.type === 'TABLE_FUNCTION' && 'function' in tree ? nameOf(tree.function) : [];
  return [...own, ...Object.values(tree).flatMap(tableFunctionsIn)];
}

function nameOf(called: unknown): string[] {
  return called !== null && typeof called === 'object' && 'function_name' in called
    ? [String(called.function_name).toLowerCase()]
    : [];
}
