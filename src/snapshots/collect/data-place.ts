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
  if ((await files.stat(path)) === null) return null;
  const bytes = await onDisk(path, () => files.read(path));
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const options = cause instanceof Error ? { cause } : undefined;
    throw new InputError('this file is damaged; delete it to go on without it', { file: path }, options);
  }
}
