/** A store in a directory of its own, small files to take in, and disks that fail. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openDirectoryStore } from '../../src/snapshots/directory-store.js';
import type { FileSystem } from '../../src/snapshots/file-system.js';
import { openDirectoryFiles } from '../../src/snapshots/kept/directory-files.js';
import type { KeptFiles } from '../../src/snapshots/kept/kept-files.js';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { prepareSnapshot } from '../../src/snapshots/prepare-snapshot.js';
import type { NewSnapshot, SnapshotStore, StoredSnapshot } from '../../src/snapshots/snapshot-store.js';
import { temporaryDirectory } from '../observatory-fixture.js';

let directory: ReturnType<typeof temporaryDirectory>;
let names = 0;

/** The path of a directory that is new for each test of the file. */
export function freshDirectory(): { readonly path: () => string } {
  beforeEach(() => {
    directory = temporaryDirectory();
  });
  afterEach(() => directory.remove());
  return { path: () => directory.path };
}

export function storeOn(files: FileSystem = nodeFiles, path = directory.path): SnapshotStore {
  return openDirectoryStore(path, {
    files,
    now: () => new Date('2026-11-24T12:00:00Z'),
    randomName: () => `n${names++}`,
  });
}

export function keptOn(path = directory.path, files: FileSystem = nodeFiles): KeptFiles {
  return openDirectoryFiles({ directory: path, files, randomName: () => `k${names++}` });
}

export function snapshot(text: string, retrieved = '2025-01-01'): NewSnapshot {
  return {
    source: 'epoch-all',
    retrieved,
    file: 'all_ai_models.csv',
    note: null,
    bytes: new TextEncoder().encode(`Model,Training compute (FLOP),Frontier model,Mood\n${text}`),
  };
}

export async function add(taken: NewSnapshot, store = storeOn()): Promise<StoredSnapshot> {
  const [stored] = await store.add([prepareSnapshot(taken).prepared]);
  if (!stored) throw new Error('nothing came back');
  return stored;
}

/** Every file below a directory with its bytes. */
export function contents(path = directory.path): Record<string, string> {
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    readdirSync(path, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name)).toString('base64')]),
  );
}

/** The real disk, but for what `fails` says of an operation; `operations` counts them. */
export function faultyFiles(
  fails: (operation: keyof FileSystem, number: number, path: string) => string | null,
) {
  const counted = { operations: 0 };
  const files = new Proxy(nodeFiles, {
    get:
      (real, name: keyof FileSystem) =>
      async (...words: never[]) => {
        const code = fails(name, counted.operations++, String(words[0]));
        if (code !== null) throw Object.assign(new Error(`simulated ${code}`), { code });
        return (real[name] as (...words: never[]) => unknown)(...words);
      },
  });
  return { files, counted };
}
