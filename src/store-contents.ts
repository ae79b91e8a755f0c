/** What are answers made from? The snapshots of the store and what people decided, as they are when an observatory is opened. */
import { join } from 'node:path';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { DECIDED, readDecisions } from './decided-corrections.js';
import type { OpenedStore } from './open-store.js';
import type { PipelineOptions } from './pipeline.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { Manifest, PreparedSnapshot, SnapshotStore } from './snapshots/snapshot-store.js';

export interface StoreContents {
  /** Changes whenever one of the others does. */
  readonly revision: string;
  readonly manifests: readonly Manifest[];
  readonly decisions: readonly StoredDecision[];
}

export async function readContents(
  options: PipelineOptions,
  { store, kept }: Stored,
): Promise<StoreContents> {
  const manifests = await filledStore(options, store);
  // Before the decisions: what is decided meanwhile is looked at again rather than missed.
  const revision = await revisionOf({ store: { count: async () => manifests.length }, kept });
  return { revision, manifests, decisions: await readDecisions({ ...options, files: nodeFiles, kept }) };
}

type Stored = Pick<OpenedStore, 'store' | 'kept'>;

/** Both only ever grow, so that their numbers say enough. */
export async function revisionOf({
  store,
  kept,
}: {
  readonly store: Pick<SnapshotStore, 'count'>;
  readonly kept: KeptFiles;
}): Promise<string> {
  return `${await store.count()}-${(await kept.names(DECIDED)).length}`;
}

/**
 * The manifests of the store, after the bundled snapshots went into an empty one. A filling that was ended half-way is
 * completed: such a store holds some of the bundled snapshots, marked by their note, and nothing else.
 */
export async function filledStore(
  options: PipelineOptions,
  store: SnapshotStore,
): Promise<readonly Manifest[]> {
  const present = await store.list();
  if (present.some(({ note }) => note === null)) return present;
  const { listBundled } = await import('./snapshots/bundled.js');
  const bundled = await listBundled(join(options.packageRoot, 'data', 'snapshots'), nodeFiles);
  const missing = bundled.filter(
    ({ source, retrieved }) =>
      !present.some((known) => known.source === source && known.retrieved === retrieved),
  );
  if (missing.length === 0) return present;
  const { prepareSnapshot } = await import('./snapshots/prepare-snapshot.js');
  const prepared: PreparedSnapshot[] = [];
  for (const [index, { source, retrieved, load }] of missing.entries()) {
    options.progress(`snapshot ${index + 1} of ${missing.length}: ${source}, ${retrieved}`);
    prepared.push(prepareSnapshot(await load()).prepared);
  }
  await store.add(prepared);
  return store.list();
}
