/** Where do the snapshots lie: in the data directory, or in a shared database with copies there? Connects when first asked. */
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
    store: {
      count: async () => (await opened()).store.count(),
      list: async () => (await opened()).store.list(),
      chain: async () => (await opened()).store.chain(),
      extend: async (link, files) => (await opened()).store.extend(link, files),
      add: async (snapshots) => (await opened()).store.add(snapshots),
      readBytes: async (manifest) => (await opened()).store.readBytes(manifest),
      readParquet: async (manifest) => (await opened()).store.readParquet(manifest),
      readRows: async (manifest) => (await opened()).store.readRows(manifest),
      placeRows: async (manifests) => (await opened()).store.placeRows(manifests),
      verify: async () => (await opened()).store.verify(),
    },
    kept: {
      names: async (folder) => (await opened()).kept.names(folder),
      all: async (...asked) => (await opened()).kept.all(...asked),
      read: async (folder, name) => (await opened()).kept.read(folder, name),
      add: async (...added) => (await opened()).kept.add(...added),
      put: async (...put) => (await opened()).kept.put(...put),
      remove: async (folder, name) => (await opened()).kept.remove(folder, name),
      place: placeInDatabase,
    },
    listen: async (heard) => {
      const { CHANGES_CHANNEL } = await import('./snapshots/postgres/changes.js');
      await (await opened()).database.listen(CHANGES_CHANNEL, heard);
    },
    close: async () => {
      if (connected) await (await opened()).database.close();
    },
  };
}
