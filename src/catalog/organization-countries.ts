/** Which countries is an organisation of, as far as the files retrieved by a day tell? */
import type { RowTable } from '../snapshots/snapshot-store.js';
import { splitList } from '../sources/split-list.js';

/**
 * Learned from models that are an organisation's alone: its countries from the file on that first states them so,
 * until a newer entry. Oldest first.
 */
export type OrganizationCountries = Readonly<
  Record<string, readonly { readonly file: number; readonly countries: readonly string[] }[]>
>;

/** Tables in the order of the files. */
export function learnCountries(tables: readonly { readonly table: RowTable }[]): OrganizationCountries {
  const learned = new Map<string, { file: number; countries: readonly string[] }[]>();
  for (const [file, { table }] of tables.entries())
    for (const index of table.row.keys()) {
      const [organization, ...others] = new Set(splitList(String(table.columns.organization?.[index] ?? '')));
      const countries = singleCountries(String(table.columns.country?.[index] ?? ''));
      if (organization === undefined || others.length > 0 || countries.length === 0) continue;
      const entries = learned.get(organization) ?? [];
      learned.set(organization, entries);
      if (entries.at(-1)?.countries.join() !== countries.join()) entries.push({ file, countries });
    }
  return Object.fromEntries(learned);
}

/** Of an organisation: undefined where nothing is known. */
export type CountriesOf = (organization: string) => readonly string[] | undefined;

/** The most recent list of each organisation in the files that count. */
export function knownCountries(
  learned: OrganizationCountries,
  counts: (file: number) => boolean,
): CountriesOf {
  return (organization) =>
    Object.hasOwn(learned, organization)
      ? learned[organization]?.filter(({ file }) => counts(file)).at(-1)?.countries
      : undefined;
}

/** The countries of a cell once each; `Multinational` only where nothing more exact stands beside it. */
export function singleCountries(cell: string): string[] {
  const all = [...new Set(splitList(cell))];
  const exact = all.filter((country) => country !== 'Multinational');
  return exact.length > 0 ? exact : all;
}
