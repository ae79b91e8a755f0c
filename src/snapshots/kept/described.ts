/** A kept file that holds JSON of a known shape. */
import type * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import type { ChangingFolder, KeptFile, KeptFiles, KeptFolder } from './kept-files.js';

export function describedBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

export async function putDescribed(
  kept: KeptFiles,
  folder: ChangingFolder,
  name: string,
  value: object,
): Promise<void> {
  await kept.put(folder, name, describedBytes(value));
}

/** Null where it is not there. Throws an InputError for one that is not what the schema says. */
export async function readDescribed<Value>(
  kept: KeptFiles,
  folder: KeptFolder,
  name: string,
  schema: z.ZodType<Value>,
): Promise<Value | null> {
  const bytes = await kept.read(folder, name);
  return bytes === null ? null : parseDescribed(kept, folder, { name, bytes }, schema);
}

export async function listDescribed<Value>(
  kept: KeptFiles,
  folder: KeptFolder,
  schema: z.ZodType<Value>,
): Promise<readonly Value[]> {
  return (await kept.all(folder, '.json')).map((file) => parseDescribed(kept, folder, file, schema));
}

function parseDescribed<Value>(
  kept: KeptFiles,
  folder: KeptFolder,
  { name, bytes }: KeptFile,
  schema: z.ZodType<Value>,
): Value {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const options = cause instanceof Error ? { cause } : undefined;
    throw new InputError(
      'this file is damaged; delete it to go on without it',
      { file: kept.place(folder, name) },
      options,
    );
  }
}
