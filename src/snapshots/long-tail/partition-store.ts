/**
 * Which vintages of the long tail are stored, and are they whole? A partition becomes visible by one rename of its folder,
 * so a process that is killed leaves nothing half visible. The path of each is named by the hash of its bytes.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../provenance/input-error.js';
import { onDisk } from '../disk-error.js';
import { sha256Of, TEMPORARY } from '../layout.js';
import { parseManifest } from '../manifest.js';
import type { StorePlace } from '../place-file.js';
import {
  CHECKSUM_FILE,
  checksumLine,
  LONG_TAIL,
  MANIFEST_FILE,
  type Partition,
  PartitionManifest,
  partitionPath,
} from './partition.js';

export interface PartitionPlace extends StorePlace {
  readonly removeFolder: (path: string) => Promise<void>;
}

export function partitionPlace(place: StorePlace): PartitionPlace {
  return { ...place, removeFolder: (path) => rm(path, { recursive: true, force: true }) };
}

/** A folder of one's own under the data directory that is gone afterwards, whatever happened. */
export async function inFolder<Value>(
  place: PartitionPlace,
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = join(place.directory, TEMPORARY, `long-tail-${place.randomName()}`);
  return onDisk(place.directory, async () => {
    await place.files.makeDirectory(folder);
    try {
      return await use(folder);
    } finally {
      await place.removeFolder(folder);
    }
  });
}

/** By day, then by the moment they were stored; throws an InputError that names a damaged manifest. */
export async function listPartitions(place: PartitionPlace): Promise<readonly Partition[]> {
  const found: Partition[] = [];
  for (const path of await partitionFolders(place)) {
    const manifest = await readPartitionManifest(path, place);
    if ('problem' in manifest)
      throw new InputError(
        `the manifest is damaged (${manifest.problem}); flopscope verify names all damage`,
        {
          file: join(place.directory, path, MANIFEST_FILE),
        },
      );
    found.push({ path, manifest });
  }
  return found.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function orderOf({ manifest: { source, retrieved, stored, sha256 } }: Partition): string {
  return `${source} ${retrieved} ${stored} ${sha256}`;
}

/** Relative to the data directory, whatever is in them. */
export async function partitionFolders({ directory, files }: PartitionPlace): Promise<readonly string[]> {
  const below = async (path: string) =>
    (await files.list(join(directory, path)))
      .filter((name) => name.includes('='))
      .map((name) => `${path}/${name}`);
  const folders: string[] = [];
  for (const source of await below(LONG_TAIL))
    for (const day of await below(source)) folders.push(...(await below(day)));
  return folders;
}

/** What the folder's own manifest says, or what is wrong with it. */
export async function readPartitionManifest(
  path: string,
  { directory, files }: PartitionPlace,
): Promise<PartitionManifest | { readonly problem: string }> {
  const file = join(directory, path, MANIFEST_FILE);
  if ((await files.stat(file)) === null) return { problem: 'missing' };
  const bytes = await files.read(file);
  const manifest = parseManifest(PartitionManifest, bytes);
  if ('problem' in manifest) return manifest;
  if (partitionPath(manifest) !== path) return { problem: `it is of ${partitionPath(manifest)}` };
  const checksum = join(directory, path, CHECKSUM_FILE);
  const sealed =
    (await files.stat(checksum)) === null ? '' : new TextDecoder().decode(await files.read(checksum));
  return sealed === checksumLine(sha256Of(bytes))
    ? manifest
    : { problem: `${CHECKSUM_FILE} has another SHA-256` };
}

/** False where the same bytes of that source and day are there already. */
export async function publishPartition(
  folder: string,
  { path }: Partition,
  { directory, files }: PartitionPlace,
): Promise<boolean> {
  const target = join(directory, path);
  if ((await files.stat(target)) !== null) return false;
  const parent = join(target, '..');
  await files.makeDirectory(parent);
  if (!(await moveUnlessThere(folder, target, files))) return false;
  await files.syncDirectory(parent);
  return true;
}

/** False where another process was faster with the same folder. */
export async function moveUnlessThere(
  folder: string,
  target: string,
  files: Pick<PartitionPlace['files'], 'rename'>,
): Promise<boolean> {
  try {
    await files.rename(folder, target);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOTEMPTY|EEXIST)$/.test(String(error.code)))
      return false;
    throw error;
  }
}
