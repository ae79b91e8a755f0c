/** The real disk, through Node. */
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileSystem } from './file-system.js';

export const nodeFiles: FileSystem = {
  read: (path) => readFile(path),
  stat: async (path) => {
    const found = await unless('ENOENT', stat(path));
    if (!found) return null;
    return { bytes: found.size, kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other' };
  },
  list: async (path) => ((await unless('ENOENT', readdir(path))) ?? []).sort(),
  makeDirectory: async (path) => {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    const above = dirname(resolve(first));
    for (let made = resolve(path); made !== above; ) {
      made = dirname(made);
      await syncDirectory(made);
    }
  },
  write: async (path, bytes) => {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => rename(from, to),
  link: async (from, to) =>
    (await unless(
      'EEXIST',
      link(from, to).then(() => true),
    )) ?? false,
  syncDirectory,
  remove: (path) => rm(path, { force: true }),
};

/** Codes of platforms and file systems on which a directory cannot be opened or synced. */
const NO_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'ENOSYS']);

async function syncDirectory(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NO_SYNC.has(String(error.code)))) throw error;
  }
}

/** The result, or null where it failed with this code; other failures stay failures. */
async function unless<Value>(code: string, promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  }
}
