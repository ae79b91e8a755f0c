/** Which files of the shared store lie here already? A copy of each in the data directory, made when first read, checked each time. */
import { join } from 'node:path';
import { onDisk } from '../disk-error.js';
import { sha256Of } from '../layout.js';
import { placeFile, type StorePlace } from '../place-file.js';

/**
 * The bytes of a file, from the data directory or else by `fetch`, which then leaves a copy there.
 * @param path relative to the data directory
 */
export async function throughCopy(
  path: string,
  sha256: string,
  place: StorePlace,
  fetch: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const target = join(place.directory, path);
  return onDisk(target, async () => {
    const found = await place.files.stat(target);
    if (found?.kind === 'file') {
      const bytes = await place.files.read(target);
      // A damaged copy is no loss: the database has the file.
      if (sha256Of(bytes) === sha256) return bytes;
    }
    const bytes = await fetch();
    await placeFile(path, bytes, place);
    return bytes;
  });
}
