/** Where does a file that is too large for the store wait for a person? In the data directory of the machine that fetched it. */
import { join } from 'node:path';
import { onDisk } from '../disk-error.js';
import type { PartitionPlace } from './partition-store.js';

const ASIDE = 'quarantine';

export function asidePath(id: string, { directory }: PartitionPlace): string {
  return join(directory, ASIDE, `${id}.data`);
}

/** Moves a file that is in the data directory already. */
export async function keepAside(id: string, path: string, place: PartitionPlace): Promise<void> {
  const folder = join(place.directory, ASIDE);
  await onDisk(folder, async () => {
    await place.files.makeDirectory(folder);
    await place.files.rename(path, asidePath(id, place));
    await place.files.syncDirectory(folder);
  });
}

export async function dropAside(id: string, place: PartitionPlace): Promise<void> {
  const path = asidePath(id, place);
  await onDisk(path, async () => {
    if ((await place.files.stat(path)) !== null) await place.files.remove(path);
  });
}
