/** Where does the collector keep what is no snapshot, in the data directory? Whole files, written and renamed. */
import { join } from 'node:path';
import type * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { onDisk } from '../disk-error.js';
import type { FileSystem } from '../file-system.js';
import { writeOutputFile } from '../output-file.js';

export interface DataPlace {
  readonly dataDirectory: string;
  readonly files: FileSystem;
  readonly randomName: () => string;
}

export async function writeWhole(
  folder: string,
  name: string,
  content: string | Uint8Array,
  { dataDirectory, files, randomName }: DataPlace,
): Promise<void> {
  const directory = join(dataDirectory, folder);
  await onDisk(directory, async () => {
    await files.makeDirectory(directory);
    await writeOutputFile(join(directory, name), content, files, randomName());
    await files.syncDirectory(directory);
  });
}

/** Null where it is not there. Throws an InputError for one that is not what the schema says. */
export async function readDescribed<Value>(
  folder: string,
  name: string,
  schema: z.ZodType<Value>,
  { dataDirectory, files }: DataPlace,
): Promise<Value | null> {
  const path = join(dataDirectory, folder, name);
  const bytes = await onDisk(path, async () => ((await files.stat(path)) === null ? null : files.read(path)));
  if (bytes === null) return null;
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const options = cause instanceof Error ? { cause } : undefined;
    throw new InputError('this file is damaged; delete it to go on without it', { file: path }, options);
  }
}

/** Sorted; none where there is no such folder. */
export function listNames(folder: string, { dataDirectory, files }: DataPlace): Promise<readonly string[]> {
  const path = join(dataDirectory, folder);
  return onDisk(path, () => files.list(path));
}
