/**
 * The snapshot store in a shared PostgreSQL. Bytes, rows and the chain of manifests lie in the database, each addition in
 * one transaction behind one lock; each program keeps copies of the files it reads in its own data directory.
 */
import { InputError } from '../../provenance/input-error.js';
import { findSource } from '../../sources/find-source.js';
import { objectPath, rowsPath, sha256Of } from '../layout.js';
import { manifestBytes, manifestOf, nextManifest } from '../manifest.js';
import { checkFollows, findSame } from '../manifest-chain.js';
import type { StorePlace } from '../place-file.js';
import type {
  Manifest,
  PreparedSnapshot,
  SnapshotStore,
  StoredSnapshot,
  WrittenLink,
} from '../snapshot-store.js';
import { tellChange } from './changes.js';
import type { Database, Sql } from './database.js';
import { throughCopy } from './local-copies.js';
import { manifestRows } from './manifest-rows.js';

/** @param place data directory of this program, for copies */
export function openPostgresStore(database: Database, place: StorePlace): SnapshotStore {
  const readParquet = (manifest: Manifest) =>
    throughCopy(rowsPath(manifest), manifest.parquet.sha256, place, () =>
      fetchFile(database, manifest.parquet.sha256),
    );
  return {
    count: () => database.run(countRows),
    list: () => database.run(async (sql) => (await readChain(sql)).map(({ manifest }) => manifest)),
    chain: () => database.run(readChain),
    extend: (link, { bytes, parquet }) =>
      database.write(async (sql) => {
        const chain = await readChain(sql);
        checkFollows(link, chain.at(-1));
        await insert(link, [bytes, parquet], sql);
        await tell(sql);
      }),
    add: (snapshots) => database.write((sql) => addAll(snapshots, sql, place.now())),
    readBytes: (manifest) =>
      throughCopy(objectPath(manifest), manifest.sha256, place, () => fetchFile(database, manifest.sha256)),
    readParquet,
    readRows: async (manifest) => {
      const { readRows } = await import('../rows-parquet.js');
      return readRows(await readParquet(manifest), manifest, findSource(manifest.source).columns);
    },
    placeRows: async (manifests) => {
      for (const manifest of manifests) await readParquet(manifest);
    },
    verify: async () => {
      const { verifyDatabase } = await import('./verify-database.js');
      return database.run(verifyDatabase);
    },
  };
}

async function countRows(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ snapshots: number }>('select count(*)::integer as snapshots from manifest');
  return row?.snapshots ?? 0;
}

async function readChain(sql: Sql): Promise<readonly WrittenLink[]> {
  return (await manifestRows(sql)).map(({ sequence, sha256, content }) => ({
    manifest: manifestOf(content, `manifest ${sequence} of the database`),
    sha256,
    content,
  }));
}

async function fetchFile(database: Database, sha256: string): Promise<Uint8Array> {
  const [row] = await database.run((sql) =>
    sql.rows<{ content: Uint8Array }>('select content from snapshot_file where sha256 = $1', [sha256]),
  );
  if (row && sha256Of(row.content) === sha256) return new Uint8Array(row.content);
  throw new InputError(
    `the database ${row ? 'has changed bytes of' : 'lacks'} this file; flopscope verify names all damage`,
    { file: sha256 },
  );
}

async function addAll(
  snapshots: readonly PreparedSnapshot[],
  sql: Sql,
  now: Date,
): Promise<StoredSnapshot[]> {
  const chain = [...(await readChain(sql))];
  const done: StoredSnapshot[] = [];
  for (const snapshot of snapshots) {
    const same = findSame(chain, snapshot);
    if (!same) chain.push(await append(snapshot, chain.at(-1), sql, now));
    const manifest = same ?? chain.at(-1)?.manifest;
    if (manifest) done.push({ manifest, added: !same });
  }
  if (done.some(({ added }) => added)) await tell(sql);
  return done;
}

async function append(
  snapshot: PreparedSnapshot,
  last: WrittenLink | undefined,
  sql: Sql,
  now: Date,
): Promise<WrittenLink> {
  const manifest = nextManifest(snapshot, last, now);
  const content = manifestBytes(manifest);
  const link = { manifest, sha256: sha256Of(content), content };
  await insert(link, [snapshot.bytes, snapshot.parquet], sql);
  return link;
}

async function insert(
  { manifest, sha256, content }: WrittenLink,
  files: readonly Uint8Array[],
  sql: Sql,
): Promise<void> {
  for (const file of files)
    await sql.rows('insert into snapshot_file values ($1, $2) on conflict do nothing', [
      sha256Of(file),
      Buffer.from(file),
    ]);
  await sql.rows('insert into manifest values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    manifest.sequence,
    sha256,
    manifest.parent,
    manifest.source,
    manifest.retrieved,
    manifest.sha256,
    manifest.parquet.sha256,
    Buffer.from(content),
  ]);
}

async function tell(sql: Sql): Promise<void> {
  await sql.rows(`select ${tellChange("'snapshots'")}`);
}
