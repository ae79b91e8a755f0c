/** What is kept beside the snapshots: what people write, and what collectors remember. The contract of both stores. */
import { InputError } from '../../provenance/input-error.js';

/** `writtenOnce`: a file there never changes. `backedUp`: it cannot be made again, so a backup has it. */
export const KEPT_FOLDERS = {
  'corrections/proposed': { writtenOnce: true, backedUp: true },
  'corrections/decided': { writtenOnce: true, backedUp: true },
  'tokens/issued': { writtenOnce: true, backedUp: true },
  'tokens/revoked': { writtenOnce: true, backedUp: true },
  plans: { writtenOnce: false, backedUp: true },
  watches: { writtenOnce: false, backedUp: true },
  quarantine: { writtenOnce: false, backedUp: true },
  collected: { writtenOnce: false, backedUp: false },
  refreshes: { writtenOnce: false, backedUp: false },
  leases: { writtenOnce: false, backedUp: false },
} as const satisfies Record<string, { readonly writtenOnce: boolean; readonly backedUp: boolean }>;

export type KeptFolder = keyof typeof KEPT_FOLDERS;
export type ChangingFolder = {
  [Folder in KeptFolder]: (typeof KEPT_FOLDERS)[Folder]['writtenOnce'] extends true ? never : Folder;
}[KeptFolder];

export function isChanging(folder: KeptFolder): folder is ChangingFolder {
  return !KEPT_FOLDERS[folder].writtenOnce;
}

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files in folders, each whole or not there: of two programs at once, on one machine or on many, neither sees half of one. */
export interface KeptFiles {
  /** Sorted. */
  names(folder: KeptFolder): Promise<readonly string[]>;
  /**
   * Those whose name has this ending, by name.
   * @param mostBytes of each; a larger one is an InputError
   */
  all(folder: KeptFolder, ending: string, mostBytes?: number): Promise<readonly KeptFile[]>;
  /** Null where there is none. */
  read(folder: KeptFolder, name: string): Promise<Uint8Array | null>;
  /** False where the name is taken: what stands there stays. */
  add(folder: KeptFolder, name: string, bytes: Uint8Array): Promise<boolean>;
  /** In place of what is there. */
  put(folder: ChangingFolder, name: string, bytes: Uint8Array): Promise<void>;
  /** False where there was none. */
  remove(folder: ChangingFolder, name: string): Promise<boolean>;
  /** Where a person finds it, for errors. */
  place(folder: KeptFolder, name: string): string;
}

/** Throws for a name that would lead elsewhere. */
export function checkedName(name: string): string {
  if (/^[a-z0-9-]+\.[a-z]+$/.test(name)) return name;
  throw new InputError(`invalid name of a document: ${name}`);
}

export function placeInDatabase(folder: KeptFolder, name: string): string {
  return `${folder}/${name} of the database`;
}
