/** What do other sources list of a model? Their latest snapshots against the catalogue of a vintage. */
import { join } from 'node:path';
import * as z from 'zod';
import { checkedBytes, readJsonFile } from './bundled-files.js';
import type { KnownModel, Listing } from './catalog/matching/listing.js';
import type { ListedElsewhere } from './catalog/matching/match-answer.js';
import { DeclaredMatches, MatchEvidence } from './catalog/matching/match-data.js';
import { type Match, openMatcher } from './catalog/matching/match-listings.js';
import type { SnapshotRef } from './provenance/lineage.js';
import { latestOf } from './snapshots/collect/refreshes.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { Manifest, RowTable, SnapshotStore } from './snapshots/snapshot-store.js';
import { readTable } from './sources/read-table.js';
import { splitList } from './sources/split-list.js';
import { isCalendarDate, readDateInterval } from './units/calendar-date.js';
import { kept, type Vintages } from './vintages.js';

export interface ListingsPlace {
  readonly packageRoot: string;
  readonly store: SnapshotStore;
  readonly manifests: readonly Manifest[];
}

export interface Elsewhere {
  /** Closest relation first, then by source and key. */
  of(asOf: string | null, modelId: string): Promise<readonly ListedElsewhere[]>;
}

interface SourceListings {
  readonly snapshot: SnapshotRef;
  readonly listings: readonly Listing[];
}

const RELATION_ORDER = ['same', 'tuned', 'version', 'quantization', 'derivative'];

export function openListings(known: Vintages, place: ListingsPlace): Elsewhere {
  const matched = new Map<string, Promise<ReadonlyMap<string, readonly ListedElsewhere[]>>>();
  return {
    of: async (asOf, modelId) =>
      (await kept(matched, asOf ?? '', () => matchAll(known, place, asOf))).get(modelId) ?? [],
  };
}

async function matchAll(
  known: Vintages,
  place: ListingsPlace,
  asOf: string | null,
): Promise<ReadonlyMap<string, readonly ListedElsewhere[]>> {
  const sources = await readSources(place, asOf);
  const { models } = await known.catalog(asOf);
  const evidence = MatchEvidence.parse(await declaredData(place, 'match-evidence'));
  const declared = DeclaredMatches.parse(await declaredData(place, 'matches'));
  const all = sources.flatMap(({ listings }) => listings);
  const matcher = openMatcher(models.map(knownModel), all, evidence, declared.matches);
  const byModel = new Map<string, ListedElsewhere[]>();
  for (const { snapshot, listings } of sources)
    for (const listing of listings) {
      const match = matcher.match(listing);
      if (match) byModel.set(match.model, [...(byModel.get(match.model) ?? []), elsewhere(match, snapshot)]);
    }
  for (const found of byModel.values()) found.sort(byRelation);
  return byModel;
}

function byRelation(a: ListedElsewhere, b: ListedElsewhere): number {
  const order = RELATION_ORDER.indexOf(a.relation) - RELATION_ORDER.indexOf(b.relation);
  if (order !== 0) return order;
  const [left, right] = [`${a.source} ${a.key}`, `${b.source} ${b.key}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function elsewhere({ listing, model: _model, ...match }: Match, snapshot: SnapshotRef): ListedElsewhere {
  const { source, key, title, listed } = listing;
  return { source, key, title, listed, ...match, snapshot };
}

function knownModel({
  id,
  name,
  otherNames,
  organizations,
  published,
  parameters,
}: {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly organizations: readonly string[];
  readonly published: string | null;
  readonly parameters: { readonly value: number | null };
}): KnownModel {
  return { id, name, otherNames, organizations, published, parameters: parameters.value };
}

/** The collected catalogue of models.dev where there is one, else the extract that is bundled for prices. */
async function readSources(place: ListingsPlace, asOf: string | null): Promise<SourceListings[]> {
  const visible = place.manifests.filter(({ retrieved }) => asOf === null || retrieved <= asOf);
  const [offers, repositories] = [latestOf('models-dev', visible), latestOf('hub-models', visible)];
  const found: SourceListings[] = [];
  if (offers) found.push(await storedListings(offers, offerListing, place));
  else {
    const bundled = await bundledOffers(place.packageRoot);
    if (asOf === null || bundled.snapshot.retrieved <= asOf) found.push(bundled);
  }
  if (repositories) found.push(await storedListings(repositories, repositoryListing, place));
  return found;
}

type Cell = (field: string) => string | number | boolean | null;

async function storedListings(
  manifest: Manifest,
  read: (cell: Cell) => Listing,
  { store }: ListingsPlace,
): Promise<SourceListings> {
  const { source, retrieved, sha256, file } = manifest;
  const table: RowTable = await store.readRows(manifest);
  const listings = [...table.row.keys()].map((index) =>
    read((field) => table.columns[field]?.[index] ?? null),
  );
  return { snapshot: { source, retrieved, sha256, file }, listings };
}

function offerListing(cell: Cell): Listing {
  return offer(textOf(cell('name')) ?? '', textOf(cell('title')), textOf(cell('published')));
}

function offer(key: string, title: string | null, listed: string | null): Listing {
  return {
    source: 'models-dev',
    key,
    title,
    listed: listed !== null && readDateInterval(listed) ? listed : null,
    parameters: null,
    parameterFormats: [],
    bases: [],
    baseRelation: null,
  };
}

function repositoryListing(cell: Cell): Listing {
  const created = textOf(cell('created'));
  const parameters = cell('parameters');
  return {
    source: 'hub-models',
    key: textOf(cell('name')) ?? '',
    title: null,
    listed: created !== null && isCalendarDate(created) ? created : null,
    parameters: typeof parameters === 'number' ? parameters : null,
    parameterFormats: splitList(textOf(cell('parameterFormats')) ?? ''),
    bases: splitList(textOf(cell('baseModels')) ?? ''),
    baseRelation: textOf(cell('baseRelation')),
  };
}

function textOf(value: ReturnType<Cell>): string | null {
  return value === null ? null : String(value);
}

const PRICES = 'api_prices_2026-07-02.csv';
const PriceManifest = z.array(
  z.object({ file: z.string(), retrieved: z.string().optional(), sha256: z.string() }),
);

async function bundledOffers(packageRoot: string): Promise<SourceListings> {
  const folder = join(packageRoot, 'data', 'prices');
  const manifest = PriceManifest.parse(await readJsonFile(join(folder, 'manifest.json'), nodeFiles));
  const { sha256 = '', retrieved = '' } = manifest.find(({ file }) => file === PRICES) ?? {};
  const { header, rows } = readTable(await checkedBytes(join(folder, PRICES), sha256, nodeFiles), PRICES);
  const at = (cells: readonly string[], name: string) => cells[header.indexOf(name)] ?? '';
  return {
    snapshot: { source: 'models-dev', retrieved, sha256, file: PRICES },
    listings: rows.map((cells) =>
      offer(
        `${at(cells, 'provider')}/${at(cells, 'model_id')}`,
        at(cells, 'name'),
        at(cells, 'release_date'),
      ),
    ),
  };
}

function declaredData({ packageRoot }: ListingsPlace, name: string): Promise<unknown> {
  return readJsonFile(join(packageRoot, 'data', 'catalog', `${name}.json`), nodeFiles);
}
