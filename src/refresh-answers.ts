/** What is stored of each source, what waits for a person, and what each refresh brought. */
import { openLongTail } from './long-tail.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import type { QuarantineEntry } from './snapshots/collect/quarantine.js';
import type { Refresh, RefreshesAnswer, RefreshesQuestion } from './snapshots/collect/refresh.js';
import { findRefresh, listRefreshes, type RefreshEffects } from './snapshots/collect/refreshes.js';
import type { Manifest } from './snapshots/snapshot-store.js';
import type { SourcesAnswer } from './snapshots/sources-answer.js';
import { answerSources } from './snapshots/sources-register.js';

export async function sources(
  options: PipelineOptions,
  quarantine: () => Promise<readonly QuarantineEntry[]>,
  manifests: readonly Manifest[],
  asOf: string | null,
): Promise<SourcesAnswer> {
  const streamed = await openLongTail(options).partitions();
  const listed = [
    ...manifests.map((manifest) => ({ ...manifest, rejectedCount: manifest.rejected.length })),
    ...streamed.map(({ manifest }) => ({ ...manifest, rejectedCount: manifest.rejectedRows })),
  ];
  return answerSources(listed, await quarantine(), asOf);
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
