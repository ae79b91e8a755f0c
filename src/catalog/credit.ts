/** Whose is a model, and how much of it? Organisations tied to their countries and sectors, joint work shared evenly. */
import type { Credit, ModelEntry } from './model.js';
import type { CountriesOf } from './organization-countries.js';

/** Only where the source mixes both in one label. */
const MIXED = /^Industry - Academia/i;

export function shareCredit(
  organizations: readonly string[],
  countries: readonly string[],
  sectors: readonly string[],
  learned: CountriesOf,
): Credit[] {
  const share = organizations.length === 0 ? 0 : 1 / organizations.length;
  const inCell = new Set(countries);
  return organizations.map((organization, index) => ({
    organization,
    countries: countriesOf(index, organizations, countries, learned(organization), inCell),
    sector: sectorOf(index, organizations, sectors),
    share,
  }));
}

/**
 * Cells name the countries in the order of the organisations: one each where the counts are equal. Newer files give an
 * organisation all its countries and older ones leave repeats out; then what it publishes alone tells which are its own.
 */
function countriesOf(
  index: number,
  organizations: readonly string[],
  countries: readonly string[],
  learned: readonly string[] | undefined,
  inCell: ReadonlySet<string>,
): string[] {
  const aligned = countries[index];
  if (organizations.length === 1) return withoutMultinational([...inCell]);
  if (organizations.length === countries.length && aligned !== undefined) return [aligned];
  const own = (learned ?? []).filter((country) => inCell.has(country));
  if (own.length > 0) return own;
  return inCell.size === 1 ? [...inCell] : [];
}

function withoutMultinational(countries: string[]): string[] {
  const exact = countries.filter((country) => country !== 'Multinational');
  return exact.length > 0 ? exact : countries;
}

function sectorOf(
  index: number,
  organizations: readonly string[],
  sectors: readonly string[],
): string | null {
  const only = new Set(sectors).size === 1 ? sectors[0] : undefined;
  const found = only ?? (sectors.length === organizations.length ? sectors[index] : undefined);
  if (found === undefined) return null;
  if (MIXED.test(found)) return 'Mixed';
  return `${found.charAt(0)}${found.slice(1).toLowerCase()}`;
}

/** Where a source says nothing. */
export const UNKNOWN = 'unknown';

/** Groups of a model with its part in each; parts add up to 1. */
export type Parts = ReadonlyMap<string, number>;

/** By the organisations' credit; a country the cell names but no organisation could be tied to still counts, without credit. */
export function creditedParts(
  model: Pick<ModelEntry, 'credits'>,
  keysOf: (credit: Credit) => readonly string[],
  named: readonly string[],
): Parts {
  const parts = new Map<string, number>(named.map((key) => [key, 0]));
  let rest = 1;
  for (const credit of model.credits) {
    const keys = keysOf(credit);
    for (const key of keys) parts.set(key, (parts.get(key) ?? 0) + credit.share / keys.length);
    if (keys.length > 0) rest -= credit.share;
  }
  if (rest > 1e-9) parts.set(UNKNOWN, (parts.get(UNKNOWN) ?? 0) + rest);
  return parts;
}
