/** What is stored of each source, what waits for a person, and what each refresh brought. */
import { collectingAssumptions } from './collecting.js';
import { openLongTail } from './long-tail.js';
import type { OpenedStore } from './open-store.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { REFRESH_JOBS } from './shared-collecting.js';
import { listQuarantine } from './snapshots/collect/quarantine.js';
import type { Refresh, RefreshesAnswer, RefreshesQuestion } from './snapshots/collect/refresh.js';
import { findRefresh, listRefreshes, type RefreshEffects } from './snapshots/collect/refreshes.js';
import type { Manifest } from './snapshots/snapshot-store.js';
import type { LeftToAPerson, SourcesAnswer } from './snapshots/sources-answer.js';
import { answerSources } from './snapshots/sources-register.js';

export async function sources(
  options: PipelineOptions,
  left: () => Promise<LeftToAPerson>,
  manifests: readonly Manifest[],
  asOf: string | null,
): Promise<SourcesAnswer> {
  const streamed = await openLongTail(options).partitions();
  const listed = [
    ...manifests.map((manifest) => ({ ...manifest, rejectedCount: manifest.rejected.length })),
    ...streamed.map(({ manifest }) => ({ ...manifest, rejectedCount: manifest.rejectedRows })),
  ];
  return answerSources(listed, await left(), asOf);
}

/** What waits for a person: answers that were put aside, and sources that no collector asks again. */
export async function leftToAPerson(
  { kept, queue }: Pick<OpenedStore, 'kept' | 'queue'>,
  packageRoot: string,
): Promise<LeftToAPerson> {
  const quarantine = [...(await listQuarantine(kept))];
  if (queue === null) return { quarantine, givenUp: [] };
  const { queue: rules } = await collectingAssumptions(packageRoot);
  const dead = await queue(REFRESH_JOBS, rules).dead();
  const givenUp = dead.map(({ subject: source, attempts, problem, since }) => ({
    ...{ source, attempts, problem, since },
  }));
  return { quarantine, givenUp };
}

export async function refreshes(
  effects: RefreshEffects,
  manifests: readonly Manifest[],
  question: RefreshesQuestion,
): Promise<RefreshesAnswer> {
  return { refreshes: await listRefreshes(manifests, question, effects) };
}

export async function refresh(
  effects: RefreshEffects,
  manifests: readonly Manifest[],
  id: string,
): Promise<Refresh> {
  const found = await findRefresh(id, manifests, effects);
  if (found) return found;
  throw new InputError(`no refresh has the id ${id}; /api/v1/refreshes lists them`);
}
