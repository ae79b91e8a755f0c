/** Where do the files lie that published results are made from again? Checked against their manifests when asked for. */
import { basename, join } from 'node:path';
import * as z from 'zod';
import { InputError } from './provenance/input-error.js';
import type { ReproductionFile } from './provenance/reproduction-file.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readInputFile } from './snapshots/input-file.js';
import { sha256Of } from './snapshots/layout.js';

const SnapshotManifest = z.object({
  producer: z.string(),
  title: z.string(),
  pageUrl: z.string(),
  licence: z.object({ id: z.string() }),
  sha256: z.string(),
});

export type DescribedFile = ReproductionFile & { readonly bytes: Uint8Array };

/** A bundled snapshot by its day and the name of its file without ending, on whatever is stored. */
export async function bundledSnapshot(
  dataDirectory: string,
  { day, name }: { readonly day: string; readonly name: string },
  files: FileSystem,
): Promise<DescribedFile> {
  const directory = join(dataDirectory, 'snapshots', day);
  const manifest = SnapshotManifest.parse(
    await readJsonFile(join(directory, `${name}.manifest.json`), files),
  );
  const path = join(directory, `${name}.csv.gz`);
  const { producer, title, pageUrl: page, licence, sha256 } = manifest;
  const bytes = await checkedBytes(path, sha256, files);
  return { file: basename(path, '.gz'), producer, title, page, licence: licence.id, sha256, bytes };
}

/** Throws an InputError for a bundled file that is not the one its manifest describes. */
export async function checkedBytes(path: string, sha256: string, files: FileSystem): Promise<Uint8Array> {
  const { bytes } = await readInputFile(path, files);
  if (sha256Of(bytes) === sha256) return bytes;
  throw new InputError('the bundled file is not the one its manifest describes', { file: path });
}

export async function readJsonFile(path: string, files: FileSystem): Promise<unknown> {
  const text = new TextDecoder().decode((await readInputFile(path, files)).bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('this is no JSON', { file: path }, { cause: error });
  }
}
