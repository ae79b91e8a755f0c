/** Whose models are they? Each organisation with its models, credited evenly for joint work. */
import { NotFound } from '../../provenance/input-error.js';
import type { Catalog } from '../catalog.js';
import type { Histories } from '../history.js';
import { looseKey } from '../name.js';
import { nearestNames } from '../nearest-names.js';
import type { ClusterEntry } from './cluster-entry.js';
import {
  type CreditCounts,
  creditedEntry,
  creditedModels,
  idsOf,
  modelsByName,
  partsBy,
  totals,
  vintageCounts,
  yearCounts,
} from './credited.js';
import type { EntitiesQuestion } from './entity.js';
import type { OrganizationAnswer, OrganizationEntry, OrganizationsAnswer } from './organization-answer.js';
import { byModels, pageOf } from './page-of.js';

/** What every answer on organisations and countries is made from. */
export interface CreditedMaterial {
  readonly catalog: Catalog;
  readonly histories: Histories;
  /** Of each vintage up to the one asked for, oldest first. */
  readonly counts: readonly CreditCounts[];
  readonly clusters: readonly ClusterEntry[];
}

export function answerOrganizations(catalog: Catalog, question: EntitiesQuestion): OrganizationsAnswer {
  const grouped = modelsByName(catalog.models, 'organization');
  const ids = idsOf(grouped.keys());
  const entries = [...grouped]
    .map(([name, models]) => organizationEntry(ids.get(name) ?? name, name, models))
    .sort(byModels);
  return { vintage: catalog.vintage, ...pageOf(entries, question) };
}

/** By id or name. Throws a NotFound that offers the nearest names. */
export function answerOrganization(material: CreditedMaterial, wanted: string): OrganizationAnswer {
  const { catalog, histories, counts, clusters } = material;
  const grouped = modelsByName(catalog.models, 'organization');
  const ids = idsOf(grouped.keys());
  const name = findName([...grouped.keys()], ids, wanted);
  const models = creditedModels(
    (grouped.get(name) ?? []).map((model) => [model, partsBy('organization', model).get(name) ?? 0]),
    'organization',
    histories,
    catalog.vintage.asOf,
  );
  return {
    vintage: catalog.vintage,
    ...totals(models),
    organization: organizationEntry(ids.get(name) ?? name, name, models),
    years: yearCounts(models, catalog.vintage.date),
    vintages: vintageCounts(counts, 'organization', name),
    partners: partnersOf(name, models, ids),
    clusters: clusters.filter(({ owners, users }) => owners.includes(name) || users.includes(name)),
    models,
  };
}

function findName(names: readonly string[], ids: ReadonlyMap<string, string>, wanted: string): string {
  const exact = names.find((name) => ids.get(name) === wanted || name === wanted);
  const found = exact ?? names.find((name) => looseKey(name) === looseKey(wanted));
  if (found !== undefined) return found;
  const offers = nearestNames(wanted, names);
  throw new NotFound(`no organisation called ${wanted}; the nearest are ${offers.join(', ')}`, offers);
}

function organizationEntry(
  id: string,
  name: string,
  models: Parameters<typeof creditedEntry>[2],
): OrganizationEntry {
  const credits = models.flatMap(({ credits: all }) =>
    all.filter(({ organization }) => organization === name),
  );
  return {
    ...creditedEntry(id, name, models, 'organization'),
    countries: [...new Set(credits.flatMap(({ countries }) => countries))],
    sectors: [...new Set(credits.flatMap(({ sector }) => sector ?? []))],
  };
}

function partnersOf(
  name: string,
  models: readonly { readonly organizations: readonly string[] }[],
  ids: ReadonlyMap<string, string>,
): OrganizationAnswer['partners'] {
  const counts = new Map<string, number>();
  for (const { organizations } of models)
    for (const other of organizations) if (other !== name) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .map(([other, count]) => ({ id: ids.get(other) ?? other, name: other, models: count }))
    .sort((a, b) => b.models - a.models || (a.name < b.name ? -1 : 1));
}
