/** What have people written into the data directory? Small documents, each whole and once, never changed. */
import { join } from 'node:path';
import { InputError } from '../provenance/input-error.js';
import { onDisk } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import { readInputFile } from './input-file.js';
import { sha256Of, TEMPORARY } from './layout.js';

export interface StoredDocument {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export interface WriteOnceDocuments {
  /** By name; empty where there is no such folder. */
  list(folder: string): Promise<readonly StoredDocument[]>;
  /** False where the name is taken: what stands there stays. */
  add(folder: string, name: string, text: string): Promise<boolean>;
}

const ENDING = '.json';
const LARGEST_BYTES = 64 * 1024;

export function openDocuments(
  directory: string,
  { files, randomName }: { readonly files: FileSystem; readonly randomName: () => string },
): WriteOnceDocuments {
  return {
    list: (folder) => listDocuments(join(directory, folder), files),
    add: (folder, name, text) =>
      onDisk(directory, async () => {
        if (!/^[a-z0-9-]+$/.test(name)) throw new InputError(`invalid name of a document: ${name}`);
        const target = join(directory, folder);
        for (const made of [target, join(directory, TEMPORARY)]) await files.makeDirectory(made);
        const temporary = join(directory, TEMPORARY, randomName());
        try {
          await files.write(temporary, new TextEncoder().encode(text));
          const added = await files.link(temporary, join(target, `${name}${ENDING}`));
          if (added) await files.syncDirectory(target);
          return added;
        } finally {
          await files.remove(temporary).catch(() => undefined);
        }
      }),
  };
}

/** @param folder its whole path */
export async function listDocuments(folder: string, files: FileSystem): Promise<readonly StoredDocument[]> {
  const names = (await onDisk(folder, () => files.list(folder))).filter((name) => name.endsWith(ENDING));
  return Promise.all(
    names.map(async (name) => {
      const { bytes } = await readInputFile(join(folder, name), files, LARGEST_BYTES);
      const text = new TextDecoder().decode(bytes);
      return { name: name.slice(0, -ENDING.length), text, sha256: sha256Of(bytes) };
    }),
  );
}
