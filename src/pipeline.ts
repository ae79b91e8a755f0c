/**
 * The whole pipeline on one screen: snapshots on disk → rows → histories of every model → the catalogue of a vintage
 * → answers. This is where I/O and the pure stages meet.
 */
import { join } from 'node:path';
import { catalogAsOf } from './catalog/as-of.js';
import type { Catalog } from './catalog/catalog.js';
import type { Histories } from './catalog/history.js';
import type { TrainingCostAnswer, TrainingCostQuestion } from './estimates/published/training-cost-answer.js';
import { loadHistories } from './histories-cache.js';
import type { Observatory } from './observatory.js';
import { InputError } from './provenance/input-error.js';
import { openDirectoryStore } from './snapshots/directory-store.js';
import type { IngestResult } from './snapshots/ingest.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { QueryResult } from './snapshots/query.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import { answerSources } from './snapshots/sources-register.js';
import { findSource } from './sources/find-source.js';
import { answerBreakdown } from './trends/breakdown.js';
import { answerPace } from './trends/pace.js';
import { answerPaceByVintage } from './trends/pace-by-vintage.js';
import { readWording } from './trends/wording.js';

export interface PipelineOptions {
  readonly dataDirectory: string;
  /** Where the package's own `data/` and `dist/` lie. */
  readonly packageRoot: string;
  readonly version: string;
  readonly now: () => Date;
  readonly randomName: () => string;
  readonly progress: (message: string) => void;
}

export interface IngestOrder {
  readonly path: string;
  readonly source?: string;
  readonly retrieved?: string;
}

export interface Pipeline {
  readonly version: string;
  readonly packageRoot: string;
  /** Takes files in as they are; an empty store stays empty but for them. */
  ingest(orders: readonly IngestOrder[]): Promise<readonly IngestResult[]>;
  /** The questions, on the stored snapshots; the bundled ones are taken in first where there are none. */
  observatory(): Promise<Observatory>;
  /** Without the store: on the method's own files, or on a models file of one's own. */
  reproduceTrainingCost(
    question: TrainingCostQuestion,
    modelsPath: string | null,
  ): Promise<TrainingCostAnswer>;
  query(sql: string): Promise<QueryResult>;
  verify: SnapshotStore['verify'];
}

export function openPipeline(options: PipelineOptions): Pipeline {
  const { dataDirectory, packageRoot, version, now, randomName } = options;
  const store = openDirectoryStore(dataDirectory, { files: nodeFiles, now, randomName });
  return {
    version,
    packageRoot,
    ingest: (orders) => ingestAll(orders, store, now),
    observatory: async () => openObservatory(options, store, await filledStore(options, store)),
    reproduceTrainingCost: (question, modelsPath) => reproduceTrainingCost(packageRoot, question, modelsPath),
    query: async (sql) => {
      const manifests = await filledStore(options, store);
      const observatory = await openObservatory(options, store, manifests);
      const models =
        (await observatory.vintages()).length > 0 ? (await observatory.catalog(null)).models : [];
      const { querySnapshots } = await import('./snapshots/query.js');
      return querySnapshots({
        dataDirectory,
        manifests,
        extraTables: [{ name: 'models', rows: models }],
        sql,
      });
    },
    verify: () => store.verify(),
  };
}

/** Every file is read and checked before the first one is stored. */
async function ingestAll(orders: readonly IngestOrder[], store: SnapshotStore, now: () => Date) {
  // Verbs load what they need when they need it: `pace` answers in half a second because of it.
  const { checkFile, ingestChecked, readInputFile } = await import('./snapshots/ingest.js');
  const today = now().toISOString().slice(0, 10);
  const checked = [];
  for (const order of orders)
    checked.push(checkFile({ ...order, bytes: await readInputFile(order.path, nodeFiles), today }));
  const results: IngestResult[] = [];
  for (const file of checked) results.push(await ingestChecked(file, store));
  return results;
}

/**
 * The manifests of the store, after the bundled snapshots went into an empty one. A filling that was ended half-way is
 * completed: such a store holds some of the bundled snapshots, marked by their note, and nothing else.
 */
async function filledStore(options: PipelineOptions, store: SnapshotStore): Promise<readonly Manifest[]> {
  const present = await store.list();
  if (present.some(({ note }) => note === null)) return present;
  const { listBundled } = await import('./snapshots/bundled.js');
  const bundled = await listBundled(join(options.packageRoot, 'data', 'snapshots'), nodeFiles);
  const missing = bundled.filter(
    ({ source, retrieved }) =>
      !present.some((known) => known.source === source && known.retrieved === retrieved),
  );
  for (const [index, { source, retrieved, load }] of missing.entries()) {
    options.progress(`snapshot ${index + 1} of ${missing.length}: ${source}, ${retrieved}`);
    await store.add(await load());
  }
  return missing.length === 0 ? present : store.list();
}

async function openObservatory(
  options: PipelineOptions,
  store: SnapshotStore,
  manifests: readonly Manifest[],
): Promise<Observatory> {
  const modelManifests = manifests.filter((manifest) => findSource(manifest.source).subject === 'model');
  const days = [...new Set(modelManifests.map((manifest) => manifest.retrieved))].sort();
  const request = { ...options, files: nodeFiles, store, manifests: modelManifests };
  const listed = once(() => loadHistories(request, 'listed'));
  const whole = once(() => loadHistories(request, 'whole'));
  const catalogs = new Map<string, Catalog>();

  async function catalog(asOf: string | null): Promise<Catalog> {
    const histories = await historiesUpTo(asOf, listed);
    const day = days.filter((date) => asOf === null || date <= asOf).at(-1) ?? '';
    const key = `${asOf ?? ''} ${day}`;
    const known = catalogs.get(key) ?? catalogAsOf(histories, asOf);
    catalogs.set(key, known);
    if (catalogs.size > 64) catalogs.delete(catalogs.keys().next().value ?? '');
    return known;
  }

  async function historiesUpTo(asOf: string | null, part: () => Promise<Histories>): Promise<Histories> {
    const [first] = days;
    if (first === undefined) throw new InputError('the data directory holds no file of models yet');
    if (asOf !== null && asOf < first)
      throw new InputError(`nothing was retrieved by ${asOf}; the first vintage is ${first}`, {
        flag: '--as-of',
      });
    return part();
  }

  return {
    vintages: async () => days,
    catalog,
    pace: async (question) => answerPace(await catalog(question['as-of'] ?? null), question, await wording()),
    paceByVintage: async (question) => {
      const asOf = question['as-of'] ?? null;
      const chosen = days.filter((day) => asOf === null || day <= asOf);
      return answerPaceByVintage(await Promise.all(chosen.map(catalog)), question);
    },
    breakdown: async (question) => answerBreakdown(await catalog(question['as-of'] ?? null), question),
    models: async (question) =>
      (await import('./catalog/filter.js')).answerModels(await catalog(question['as-of'] ?? null), question),
    show: async (model, asOf) =>
      (await import('./catalog/show.js')).showModel(await historiesUpTo(asOf, whole), asOf, model),
    revisions: async (question) =>
      (await import('./catalog/revisions.js')).answerRevisions(
        await historiesUpTo(question['as-of'] ?? null, whole),
        question,
      ),
    sources: async (asOf) => answerSources(manifests, asOf),
    reproduceTrainingCost: (question) => reproduceTrainingCost(options.packageRoot, question, null),
    verify: () => store.verify(),
  };

  async function wording() {
    const path = join(options.packageRoot, 'data', 'assumptions', 'wording.json');
    return readWording(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
  }
}

async function reproduceTrainingCost(
  packageRoot: string,
  question: TrainingCostQuestion,
  modelsPath: string | null,
): Promise<TrainingCostAnswer> {
  const { loadTrainingCostInputs } = await import('./training-cost-files.js');
  const { answerTrainingCost } = await import('./estimates/published/training-cost-answer.js');
  const { inputs, sources } = await loadTrainingCostInputs(join(packageRoot, 'data'), nodeFiles, modelsPath);
  return answerTrainingCost(inputs, question, sources);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
