/**
 * What did each refresh bring? A snapshot against the one of its source before it: read from the two, and kept under
 * their numbers, so that a refresh whose record was lost or never written is simply read again.
 */
import { findSource } from '../../sources/find-source.js';
import { putDescribed, readDescribed } from '../kept/described.js';
import type { KeptFiles } from '../kept/kept-files.js';
import type { Manifest, SnapshotStore } from '../snapshot-store.js';
import { Refresh, type RefreshesQuestion, type RefreshSummary, summaryOf } from './refresh.js';
import { diffRows } from './row-diff.js';

const REFRESHES = 'refreshes';

export interface RefreshEffects {
  readonly kept: KeptFiles;
  readonly store: SnapshotStore;
  readonly progress: (message: string) => void;
}

interface Pair {
  readonly id: string;
  readonly before: Manifest;
  readonly after: Manifest;
}

/** Of every source in the order in which its snapshots tell of the world; the newest pair of all first. */
export function refreshPairs(manifests: readonly Manifest[]): readonly Pair[] {
  const last = new Map<string, Manifest>();
  const pairs: Pair[] = [];
  for (const after of [...manifests].sort(byTime)) {
    const before = last.get(after.source);
    if (before && before.sha256 !== after.sha256)
      pairs.push({ id: `${numbered(after)}-${numbered(before)}`, before, after });
    last.set(after.source, after);
  }
  return pairs.reverse();
}

/** The latest word of a source: the snapshot of the latest day, of those the one stored last. */
export function latestOf(source: string, manifests: readonly Manifest[]): Manifest | null {
  return (
    manifests
      .filter((manifest) => manifest.source === source)
      .sort(byTime)
      .at(-1) ?? null
  );
}

function byTime(a: Manifest, b: Manifest): number {
  return a.retrieved === b.retrieved ? a.sequence - b.sequence : a.retrieved < b.retrieved ? -1 : 1;
}

function numbered({ sequence }: Manifest): string {
  return String(sequence).padStart(6, '0');
}

export async function listRefreshes(
  manifests: readonly Manifest[],
  question: RefreshesQuestion,
  effects: RefreshEffects,
): Promise<RefreshSummary[]> {
  const { source, from, limit, 'as-of': asOf } = question;
  if (source !== undefined) findSource(source);
  const wanted = refreshPairs(manifests).filter(
    ({ after }) =>
      (source === undefined || after.source === source) &&
      (from === undefined || after.retrieved >= from) &&
      (asOf === undefined || after.retrieved <= asOf),
  );
  const found: RefreshSummary[] = [];
  for (const pair of wanted.slice(0, limit)) found.push(summaryOf(await readRefresh(pair, effects)));
  return found;
}

/** Null where no refresh has this id. */
export async function findRefresh(
  id: string,
  manifests: readonly Manifest[],
  effects: RefreshEffects,
): Promise<Refresh | null> {
  const pair = refreshPairs(manifests).find((known) => known.id === id);
  return pair ? readRefresh(pair, effects) : null;
}

async function readRefresh(pair: Pair, effects: RefreshEffects): Promise<Refresh> {
  const name = `${pair.id}.json`;
  const kept = await readDescribed(effects.kept, REFRESHES, name, Refresh).catch(() => null);
  if (kept && kept.sha256 === pair.after.sha256 && kept.before.sha256 === pair.before.sha256) return kept;
  const refresh = await compare(pair, effects.store);
  await putDescribed(effects.kept, REFRESHES, name, refresh).catch((error: unknown) =>
    effects.progress(`the record of a refresh could not be kept: ${String(error)}`),
  );
  return refresh;
}

async function compare({ id, before, after }: Pair, store: SnapshotStore): Promise<Refresh> {
  const source = findSource(after.source);
  const [old, now] = [await store.readRows(before), await store.readRows(after)];
  const diff = diffRows(old, now, source);
  return {
    id,
    source: after.source,
    retrieved: after.retrieved,
    stored: after.stored,
    sha256: after.sha256,
    before: { retrieved: before.retrieved, sha256: before.sha256, rows: old.row.length },
    after: { retrieved: after.retrieved, sha256: after.sha256, rows: now.row.length },
    added: diff.added.length,
    removed: diff.removed.length,
    changed: new Set(diff.changed.map(({ name }) => name)).size,
    addedNames: diff.added,
    removedNames: diff.removed,
    changes: diff.changed,
  };
}
