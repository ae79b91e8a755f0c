/** What is stored of each source, what waits for a person, and what each refresh brought. */
import { refreshEffects } from './collecting.js';
import { openLongTail } from './long-tail.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { listQuarantine } from './snapshots/collect/quarantine.js';
import type { Refresh, RefreshesAnswer, RefreshesQuestion } from './snapshots/collect/refresh.js';
import { findRefresh, listRefreshes } from './snapshots/collect/refreshes.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import type { SourcesAnswer } from './snapshots/sources-answer.js';
import { answerSources } from './snapshots/sources-register.js';

export async function sources(
  options: PipelineOptions,
  manifests: readonly Manifest[],
  asOf: string | null,
): Promise<SourcesAnswer> {
  const quarantine = await listQuarantine({ ...options, files: nodeFiles });
  const streamed = await openLongTail(options).partitions();
  const listed = [
    ...manifests.map((manifest) => ({ ...manifest, rejectedCount: manifest.rejected.length })),
    ...streamed.map(({ manifest }) => ({ ...manifest, rejectedCount: manifest.rejectedRows })),
  ];
  return answerSources(listed, quarantine, asOf);
}

export async function refreshes(
  options: PipelineOptions,
  store: SnapshotStore,
  manifests: readonly Manifest[],
  question: RefreshesQuestion,
): Promise<RefreshesAnswer> {
  return { refreshes: await listRefreshes(manifests, question, refreshEffects(options, store)) };
}

export async function refresh(
  options: PipelineOptions,
  store: SnapshotStore,
  manifests: readonly Manifest[],
  id: string,
): Promise<Refresh> {
  const found = await findRefresh(id, manifests, refreshEffects(options, store));
  if (found) return found;
  throw new InputError(`no refresh has the id ${id}; /api/v1/refreshes lists them`);
}
