/** How is the shared database reached? A few connections, its tables made when first asked, and clear words when it is away. */
import pg from 'pg';
import { InputError } from '../../provenance/input-error.js';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import { MIGRATIONS } from './migrations.js';

/** Whatever runs a statement: a connection, or any of a pool. */
export interface Sql {
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Database {
  /** Runs on a connection of its own choice, after the tables are there: each statement is through or undone by itself. */
  run<Value>(use: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** All of it or nothing, alone with whoever else writes snapshots. */
  write<Value>(use: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Calls back at each notice on the channel, and whenever notices may have been missed, until the database is closed. */
  listen(channel: string, heard: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Any number will do as long as all use the same: "flopscop" as bytes. */
const WRITERS = '7380960110389621616';
const CONNECTIONS = 4;
const CONNECT_MILLISECONDS = 10_000;
const IDLE_MILLISECONDS = 30_000;
const LISTEN_AGAIN_MILLISECONDS = 1000;

/** @param address `postgres://user:password@host:port/name`; never shown with its password */
export function openDatabase(address: string): Database {
  const shown = shownAddress(address);
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    application_name: 'flopscope',
  });
  // An idle connection that is lost is replaced when the next one is needed.
  pool.on('error', () => undefined);
  const stop = new AbortController();
  let ready: Promise<void> | null = null;
  const prepare = async () => {
    ready ??= migrate(pool);
    // A failure is not kept: the database may be back at the next question.
    await ready.catch((error: unknown) => {
      ready = null;
      throw error;
    });
  };
  const guarded = async <Value>(use: () => Promise<Value>): Promise<Value> => {
    try {
      await prepare();
      return await use();
    } catch (cause) {
      throw told(cause, shown);
    }
  };
  return {
    run: (use) => guarded(() => use(runner(pool))),
    write: (use) => guarded(() => exclusively(pool, use)),
    listen: (channel, heard) => guarded(() => listenOn(pool, channel, heard, stop.signal)),
    close: async () => {
      stop.abort();
      await pool.end();
    },
  };
}

function runner(on: pg.Pool | pg.PoolClient): Sql {
  return {
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(text, [...values])).rows,
  };
}

async function exclusively<Value>(pool: pg.Pool, use: (sql: Sql) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  // A connection lost between two statements: the next statement says so.
  const lost = () => undefined;
  client.on('error', lost);
  let failure: Error | undefined;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1::bigint)', [WRITERS]);
    const value = await use(runner(client));
    await client.query('commit');
    return value;
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error(String(cause));
    throw cause;
  } finally {
    client.off('error', lost);
    // One that failed is closed, which undoes its transaction.
    client.release(failure);
  }
}

/** One connection that is kept; where it is lost another one is tried for until it is had. */
async function listenOn(
  pool: pg.Pool,
  channel: string,
  heard: () => void,
  signal: AbortSignal,
): Promise<void> {
  const tryAgain = () => {
    if (signal.aborted) return;
    const again = () => listenOn(pool, channel, heard, signal).catch(tryAgain);
    setTimeout(again, LISTEN_AGAIN_MILLISECONDS).unref();
  };
  const client = await pool.connect();
  let held = true;
  const giveUp = () => {
    if (!held) return;
    held = false;
    signal.removeEventListener('abort', giveUp);
    client.off('notification', heard);
    client.release(true);
  };
  // Stays on: a connection that is lost may say so more than once.
  client.on('error', () => {
    const wasHeld = held;
    giveUp();
    if (wasHeld) tryAgain();
  });
  signal.addEventListener('abort', giveUp, { once: true });
  client.on('notification', heard);
  try {
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    giveUp();
    throw error;
  }
  // What was added before this connection listened was not told.
  heard();
}

/** Several programs that start at once take the steps one after another, each step once. */
async function migrate(pool: pg.Pool): Promise<void> {
  const sql = runner(pool);
  const [table] = await sql.rows<{ found: boolean }>(
    `select to_regclass('flopscope_migration') is not null as found`,
  );
  if (table?.found && (await stepsTaken(sql)) === MIGRATIONS.length) return;
  await exclusively(pool, async (transaction) => {
    await transaction.rows('create table if not exists flopscope_migration (step integer primary key)');
    const taken = await stepsTaken(transaction);
    for (const [index, step] of MIGRATIONS.entries()) {
      if (index < taken) continue;
      await transaction.rows(step);
      await transaction.rows('insert into flopscope_migration values ($1)', [index + 1]);
    }
  });
}

async function stepsTaken(sql: Sql): Promise<number> {
  const taken = (await sql.rows('select step from flopscope_migration')).length;
  if (taken <= MIGRATIONS.length) return taken;
  throw new InputError(
    `the database is of a newer version of flopscope: it is at step ${taken}, this version knows ${MIGRATIONS.length}`,
    { flag: '--database-url' },
  );
}

/** Host and name, neither user nor password. */
function shownAddress(address: string): string {
  const parsed = URL.canParse(address) ? new URL(address) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new InputError('expected an address such as postgres://user@host:5432/name', {
      flag: '--database-url',
    });
  return `${parsed.host || 'localhost'}${parsed.pathname}`;
}

/** SQLSTATE classes and codes of Node that say: not now, or not at all from here. */
const AWAY = /^(?:08|57P|53|28|3D)|^(?:ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;
/** The driver's own words, which have no code. */
const LOST = /connection (?:terminated|timeout|timed out)|timeout exceeded when trying to connect/i;

function told(cause: unknown, shown: string): unknown {
  if (!(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  if (!AWAY.test(code) && !LOST.test(cause.message)) return cause;
  return new UnreachableError(
    cause.message || code,
    { address: `postgres://${shown}`, stage: 'connection' },
    { cause },
  );
}
