/** Which clusters are there, whose, how large, how sure? */
import type { History } from '../history.js';
import { looseKey, normalName } from '../name.js';
import { findHistory } from '../show.js';
import type { ClusterAnswer, ClustersAnswer } from './cluster-answer.js';
import type { ClusterEntry } from './cluster-entry.js';
import { namesIn } from './credited.js';
import { type Described, fieldsOf, shownOf, vintageOfDescribed, visibleOnes } from './described.js';
import type { EntitiesQuestion, EntityRef } from './entity.js';
import { pageOf } from './page-of.js';

/** The largest first. */
export function clusterEntries(described: Described, asOf: string | null): ClusterEntry[] {
  return visibleOnes(described, asOf)
    .map((one) => clusterEntry(described, one, asOf))
    .sort((a, b) => (b.h100Equivalents ?? -1) - (a.h100Equivalents ?? -1) || (a.name < b.name ? -1 : 1));
}

export function answerClusters(described: Described, question: EntitiesQuestion): ClustersAnswer {
  const asOf = question['as-of'] ?? null;
  const entries = clusterEntries(described, asOf);
  return {
    vintage: vintageOfDescribed(described, asOf),
    ...pageOf(entries, question, ({ name, owners, users }) => [name, ...owners, ...users]),
  };
}

/** By id or name. Throws a NotFound that offers the nearest names. */
export function answerCluster(described: Described, wanted: string, asOf: string | null): ClusterAnswer {
  const all = visibleOnes(described, asOf);
  const found = findHistory(described.histories, asOf, wanted, described.noun);
  const { text } = shownOf(described, found, asOf);
  return {
    vintage: vintageOfDescribed(described, asOf),
    cluster: clusterEntry(described, found, asOf),
    fields: fieldsOf(described, found, asOf),
    buildsUpon: named(text('buildsUpon'), all),
    supersededBy: named(text('supersededBy'), all),
  };
}

function named(name: string | null, all: readonly History[]): EntityRef | null {
  if (name === null) return null;
  const found = all.find(({ names }) =>
    names.some(({ value }) => looseKey(String(value)) === looseKey(name)),
  );
  return found ? { id: found.id, name } : null;
}

function clusterEntry(described: Described, one: History, asOf: string | null): ClusterEntry {
  const { text, number } = shownOf(described, one, asOf);
  return {
    id: one.id,
    name: normalName(text('name') ?? one.id),
    owners: namesIn(text('owner')),
    users: namesIn(text('users')),
    countries: namesIn(text('country')),
    status: text('status'),
    certainty: text('certainty'),
    operational: text('operational'),
    chipType: text('chipType'),
    chipQuantity: number('chipQuantity') ?? number('totalChips'),
    h100Equivalents: number('h100Equivalents'),
    powerMegawatts: number('powerMegawatts'),
    sector: text('sector'),
  };
}
