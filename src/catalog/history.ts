/** What has every file ever said of every model? Rows of all vintages, grouped by model; independent of as-of. */
import type { SnapshotRef } from '../provenance/lineage.js';
import type { RowTable } from '../snapshots/snapshot-store.js';
import type { CellValue, Flag, ListScope } from '../sources/source.js';
import { splitList } from '../sources/split-list.js';
import type { AcceptedByModel } from './accepted-corrections.js';
import { groupRows, type NamedRow } from './identity.js';
import type { IdentityData } from './identity-data.js';
import { normalName } from './name.js';
import { learnCountries, type OrganizationCountries } from './organization-countries.js';
import { readStatements } from './statements.js';

/** A file of models as the store gives it. */
export interface ModelTable {
  readonly snapshot: SnapshotRef;
  readonly scope: ListScope;
  /** Header by field. */
  readonly headers: Readonly<Record<string, string>>;
  readonly table: RowTable;
}

export type CellAddress = readonly [file: number, row: number];

/** A text that stood in cells of a field. Empty cells are not written down: a sighting without one is an empty cell. */
export interface Stated {
  readonly value: CellValue;
  readonly text: string;
  readonly cells: readonly CellAddress[];
  /** Set where a declared correction put this value in the place of the text: why, and how the text itself reads. */
  readonly correction?: { readonly reason: string; readonly original: CellValue };
}

export interface History {
  readonly id: string;
  /** Each spelling with the file and row it stands in. */
  readonly names: readonly Stated[];
  readonly sightings: readonly CellAddress[];
  readonly fields: Readonly<Record<string, readonly Stated[]>>;
  readonly flags: readonly (Flag & { readonly cell: CellAddress })[];
  /** What ties its names together. */
  readonly identity: readonly { readonly name: string; readonly since: string; readonly evidence: string }[];
}

export interface Histories {
  /** Oldest first. */
  readonly files: readonly {
    readonly snapshot: SnapshotRef;
    readonly scope: ListScope;
    readonly headers: Readonly<Record<string, string>>;
    readonly rows: number;
  }[];
  readonly models: readonly History[];
  readonly organizationCountries: OrganizationCountries;
  readonly openWeights: IdentityData['openWeights'];
  /** Corrections by readers that are in force, by model. */
  readonly accepted: AcceptedByModel;
}

/** What lists and counts need; `show` and `revisions` need every field. */
const LISTED_FIELDS = new Set([
  'published',
  'organization',
  'organizationCategorization',
  'country',
  'domain',
  'accessibility',
  'notabilityCriteria',
  'parameters',
  'trainingComputeFlop',
  'trainingCostUsd2023',
]);

/** The part of the histories that lists and counts need: a quarter of the whole, and read that much faster. */
export function listedPart(histories: Histories): Histories {
  const models = histories.models.map((history) => ({
    ...history,
    fields: Object.fromEntries(Object.entries(history.fields).filter(([field]) => LISTED_FIELDS.has(field))),
  }));
  return { ...histories, models };
}

export function buildHistories(tables: readonly ModelTable[], identity: IdentityData): Histories {
  const ordered = [...tables].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  const groups = groupRows(ordered.flatMap(namedRows), identity.aliases);
  return {
    files: ordered.map(({ snapshot, scope, headers, table }) => ({
      snapshot,
      scope,
      headers,
      rows: table.row.length,
    })),
    models: groups
      .map((group) => ({
        id: group.id,
        identity: group.identity,
        ...readStatements(group.rows, ordered, identity.corrections),
      }))
      .sort((a, b) => compareText(a.id, b.id)),
    organizationCountries: learnCountries(ordered),
    openWeights: identity.openWeights,
    accepted: identity.accepted,
  };
}

function sortKey({ snapshot }: ModelTable): string {
  return `${snapshot.retrieved} ${snapshot.source} ${snapshot.sha256}`;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function namedRows({ snapshot, table }: ModelTable, file: number): NamedRow[] {
  const text = (field: string, index: number) => String(table.columns[field]?.[index] ?? '');
  return table.row.map((_, index) => ({
    file,
    index,
    retrieved: snapshot.retrieved,
    name: normalName(text('name', index)),
    organizations: splitList(text('organization', index)),
    published: text('published', index),
  }));
}
