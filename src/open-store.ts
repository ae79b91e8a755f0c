/** Where do the snapshots lie: in the data directory, or in a shared database with copies there? Connects when first asked. */
import type { JobQueue, QueueRules } from './snapshots/collect/job-queue.js';
import { openDirectoryStore } from './snapshots/directory-store.js';
import { openDirectoryFiles } from './snapshots/kept/directory-files.js';
import { type KeptFiles, placeInDatabase } from './snapshots/kept/kept-files.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { SnapshotStore } from './snapshots/snapshot-store.js';
import { once } from './vintages.js';

export interface StoreOptions {
  readonly dataDirectory: string;
  /** `postgres://…` of a shared store. */
  readonly databaseUrl?: string;
  readonly now: () => Date;
  readonly randomName: () => string;
}

export interface OpenedStore {
  readonly store: SnapshotStore;
  /** What people write, and what collectors remember. */
  readonly kept: KeptFiles;
  /** Calls back whenever another program may have changed a shared store; never on one of one's own. */
  readonly listen: (heard: () => void) => Promise<void>;
  /** Work that the collectors of a shared store divide among them; null on a store of one's own. */
  readonly queue: ((kind: string, rules: QueueRules) => JobQueue) | null;
  readonly close: () => Promise<void>;
}

export function openStore(options: StoreOptions): OpenedStore {
  const { databaseUrl } = options;
  return databaseUrl === undefined ? openOwn(options) : openShared(options, databaseUrl);
}

function openOwn({ dataDirectory, now, randomName }: StoreOptions): OpenedStore {
  return {
    store: openDirectoryStore(dataDirectory, { files: nodeFiles, now, randomName }),
    kept: openDirectoryFiles({ directory: dataDirectory, files: nodeFiles, randomName }),
    listen: async () => undefined,
    queue: null,
    close: async () => undefined,
  };
}

function openShared({ dataDirectory, now, randomName }: StoreOptions, databaseUrl: string): OpenedStore {
  const place = { directory: dataDirectory, files: nodeFiles, now, randomName };
  let connected = false;
  const opened = once(async () => {
    const { openDatabase } = await import('./snapshots/postgres/database.js');
    const { openPostgresStore } = await import('./snapshots/postgres/postgres-store.js');
    const { openPostgresFiles } = await import('./snapshots/postgres/postgres-files.js');
    const database = openDatabase(databaseUrl);
    connected = true;
    return { database, store: openPostgresStore(database, place), kept: openPostgresFiles(database) };
  });
  return {
    store: whenOpened({}, async () => (await opened()).store),
    kept: whenOpened({ place: placeInDatabase }, async () => (await opened()).kept),
    listen: async (heard) => {
      const { CHANGES_CHANNEL } = await import('./snapshots/postgres/changes.js');
      await (await opened()).database.listen(CHANGES_CHANNEL, heard);
    },
    queue: (kind, rules) =>
      whenOpened({}, async () => {
        const { openPostgresQueue } = await import('./snapshots/postgres/postgres-queue.js');
        return openPostgresQueue((await opened()).database, kind, rules);
      }),
    close: async () => {
      if (connected) await (await opened()).database.close();
    },
  };
}

/** As what `open` gives, which is asked for with the first question. @param present what is there without it */
function whenOpened<Opened extends object>(present: Partial<Opened>, open: () => Promise<Opened>): Opened {
  const ask = async (key: PropertyKey, words: readonly unknown[]): Promise<unknown> => {
    const method: unknown = Reflect.get(await open(), key);
    if (typeof method !== 'function') throw new Error(`no method ${String(key)}`);
    return Reflect.apply(method, undefined, [...words]);
  };
  return new Proxy(present as Opened, {
    get: (_present, key) => Reflect.get(present, key) ?? ((...words: readonly unknown[]) => ask(key, words)),
  });
}
