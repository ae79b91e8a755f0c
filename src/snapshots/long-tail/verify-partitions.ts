/** Is every vintage of the long tail still what it was? Re-hashes its files and its counts in pieces. */
import { join } from 'node:path';
import { parseManifest } from '../manifest.js';
import type { Damage, VerifyReport } from '../snapshot-store.js';
import { CHANGED } from '../verify.js';
import { CountsSeal, SEAL_FILE } from './counts.js';
import { contentOf } from './large-file.js';
import { COUNTS_FOLDER, MANIFEST_FILE, type StoredFile } from './partition.js';
import { type PartitionPlace, partitionFolders, readPartitionManifest } from './partition-store.js';

export async function verifyPartitions(place: PartitionPlace): Promise<VerifyReport> {
  const folders = await partitionFolders(place);
  const damaged: Damage[] = [];
  let filesChecked = 0;
  for (const folder of folders) {
    const manifest = await readPartitionManifest(folder, place);
    filesChecked += 1;
    if ('problem' in manifest) {
      damaged.push({
        path: `${folder}/${MANIFEST_FILE}`,
        problem: `no readable manifest: ${manifest.problem}`,
      });
      continue;
    }
    const sealed = await sealedCounts(`${folder}/${COUNTS_FOLDER}`, place);
    const files = [
      ...manifest.files.map((file) => ({ ...file, path: `${folder}/${file.name}` })),
      ...sealed.files,
    ];
    filesChecked += files.length + sealed.seals;
    damaged.push(...sealed.damaged);
    for (const file of files) {
      const problem = await fileProblem(file, place);
      if (problem) damaged.push({ path: file.path, problem });
    }
  }
  return { snapshots: folders.length, filesChecked, damaged, leftovers: [] };
}

async function sealedCounts(
  folder: string,
  { directory, files }: PartitionPlace,
): Promise<{ files: (StoredFile & { path: string })[]; seals: number; damaged: Damage[] }> {
  const found: (StoredFile & { path: string })[] = [];
  const damaged: Damage[] = [];
  const names = await files.list(join(directory, folder));
  for (const name of names) {
    const path = `${folder}/${name}/${SEAL_FILE}`;
    const present = (await files.stat(join(directory, path))) !== null;
    const seal = present
      ? parseManifest(CountsSeal, await files.read(join(directory, path)))
      : { problem: 'missing' };
    if ('problem' in seal) damaged.push({ path, problem: `no readable seal: ${seal.problem}` });
    else found.push(...seal.files.map((file) => ({ ...file, path: `${folder}/${name}/${file.name}` })));
  }
  return { files: found, seals: names.length, damaged };
}

async function fileProblem(
  { path, sha256, bytes }: StoredFile & { readonly path: string },
  { directory, files }: PartitionPlace,
): Promise<string | null> {
  const found = await files.stat(join(directory, path));
  if (found?.kind !== 'file') return 'missing';
  return found.bytes === bytes && (await contentOf(join(directory, path))).sha256 === sha256 ? null : CHANGED;
}
