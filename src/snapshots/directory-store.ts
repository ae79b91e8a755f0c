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
import { MANIFESTS, manifestPath, OBJECTS, objectPath, ROWS, rowsPath, SEALS, sha256Of } from './layout.js';
import { manifestBytes, nextManifest } from './manifest.js';
import {
  checkFollows,
  countManifests,
  findSame,
  readChain,
  readWholeChain,
  sealChain,
} from './manifest-chain.js';
import { placeFile, type StoreEffects, type StorePlace, throughTemporary } from './place-file.js';
import type {
  Manifest,
  PreparedSnapshot,
  SnapshotStore,
  StoredSnapshot,
  WrittenLink,
} from './snapshot-store.js';

export function openDirectoryStore(directory: string, effects: StoreEffects): SnapshotStore {
  const { files } = effects;
  const place = { directory, ...effects };
  const readParquet = (manifest: Manifest) =>
    readStored(join(directory, rowsPath(manifest)), manifest.parquet.sha256, files);
  return {
    count: () => onDisk(directory, () => countManifests(directory, files)),
    list: async () =>
      (await onDisk(directory, () => readChain(directory, files))).map(({ manifest }) => manifest),
    chain: () => onDisk(directory, () => readChain(directory, files)),
    add: (snapshots) => addAll(snapshots, place),
    extend: (link, { bytes, parquet }) => onDisk(directory, () => extend(link, bytes, parquet, place)),
    readBytes: (manifest) => readStored(join(directory, objectPath(manifest)), manifest.sha256, files),
    readParquet,
    readRows: async (manifest) => {
      const { readRows } = await import('./rows-parquet.js');
      return readRows(await readParquet(manifest), manifest, findSource(manifest.source).columns);
    },
    // They lie there already.
    placeRows: async () => undefined,
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

async function addAll(snapshots: readonly PreparedSnapshot[], place: StorePlace): Promise<StoredSnapshot[]> {
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

async function extend(
  link: WrittenLink,
  bytes: Uint8Array,
  parquet: Uint8Array,
  place: StorePlace,
): Promise<void> {
  const { directory, files } = place;
  const chain = await readWholeChain(directory, files);
  checkFollows(link, chain.at(-1));
  const { manifest, content } = link;
  await placeFiles([{ ...manifest, bytes, parquet }], place);
  const target = join(directory, manifestPath(manifest.sequence));
  if (!(await throughTemporary(content, place, (temporary) => files.link(temporary, target))))
    throw new InputError('another program took something in meanwhile; try again', { file: directory });
  await files.syncDirectory(join(directory, MANIFESTS));
  await sealChain(directory, [...chain, link], files);
}

type StoredFiles = Pick<PreparedSnapshot, 'file' | 'source' | 'retrieved' | 'sha256' | 'bytes' | 'parquet'>;

/** Everything large is on the disk before the first snapshot is visible. */
async function placeFiles(snapshots: readonly StoredFiles[], place: StorePlace): Promise<void> {
  const { directory, files } = place;
  for (const folder of [OBJECTS, ROWS, MANIFESTS, SEALS]) await files.makeDirectory(join(directory, folder));
  for (const snapshot of snapshots) {
    await placeFile(objectPath(snapshot), snapshot.bytes, place);
    await placeFile(rowsPath(snapshot), snapshot.parquet, place);
  }
  for (const folder of [OBJECTS, ROWS]) await files.syncDirectory(join(directory, folder));
}

/** Tries for the place behind the last link until it is had, or until another process has stored the same. */
async function append(
  snapshot: PreparedSnapshot,
  known: readonly WrittenLink[],
  place: StorePlace,
): Promise<{ readonly result: StoredSnapshot; readonly chain: readonly WrittenLink[] }> {
  for (let chain = known; ; chain = await readChain(place.directory, place.files)) {
    const same = findSame(chain, snapshot);
    if (same) return { result: { manifest: same, added: false }, chain };
    const manifest = nextManifest(snapshot, chain.at(-1), place.now());
    const bytes = manifestBytes(manifest);
    const target = join(place.directory, manifestPath(manifest.sequence));
    const won = await throughTemporary(bytes, place, (temporary) => place.files.link(temporary, target));
    if (won)
      return {
        result: { manifest, added: true },
        chain: [...chain, { manifest, sha256: sha256Of(bytes), content: bytes }],
      };
  }
}
