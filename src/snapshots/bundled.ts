/** Which snapshots does the project bring along? Compressed files with a manifest each, under `data/snapshots/`. */
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import type { FileSystem } from './file-system.js';
import { sha256Of } from './layout.js';
import { parseManifest } from './manifest.js';
import { Manifest, type NewSnapshot } from './snapshot-store.js';

const BundledManifest = Manifest.pick({ source: true, retrieved: true, file: true, sha256: true }).extend({
  note: z.string(),
});

/** A bundled snapshot whose bytes are read when they are needed. */
export interface BundledSnapshot {
  readonly source: string;
  readonly retrieved: string;
  readonly sha256: string;
  /** Throws when the file is not the one its manifest describes. */
  readonly load: () => Promise<NewSnapshot>;
}

/** Oldest first. */
export async function listBundled(directory: string, files: FileSystem): Promise<BundledSnapshot[]> {
  const snapshots: BundledSnapshot[] = [];
  for (const date of await files.list(directory))
    for (const name of await files.list(join(directory, date)))
      if (name.endsWith('.manifest.json')) snapshots.push(await readOne(join(directory, date), name, files));
  if (snapshots.length === 0)
    throw new InputError('no bundled snapshots; is the installation complete?', { file: directory });
  return snapshots;
}

async function readOne(folder: string, name: string, files: FileSystem): Promise<BundledSnapshot> {
  const manifest = parseManifest(BundledManifest, await files.read(join(folder, name)));
  if ('problem' in manifest)
    throw new InputError(`the bundled manifest is damaged (${manifest.problem})`, {
      file: join(folder, name),
    });
  const { source, retrieved, file, sha256, note } = manifest;
  const path = join(folder, `${file}.gz`);
  const load = async () => {
    const bytes = new Uint8Array(gunzipSync(await files.read(path)));
    if (sha256Of(bytes) !== sha256)
      throw new InputError('the bundled file is not the one its manifest describes', { file: path });
    return { source, retrieved, file, bytes, note };
  };
  return { source, retrieved, sha256, load };
}
