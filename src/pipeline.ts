/**
 * The whole pipeline on one screen: snapshots on disk → rows → histories of every model → the catalogue of a vintage
 * → answers. This is where I/O and the pure stages meet.
 */
import { join } from 'node:path';
import type { AccessTokens } from './access-tokens.js';
import type { Elsewhere } from './cache-file.js';
import { ModelsQuestion } from './catalog/question.js';
import type { ChartDescription } from './charts/chart.js';
import type { PictureFormat } from './charts/picture-file.js';
import type { Collector } from './collecting.js';
import type { EstimateAnswer } from './estimates/answer.js';
import type { TrainingCostAnswer, TrainingCostQuestion } from './estimates/published/training-cost-answer.js';
import type { EstimateQuestion } from './estimates/question.js';
import type { Network } from './guarded-network.js';
import type { ModelWish } from './language-model.js';
import { lastKnown } from './last-known.js';
import type { Observatory } from './observatory.js';
import { type OpenedStore, openStore } from './open-store.js';
import { InputError } from './provenance/input-error.js';
import type { AskModel } from './report/rewrite/rewrite-briefing.js';
import type { SavedPlans } from './saved-plans.js';
import type { CopyReport } from './snapshots/copy-store.js';
import type { IngestOrder, IngestResult } from './snapshots/ingest.js';
import { nodeFiles } from './snapshots/node-files.js';
import type { QueryResult } from './snapshots/query/query-snapshots.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import { filledStore, readContents, revisionOf, type StoreContents } from './store-contents.js';
import { answerBreakdown } from './trends/breakdown.js';
import { answerPace } from './trends/pace.js';
import { answerPaceByVintage } from './trends/pace-by-vintage.js';
import type { ModelCountAnswer } from './trends/published/model-count-answer.js';
import type { ModelCountQuestion } from './trends/published/model-count-question.js';
import type { Upload } from './upload.js';
import { once, openVintages, type Vintages } from './vintages.js';
import type { Watches } from './watching.js';

export type { Elsewhere, Preparation } from './cache-file.js';
export type { Network } from './guarded-network.js';

export interface PipelineOptions {
  readonly dataDirectory: string;
  /** `postgres://…` of a store shared with other programs; the data directory then holds copies and caches. */
  readonly databaseUrl?: string;
  /** Where the package's own `data/` and `dist/` lie. */
  readonly packageRoot: string;
  readonly version: string;
  readonly now: () => Date;
  readonly randomName: () => string;
  readonly progress: (message: string) => void;
  /** Has another thread make estimates and costs of a vintage into the cache; without it they are made where asked. */
  readonly elsewhere?: Elsewhere;
  /** Without it no source can be asked. */
  readonly network?: Network;
}

/** The snapshots themselves, to be handed on. */
export interface SnapshotFiles extends Pick<SnapshotStore, 'readBytes' | 'readParquet'> {
  /** In the order of the chain. */
  readonly manifests: readonly Manifest[];
}

export interface Pipeline
  extends Pick<PipelineOptions, 'version' | 'packageRoot' | 'dataDirectory' | 'databaseUrl'> {
  /** Takes files in as they are; an empty store stays empty but for them. */
  ingest(orders: readonly IngestOrder[]): Promise<readonly IngestResult[]>;
  /** Asks the sources at their own addresses. */
  collector(): Promise<Collector>;
  /** Saved filters and plans, and what is new in them. */
  watches(): Promise<Watches>;
  /** Who may write over HTTP. */
  tokens(): Promise<AccessTokens>;
  savedPlans(most: number): Promise<SavedPlans>;
  ingestUpload(upload: Upload): Promise<IngestResult>;
  /** Throws an InputError for an address that nothing is sent to. */
  languageModel(wish: ModelWish, signal: AbortSignal): Promise<AskModel>;
  /** The questions, on the stored snapshots; the bundled ones are taken in first where there are none. */
  observatory(): Promise<Observatory>;
  /** Of what the store holds now, as `revision` of an observatory says it of what it answers from. */
  revision(): Promise<string>;
  /** Calls back whenever another program may have changed a shared store. */
  listen(heard: () => void): Promise<void>;
  /** Without the store: a run by its parameters and data, its chips and time, or both. */
  estimateDescribed(question: EstimateQuestion): Promise<EstimateAnswer>;
  /** Without the store: on the method's own files, or on a models file of one's own. */
  reproduceTrainingCost(
    question: TrainingCostQuestion,
    modelsPath: string | null,
  ): Promise<TrainingCostAnswer>;
  /** Without the store: on the method's own file. */
  reproduceModelCount(question: ModelCountQuestion): Promise<ModelCountAnswer>;
  /** The text of a file a person hands in; throws an InputError that names it. */
  readText(path: string): Promise<string>;
  /** Written whole or not at all. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  writePicture(path: string, chart: ChartDescription, format: PictureFormat): Promise<void>;
  query(sql: string): Promise<QueryResult>;
  /** Makes what a first page needs into the cache: for the build. */
  prepare(): Promise<void>;
  /** What lies under the questions: for tests and benchmarks of the methods. */
  vintages(): Promise<Vintages>;
  snapshots(): Promise<SnapshotFiles>;
  /** Every stored snapshot, read anew; throws where the store cannot be read. */
  stored: SnapshotStore['list'];
  verify: SnapshotStore['verify'];
  /** Makes a data directory a copy: every snapshot, and what people wrote as it is now. */
  backup(directory: string): Promise<CopyReport>;
  /** The other way round, into a store that is empty or a copy of the same; what it has stays as it is. */
  restore(directory: string): Promise<CopyReport>;
  /** Gives up what is held of a shared store. */
  close(): Promise<void>;
}

export function openPipeline(options: PipelineOptions): Pipeline {
  const { dataDirectory, databaseUrl, packageRoot, version, now, randomName } = options;
  const opened = openStore(options);
  const { store, close } = opened;
  const contents = () => readContents(options, opened);
  const observatory = async () => openObservatory(options, opened, await contents());
  return {
    ...{ version, packageRoot, dataDirectory },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ingest: async (orders) => {
      // Verbs load what they need when they need it: `pace` answers in half a second because of it.
      const { ingestAll } = await import('./ingest-files.js');
      return ingestAll(orders, options, store);
    },
    collector: async () =>
      (await import('./collecting.js')).openCollector(options, opened, () => filledStore(options, store)),
    watches: async () => (await import('./watching.js')).openWatches(options, opened.kept, observatory),
    tokens: async () => (await import('./access-tokens.js')).openTokens(options, opened.kept),
    savedPlans: async (most) => (await import('./saved-plans.js')).openSavedPlans(options, opened.kept, most),
    ingestUpload: async (upload) => (await import('./upload.js')).ingestUpload(upload, options, store),
    languageModel: async (wish, signal) =>
      (await import('./language-model.js')).openLanguageModel(wish, options, signal),
    observatory,
    revision: () => revisionOf(opened),
    listen: opened.listen,
    vintages: async () => openVintages({ ...options, files: nodeFiles, store, ...(await contents()) }),
    estimateDescribed: (question) => estimateDescribed(packageRoot, question),
    reproduceTrainingCost: (question, modelsPath) => reproduceTrainingCost(packageRoot, question, modelsPath),
    reproduceModelCount: (question) => reproduceModelCount(packageRoot, question),
    readText: async (path) => {
      const { readInputFile } = await import('./snapshots/input-file.js');
      return new TextDecoder().decode((await readInputFile(path, nodeFiles)).bytes);
    },
    writeFile: async (path, content) => {
      const { writeOutputFile } = await import('./snapshots/output-file.js');
      await writeOutputFile(path, content, nodeFiles, randomName());
    },
    writePicture: async (path, chart, format) => {
      const { chartFile } = await import('./chart-files.js');
      const picture = await chartFile(chart, format, { packageRoot, files: nodeFiles });
      const { writeOutputFile } = await import('./snapshots/output-file.js');
      await writeOutputFile(path, picture, nodeFiles, randomName());
    },
    query: async (sql) => {
      const found = await contents();
      const asked = await openObservatory(options, opened, found);
      const models =
        (await asked.vintages()).length > 0 ? (await asked.models(ModelsQuestion.parse({}))).models : [];
      await store.placeRows(found.manifests);
      const { queryElsewhere } = await import('./snapshots/query/query-elsewhere.js');
      const extraTables = [{ name: 'models', rows: models }];
      return queryElsewhere({ dataDirectory, manifests: found.manifests, extraTables, sql }, packageRoot);
    },
    prepare: async () => {
      const found = await contents();
      const { prepareOverview } = await import('./overview-answers.js');
      const asked = await openObservatory(options, opened, found);
      await prepareOverview(asked, { ...options, files: nodeFiles, ...found });
    },
    snapshots: async () => ({
      manifests: await filledStore(options, store),
      readBytes: (manifest) => store.readBytes(manifest),
      readParquet: (manifest) => store.readParquet(manifest),
    }),
    stored: () => store.list(),
    verify: async () => (await import('./long-tail.js')).verifyAll(options, store),
    backup: async (directory) => {
      await filledStore(options, store);
      const { copyStore } = await import('./snapshots/copy-store.js');
      return copyStore(opened, openStore({ dataDirectory: directory, now, randomName }), 'same');
    },
    restore: async (directory) => {
      const { copyStore } = await import('./snapshots/copy-store.js');
      const from = openStore({ dataDirectory: directory, now, randomName });
      if ((await from.store.list()).length === 0)
        throw new InputError('there are no snapshots in it', { file: directory });
      return copyStore(from, opened, 'fill');
    },
    close,
  };
}

async function openObservatory(
  options: PipelineOptions,
  { store, kept, queue }: Pick<OpenedStore, 'store' | 'kept' | 'queue'>,
  contents: StoreContents,
): Promise<Observatory> {
  const { manifests, decisions } = contents;
  const known = openVintages({ ...options, files: nodeFiles, store, ...contents });
  const effects = { store, kept, progress: options.progress };
  const left = lastKnown(async () =>
    (await import('./refresh-answers.js')).leftToAPerson({ kept, queue }, options.packageRoot),
  );
  const files = { files: nodeFiles, packageRoot: options.packageRoot };
  const place = { ...files, today: () => options.now().toISOString().slice(0, 10) };
  const law = () => import('./law-answers.js');
  const reporting = once(async () =>
    (await import('./reporting-answers.js')).openReporting(known, { ...options, files: nodeFiles }),
  );
  const rates = once(async () =>
    (await import('./rate-answers.js')).openRates(known, await reporting(), files),
  );
  const longTail = once(async () => (await import('./long-tail-answers.js')).openLongTailAnswers(options));
  const growth = once(async () => (await import('./growth-answers.js')).openGrowth(known, files));
  const elsewhere = once(async () =>
    (await import('./listing-answers.js')).openListings(known, { ...options, store, manifests }),
  );
  const entities = once(async () =>
    (await import('./entity-answers.js')).openEntities(known, { ...files, manifests, store }),
  );
  const explorer = once(async () => (await import('./explore-answers.js')).openExplore(known, files));
  const methods = once(async () => (await import('./method-files.js')).loadMethodTexts(files));
  const claims = once(async () =>
    (await import('./claim-answers.js')).openClaims({ known, place: files, growth }),
  );
  const corrections = once(async () =>
    (await import('./correction-answers.js')).openCorrections({ ...place, kept, known }),
  );
  const briefings = once(async () =>
    (await import('./briefing-answers.js')).openBriefings({
      ...{ known, reporting, ask: observatory, decisions },
      place: { ...options, files: nodeFiles },
    }),
  );
  const observatory: Observatory = {
    revision: contents.revision,
    vintages: async () => known.days,
    catalog: known.catalog,
    estimates: known.estimates,
    pace: async (question) => {
      const asOf = question['as-of'] ?? null;
      const sizes = await known.sizes(asOf, question.over, question);
      const variants = await known.variants(asOf, question.over);
      const catalog = await known.catalog(asOf);
      const nowcast = await (await reporting()).nowcast(catalog.vintage.date, question.over);
      return answerPace(catalog, question, await known.wording(), sizes, variants, nowcast);
    },
    reporting: async (question) => (await reporting()).answer(question),
    paceByVintage: async (question) => {
      return answerPaceByVintage(await known.sketches(question['as-of'] ?? null), question);
    },
    rate: async (question) => (await rates()).answer(question),
    forecast: async (question) => (await import('./forecast-answers.js')).forecast(known, files, question),
    backtest: async (question) => (await import('./forecast-answers.js')).backtest(known, files, question),
    bundledBacktest: async () => (await import('./forecast-answers.js')).bundledBacktest(files),
    breakdown: async (question) => {
      const asOf = question['as-of'] ?? null;
      const sizes = await known.sizes(asOf, question.over, question);
      return answerBreakdown(await known.catalog(asOf), question, sizes, await known.wording());
    },
    longTail: async (question) => (await longTail()).answer(question),
    computeTrend: async (question) => (await growth()).computeTrend(question),
    costTrend: async (question) => (await growth()).costTrend(question),
    publishedGrowth: async (asOf) => (await growth()).publishedGrowth(asOf),
    overview: async (asOf) =>
      (await import('./overview-answers.js')).overview(observatory, asOf, {
        ...options,
        files: nodeFiles,
        ...contents,
      }),
    explore: async (question) => (await explorer()).part(question),
    exploreAll: async (asOf) => (await explorer()).all(asOf),
    exploreTrend: async (state) => (await explorer()).trend(state),
    exploreFrame: async () => (await explorer()).frame(),
    models: async (question) => {
      const { answerModels } = await import('./catalog/filter.js');
      return answerModels(await known.catalogWithEstimates(question['as-of'] ?? null), question);
    },
    show: async (model, asOf) => {
      const { showModel } = await import('./catalog/show.js');
      const shown = showModel(await known.histories(asOf), asOf, model);
      const { models } = await known.catalogWithEstimates(asOf);
      const entry = models.find(({ id }) => id === shown.model.id) ?? shown.model;
      const { costOfModel } = await import('./cost-answers.js');
      const compute = await known.explain(asOf, entry.id);
      const cost = await costOfModel(known, files, { asOf, id: entry.id }, {});
      const { relatedModels } = await import('./catalog/related.js');
      const facts = (await known.material(asOf)).models;
      const bases = facts.flatMap(({ model: of, baseModel }) =>
        baseModel ? [[of.id, baseModel.value] as const] : [],
      );
      const related = relatedModels(entry, models, new Map(bases));
      const listings = await (await elsewhere()).of(asOf, entry.id);
      const listed = await (await corrections()).list({ model: entry.id });
      return { ...shown, model: entry, estimates: { compute, cost }, related, listings, ...listed };
    },
    entity: async (kind, wanted, asOf) => (await entities()).one(kind, wanted, asOf),
    entities: async (kind, question) => (await entities()).all(kind, question),
    estimateCompute: async (model, asOf) => {
      const { findHistory } = await import('./catalog/show.js');
      return known.explain(asOf, findHistory(await known.histories(asOf), asOf, model).id);
    },
    estimateCost: async (model, question) => {
      const { findHistory } = await import('./catalog/show.js');
      const { costOfModel, costOfRun } = await import('./cost-answers.js');
      const asOf = question['as-of'] ?? null;
      if (model === null) return costOfRun(known, files, question);
      const { id } = findHistory(await known.histories(asOf), asOf, model);
      const found = await costOfModel(known, files, { asOf, id }, question);
      if (found) return found;
      throw new InputError(`${model} has no compute estimate, so it has no cost`);
    },
    plan: async (question, pricesPath) =>
      (await import('./plan-answers.js')).answerPlanQuestion(known, place, question, pricesPath),
    hurdle: async (question, pricesPath) =>
      (await import('./plan-answers.js')).answerHurdleQuestion(known, place, question, pricesPath),
    check: async (text, checked) => (await claims())(text, checked),
    corrections: async (question) => (await corrections()).list(question),
    correctableFields: async () => (await corrections()).fields(),
    proposeCorrection: async (proposal) => (await corrections()).propose(proposal),
    decideCorrection: async (...decided) => (await corrections()).decide(...decided),
    article: async (...asked) => {
      const { fillTemplate } = await import('./template-answers.js');
      return fillTemplate({ known, ask: observatory, place: { ...options, files: nodeFiles } }, ...asked);
    },
    briefing: async (wish) => (await briefings()).write(wish),
    feed: async (question) => (await import('./feed-answers.js')).answerFeed(known, files, question),
    revisions: async (question) => {
      const { answerRevisions } = await import('./catalog/revisions.js');
      return answerRevisions(await known.histories(question['as-of'] ?? null), question);
    },
    sources: async (asOf) => (await import('./refresh-answers.js')).sources(options, left, manifests, asOf),
    refreshes: async (question) =>
      (await import('./refresh-answers.js')).refreshes(effects, manifests, question),
    refresh: async (id) => (await import('./refresh-answers.js')).refresh(effects, manifests, id),
    estimateDescribed: (question) => estimateDescribed(options.packageRoot, question),
    reproduceTrainingCost: (question) => reproduceTrainingCost(options.packageRoot, question, null),
    reproduceModelCount: (question) => reproduceModelCount(options.packageRoot, question),
    rules: async (question) => (await law()).answerRules(known, place, question),
    assess: async (model, question) => (await law()).assessModel(known, place, model, question),
    assessPlan: async (plan, file, question) =>
      (await law()).assessRun(known, place, { plan, file }, question),
    methodTexts: methods,
    glossary: async () => (await import('./method-files.js')).loadGlossary(files),
    verify: async () => (await import('./long-tail.js')).verifyAll(options, store),
  };
  return observatory;
}

async function estimateDescribed(packageRoot: string, question: EstimateQuestion): Promise<EstimateAnswer> {
  const { openAssumptions } = await import('./estimates-cache.js');
  const { describedCompute } = await import('./estimates/compute/described.js');
  const { chips, assumptions } = await openAssumptions({ files: nodeFiles, packageRoot });
  return describedCompute(question, chips, assumptions).answer;
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

async function reproduceModelCount(
  packageRoot: string,
  question: ModelCountQuestion,
): Promise<ModelCountAnswer> {
  const { modelCount } = await import('./model-count-answers.js');
  return modelCount(join(packageRoot, 'data'), question, nodeFiles);
}
