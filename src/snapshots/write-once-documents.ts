/** What have people written for good? Small documents, each whole and once, never changed. */
import { InputError } from '../provenance/input-error.js';
import type { KeptFiles, KeptFolder } from './kept/kept-files.js';
import { sha256Of } from './layout.js';

export interface StoredDocument {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export interface WriteOnceDocuments {
  /** By name; empty where there is no such folder. */
  list(folder: KeptFolder): Promise<readonly StoredDocument[]>;
  /** False where the name is taken: what stands there stays. */
  add(folder: KeptFolder, name: string, text: string): Promise<boolean>;
}

const ENDING = '.json';
const LARGEST_BYTES = 64 * 1024;

export function openDocuments(kept: KeptFiles): WriteOnceDocuments {
  return {
    list: async (folder) =>
      (await kept.all(folder, ENDING, LARGEST_BYTES)).map(({ name, bytes }) => ({
        name: name.slice(0, -ENDING.length),
        text: new TextDecoder().decode(bytes),
        sha256: sha256Of(bytes),
      })),
    add: async (folder, name, text) => {
      if (!/^[a-z0-9-]+$/.test(name)) throw new InputError(`invalid name of a document: ${name}`);
      return kept.add(folder, `${name}${ENDING}`, new TextEncoder().encode(text));
    },
  };
}
