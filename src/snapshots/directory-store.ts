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
  manifestPath,
  OBJECTS,
  objectPath,
  ROWS,
  rowsPath,
  SEALS,
  sha256Of,
  TEMPORARY,
} from './layout.js';
import { manifestBytes } from './manifest.js';
import { findSame, type Link, readChain, readWholeChain, sealChain } from './manifest-chain.js';
import type { Manifest, PreparedSnapshot, SnapshotStore, StoredSnapshot } from './snapshot-store.js';

export interface StoreEffects {
  readonly files: FileSystem;
  readonly now: () => Date;
  readonly randomName: () => string;
}

interface Place extends StoreEffects {
  readonly directory: string;
}

export function openDirectoryStore(directory: string, effects: StoreEffects): SnapshotStore {
  const { files } = effects;
  return {
    list: async () =>
      (await onDisk(directory, () => readChain(directory, files))).map(({ manifest }) => manifest),
    add: (snapshots) => addAll(snapshots, { directory, ...effects }),
    readBytes: (manifest) => readStored(join(directory, objectPath(manifest)), manifest.sha256, files),
    readRows: async (manifest) => {
      const bytes = await readStored(join(directory, rowsPath(manifest)), manifest.parquet.sha256, files);
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

async function addAll(snapshots: readonly PreparedSnapshot[], place: Place): Promise<StoredSnapshot[]> {
  const done: StoredSnapshot[] = [];
  await onDisk(
    place.directory,
    async () => {
      let chain = await readWholeChain(place.directory, place.files);
      const fresh = snapshots.filter((snapshot) => !findSame(chain, snapshot));
      if (fresh.length > 0) await placeFiles(fresh, place);
      for (const snapshot of snapshots) {
        const appended = await append(snapshot, chain, place);
        done.push(appended.result);
        chain = appended.chain;
        // Before the next: after a power cut the chain ends early rather than having a hole.
        if (appended.result.added) await place.files.syncDirectory(join(place.directory, MANIFESTS));
      }
      if (fresh.length > 0) await sealChain(place.directory, chain, place.files);
    },
    () => outcome(snapshots, done.length),
  );
  return done;
}

function outcome(snapshots: readonly PreparedSnapshot[], count: number): string {
  if (count === 0) return 'nothing was taken in';
  const names = snapshots.map(({ file, retrieved }) => `${file} (${retrieved})`);
  const rest = names.slice(count).join(', ') || 'none';
  return `taken in: ${names.slice(0, count).join(', ')}; not taken in: ${rest}`;
}

/** Everything large is on the disk before the first snapshot is visible. */
async function placeFiles(snapshots: readonly PreparedSnapshot[], place: Place): Promise<void> {
  const { directory, files } = place;
  for (const folder of [OBJECTS, ROWS, MANIFESTS, SEALS, TEMPORARY])
    await files.makeDirectory(join(directory, folder));
  for (const snapshot of snapshots) {
    await placeFile(objectPath(snapshot), snapshot.bytes, place);
    await placeFile(rowsPath(snapshot), snapshot.parquet, place);
  }
  for (const folder of [OBJECTS, ROWS]) await files.syncDirectory(join(directory, folder));
}

/** Puts a whole file in its place. The same name means the same bytes, so to replace it changes nothing. */
async function placeFile(path: string, bytes: Uint8Array, place: Place): Promise<void> {
  const { directory, files } = place;
  const target = join(directory, path);
  const found = await files.stat(target);
  if (found?.bytes === bytes.length && sha256Of(await files.read(target)) === sha256Of(bytes)) return;
  await throughTemporary(bytes, place, (temporary) => files.rename(temporary, target));
}

async function throughTemporary<Value>(
  bytes: Uint8Array,
  { directory, files, randomName }: Place,
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

/** Tries for the place behind the last link until it is had, or until another process has stored the same. */
async function append(
  snapshot: PreparedSnapshot,
  known: readonly Link[],
  place: Place,
): Promise<{ readonly result: StoredSnapshot; readonly chain: readonly Link[] }> {
  for (let chain = known; ; chain = await readChain(place.directory, place.files)) {
    const same = findSame(chain, snapshot);
    if (same) return { result: { manifest: same, added: false }, chain };
    const manifest = nextManifest(snapshot, chain.at(-1), place.now());
    const bytes = manifestBytes(manifest);
    const target = join(place.directory, manifestPath(manifest.sequence));
    const won = await throughTemporary(bytes, place, (temporary) => place.files.link(temporary, target));
    if (won)
      return { result: { manifest, added: true }, chain: [...chain, { manifest, sha256: sha256Of(bytes) }] };
  }
}

function nextManifest(snapshot: PreparedSnapshot, last: Link | undefined, now: Date): Manifest {
  const { citation, requests } = findSource(snapshot.source);
  const { text, ...credit } = citation;
  return {
    sequence: (last?.manifest.sequence ?? 0) + 1,
    parent: last?.sha256 ?? null,
    ...credit,
    citation: text,
    source: snapshot.source,
    retrieved: snapshot.retrieved,
    file: snapshot.file,
    url: requests.length === 1 ? (requests[0]?.url ?? null) : null,
    sha256: snapshot.sha256,
    bytes: snapshot.bytes.length,
    note: snapshot.note,
    stored: now.toISOString(),
    columns: snapshot.columns,
    unknownColumns: snapshot.unknownColumns,
    rows: snapshot.rows,
    rejected: snapshot.rejected,
    parquet: {
      path: rowsPath(snapshot),
      sha256: sha256Of(snapshot.parquet),
      bytes: snapshot.parquet.length,
    },
  };
}
