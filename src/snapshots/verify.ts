/** Is everything stored still what it was? Re-hashes each file and walks the chain of manifests. */
import { join } from 'node:path';
import type { FileSystem } from './file-system.js';
import { MANIFESTS, manifestPath, OBJECTS, objectPath, ROWS, sha256Of, TEMPORARY } from './layout.js';
import type { Damage, Manifest, VerifyReport } from './snapshot-store.js';

export async function verifyDirectory(directory: string, files: FileSystem): Promise<VerifyReport> {
  const damaged: Damage[] = [];
  const names = (await files.list(join(directory, MANIFESTS))).filter((name) => name.endsWith('.json'));
  const manifests: Manifest[] = [];
  let parent: string | null = null;
  for (const [index, name] of names.entries()) {
    const path = `${MANIFESTS}/${name}`;
    const bytes = await files.read(join(directory, path));
    const manifest = readManifest(bytes);
    const expected = manifestPath(index + 1);
    if (!manifest) damaged.push({ path, problem: 'no readable manifest' });
    else if (path !== expected || manifest.sequence !== index + 1)
      damaged.push({ path, problem: `stands where ${expected} should be: the chain has a hole` });
    else if (manifest.parent !== parent)
      damaged.push({ path, problem: 'does not name the manifest before it: one of the two was changed' });
    if (manifest) manifests.push(manifest);
    parent = sha256Of(bytes);
  }
  const expected = new Map<string, string>();
  for (const { sha256, parquet } of manifests) {
    expected.set(objectPath(sha256), sha256);
    expected.set(parquet.path, parquet.sha256);
  }
  for (const [path, sha256] of expected) {
    const problem = await fileProblem(join(directory, path), sha256, files);
    if (problem) damaged.push({ path, problem });
  }
  return {
    snapshots: manifests.length,
    filesChecked: names.length + expected.size,
    damaged,
    leftovers: await findLeftovers(directory, new Set(expected.keys()), files),
  };
}

/** Null for bytes that are no manifest: its two hashes are what everything else hangs on. */
function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const parsed: Manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof parsed.sha256 === 'string' && typeof parsed.parquet?.sha256 === 'string' ? parsed : null;
  } catch {
    return null;
  }
}

async function fileProblem(path: string, sha256: string, files: FileSystem): Promise<string | null> {
  const found = await files.stat(path);
  if (found?.kind !== 'file') return 'missing';
  return sha256Of(await files.read(path)) === sha256 ? null : 'its bytes were changed: the SHA-256 differs';
}

async function findLeftovers(
  directory: string,
  named: ReadonlySet<string>,
  files: FileSystem,
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of [OBJECTS, ROWS, TEMPORARY])
    for (const name of await files.list(join(directory, folder))) {
      const path = `${folder}/${name}`;
      if (!named.has(path)) found.push(path);
    }
  return found;
}
