/** Which models are a name's, with which part, in which years, and by which cells? Names are organisations or countries. */
import type { SourceCell } from '../../provenance/lineage.js';
import { splitList } from '../../sources/split-list.js';
import type { Catalog } from '../catalog.js';
import { creditedParts, UNKNOWN } from '../credit.js';
import { sourceCell } from '../entry.js';
import type { Histories } from '../history.js';
import type { ModelEntry } from '../model.js';
import { slug } from '../name.js';
import { pick, visibleSightings } from '../pick.js';
import { usableDay } from '../usable-day.js';
import type { CreditedEntry, CreditedModel, VintageCount, YearCount } from './entity.js';

export type CreditedBy = 'organization' | 'country';

/** Listed models and the part in them, by name, as one vintage had it. */
export interface CreditCounts {
  readonly date: string;
  readonly organization: Readonly<Record<string, readonly [models: number, credit: number]>>;
  readonly country: Readonly<Record<string, readonly [models: number, credit: number]>>;
}

/** The part of each name in a model; without those no source names. */
export function partsBy(by: CreditedBy, model: ModelEntry): ReadonlyMap<string, number> {
  const parts =
    by === 'organization'
      ? creditedParts(model, ({ organization }) => [organization], model.organizations)
      : creditedParts(model, ({ countries }) => countries, model.countries);
  return new Map([...parts].filter(([name]) => name !== UNKNOWN));
}

export function creditCounts({ vintage, models }: Pick<Catalog, 'vintage' | 'models'>): CreditCounts {
  const count = (by: CreditedBy) => {
    const counts = new Map<string, readonly [number, number]>();
    for (const model of models.filter(isListed))
      for (const [name, part] of partsBy(by, model)) {
        const [number, credit] = counts.get(name) ?? [0, 0];
        counts.set(name, [number + 1, credit + part]);
      }
    return Object.fromEntries(counts);
  };
  return { date: vintage.date, organization: count('organization'), country: count('country') };
}

export function vintageCounts(counts: readonly CreditCounts[], by: CreditedBy, name: string): VintageCount[] {
  return counts.map((counted) => {
    const [models, credit] = (Object.hasOwn(counted[by], name) ? counted[by][name] : undefined) ?? [0, 0];
    return { date: counted.date, models, credit: rounded(credit) };
  });
}

/** Every name with its models. */
export function modelsByName(models: readonly ModelEntry[], by: CreditedBy): Map<string, ModelEntry[]> {
  const found = new Map<string, ModelEntry[]>();
  for (const model of models)
    for (const name of partsBy(by, model).keys()) {
      const own = found.get(name);
      if (own) own.push(model);
      else found.set(name, [model]);
    }
  return found;
}

/** A slug each; where two names have one, the later in the alphabet has a number more. */
export function idsOf(names: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...names].sort().map((name) => {
      const base = slug(name);
      let id = base;
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
      taken.add(id);
      return [name, id];
    }),
  );
}

export function creditedEntry(
  id: string,
  name: string,
  models: readonly ModelEntry[],
  by: CreditedBy,
): CreditedEntry {
  const listed = models.filter(isListed);
  const days = listed.flatMap(({ published }) => published ?? []).sort();
  return {
    id,
    name,
    models: listed.length,
    credit: rounded(listed.reduce((sum, model) => sum + (partsBy(by, model).get(name) ?? 0), 0)),
    newest: days.at(-1) ?? null,
    largest: largestOf(listed),
  };
}

function largestOf(models: readonly ModelEntry[]): CreditedEntry['largest'] {
  let found: CreditedEntry['largest'] = null;
  for (const { id, name, trainingCompute } of models)
    if (trainingCompute.value !== null && trainingCompute.value > (found?.trainingFlop ?? 0))
      found = { id, name, trainingFlop: trainingCompute.value, evidence: trainingCompute.evidence };
  return found;
}

/** Every year from the first to that of the vintage, empty ones too. */
export function yearCounts(
  models: readonly (ModelEntry & { readonly share: number })[],
  vintage: string,
): YearCount[] {
  const counts = new Map<string, readonly [number, number]>();
  for (const model of models.filter(isListed)) {
    const year = usableDay(model.published, vintage)?.slice(0, 4);
    if (year === undefined) continue;
    const [number, credit] = counts.get(year) ?? [0, 0];
    counts.set(year, [number + 1, credit + model.share]);
  }
  const years = [...counts.keys()].map(Number);
  const [first, last] = [Math.min(...years), Math.max(Number(vintage.slice(0, 4)), ...years)];
  if (years.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const [number, credit] = counts.get(year) ?? [0, 0];
    return { year, models: number, credit: rounded(credit), partial: year >= vintage.slice(0, 4) };
  });
}

/** Newest first, delisted ones at the end; each with the newest cell of a field that ties it to the name. */
export function creditedModels(
  models: readonly (readonly [model: ModelEntry, share: number])[],
  field: string,
  histories: Histories,
  asOf: string | null,
): CreditedModel[] {
  const byId = new Map(histories.models.map((history) => [history.id, history]));
  return models
    .map(([model, share]): CreditedModel => {
      const history = byId.get(model.id);
      const sightings = history ? visibleSightings(history, histories, asOf) : [];
      const picked = history ? pick(history, histories, field, sightings) : null;
      const cell = picked?.cells.at(-1);
      const source: SourceCell | null =
        cell && picked ? sourceCell(cell, field, picked.stated?.text ?? '', histories) : null;
      return { ...model, share: rounded(share), source };
    })
    .sort(
      (a, b) =>
        Number(isListed(b)) - Number(isListed(a)) ||
        ((a.published ?? '') < (b.published ?? '')
          ? 1
          : (a.published ?? '') > (b.published ?? '')
            ? -1
            : 0) ||
        (a.name < b.name ? -1 : 1),
    );
}

/** The credit of listed models together. */
export function totals(models: readonly CreditedModel[]): {
  readonly total: number;
  readonly credit: number;
} {
  const listed = models.filter(isListed);
  return { total: listed.length, credit: rounded(listed.reduce((sum, { share }) => sum + share, 0)) };
}

/** Names of a cell of a list field. */
export function namesIn(value: unknown): string[] {
  return typeof value === 'string' ? [...new Set(splitList(value))] : [];
}

export function isListed({ listing }: Pick<ModelEntry, 'listing'>): boolean {
  return listing === 'listed';
}

/** Sums of thirds, without the noise of their last digits. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
