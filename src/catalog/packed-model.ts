/** A model as a cache holds it: what many have in common is written once, and no names of fields. */
import type { SnapshotRef } from '../provenance/lineage.js';
import {
  type PackedCell,
  packCell,
  type Shared,
  sharedAt,
  shareValues,
  unpackCell,
} from '../provenance/packed.js';
import type { Quantity } from '../provenance/quantity.js';
import type { ModelEntry } from './model.js';

/** What many models have in common, word for word. */
type Makers = Pick<ModelEntry, 'organizations' | 'countries' | 'credits'>;
type Standing = Pick<
  ModelEntry,
  'publishedPrecision' | 'access' | 'openWeights' | 'listing' | 'listedFrom' | 'listedUntil'
>;
type QuantityKind = Omit<Quantity, 'value' | 'sources'>;

type PackedQuantity = number | readonly [kind: number, value: number | null, sources: readonly PackedCell[]];

export type PackedModel = readonly [
  id: string,
  name: string,
  otherNames: readonly string[] | 0,
  makers: number,
  domains: number,
  published: string | null,
  publishedBetween: ModelEntry['publishedBetween'] | 0,
  standing: number,
  parameters: PackedQuantity,
  trainingCompute: PackedQuantity,
  trainingCost: PackedQuantity,
  flags: ModelEntry['flags'] | 0,
];

export interface SharedParts {
  readonly files: readonly SnapshotRef[];
  readonly makers: readonly Makers[];
  readonly domains: readonly ModelEntry['domains'][];
  readonly standings: readonly Standing[];
  readonly quantities: readonly QuantityKind[];
}

export function openSharing(): Sharing {
  return {
    files: shareValues<SnapshotRef>(),
    makers: shareValues<Makers>(),
    domains: shareValues<ModelEntry['domains']>(),
    standings: shareValues<Standing>(),
    quantities: shareValues<QuantityKind>(),
  };
}

export function sharedParts({ files, makers, domains, standings, quantities }: Sharing): SharedParts {
  return {
    files: files.values,
    makers: makers.values,
    domains: domains.values,
    standings: standings.values,
    quantities: quantities.values,
  };
}

export type Sharing = { readonly [Part in keyof SharedParts]: Shared<SharedParts[Part][number]> };

export function packModel(model: ModelEntry, shared: Sharing): PackedModel {
  const { organizations, countries, credits, published, publishedBetween: between } = model;
  const { publishedPrecision, access, openWeights, listing, listedFrom, listedUntil } = model;
  const quantity = ({ value, sources, ...kind }: Quantity): PackedQuantity => {
    const place = shared.quantities.place(kind);
    if (value === null && sources.length === 0) return place;
    return [place, value, sources.map((cell) => packCell(cell, shared.files))];
  };
  return [
    model.id,
    model.name,
    model.otherNames.length > 0 ? model.otherNames : 0,
    shared.makers.place({ organizations, countries, credits }),
    shared.domains.place(model.domains),
    published,
    between && between[0] === published && between[1] === published ? 0 : between,
    shared.standings.place({ publishedPrecision, access, openWeights, listing, listedFrom, listedUntil }),
    quantity(model.parameters),
    quantity(model.trainingCompute),
    quantity(model.trainingCost),
    model.flags.length > 0 ? model.flags : 0,
  ];
}

/** By place, not taken apart into names: that takes twice as long, and there are thousands. */
export function unpackModel(packed: PackedModel, shared: SharedParts): ModelEntry {
  const published = packed[5];
  const between = packed[6];
  const makers = sharedAt(shared.makers, packed[3]);
  const standing = sharedAt(shared.standings, packed[7]);
  return {
    id: packed[0],
    name: packed[1],
    otherNames: packed[2] === 0 ? [] : [...packed[2]],
    organizations: makers.organizations,
    countries: makers.countries,
    domains: sharedAt(shared.domains, packed[4]),
    credits: makers.credits,
    published,
    publishedPrecision: standing.publishedPrecision,
    publishedBetween: between === 0 ? [published ?? '', published ?? ''] : between,
    access: standing.access,
    openWeights: standing.openWeights,
    parameters: unpackQuantity(packed[8], shared),
    trainingCompute: unpackQuantity(packed[9], shared),
    trainingCost: unpackQuantity(packed[10], shared),
    listing: standing.listing,
    listedFrom: standing.listedFrom,
    listedUntil: standing.listedUntil,
    flags: packed[11] === 0 ? [] : packed[11],
  };
}

function unpackQuantity(packed: PackedQuantity, { quantities, files }: SharedParts): Quantity {
  const [place, value, cells] = typeof packed === 'number' ? [packed, null, []] : packed;
  const { low, high, level, unit, evidence, method, gap } = sharedAt(quantities, place);
  const sources = cells.map((cell) => unpackCell(cell, files));
  return { value, low, high, level, unit, evidence, method, sources, gap };
}
