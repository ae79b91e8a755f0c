/** How does a file get into a data directory whole or not at all? Written under `tmp/`, synced, renamed. */
import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system.js';
import { sha256Of, TEMPORARY } from './layout.js';

export interface StoreEffects {
  readonly files: FileSystem;
  readonly now: () => Date;
  readonly randomName: () => string;
}

export interface StorePlace extends StoreEffects {
  readonly directory: string;
}

/** Puts a whole file in its place. The same name means the same bytes, so to replace it changes nothing. */
export async function placeFile(path: string, bytes: Uint8Array, place: StorePlace): Promise<void> {
  const { directory, files } = place;
  const target = join(directory, path);
  const found = await files.stat(target);
  if (found?.bytes === bytes.length && sha256Of(await files.read(target)) === sha256Of(bytes)) return;
  await files.makeDirectory(dirname(target));
  await throughTemporary(bytes, place, (temporary) => files.rename(temporary, target));
}

export async function throughTemporary<Value>(
  bytes: Uint8Array,
  { directory, files, randomName }: Pick<StorePlace, 'directory' | 'files' | 'randomName'>,
  use: (temporary: string) => Promise<Value>,
): Promise<Value> {
  const temporary = join(directory, TEMPORARY, randomName());
  try {
    await files.makeDirectory(join(directory, TEMPORARY));
    await files.write(temporary, bytes);
    return await use(temporary);
  } finally {
    await files.remove(temporary).catch(() => undefined);
  }
}
