/** Which rows are the same model? By name, by declared aliases, and by what speaks against it. */
import { dayNumber, readDateInterval } from '../units/calendar-date.js';
import type { Alias } from './identity-data.js';
import { looseKey, normalName, shortHash, slug } from './name.js';

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
  readonly canonical: string;
  readonly rows: NamedRow[];
  readonly names: Set<string>;
  /** Spelling by file: two spellings in one file are two models. */
  readonly nameInFile: Map<number, string>;
  readonly organizations: Set<string>;
}

/** Rows come oldest file first. Two different names of one file never become one model. */
export function groupRows(rows: readonly NamedRow[], aliases: readonly Alias[]): RowGroup[] {
  const resolve = aliasResolver(rows, aliases);
  const apart = new Set(
    aliases.flatMap((alias) => (alias.decision === 'different' ? [pair(alias.name, alias.canonical)] : [])),
  );
  const clusters = new Map<string, Cluster[]>();
  for (const row of rows) {
    const canonical = resolve(row.name);
    const key = looseKey(canonical);
    const known = clusters.get(key) ?? [];
    const found = known.find((cluster) => belongs(row, cluster, apart));
    const cluster: Cluster = found ?? {
      canonical,
      rows: [],
      names: new Set(),
      nameInFile: new Map(),
      organizations: new Set(),
    };
    if (!found) clusters.set(key, [...known, cluster]);
    cluster.rows.push(row);
    cluster.names.add(row.name);
    cluster.nameInFile.set(row.file, row.name);
    for (const organization of row.organizations) cluster.organizations.add(organization);
  }
  return nameGroups([...clusters.values()].flat(), aliases);
}

/** An alias counts where no stored file lists both names: a file that lists both knows two models. */
function aliasResolver(rows: readonly NamedRow[], aliases: readonly Alias[]): (name: string) => string {
  const filesOf = new Map<string, Set<number>>();
  for (const { name, file } of rows) filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
  const canonicalOf = new Map<string, string>();
  for (const { name, canonical, decision } of aliases) {
    const files = filesOf.get(normalName(canonical)) ?? new Set();
    const together = [...(filesOf.get(normalName(name)) ?? [])].some((file) => files.has(file));
    if (decision === 'same' && !together) canonicalOf.set(normalName(name), normalName(canonical));
  }
  return (name) => canonicalOf.get(name) ?? name;
}

function belongs(row: NamedRow, cluster: Cluster, apart: ReadonlySet<string>): boolean {
  const inFile = cluster.nameInFile.get(row.file);
  if (inFile !== undefined && inFile !== row.name) return false;
  if ([...cluster.names].some((name) => apart.has(pair(name, row.name)))) return false;
  const strangers =
    row.organizations.length > 0 &&
    cluster.organizations.size > 0 &&
    !row.organizations.some((name) => cluster.organizations.has(name));
  return (
    !strangers || cluster.rows.some((other) => daysApart(other.published, row.published) <= SAME_MODEL_DAYS)
  );
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

/** Ids: the slug of the canonical name; where two models share it, the first organisation tells them apart. */
function nameGroups(clusters: readonly Cluster[], aliases: readonly Alias[]): RowGroup[] {
  const slugs = clusters.map((cluster) => slug(cluster.canonical));
  const taken = new Set<string>();
  return clusters.map((cluster, index) => {
    const base = slugs[index] ?? '';
    const shared = slugs.filter((other) => other === base).length > 1;
    const candidates = [
      ...(shared ? [] : [base]),
      `${base}-${slug([...cluster.organizations][0] ?? 'unknown')}`,
      `${base}-${shortHash([...cluster.names].join('\n'))}`,
      `${base}-${shortHash(cluster.rows.map((row) => `${row.file}:${row.index}`).join())}`,
    ];
    const id = candidates.find((candidate) => !taken.has(candidate)) ?? base;
    taken.add(id);
    return { id, rows: cluster.rows, identity: identityOf(cluster, aliases) };
  });
}

function identityOf(cluster: Cluster, aliases: readonly Alias[]): RowGroup['identity'] {
  return [...cluster.names].map((name) => {
    const since = cluster.rows.find((row) => row.name === name)?.retrieved ?? '';
    const alias = aliases.find((entry) => normalName(entry.name) === name && entry.decision === 'same');
    return {
      name,
      since,
      evidence: alias?.evidence.join('; ') ?? 'same name but for case, hyphens and spaces',
    };
  });
}
