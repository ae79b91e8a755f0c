/** Which models fit? The catalogue, filtered, sorted and cut to a page. */
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { Catalog } from './catalog.js';
import type { ModelEntry, ModelsAnswer } from './model.js';
import { holdsName, looseKey } from './name.js';
import { nearest } from './nearest-names.js';
import { isOver } from './over.js';
import type { ModelsQuestion } from './question.js';
import { isWithin, usableDay } from './usable-day.js';

countries.registerLocale(english);

export function answerModels(catalog: Catalog, question: ModelsQuestion): ModelsAnswer {
  const isWanted = countryMatcher(question.country ?? []);
  const models = catalog.models
    .filter((model) => question.country === undefined || model.countries.some(isWanted))
    .filter((model) => fits(model, question, catalog.vintage.date))
    .sort(ORDERS[question.sort]);
  const end = question.limit === undefined ? undefined : question.offset + question.limit;
  return {
    vintage: catalog.vintage,
    total: models.length,
    models: models.slice(question.offset, end),
    ...(models.length === 0 && question.search !== undefined
      ? { nearest: nearestModels(catalog, question.search) }
      : {}),
  };
}

/** Those on more of the lists first, where several are as near. */
function nearestModels({ models, files }: Catalog, wanted: string): string[] {
  const lists = new Map<string, Set<string>>();
  for (const { snapshot, rows } of files) {
    const listed = lists.get(snapshot.source) ?? new Set();
    lists.set(snapshot.source, listed);
    for (const { model } of rows) listed.add(model);
  }
  const prominence = (id: string) =>
    [...lists.values()].filter((listed) => listed.has(id)).length / Math.max(1, lists.size);
  return nearest(
    wanted,
    models.map(({ id, name, otherNames }) => ({
      names: [name, ...otherNames],
      prominence: prominence(id),
    })),
  ).map(({ name }) => name);
}

function fits(model: ModelEntry, question: ModelsQuestion, vintage: string): boolean {
  const { over, domain, organization, access, from, to, search } = question;
  return (
    (over === undefined || isOver(model, over, question.reading)) &&
    anyOf(domain, model.domains, sameText) &&
    anyOf(organization, model.organizations, contains) &&
    anyOf(access, model.access === null ? [] : [model.access], contains) &&
    (question['open-weights'] === undefined || model.openWeights === question['open-weights']) &&
    isWithin(usableDay(model.published, vintage), from, to) &&
    (search === undefined ||
      anyOf([search], [model.name, ...model.otherNames, ...model.organizations], spells))
  );
}

function anyOf(
  wanted: readonly string[] | undefined,
  found: readonly string[],
  match: (wanted: string, found: string) => boolean,
) {
  return wanted === undefined || wanted.some((name) => found.some((value) => match(name, value)));
}

function sameText(wanted: string, found: string): boolean {
  return wanted.toLowerCase() === found.toLowerCase();
}

function contains(wanted: string, found: string): boolean {
  return looseKey(found).includes(looseKey(wanted));
}

function spells(wanted: string, found: string): boolean {
  return holdsName(looseKey(found), looseKey(wanted));
}

/** By any name or ISO 3166 code of the country, or by the words its name begins with: `UK`, `South Korea`, `Iran`. */
export function countryMatcher(wanted: readonly string[]): (found: string) => boolean {
  const names = wanted.flatMap((name) => [name, ...countryNames(name)]);
  const whole = new Set(names.map(plain));
  const beginnings = names.map((name) => `${looseKey(name)} `);
  return (found) =>
    whole.has(plain(found)) || beginnings.some((beginning) => looseKey(found).startsWith(beginning));
}

function countryNames(wanted: string): readonly string[] {
  const byCode = /^[a-z]{2,3}$/i.test(wanted)
    ? countries.getName(wanted.toUpperCase(), 'en', { select: 'all' })
    : undefined;
  if (byCode) return byCode;
  const all = Object.values(countries.getNames('en', { select: 'all' }));
  return all.find((names) => names.some((name) => plain(name) === plain(wanted))) ?? [];
}

/** Without signs and small words, in alphabetical order: `Korea (Republic of)` is `Korea, Republic of`. */
function plain(name: string): string {
  return looseKey(name.replace(/[,.]/g, ' '))
    .split(' ')
    .filter((word) => word !== 'of' && word !== 'the')
    .sort()
    .join(' ');
}

type Order = (a: ModelEntry, b: ModelEntry) => number;

const byName: Order = (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
const bySize =
  (size: (model: ModelEntry) => number | null): Order =>
  (a, b) =>
    (size(b) ?? -1) - (size(a) ?? -1) || byName(a, b);

const ORDERS: Readonly<Record<ModelsQuestion['sort'], Order>> = {
  name: byName,
  published: (a, b) =>
    a.published === b.published ? byName(a, b) : (a.published ?? '') > (b.published ?? '') ? -1 : 1,
  compute: bySize((model) => model.trainingCompute.value),
  cost: bySize((model) => model.trainingCost.value),
  parameters: bySize((model) => model.parameters.value),
};
