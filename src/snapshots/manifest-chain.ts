/**
 * Which snapshots are there, and how does one more become visible? The chain of manifests: each names the SHA-256 of
 * the one before it; one more is linked to the next free number, which fails where another process has it.
 */
import { join } from 'node:path';
import { InputError } from '../provenance/input-error.js';
import type { FileSystem } from './file-system.js';
import {
  MANIFESTS,
  manifestPath,
  manifestSequence,
  readSealName,
  SEALS,
  sealPath,
  sha256Of,
} from './layout.js';
import { manifestOf } from './manifest.js';
import type { Link, Manifest, WrittenLink } from './snapshot-store.js';

/** Throws an InputError that names a damaged manifest. */
export async function readChain(directory: string, files: FileSystem): Promise<readonly WrittenLink[]> {
  return Promise.all(
    (await manifestNames(directory, files)).map(async (name) => {
      const path = join(directory, MANIFESTS, name);
      const content = await files.read(path);
      return { manifest: manifestOf(content, path), sha256: sha256Of(content), content };
    }),
  );
}

export async function countManifests(directory: string, files: FileSystem): Promise<number> {
  return (await manifestNames(directory, files)).length;
}

async function manifestNames(directory: string, files: FileSystem): Promise<readonly string[]> {
  return (await files.list(join(directory, MANIFESTS))).filter((name) => manifestSequence(name) !== null);
}

/** As `readChain`, for writers: refuses to go on behind a last manifest that was deleted. */
export async function readWholeChain(directory: string, files: FileSystem): Promise<readonly WrittenLink[]> {
  // A seal is set behind its manifest: whatever is sealed now is in the chain that is read next.
  const sealed = (await files.list(join(directory, SEALS))).map((name) => readSealName(name)?.sequence ?? 0);
  const chain = await readChain(directory, files);
  const last = Math.max(0, ...sealed);
  if (last > (chain.at(-1)?.manifest.sequence ?? 0))
    throw new InputError('this manifest was stored and is gone; flopscope verify says where it still is', {
      file: join(directory, manifestPath(last)),
    });
  return chain;
}

export function findSame(
  chain: readonly Link[],
  wanted: Pick<Manifest, 'source' | 'retrieved' | 'sha256'>,
): Manifest | undefined {
  return chain
    .map(({ manifest }) => manifest)
    .find(
      (known) =>
        known.sha256 === wanted.sha256 &&
        known.source === wanted.source &&
        known.retrieved === wanted.retrieved,
    );
}

/**
 * Gives every manifest its second name. A process that is killed before this leaves its manifest unsealed, which the
 * next ingest makes up for; a failure is no reason to call a visible snapshot not taken in.
 */
export async function sealChain(directory: string, chain: readonly Link[], files: FileSystem): Promise<void> {
  try {
    const sealed = new Set(await files.list(join(directory, SEALS)));
    const missing = chain
      .map(({ manifest, sha256 }) => ({
        from: manifestPath(manifest.sequence),
        to: sealPath(manifest.sequence, sha256),
      }))
      .filter(({ to }) => !sealed.has(to.slice(SEALS.length + 1)));
    for (const { from, to } of missing) await files.link(join(directory, from), join(directory, to));
    if (missing.length > 0) await files.syncDirectory(join(directory, SEALS));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Throws an InputError where a link is not the one that follows. */
export function checkFollows(link: Link, last: Link | undefined): void {
  if (link.manifest.parent === (last?.sha256 ?? null) && link.manifest.sequence === nextSequence(last))
    return;
  throw new InputError(
    `manifest ${link.manifest.sequence} does not follow manifest ${nextSequence(last) - 1} of the store it is to go into`,
  );
}

function nextSequence(last: Link | undefined): number {
  return (last?.manifest.sequence ?? 0) + 1;
}
