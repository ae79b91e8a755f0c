/** Is everything stored still what it was? Re-hashes each file, walks the chain of manifests, compares their seals. */
import { join } from 'node:path';
import type { FileSystem } from './file-system.js';
import {
  MANIFESTS,
  manifestPath,
  manifestSequence,
  OBJECTS,
  objectPath,
  ROWS,
  readSealName,
  SEALS,
  sealPath,
  sha256Of,
  TEMPORARY,
} from './layout.js';
import { readManifest } from './manifest.js';
import type { Damage, Manifest, VerifyReport } from './snapshot-store.js';

export const CHANGED = 'its bytes were changed: the SHA-256 differs';

/** SHA-256 of each manifest by its number, from the names of the seals. */
type Seals = ReadonlyMap<number, string>;

interface Walked {
  readonly manifests: readonly Manifest[];
  readonly damaged: readonly Damage[];
  readonly filesChecked: number;
}

export async function verifyDirectory(directory: string, files: FileSystem): Promise<VerifyReport> {
  // Before the manifests: a seal is set behind its manifest, so an ingest meanwhile makes none look missing.
  const seals = await readSeals(directory, files);
  const chain = await walkChain(directory, seals, files);
  const lost = await checkSeals(directory, seals, files);
  const expected = new Map<string, string>();
  for (const manifest of [...chain.manifests, ...lost.manifests]) {
    expected.set(objectPath(manifest), manifest.sha256);
    expected.set(manifest.parquet.path, manifest.parquet.sha256);
  }
  const damaged = [...chain.damaged, ...lost.damaged];
  for (const [path, sha256] of expected) {
    const problem = await fileProblem(join(directory, path), sha256, files);
    if (problem) damaged.push({ path, problem });
  }
  return {
    snapshots: chain.manifests.length,
    filesChecked: chain.filesChecked + lost.filesChecked + expected.size,
    damaged,
    leftovers: await findLeftovers(directory, new Set(expected.keys()), files),
  };
}

async function readSeals(directory: string, files: FileSystem): Promise<Seals> {
  const seals = new Map<number, string>();
  for (const name of await files.list(join(directory, SEALS))) {
    const seal = readSealName(name);
    if (seal) seals.set(seal.sequence, seal.sha256);
  }
  return seals;
}

async function walkChain(directory: string, seals: Seals, files: FileSystem): Promise<Walked> {
  const names = (await files.list(join(directory, MANIFESTS))).filter((name) => name.endsWith('.json'));
  const written: Written[] = [];
  for (const name of names) {
    const path = `${MANIFESTS}/${name}`;
    const content = await files.read(join(directory, path));
    const sequence = manifestSequence(name) ?? 0;
    written.push({ path, sequence, sha256: seals.get(sequence) ?? sha256Of(content), content });
  }
  return { ...walkLinks(written), filesChecked: names.length };
}

/** A manifest as it lies in a store. */
interface Written {
  readonly path: string;
  /** The number it lies under. */
  readonly sequence: number;
  /** What its bytes were when it was stored. */
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** Those that can be read, and what is wrong with each or with its place. @param written in the order of the chain */
export function walkLinks(written: readonly Written[]): Pick<Walked, 'manifests' | 'damaged'> {
  const damaged: Damage[] = [];
  const manifests: Manifest[] = [];
  let before: Before = { sequence: 0, sha256: null };
  for (const { path, sequence, sha256, content } of written) {
    const manifest = readManifest(content);
    const problem =
      'problem' in manifest
        ? `no readable manifest: ${manifest.problem}`
        : sha256 === sha256Of(content)
          ? linkProblem(manifest, sequence, before)
          : CHANGED;
    if (problem) damaged.push({ path, problem });
    if (!('problem' in manifest)) manifests.push(manifest);
    before = { sequence, sha256 };
  }
  return { manifests, damaged };
}

interface Before {
  readonly sequence: number;
  readonly sha256: string | null;
}

function linkProblem({ sequence, parent }: Manifest, named: number, before: Before): string | null {
  const expected = before.sequence + 1;
  if (named !== expected || sequence !== named)
    return `stands where ${manifestPath(expected)} should be: the chain has a hole`;
  return parent === before.sha256 ? null : 'does not name the manifest before it: one of the two was changed';
}

/** A sealed manifest that is gone was stored: the chain alone does not tell when its end is cut off. */
async function checkSeals(directory: string, seals: Seals, files: FileSystem): Promise<Walked> {
  const damaged: Damage[] = [];
  const manifests: Manifest[] = [];
  for (const [sequence, sha256] of seals) {
    const [path, seal] = [manifestPath(sequence), sealPath(sequence, sha256)];
    const bytes = await files.read(join(directory, seal));
    const whole = sha256Of(bytes) === sha256;
    const present = await files.stat(join(directory, path));
    // Mostly two names of one file: where its bytes were changed, the manifest is named already.
    if (present && !whole && sha256Of(await files.read(join(directory, path))) === sha256)
      damaged.push({ path: seal, problem: CHANGED });
    if (present) continue;
    damaged.push({
      path,
      problem: `missing; ${whole ? `its copy is ${seal}` : 'its copy was changed, too'}`,
    });
    const manifest = readManifest(bytes);
    if (!('problem' in manifest)) manifests.push(manifest);
  }
  return { manifests, damaged, filesChecked: seals.size };
}

async function fileProblem(path: string, sha256: string, files: FileSystem): Promise<string | null> {
  const found = await files.stat(path);
  if (found?.kind !== 'file') return 'missing';
  return sha256Of(await files.read(path)) === sha256 ? null : CHANGED;
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
