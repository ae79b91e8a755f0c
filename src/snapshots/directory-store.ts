/**
 * The snapshot store in a directory. Everything is written under `tmp/`, synced and renamed; a snapshot becomes
 * visible in one step, by an exclusive hard link to the next free place in the chain of manifests. No locks: two
 * ingests race for the place, the loser looks again, and a process that is killed leaves nothing half visible.
 */
import { join } from 'node:path';
import { InputError } from '../provenance/input-error.js';
import { findSource } from '../sources/find-source.js';
import { onDisk } from './disk-error.js';
import type { FileSystem } from './file-system.js';
import {
  MANIFESTS,
  manifestBytes,
  manifestPath,
  OBJECTS,
  objectPath,
  ROWS,
  rowsPath,
  sha256Of,
  TEMPORARY,
} from './layout.js';
import type { Manifest, NewSnapshot, SnapshotStore } from './snapshot-store.js';

export interface StoreEffects {
  readonly files: FileSystem;
  readonly now: () => Date;
  readonly randomName: () => string;
}

interface Link {
  readonly manifest: Manifest;
  readonly sha256: string;
}

export function openDirectoryStore(directory: string, effects: StoreEffects): SnapshotStore {
  const { files } = effects;
  return {
    list: async () => (await readChain(directory, files)).map(({ manifest }) => manifest),
    add: (snapshot) => onDisk(directory, () => add(directory, snapshot, effects)),
    readBytes: (manifest) => readStored(join(directory, objectPath(manifest.sha256)), manifest.sha256, files),
    readRows: async (manifest) => {
      const bytes = await readStored(join(directory, manifest.parquet.path), manifest.parquet.sha256, files);
      const { readRows } = await import('./rows-parquet.js');
      return readRows(bytes, manifest, findSource(manifest.source).columns);
    },
    verify: async () => {
      const { verifyDirectory } = await import('./verify.js');
      return onDisk(directory, () => verifyDirectory(directory, files));
    },
  };
}

async function readStored(path: string, sha256: string, files: FileSystem): Promise<Uint8Array> {
  const bytes = await onDisk(path, () => files.read(path));
  if (sha256Of(bytes) !== sha256)
    throw new InputError('the stored file is damaged; flopscope verify names all damage', { file: path });
  return bytes;
}

async function readChain(directory: string, files: FileSystem): Promise<Link[]> {
  const folder = join(directory, MANIFESTS);
  return onDisk(directory, async () => {
    const names = (await files.list(folder)).filter((name) => /^\d{6}\.json$/.test(name));
    return Promise.all(names.map((name) => readLink(join(folder, name), files)));
  });
}

async function readLink(path: string, files: FileSystem): Promise<Link> {
  const bytes = await files.read(path);
  try {
    const manifest: Manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { manifest, sha256: sha256Of(bytes) };
  } catch (cause) {
    throw new InputError(
      'the manifest is damaged; flopscope verify names all damage',
      { file: path },
      { cause },
    );
  }
}

async function add(directory: string, snapshot: NewSnapshot, effects: StoreEffects) {
  const sha256 = sha256Of(snapshot.bytes);
  const known = findSame(await readChain(directory, effects.files), snapshot, sha256);
  if (known) return { manifest: known, added: false };
  // Parsing comes before the first write: what cannot be read leaves the store as it was.
  const [{ parseSnapshot }, { writeRows }] = await Promise.all([
    import('../sources/parse-snapshot.js'),
    import('./rows-parquet.js'),
  ]);
  const source = findSource(snapshot.source);
  const parsed = parseSnapshot(source, snapshot.bytes, snapshot);
  const parquet = writeRows(parsed, source.columns);
  const { text: citation, ...credit } = source.citation;
  const draft = {
    ...credit,
    citation,
    source: snapshot.source,
    retrieved: snapshot.retrieved,
    file: snapshot.file,
    url: source.requests[0]?.url ?? null,
    sha256,
    bytes: snapshot.bytes.length,
    note: snapshot.note,
    stored: effects.now().toISOString(),
    columns: parsed.columns,
    unknownColumns: parsed.unknownColumns,
    rows: parsed.rows.length + parsed.rejected.length,
    rejected: parsed.rejected,
    parquet: {
      path: rowsPath({ source: snapshot.source, retrieved: snapshot.retrieved, sha256 }),
      sha256: sha256Of(parquet),
      bytes: parquet.length,
    },
  };
  for (const folder of [OBJECTS, ROWS, MANIFESTS, TEMPORARY])
    await effects.files.makeDirectory(join(directory, folder));
  await place(directory, objectPath(sha256), snapshot.bytes, effects);
  await place(directory, draft.parquet.path, parquet, effects);
  return appendManifest(directory, draft, effects);
}

/** Puts a whole file in its place. The same name means the same bytes, so to replace it changes nothing. */
async function place(
  directory: string,
  path: string,
  bytes: Uint8Array,
  { files, randomName }: StoreEffects,
): Promise<void> {
  const target = join(directory, path);
  const found = await files.stat(target);
  if (found?.bytes === bytes.length && sha256Of(await files.read(target)) === sha256Of(bytes)) return;
  await throughTemporary(directory, bytes, files, randomName, (temporary) => files.rename(temporary, target));
}

async function throughTemporary<Value>(
  directory: string,
  bytes: Uint8Array,
  files: FileSystem,
  randomName: () => string,
  use: (temporary: string) => Promise<Value>,
): Promise<Value> {
  const temporary = join(directory, TEMPORARY, randomName());
  try {
    await files.write(temporary, bytes);
    return await use(temporary);
  } finally {
    await files.remove(temporary).catch(() => undefined);
  }
}

type Draft = Omit<Manifest, 'sequence' | 'parent'>;

/** Tries for the place behind the last link until it is had, or until another process has stored the same. */
async function appendManifest(directory: string, draft: Draft, { files, randomName }: StoreEffects) {
  for (;;) {
    const chain = await readChain(directory, files);
    const known = findSame(chain, draft, draft.sha256);
    if (known) return { manifest: known, added: false };
    const last = chain.at(-1);
    const manifest: Manifest = {
      sequence: (last?.manifest.sequence ?? 0) + 1,
      parent: last?.sha256 ?? null,
      ...draft,
    };
    const target = join(directory, manifestPath(manifest.sequence));
    const won = await throughTemporary(directory, manifestBytes(manifest), files, randomName, (temporary) =>
      files.link(temporary, target),
    );
    if (won) return { manifest, added: true };
  }
}

function findSame(
  chain: readonly Link[],
  wanted: { source: string; retrieved: string },
  sha256: string,
): Manifest | undefined {
  return chain
    .map(({ manifest }) => manifest)
    .find(
      (known) =>
        known.sha256 === sha256 && known.source === wanted.source && known.retrieved === wanted.retrieved,
    );
}
