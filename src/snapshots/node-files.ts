/** The real disk, through Node. */
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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
    await mkdir(path, { recursive: true });
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
  remove: (path) => rm(path, { force: true }),
};

/** The result, or null where it failed with this code; other failures stay failures. */
async function unless<Value>(code: string, promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  }
}
