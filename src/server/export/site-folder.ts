/** How does a directory get a whole new content or keeps its old one? Written beside it, then moved into its place. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../provenance/input-error.js';
import { onDisk } from '../../snapshots/disk-error.js';
import { sha256Of } from '../../snapshots/layout.js';
import { isSafeFile } from './site-file.js';

/** Its presence says that a directory was written by an export, and may be written anew. */
export const MANIFEST_FILE = 'export-manifest.json';

export interface WrittenFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface SiteFolder {
  write(file: string, content: string | Uint8Array): Promise<WrittenFile>;
}

export function openFolder(folder: string): SiteFolder {
  const made = new Set<string>();
  return {
    write: async (file, content) => {
      if (!isSafeFile(file)) throw new InputError(`no name for a file: ${file}`);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const path = join(folder, file);
      await onDisk(path, async () => {
        const parent = dirname(path);
        if (!made.has(parent)) await mkdir(parent, { recursive: true });
        made.add(parent);
        await writeFile(path, bytes);
      });
      return { file, sha256: sha256Of(bytes), bytes: bytes.length };
    },
  };
}

/**
 * Makes the content of a directory anew: `fill` writes it beside the old one, which stays until the new one is whole.
 * Of two renames the second follows at once; whoever is killed between them leaves the old content as `….old`, and the
 * next run puts it back.
 */
export async function replaceDirectory<Value>(
  directory: string,
  fill: (folder: string) => Promise<Value>,
): Promise<Value> {
  const target = resolve(directory);
  return onDisk(target, async () => {
    await mkdir(dirname(target), { recursive: true });
    await recover(target);
    await checkReplaceable(target);
    const folder = siblingOf(target, 'partial');
    try {
      await mkdir(folder);
      const value = await fill(folder);
      await swap(folder, target);
      return value;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  });
}

type Sibling = 'partial' | 'old';

function siblingOf(target: string, kind: Sibling): string {
  const path = `${target}.${process.pid}-${randomUUID()}.${kind}`;
  OWN.add(path);
  return path;
}

async function swap(folder: string, target: string): Promise<void> {
  if (!(await exists(target))) return rename(folder, target);
  const old = siblingOf(target, 'old');
  await rename(target, old);
  await rename(folder, target);
  await rm(old, { recursive: true, force: true });
}

/** What exports that were killed have left beside the directory. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const start = `${basename(target)}.`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(start)) continue;
    const [, pid, kind] = /^(\d+)-[0-9a-f-]{36}\.(partial|old)$/.exec(name.slice(start.length)) ?? [];
    const path = join(parent, name);
    if (kind === 'old' && !(await exists(target))) await rename(path, target);
    else if (kind !== undefined && !isInUse(path, Number(pid)))
      await rm(path, { recursive: true, force: true });
  }
}

/** Of this process those it made itself: in a container each run can have the same number. */
const OWN = new Set<string>();

function isInUse(path: string, pid: number): boolean {
  if (pid === process.pid) return OWN.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Nothing, or what an export wrote and nothing else: a repository that the site lies in must not vanish with it. */
async function checkReplaceable(target: string): Promise<void> {
  if (!(await exists(target))) return;
  const names = await readdir(target);
  if (names.length === 0) return;
  const written = names.includes(MANIFEST_FILE) ? await topNames(join(target, MANIFEST_FILE)) : null;
  if (written === null)
    throw new InputError('this directory is not empty, and no export wrote it; choose another one', {
      file: target,
    });
  const strange = names.filter((name) => !written.has(name));
  if (strange.length > 0)
    throw new InputError(`an export wrote this directory, but not ${strange.join(', ')}; move that away`, {
      file: target,
    });
}

/** Null where the manifest is no manifest. */
async function topNames(path: string): Promise<ReadonlySet<string> | null> {
  try {
    const { files }: { files: unknown } = JSON.parse(await readFile(path, 'utf8'));
    const names = Object.keys(files ?? {}).map((file) => file.split('/')[0] ?? '');
    return new Set([MANIFEST_FILE, ...names]);
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
