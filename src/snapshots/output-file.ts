/** Writes a file where a person wants one: whole or not at all, in place of what was there. */
import { InputError } from '../provenance/input-error.js';
import { onDisk } from './disk-error.js';
import type { FileSystem } from './file-system.js';

/** @param randomName makes the name of the unfinished file its own */
export async function writeOutputFile(
  path: string,
  content: string | Uint8Array,
  files: Pick<FileSystem, 'stat' | 'write' | 'rename' | 'remove'>,
  randomName: string,
): Promise<void> {
  const unfinished = `${path}.${randomName}.partial`;
  await onDisk(path, async () => {
    const found = await files.stat(path);
    if (found && found.kind !== 'file')
      throw new InputError('is a directory or a device, not a file', { file: path });
    try {
      await files.write(
        unfinished,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
      await files.rename(unfinished, path);
    } catch (error) {
      await files.remove(unfinished).catch(() => undefined);
      throw error;
    }
  });
}
