/** A file that can be made again: read where it is whole, written beside its place and renamed. */
import { join } from 'node:path';
import type { FileSystem } from './snapshots/file-system.js';

/** What another thread can make of a vintage into the cache. Costs rest on estimates, so they bring both. */
export type Preparation = 'estimates' | 'costs';
export type Elsewhere = (asOf: string | null, what: Preparation) => Promise<void>;

export interface CachePlace {
  readonly files: FileSystem;
  readonly dataDirectory: string;
  /** Where the package's own `dist/` lies: its build makes the caches of the bundled snapshots beforehand. */
  readonly packageRoot: string;
  readonly randomName: () => string;
  readonly progress: (message: string) => void;
  /** Where a server has another thread make what takes seconds: resolves when it is in the cache, or could not be made. */
  readonly elsewhere?: Elsewhere;
}

/** Null where it is in neither place, or not whole. */
export async function readCacheFile<Value>(name: string, place: CachePlace): Promise<Value | null> {
  const folders = [join(place.dataDirectory, 'cache'), join(place.packageRoot, 'dist', 'cache')];
  for (const folder of folders)
    try {
      const value: Value = JSON.parse(new TextDecoder().decode(await place.files.read(join(folder, name))));
      return value;
    } catch {
      // Not here, or ended half-way: the next place, or it is made again.
    }
  return null;
}

/** As `readCacheFile`, after another thread had the chance to make it. */
export async function readPreparedFile<Value>(
  name: string,
  place: CachePlace,
  asOf: string | null,
  what: Preparation,
): Promise<Value | null> {
  const found = await readCacheFile<Value>(name, place);
  if (found || !place.elsewhere) return found;
  await place.elsewhere(asOf, what);
  return readCacheFile<Value>(name, place);
}

/** A full disk only costs time later. */
export async function writeCacheFile(name: string, value: object, place: CachePlace): Promise<void> {
  const { files, dataDirectory, randomName, progress } = place;
  const folder = join(dataDirectory, 'cache');
  const temporary = join(folder, `.${randomName()}`);
  try {
    await files.makeDirectory(folder);
    await files.write(temporary, new TextEncoder().encode(JSON.stringify(value)));
    await files.rename(temporary, join(folder, name));
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    progress(`${name} could not be cached: ${error instanceof Error ? error.message : String(error)}`);
  }
}
