/**
 * The histories of all models, from the cache beside the snapshots where it is in line with them, else from the rows.
 * The cache holds nothing that cannot be made again; deleting it costs a second.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { obsoleteCorrections } from './catalog/corrections.js';
import { buildHistories, type Histories, listedPart, type ModelTable } from './catalog/history.js';
import { type Correction, type IdentityData, readIdentityData } from './catalog/identity-data.js';
import type { FileSystem } from './snapshots/file-system.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import { findSource } from './sources/find-source.js';

/** Raised whenever the catalogue's rules or the shape of the histories change. */
const HISTORIES_FORMAT = 2;

export interface HistoriesRequest {
  readonly files: FileSystem;
  readonly store: SnapshotStore;
  readonly manifests: readonly Manifest[];
  readonly dataDirectory: string;
  readonly packageRoot: string;
  readonly version: string;
  readonly randomName: () => string;
  readonly progress: (message: string) => void;
}

const IDENTITY_FOLDERS = ['catalog', 'corrections'] as const;

/** `listed`: only what lists and counts need. */
export async function loadHistories(request: HistoriesRequest, part: 'whole' | 'listed'): Promise<Histories> {
  const texts = await readIdentityTexts(request);
  const key = cacheKey(request, texts);
  const path = (name: string) => join(request.dataDirectory, 'cache', `histories-${name}-${key}.json`);
  const cached = await readCache(path(part), request.files);
  if (cached) return cached;
  request.progress(`bringing ${request.manifests.length} files of models together`);
  const identity: IdentityData = readIdentityData(texts);
  const tables = await Promise.all(request.manifests.map((manifest) => modelTable(manifest, request.store)));
  for (const { correction, found } of obsoleteCorrections(tables, identity.corrections))
    request.progress(obsoleteNote(correction, found));
  const whole = buildHistories(tables, identity);
  const listed = listedPart(whole);
  await writeCache(path('whole'), whole, request);
  await writeCache(path('listed'), listed, request);
  return part === 'whole' ? whole : listed;
}

function obsoleteNote({ name, source, retrieved, field, expectation }: Correction, found: string | null) {
  const place = `${name}, ${field}, in ${source} of ${retrieved}`;
  return `a declared correction no longer applies (${place}): expected "${expectation}", found ${found === null ? 'nothing' : `"${found}"`}`;
}

async function modelTable(manifest: Manifest, store: SnapshotStore): Promise<ModelTable> {
  const { source, retrieved, sha256, file } = manifest;
  return {
    snapshot: { source, retrieved, sha256, file },
    scope: findSource(source).scope,
    headers: Object.fromEntries(manifest.columns.map(({ field, header }) => [field, header])),
    table: await store.readRows(manifest),
  };
}

/** The declared data the catalogue is merged by, by file name. */
async function readIdentityTexts({ files, packageRoot }: HistoriesRequest): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const folder of IDENTITY_FOLDERS) {
    const directory = join(packageRoot, 'data', folder);
    for (const name of (await files.list(directory)).filter((entry) => entry.endsWith('.json')).sort())
      texts[`${folder}/${name}`] = new TextDecoder().decode(await files.read(join(directory, name)));
  }
  return texts;
}

function cacheKey({ manifests, version }: HistoriesRequest, texts: Readonly<Record<string, string>>): string {
  const parts = manifests.map(({ source, retrieved, sha256, parquet }) => [
    source,
    retrieved,
    sha256,
    parquet.sha256,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([HISTORIES_FORMAT, version, parts, texts]))
    .digest('hex')
    .slice(0, 32);
}

async function readCache(path: string, files: FileSystem): Promise<Histories | null> {
  try {
    const parsed: Histories = JSON.parse(new TextDecoder().decode(await files.read(path)));
    return parsed;
  } catch {
    return null;
  }
}

/** Written beside its place and renamed, so a reader never sees half of it; a full disk only costs time later. */
async function writeCache(
  path: string,
  histories: Histories,
  { files, dataDirectory, randomName, progress }: HistoriesRequest,
) {
  const temporary = join(dataDirectory, 'cache', `.${randomName()}`);
  try {
    await files.makeDirectory(join(dataDirectory, 'cache'));
    await files.write(temporary, new TextEncoder().encode(JSON.stringify(histories)));
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    progress(`the catalogue could not be cached: ${error instanceof Error ? error.message : String(error)}`);
  }
}
