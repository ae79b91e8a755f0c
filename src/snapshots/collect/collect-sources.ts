/** What is new at the sources' own addresses? Asks, compares, takes in what is like before, puts the rest aside. */
import { InputError } from '../../provenance/input-error.js';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import { readTable } from '../../sources/read-table.js';
import type { Source } from '../../sources/source.js';
import { shownAddress } from '../fetch/address-policy.js';
import type { Fetcher } from '../fetch/fetcher.js';
import { type CheckedRows, checkFile, type IngestResult, takeIn } from '../ingest.js';
import type { Manifest } from '../snapshot-store.js';
import { collectStreamed, type StreamedIntake } from './collect-streamed.js';
import type { CollectingAssumptions } from './collecting-assumptions.js';
import { listQuarantine, putAside, type QuarantineEntry, quarantineId } from './quarantine.js';
import type { Refresh } from './refresh.js';
import { findRefresh, latestOf, type RefreshEffects, refreshPairs } from './refreshes.js';
import { askSource, type LeftOut, type SourceAnswers } from './source-answers.js';
import { type Suspicion, suspicionsOf } from './suspicions.js';

export interface CollectEffects extends RefreshEffects {
  readonly fetcher: Fetcher;
  readonly now: () => Date;
  readonly userAgent: string;
  readonly assumptions: CollectingAssumptions;
  readonly longTail: StreamedIntake;
}

export type Collected =
  | {
      readonly kind: 'stored';
      readonly result: IngestResult;
      readonly refresh: Refresh | null;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'unchanged'; readonly source: string; readonly aside: QuarantineEntry | null }
  | { readonly kind: 'quarantined'; readonly entry: QuarantineEntry }
  | { readonly kind: 'failed'; readonly source: string; readonly error: UnreachableError };

/** All at once: the fetcher keeps the pace of each server. A source that fails is told, and holds up no other. */
export function collectSources(
  sources: readonly Source[],
  effects: CollectEffects,
): Promise<readonly Collected[]> {
  return Promise.all(sources.map((source) => collectSource(source, effects)));
}

export async function collectSource(source: Source, effects: CollectEffects): Promise<Collected> {
  try {
    return await (source.streamed ? collectStreamed : askAndJudge)(source, effects);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return { kind: 'failed', source: source.id, error };
  }
}

async function askAndJudge(source: Source, effects: CollectEffects): Promise<Collected> {
  const latest = latestOf(source.id, await effects.store.list());
  const aside = (await listQuarantine(effects.kept)).filter((entry) => entry.source === source.id);
  const asideWith = (sha256: string) => aside.find((entry) => entry.sha256 === sha256) ?? null;
  effects.progress(`asking ${source.id}`);
  const answers = await askSource(
    source,
    (sha256) => latest?.sha256 === sha256 || asideWith(sha256) !== null,
    effects,
  );
  const held = asideWith(answers.sha256);
  if (answers.kind === 'unchanged' || answers.sha256 === latest?.sha256 || held) {
    if (answers.kind === 'bytes') await keepState(answers, effects);
    return { kind: 'unchanged', source: source.id, aside: held };
  }
  const judged = await judge(source, answers.bytes, latest, effects);
  if (judged.kind === 'suspicious') return quarantine(source, answers, judged.suspicions, effects);
  const collected = await store(judged.rows, effects);
  await keepState(answers, effects);
  return { kind: 'stored', ...collected, leftOut: answers.leftOut };
}

type Judged =
  | { readonly kind: 'good'; readonly rows: CheckedRows }
  | { readonly kind: 'suspicious'; readonly suspicions: readonly Suspicion[] };

async function judge(
  source: Source,
  bytes: Uint8Array,
  latest: Manifest | null,
  effects: CollectEffects,
): Promise<Judged> {
  const rows = readRows(source, bytes, today(effects));
  if ('unreadable' in rows)
    return { kind: 'suspicious', suspicions: [{ code: 'unreadable', detail: rows.unreadable }] };
  if (!latest) return { kind: 'good', rows };
  const suspicions = suspicionsOf(
    {
      before: latest,
      beforeRows: await effects.store.readRows(latest),
      after: rows.checked.prepared,
      afterRows: rows.table,
      fixedHeader: source.table === undefined,
    },
    effects.assumptions.quarantine,
  );
  return suspicions.length > 0 ? { kind: 'suspicious', suspicions } : { kind: 'good', rows };
}

/** A whole table that this version cannot read is for a person to look at; what is none, or cut off, is no answer. */
function readRows(
  source: Source,
  bytes: Uint8Array,
  retrieved: string,
): CheckedRows | { readonly unreadable: string } {
  const name = source.requests[0]?.fileName ?? source.id;
  try {
    return checkFile({ path: name, source: source.id, retrieved }, { name, bytes }, retrieved);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const address = shownAddress(source.requests[0]?.url ?? '');
    if (!isWhole(source, bytes, name))
      throw new UnreachableError(error.message, { address, stage: 'content' }, { cause: error });
    return { unreadable: error.message };
  }
}

function isWhole(source: Source, bytes: Uint8Array, name: string): boolean {
  try {
    if (source.table) return JSON.parse(new TextDecoder().decode(bytes)) !== null;
    return readTable(bytes, name).header.length > 1;
  } catch {
    return false;
  }
}

async function quarantine(
  source: Source,
  answers: Extract<SourceAnswers, { kind: 'bytes' }>,
  reasons: readonly Suspicion[],
  effects: CollectEffects,
): Promise<Collected> {
  const { bytes, sha256 } = answers;
  const entry: QuarantineEntry = {
    id: quarantineId(source.id, sha256),
    source: source.id,
    retrieved: today(effects),
    file: source.requests[0]?.fileName ?? source.id,
    sha256,
    bytes: bytes.length,
    reasons,
    since: effects.now().toISOString(),
    state: 'waiting',
  };
  await putAside(entry, bytes, effects.kept);
  await keepState(answers, effects);
  return { kind: 'quarantined', entry };
}

/** Takes rows in and says what they bring; the refresh is null for the first snapshot of a source. */
export async function store(
  { checked }: CheckedRows,
  effects: RefreshEffects,
): Promise<{ readonly result: IngestResult; readonly refresh: Refresh | null }> {
  const [result] = await takeIn([checked], effects.store);
  if (!result) throw new Error('the store took nothing in');
  const manifests = await effects.store.list();
  const pair = refreshPairs(manifests).find(
    ({ after }) => after.source === result.source && after.sha256 === result.sha256,
  );
  return { result, refresh: pair ? await findRefresh(pair.id, manifests, effects) : null };
}

/** Losing it costs a whole answer the next time, nothing else. */
async function keepState(answers: SourceAnswers, effects: CollectEffects): Promise<void> {
  if (answers.kind === 'unchanged') return;
  await answers.keep().catch((error: unknown) => effects.progress(String(error)));
}

function today({ now }: CollectEffects): string {
  return now().toISOString().slice(0, 10);
}
