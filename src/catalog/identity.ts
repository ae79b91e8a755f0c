/** Which rows are the same model? By name, by declared aliases, and by what speaks against it. */
import { dayNumber, readDateInterval } from '../units/calendar-date.js';
import type { Alias } from './identity-data.js';
import { looseKey, normalName, slug } from './name.js';

export interface NamedRow {
  readonly file: number;
  readonly index: number;
  readonly retrieved: string;
  /** With normal white space. */
  readonly name: string;
  readonly organizations: readonly string[];
  readonly published: string;
}

export interface RowGroup {
  readonly id: string;
  readonly rows: readonly NamedRow[];
  readonly identity: readonly { readonly name: string; readonly since: string; readonly evidence: string }[];
}

/** Two models of one name come further apart than a corrected date. */
const SAME_MODEL_DAYS = 60;

interface Cluster {
  readonly id: string;
  /** Of the canonical name: rows of another key are another model. */
  readonly key: string;
  readonly rows: NamedRow[];
  readonly names: Set<string>;
  readonly organizations: Set<string>;
}

/**
 * Rows come oldest file first. Each file is read with what the files before it have taught and changes nothing they
 * have settled, so a newer file adds rows and models but moves no row and no id.
 * Two different names of one file never become one model.
 */
export function groupRows(rows: readonly NamedRow[], aliases: readonly Alias[]): RowGroup[] {
  const resolve = aliasResolver(rows, aliases);
  const apart = new Set(
    aliases.flatMap((alias) => (alias.decision === 'different' ? [pair(alias.name, alias.canonical)] : [])),
  );
  const clusters = new Map<string, Cluster[]>();
  const ids = new Set<string>();
  const place = (row: NamedRow) => {
    const canonical = resolve(row);
    const key = looseKey(canonical);
    const namesakes = clusters.get(key) ?? [];
    const found = nearest(row, namesakes, apart);
    if (found) addTo(found, row);
    else clusters.set(key, [...namesakes, newCluster(row, canonical, key, ids)]);
  };
  for (const file of byFile(rows)) {
    // Names that are known claim their model before a new spelling can.
    const isKnown = (row: NamedRow) =>
      clusters.get(looseKey(resolve(row)))?.some(({ names }) => names.has(row.name)) ?? false;
    const fresh: NamedRow[] = [];
    for (const row of file) {
      if (isKnown(row)) place(row);
      else fresh.push(row);
    }
    fresh.forEach(place);
  }
  return [...clusters.values()]
    .flat()
    .map((cluster) => ({ id: cluster.id, rows: cluster.rows, identity: identityOf(cluster, aliases) }));
}

function byFile(rows: readonly NamedRow[]): NamedRow[][] {
  const files = new Map<number, NamedRow[]>();
  for (const row of rows) {
    const file = files.get(row.file);
    if (file) file.push(row);
    else files.set(row.file, [row]);
  }
  return [...files.values()];
}

/** An alias counts until a file lists both names: from then on the source knows two models. */
function aliasResolver(rows: readonly NamedRow[], aliases: readonly Alias[]): (row: NamedRow) => string {
  const filesOf = new Map<string, Set<number>>();
  for (const { name, file } of rows) {
    const files = filesOf.get(name);
    if (files) files.add(file);
    else filesOf.set(name, new Set([file]));
  }
  const declared = new Map<string, { canonical: string; until: number }>();
  for (const alias of aliases) {
    if (alias.decision !== 'same') continue;
    const [name, canonical] = [normalName(alias.name), normalName(alias.canonical)];
    const together = [...(filesOf.get(name) ?? [])].filter((file) => filesOf.get(canonical)?.has(file));
    declared.set(name, { canonical, until: Math.min(Number.POSITIVE_INFINITY, ...together) });
  }
  return ({ name, file }) => {
    const alias = declared.get(name);
    return alias && file < alias.until ? alias.canonical : name;
  };
}

/** The model of the key the row belongs to: rather one of its organisations, rather one of its very name. */
function nearest(
  row: NamedRow,
  namesakes: readonly Cluster[],
  apart: ReadonlySet<string>,
): Cluster | undefined {
  const possible = namesakes.filter((cluster) => belongs(row, cluster, apart));
  const rank = (cluster: Cluster) =>
    (areStrangers(row.organizations, cluster.organizations) ? 0 : 2) + (cluster.names.has(row.name) ? 1 : 0);
  return [...possible].sort((a, b) => rank(b) - rank(a))[0];
}

function belongs(row: NamedRow, cluster: Cluster, apart: ReadonlySet<string>): boolean {
  const beside = cluster.rows.filter(({ file }) => file === row.file);
  if (
    beside.some(
      (other) => other.name !== row.name || areStrangers(row.organizations, new Set(other.organizations)),
    )
  )
    return false;
  if ([...cluster.names].some((name) => apart.has(pair(name, row.name)))) return false;
  return (
    !areStrangers(row.organizations, cluster.organizations) ||
    cluster.rows.some((other) => daysApart(other.published, row.published) <= SAME_MODEL_DAYS)
  );
}

/** Both are stated, and no organisation is in both. */
function areStrangers(some: readonly string[], others: ReadonlySet<string>): boolean {
  return some.length > 0 && others.size > 0 && !some.some((name) => others.has(name));
}

function addTo(cluster: Cluster, row: NamedRow): void {
  cluster.rows.push(row);
  cluster.names.add(row.name);
  for (const organization of row.organizations) cluster.organizations.add(organization);
}

/**
 * The first model of a name has the slug of its canonical name as its id; a later namesake adds its first
 * organisation, or where that is taken too a number.
 */
function newCluster(row: NamedRow, canonical: string, key: string, ids: Set<string>): Cluster {
  const base = slug(canonical);
  const told = `${base}-${slug(row.organizations[0] ?? 'unknown')}`;
  let [id, number] = [base, 1];
  while (ids.has(id)) {
    id = number === 1 ? told : `${told}-${number}`;
    number += 1;
  }
  ids.add(id);
  return { id, key, rows: [row], names: new Set([row.name]), organizations: new Set(row.organizations) };
}

/** Infinite where one of the dates is missing. */
function daysApart(a: string, b: string): number {
  const [first, second] = [readDateInterval(a), readDateInterval(b)];
  return first && second
    ? Math.abs(dayNumber(first.date) - dayNumber(second.date))
    : Number.POSITIVE_INFINITY;
}

function pair(a: string, b: string): string {
  return [normalName(a), normalName(b)].sort().join('\n');
}

function identityOf(cluster: Cluster, aliases: readonly Alias[]): RowGroup['identity'] {
  return [...cluster.names].map((name) => {
    const since = cluster.rows.find((row) => row.name === name)?.retrieved ?? '';
    const alias = aliases.find(
      (entry) =>
        entry.decision === 'same' &&
        normalName(entry.name) === name &&
        looseKey(entry.canonical) === cluster.key,
    );
    return {
      name,
      since,
      evidence: alias?.evidence.join('; ') ?? 'same name but for case, hyphens and spaces',
    };
  });
}
