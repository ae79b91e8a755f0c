import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/snapshots/node-files.js';
import { CHANGES_CHANNEL } from '../../../src/snapshots/postgres/changes.js';
import { type Database, openDatabase } from '../../../src/snapshots/postgres/database.js';
import { openPostgresFiles } from '../../../src/snapshots/postgres/postgres-files.js';
import { openPostgresStore } from '../../../src/snapshots/postgres/postgres-store.js';
import { prepareSnapshot } from '../../../src/snapshots/prepare-snapshot.js';
import { type PostgresServer, startPostgres } from '../../postgres-server.js';
import { keptContract } from '../kept-contract.js';
import { storeContract } from '../store-contract.js';
import { add, freshDirectory, snapshot } from '../store-fixture.js';

const directory = freshDirectory();
let server: PostgresServer;
let names = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const opened: Database[] = [];
afterAll(async () => {
  for (const database of opened) await database.close();
});

function connect(address: string, folder = 'copies') {
  const database = openDatabase(address);
  opened.push(database);
  const place = {
    directory: join(directory.path(), folder),
    files: nodeFiles,
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `n${names++}`,
  };
  return { database, store: openPostgresStore(database, place), kept: openPostgresFiles(database) };
}

storeContract('the shared store', async () => connect(await server.address()));
keptContract('the shared store', async () => connect(await server.address()).kept);

describe('the shared store', () => {
  it('keeps copies of what it read, and mends a damaged one from the database', async () => {
    const { store } = connect(await server.address());
    const { manifest } = await add(snapshot('A,1e20,True,good\n'), store);
    expect((await store.readRows(manifest)).columns.name).toEqual(['A']);
    const copy = join(directory.path(), 'copies', manifest.parquet.path);
    writeFileSync(copy, 'rubbish');
    expect((await store.readRows(manifest)).columns.name).toEqual(['A']);
    expect(readdirSync(join(directory.path(), 'copies', 'tmp'))).toEqual([]);
  });

  it('serves many programs at once: each sees what any of them added', async () => {
    const address = await server.address();
    const programs = Array.from({ length: 4 }, (_, index) => connect(address, `p${index}`));
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        add(snapshot(`M${index % 16},,,\n`), programs[index % 4]?.store),
      ),
    );
    for (const { store } of programs) {
      expect((await store.list()).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 16 }, (_, index) => index + 1),
      );
      expect(await store.verify()).toMatchObject({ snapshots: 16, damaged: [], leftovers: [] });
    }
  });

  it('tells whoever listens of an addition, and of none that was undone', async () => {
    const address = await server.address();
    const [listener, writer] = [connect(address, 'a'), connect(address, 'b')];
    let heard = 0;
    await listener.database.listen(CHANGES_CHANNEL, () => {
      heard += 1;
    });
    // Once for the subscription itself: what was added before it is looked at then.
    expect(heard).toBe(1);
    await expect(
      writer.database.write(async (sql) => {
        await sql.rows('select pg_notify($1, $2)', [CHANGES_CHANNEL, '1']);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await add(snapshot('A,,,\n'), writer.store);
    await expect.poll(() => heard, { timeout: 5000 }).toBe(2);
  });

  it('takes in all of a command or none', async () => {
    const { store } = connect(await server.address());
    const [good, bad] = ['A,,,\n', 'B,,,\n'].map((text) => prepareSnapshot(snapshot(text)).prepared);
    if (!good || !bad) throw new Error('nothing prepared');
    await expect(store.add([good, { ...bad, retrieved: '../../x' }])).rejects.toThrow('invalid');
    expect(await store.list()).toEqual([]);
    expect((await store.verify()).leftovers).toEqual([]);
  });

  it('refuses to change or delete what is stored, and finds what was changed behind its back', async () => {
    const address = await server.address();
    const { store } = connect(address);
    const { manifest } = await add(snapshot('A,,,\n'), store);
    await add(snapshot('B,,,\n'), store);
    const sql = new pg.Client(address);
    await sql.connect();
    for (const statement of [
      'delete from manifest',
      `update snapshot_file set content = ''`,
      'truncate manifest, snapshot_file',
    ])
      await expect(sql.query(statement)).rejects.toThrow('snapshots are written once');
    await sql.query(
      `set session_replication_role = replica; alter table snapshot_file drop constraint snapshot_file_check;
       update snapshot_file set content = 'x' where sha256 = '${manifest.sha256}';
       delete from manifest where sequence = 1`,
    );
    await sql.end();
    const { damaged } = await store.verify();
    expect(damaged.map(({ problem }) => problem)).toEqual([
      'stands where manifests/000001.json should be: the chain has a hole',
    ]);
    await expect(store.readBytes(manifest)).rejects.toThrow('has changed bytes of this file');
  });

  it('says that the database is away, without its password, and goes on when it is back', async () => {
    const address = await server.address();
    const { store } = connect(address);
    await add(snapshot('A,,,\n'), store);
    await server.stop();
    const failure = await store.list().catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'UnreachableError' });
    expect(String(failure)).toMatch(/postgres:\/\/127\.0\.0\.1:\d+\/test_\d+: .*\(connection\)/);
    expect(String(failure)).not.toContain('only-for-this-test');
    await server.start();
    await expect
      .poll(
        () =>
          store.list().then(
            (all) => all.length,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(1);
    await add(snapshot('B,,,\n'), store);
    expect(await store.verify()).toMatchObject({ snapshots: 2, damaged: [] });
  });

  it('hears again after the database was away, and asks what it missed', async () => {
    const address = await server.address();
    const [listener, writer] = [connect(address, 'a'), connect(address, 'b')];
    let heard = 0;
    await listener.database.listen(CHANGES_CHANNEL, () => {
      heard += 1;
    });
    await server.stop();
    // Longer than the first try takes: it fails, and so does the next.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await server.start();
    await expect.poll(() => heard, { timeout: 15_000 }).toBe(2);
    await add(snapshot('A,,,\n'), writer.store);
    await expect.poll(() => heard, { timeout: 5000 }).toBe(3);
  });

  it('refuses an address that is none, a wrong password, a database that is not there', async () => {
    const address = await server.address();
    expect(() => openDatabase('mysql://x')).toThrow(
      '--database-url: expected an address such as postgres://',
    );
    await expect(connect(address.replace('only-for', 'not-for')).store.list()).rejects.toThrow(
      'password authentication failed',
    );
    await expect(connect(`${address}_none`).store.list()).rejects.toThrow('does not exist');
  });

  it('makes its tables once when many programs start at once, and refuses a newer database', async () => {
    const address = await server.address();
    const programs = Array.from({ length: 6 }, () => connect(address));
    const lists = await Promise.all(programs.map(({ store }) => store.list()));
    expect(lists).toEqual(programs.map(() => []));
    const sql = new pg.Client(address);
    await sql.connect();
    await sql.query('insert into flopscope_migration values (98), (99)');
    await sql.end();
    await expect(connect(address).store.list()).rejects.toThrow('the database is of a newer version');
  });

  it('says which path of the copies is no directory', async () => {
    const { store } = connect(await server.address());
    const { manifest } = await add(snapshot('A,,,\n'), store);
    mkdirSync(directory.path(), { recursive: true });
    writeFileSync(join(directory.path(), 'copies'), '');
    await expect(store.readBytes(manifest)).rejects.toThrow('part of this path is a file, not a directory');
  });
});
