/** How does a model read in a list? One history, at a vintage, as the entry every answer shows. */
import type { SourceCell } from '../provenance/lineage.js';
import type { Quantity } from '../provenance/quantity.js';
import { splitList } from '../sources/split-list.js';
import { type DateInterval, monthInterval, readDateInterval, yearInterval } from '../units/calendar-date.js';
import { shareCredit } from './credit.js';
import type { CellAddress, Histories, History } from './history.js';
import type { ModelEntry } from './model.js';
import { normalName } from './name.js';
import { type CountriesOf, singleCountries } from './organization-countries.js';
import { isVisible, type Picked, pick } from './pick.js';

/** The price basis in the header of the published column; the source mixes two (methodology, trap 2). */
const COST_UNIT = 'USD of 2023 (as recorded)';

/** `sightings` are the visible ones, at least one; `countries` what the visible files tell of organisations. */
export function modelEntry(
  history: History,
  histories: Histories,
  sightings: readonly CellAddress[],
  countries: CountriesOf,
): ModelEntry {
  const { files } = histories;
  const get = (field: string) => pick(history, histories, field, sightings);
  const text = (field: string) => String(get(field).value ?? '');
  const days = sightings.map(([file]) => files[file]?.snapshot.retrieved ?? '').sort();
  const [listedFrom = '', listedUntil = ''] = [days[0], days.at(-1)];
  const name = normalName(text('name'));
  const organizations = [...new Set(splitList(text('organization')))];
  const compute = quantity(get('trainingComputeFlop'), 'FLOP', 'trainingComputeFlop', histories);
  const access = text('accessibility').trim() || null;
  const seen = new Set(sightings.map(([file]) => file));
  return {
    id: history.id,
    name,
    otherNames: otherNames(history, seen, name),
    organizations,
    countries: singleCountries(text('country')),
    domains: [...new Set(splitList(text('domain')))],
    credits: shareCredit(
      organizations,
      splitList(text('country')),
      splitList(text('organizationCategorization')),
      countries,
    ),
    ...publication(text('published')),
    access,
    openWeights: access === null ? 'unknown' : (own(histories.openWeights, access) ?? 'unknown'),
    parameters: quantity(get('parameters'), 'parameters', 'parameters', histories),
    trainingCompute: compute,
    trainingCost: quantity(get('trainingCostUsd2023'), COST_UNIT, 'trainingCostUsd2023', histories),
    listing: 'listed',
    listedFrom,
    listedUntil,
    flags: [
      ...latestFlags(history, histories, listedUntil, seen),
      ...undeclaredAccess(access, histories.openWeights),
    ],
  };
}

/** What a stranger's text names, never what every object inherits. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function otherNames(history: History, files: ReadonlySet<number>, shown: string): string[] {
  const used = history.names.filter(({ cells }) => cells.some(([file]) => files.has(file)));
  return [...new Set(used.map(({ value }) => normalName(String(value))))].filter((name) => name !== shown);
}

function latestFlags(
  history: History,
  { files }: Histories,
  day: string,
  seen: ReadonlySet<number>,
): ModelEntry['flags'] {
  const flags = new Map<string, ModelEntry['flags'][number]>();
  for (const { code, field, detail, cell } of history.flags)
    if (seen.has(cell[0]) && files[cell[0]]?.snapshot.retrieved === day)
      flags.set(`${code} ${field}`, { code, field, detail });
  return [...flags.values()];
}

/** A label `data/catalog/access.json` does not know says nothing of the weights: a reader should see why. */
function undeclaredAccess(access: string | null, declared: Histories['openWeights']): ModelEntry['flags'] {
  if (access === null || own(declared, access) !== undefined) return [];
  return [{ code: 'undeclared-access', field: 'accessibility', detail: access }];
}

/** The 15th stands for a month and 1 July for a year often enough that the day is not taken for known. */
function publication(
  text: string,
): Pick<ModelEntry, 'published' | 'publishedPrecision' | 'publishedBetween'> {
  const written = readDateInterval(text);
  if (!written) return { published: null, publishedPrecision: null, publishedBetween: null };
  const { date, precision, earliest, latest } = supposed(written);
  return { published: date, publishedPrecision: precision, publishedBetween: [earliest, latest] };
}

function supposed(written: DateInterval): DateInterval {
  if (written.precision !== 'day') return written;
  if (written.date.endsWith('-07-01')) return yearInterval(written.date);
  return written.date.endsWith('-15') ? monthInterval(written.date) : written;
}

export function sourceCell(
  [file, row]: CellAddress,
  field: string,
  text: string,
  { files }: Histories,
): SourceCell {
  const found = files[file];
  if (!found) throw new Error(`no file ${file} in the histories`);
  return { ...found.snapshot, row, column: found.headers[field] ?? field, text };
}

/** Where the value shown is from; for a withdrawn one where it was stated last. */
export function pickedSources(
  { accepted, cells, stated }: Picked,
  field: string,
  histories: Histories,
): SourceCell[] {
  if (accepted) return [accepted.cell];
  return cells.map((cell) => sourceCell(cell, field, stated?.text ?? '', histories));
}

function quantity(picked: Picked, unit: string, field: string, histories: Histories): Quantity {
  const { value, stated, rule } = picked;
  const sources = pickedSources(picked, field, histories);
  const known = typeof value === 'number';
  return {
    value: known ? value : null,
    low: null,
    high: null,
    level: null,
    unit,
    evidence: known ? 'recorded' : 'gap',
    method: null,
    sources: known ? sources : [],
    gap: known ? null : gapOf(rule, stated?.text, sources.at(-1)),
  };
}

function gapOf(
  rule: Picked['rule'],
  text: string | undefined,
  last: SourceCell | undefined,
): Quantity['gap'] {
  if (rule !== 'withdrawn')
    return { reason: 'no source states it', wouldFill: 'a statement by the developer or a source' };
  return {
    reason: `withdrawn by the source: it stated ${text} last on ${last?.retrieved}`,
    wouldFill: 'a new statement by the source, or an estimate',
  };
}

/** Days of the visible files whose list would name every model of that size, newest first. */
export function coveringDay(trainingFlop: number | null, { files }: Histories, asOf: string | null): string {
  let newest = '';
  for (const [index, { snapshot, scope }] of files.entries()) {
    const covers =
      scope.kind === 'all' ||
      (scope.kind === 'compute-at-least' && (trainingFlop ?? 0) >= scope.trainingFlop);
    if (covers && isVisible(index, files, asOf) && snapshot.retrieved > newest) newest = snapshot.retrieved;
  }
  return newest;
}
