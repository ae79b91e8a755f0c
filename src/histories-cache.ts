/**
 * The histories of all models, from the cache beside the snapshots where it is in line with them, else from the rows.
 * The cache holds nothing that cannot be made again; deleting it costs a second.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CachePlace, readCacheFile, writeCacheFile } from './cache-file.js';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { catalogAsOf } from './catalog/as-of.js';
import type { Catalog } from './catalog/catalog.js';
import { obsoleteCorrections } from './catalog/corrections.js';
import { type CreditCounts, creditCounts } from './catalog/entities/credited.js';
import { buildHistories, type Histories, listedPart, type ModelTable } from './catalog/history.js';
import { type Correction, type IdentityData, readIdentityData } from './catalog/identity-data.js';
import { lapsedCorrections } from './catalog/lapsed-corrections.js';
import { type Listings, listingsOf } from './catalog/listings.js';
import { type PackedCatalog, packCatalog, unpackCatalog } from './catalog/packed-catalog.js';
import { decisionsKey } from './decided-corrections.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import { findSource } from './sources/find-source.js';
import { sketchOf, type VintageSketch } from './trends/vintage-sketch.js';

/** Raised whenever the catalogue's rules or the shape of the histories change. */
const HISTORIES_FORMAT = 5;

export interface HistoriesRequest extends CachePlace {
  readonly store: SnapshotStore;
  readonly manifests: readonly Manifest[];
  /** By people, on corrections: those that count from when the observatory was opened. */
  readonly decisions: readonly StoredDecision[];
  readonly version: string;
}

const IDENTITY_FOLDERS = ['catalog', 'corrections'] as const;

/** `listed`: only what lists and counts need. */
export async function loadHistories(request: HistoriesRequest, part: 'whole' | 'listed'): Promise<Histories> {
  const texts = await readIdentityTexts(request);
  const key = await historiesKey(request);
  const name = (kind: 'whole' | 'listed') => `histories-${kind}-${key}.json`;
  const cached = await readCacheFile<Histories>(name(part), request);
  if (cached) return cached;
  request.progress(`bringing ${request.manifests.length} files of models together`);
  const identity: IdentityData = readIdentityData(texts, request.decisions);
  const tables = await Promise.all(request.manifests.map((manifest) => fileTable(manifest, request.store)));
  for (const { correction, found } of obsoleteCorrections(tables, identity.corrections))
    request.progress(obsoleteNote(correction, found));
  const whole = buildHistories(tables, identity);
  for (const { model, field, id } of lapsedCorrections(whole))
    request.progress(
      `correction ${id} of ${field} of ${model} no longer applies: the sources say otherwise now`,
    );
  const listed = listedPart(whole);
  await writeCacheFile(name('whole'), whole, request);
  await writeCacheFile(name('listed'), listed, request);
  return part === 'whole' ? whole : listed;
}

/** The catalogue as of one of the vintages. The newest one, which almost every question is about, is cached whole. */
export async function loadCatalog(
  request: HistoriesRequest,
  day: string,
  listed: () => Promise<Histories>,
): Promise<Catalog> {
  if (request.manifests.some(({ retrieved }) => retrieved > day)) return catalogAsOf(await listed(), day);
  const key = await historiesKey(request);
  const name = `catalog-${key}.json`;
  const cached = await readCacheFile<PackedCatalog>(name, request);
  if (cached) return unpackCatalog(cached);
  const catalog = catalogAsOf(await listed(), day);
  await writeCacheFile(name, packCatalog(catalog), request);
  return catalog;
}

/** Every vintage in the short form that a look back needs, oldest first. */
export async function loadSketches(
  request: HistoriesRequest,
  days: readonly string[],
  listed: () => Promise<Histories>,
): Promise<readonly VintageSketch[]> {
  const name = `sketches-${await historiesKey(request)}.json`;
  const cached = await readCacheFile<readonly VintageSketch[]>(name, request);
  if (cached) return cached;
  const histories = await listed();
  const sketches = days.map((day) => sketchOf(catalogAsOf(histories, day)));
  await writeCacheFile(name, sketches, request);
  return sketches;
}

/** When each size was first on record, over all vintages: what the reporting triangle is made from. */
export async function loadListings(
  request: HistoriesRequest,
  days: readonly string[],
  listed: () => Promise<Histories>,
): Promise<Listings> {
  const name = `listings-${await historiesKey(request)}.json`;
  const cached = await readCacheFile<Listings>(name, request);
  if (cached) return cached;
  const listings = listingsOf(await listed(), days);
  await writeCacheFile(name, listings, request);
  return listings;
}

/** Whose models each vintage listed, oldest first. */
export async function loadCredits(
  request: HistoriesRequest,
  days: readonly string[],
  listed: () => Promise<Histories>,
): Promise<readonly CreditCounts[]> {
  const name = `credits-${await historiesKey(request)}.json`;
  const cached = await readCacheFile<readonly CreditCounts[]>(name, request);
  if (cached) return cached;
  const histories = await listed();
  const credits = days.map((day) => creditCounts(catalogAsOf(histories, day)));
  await writeCacheFile(name, credits, request);
  return credits;
}

function obsoleteNote({ name, source, retrieved, field, expectation }: Correction, found: string | null) {
  const place = `${name}, ${field}, in ${source} of ${retrieved}`;
  return `a declared correction no longer applies (${place}): expected "${expectation}", found ${found === null ? 'nothing' : `"${found}"`}`;
}

/** A file's rows with what the catalogue needs to know of the file. */
export async function fileTable(manifest: Manifest, store: SnapshotStore): Promise<ModelTable> {
  const { source, retrieved, sha256, file } = manifest;
  return {
    snapshot: { source, retrieved, sha256, file },
    scope: findSource(source).scope,
    headers: Object.fromEntries(manifest.columns.map(({ field, header }) => [field, header])),
    table: await store.readRows(manifest),
  };
}

/** Of all files of models together: whatever is made from them can be kept under it. */
export async function historiesKey(request: HistoriesRequest): Promise<string> {
  return cacheKey(request, {
    ...(await readIdentityTexts(request)),
    ...decisionsKey(request.decisions),
  });
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

/** Changes with anything the result depends on. */
export function cacheKey(
  { manifests, version }: Pick<HistoriesRequest, 'manifests' | 'version'>,
  texts: Readonly<Record<string, string>>,
): string {
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
