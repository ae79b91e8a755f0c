/** What can each chip do, what did it cost, and which models were trained on it? */
import type { Vintage } from '../../provenance/lineage.js';
import type { Catalog } from '../catalog.js';
import type { Histories, History } from '../history.js';
import { normalName } from '../name.js';
import { findHistory } from '../show.js';
import type { ChipAnswer, ChipEntry, ChipPrice, ChipsAnswer } from './chip-answer.js';
import type { ClusterEntry } from './cluster-entry.js';
import { creditedModels, isListed, yearCounts } from './credited.js';
import { type Described, fieldsOf, shownOf, vintageOfDescribed, visibleOnes } from './described.js';
import type { EntitiesQuestion } from './entity.js';
import { pageOf } from './page-of.js';

export interface ChipMaterial {
  readonly described: Described;
  /** Names of chips that models were trained on, by model, as the source writes them. */
  readonly hardwareOf: ReadonlyMap<string, readonly string[]>;
  /** The name in the files of chips for any spelling; null for one that is not known. */
  readonly canonical: (name: string) => string | null;
  readonly prices: readonly (ChipPrice & { readonly chip: string })[];
  readonly clusters: readonly ClusterEntry[];
  readonly catalog: Catalog;
  readonly histories: Histories;
}

/** The newest first. */
export function answerChips(material: ChipMaterial, question: EntitiesQuestion): ChipsAnswer {
  const { described, catalog } = material;
  const asOf = question['as-of'] ?? null;
  const listed = new Set(catalog.models.filter(isListed).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const [model, shares] of sharesByModel(material))
    if (listed.has(model)) for (const chip of shares.keys()) counts.set(chip, (counts.get(chip) ?? 0) + 1);
  const entries = visibleOnes(described, asOf)
    .map((one) => chipEntry(described, one, asOf, counts))
    .sort((a, b) => ((a.released ?? '') < (b.released ?? '') ? 1 : -1));
  return {
    vintage: vintageWith(material, asOf),
    ...pageOf(entries, question, ({ name, manufacturer }) => [name, manufacturer ?? '']),
  };
}

/** By id, name or alias. Throws a NotFound that offers the nearest names. */
export function answerChip(material: ChipMaterial, wanted: string, asOf: string | null): ChipAnswer {
  const { described, canonical, catalog, histories, clusters, prices } = material;
  visibleOnes(described, asOf);
  const isId = described.histories.models.some(({ id }) => id === wanted);
  const found = findHistory(
    described.histories,
    asOf,
    isId ? wanted : (canonical(wanted) ?? wanted),
    described.noun,
  );
  const name = normalName(shownOf(described, found, asOf).text('name') ?? found.id);
  const byId = new Map(catalog.models.map((model) => [model.id, model]));
  const trained = [...sharesByModel(material)].flatMap(([id, shares]) => {
    const [model, share] = [byId.get(id), shares.get(name)];
    return model && share !== undefined ? [[model, share] as const] : [];
  });
  const models = creditedModels(trained, 'trainingHardware', histories, catalog.vintage.asOf);
  const counts = new Map([[name, models.filter(isListed).length]]);
  return {
    vintage: vintageWith(material, asOf),
    chip: chipEntry(described, found, asOf, counts),
    fields: fieldsOf(described, found, asOf),
    prices: prices
      .filter((price) => price.chip === name && (asOf === null || price.date <= asOf))
      .map(({ chip: _chip, ...price }) => price)
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    years: yearCounts(models, catalog.vintage.date),
    models,
    clusters: clusters.filter(({ chipType }) => chipType !== null && canonical(chipType) === name),
  };
}

/** Models are counted at the vintage of the catalogue; files of chips are retrieved on days of their own. */
function vintageWith({ described, catalog }: ChipMaterial, asOf: string | null): Vintage {
  const { snapshots } = vintageOfDescribed(described, asOf);
  return { ...catalog.vintage, snapshots: [...catalog.vintage.snapshots, ...snapshots] };
}

/** By model the chips it was trained on; several share it evenly. */
function sharesByModel({ hardwareOf, canonical }: ChipMaterial): Map<string, Map<string, number>> {
  return new Map(
    [...hardwareOf].map(([model, names]) => {
      const known = [...new Set(names.flatMap((name) => canonical(name) ?? []))];
      return [model, new Map(known.map((name) => [name, 1 / names.length]))];
    }),
  );
}

function chipEntry(
  described: Described,
  one: History,
  asOf: string | null,
  counts: ReadonlyMap<string, number>,
): ChipEntry {
  const { text, number } = shownOf(described, one, asOf);
  const name = normalName(text('name') ?? one.id);
  return {
    id: one.id,
    name,
    manufacturer: text('manufacturer'),
    type: text('type'),
    released: text('released'),
    tensor16FlopPerSecond: number('tensor16FlopPerSecond'),
    memoryBytes: number('memoryBytes'),
    powerWatts: number('powerWatts'),
    releasePriceUsd: number('releasePriceUsd'),
    models: counts.get(name) ?? 0,
  };
}
