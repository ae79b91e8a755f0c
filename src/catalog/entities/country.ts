/** Where do models come from? Each country with its models and organisations, credited evenly for joint work. */
import { NotFound } from '../../provenance/input-error.js';
import type { Catalog } from '../catalog.js';
import { countryCode } from '../country-code.js';
import { countryMatcher } from '../filter.js';
import { nearestNames } from '../nearest-names.js';
import type { CountriesAnswer, CountryAnswer } from './country-answer.js';
import {
  creditedEntry,
  creditedModels,
  idsOf,
  isListed,
  modelsByName,
  partsBy,
  rounded,
  totals,
  vintageCounts,
  yearCounts,
} from './credited.js';
import type { CreditedModel, EntitiesQuestion } from './entity.js';
import type { CreditedMaterial } from './organization.js';
import { byModels, pageOf } from './page-of.js';

/** What has no code is no country, such as `Multinational`. */
export function answerCountries(catalog: Catalog, question: EntitiesQuestion): CountriesAnswer {
  const entries = [...modelsByName(catalog.models, 'country')]
    .flatMap(([name, models]) => {
      const code = countryCode(name);
      return code === null ? [] : [creditedEntry(code, name, models, 'country')];
    })
    .sort(byModels);
  return { vintage: catalog.vintage, ...pageOf(entries, question) };
}

/** By code or name. Throws a NotFound that offers the nearest names. */
export function answerCountry(material: CreditedMaterial, wanted: string): CountryAnswer {
  const { catalog, histories, counts, clusters } = material;
  const grouped = modelsByName(catalog.models, 'country');
  const name = findCountry([...grouped.keys()], wanted);
  const models = creditedModels(
    (grouped.get(name) ?? []).map((model) => [model, partsBy('country', model).get(name) ?? 0]),
    'country',
    histories,
    catalog.vintage.asOf,
  );
  return {
    vintage: catalog.vintage,
    ...totals(models),
    country: creditedEntry(countryCode(name) ?? name, name, models, 'country'),
    years: yearCounts(models, catalog.vintage.date),
    vintages: vintageCounts(counts, 'country', name),
    organizations: organizationsOf(name, models, catalog),
    clusters: clusters.filter(({ countries }) => countries.includes(name)),
    models,
  };
}

function findCountry(names: readonly string[], wanted: string): string {
  const countries = names.filter((name) => countryCode(name) !== null);
  const code = wanted.toUpperCase();
  const found =
    countries.find((name) => countryCode(name) === code) ?? countries.find(countryMatcher([wanted]));
  if (found !== undefined) return found;
  const offers = nearestNames(wanted, countries);
  throw new NotFound(`no country called ${wanted} has a model; the nearest are ${offers.join(', ')}`, offers);
}

/** Those credited with the country, each with its part in the country's models. */
function organizationsOf(
  country: string,
  models: readonly CreditedModel[],
  { models: all }: Catalog,
): CountryAnswer['organizations'] {
  const ids = idsOf(modelsByName(all, 'organization').keys());
  const found = new Map<string, { models: number; credit: number }>();
  for (const { credits } of models.filter(isListed))
    for (const { organization, countries, share } of credits) {
      if (!countries.includes(country)) continue;
      const known = found.get(organization) ?? { models: 0, credit: 0 };
      found.set(organization, {
        models: known.models + 1,
        credit: known.credit + share / countries.length,
      });
    }
  return [...found]
    .map(([name, counted]) => ({
      id: ids.get(name) ?? name,
      name,
      models: counted.models,
      credit: rounded(counted.credit),
    }))
    .sort(byModels);
}
