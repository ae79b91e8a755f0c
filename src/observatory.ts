/** What the command line, the HTTP API and the web page ask: one method a question. `pipeline.ts` opens one. */
import type { Catalog } from './catalog/catalog.js';
import type { EntitiesQuestion, EntityKind } from './catalog/entities/entity.js';
import type { ModelsAnswer } from './catalog/model.js';
import type { ModelsQuestion, RevisionsQuestion } from './catalog/question.js';
import type { RevisionsAnswer } from './catalog/revision.js';
import type {
  CorrectionProposal,
  CorrectionsAnswer,
  CorrectionsQuestion,
  ProposedAnswer,
} from './catalog/value-correction.js';
import type { Corrections } from './correction-answers.js';
import type { EntityAnswers, EntityIndexes } from './entity-answers.js';
import type { EstimateAnswer } from './estimates/answer.js';
import type { CostAnswer } from './estimates/cost-answer.js';
import type { TrainingCostAnswer, TrainingCostQuestion } from './estimates/published/training-cost-answer.js';
import type { CostQuestion, EstimateQuestion } from './estimates/question.js';
import type { ShowWithEstimates } from './estimates/show-answer.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import type { HurdleAnswer } from './planner/hurdle-answer.js';
import type { PlanAnswer } from './planner/plan-answer.js';
import type { HurdleQuestion, PlanQuestion } from './planner/question.js';
import type { Plan } from './regulation/plan.js';
import type { AssessQuestion, RulesQuestion } from './regulation/question.js';
import type { AssessAnswer, RulesAnswer } from './regulation/verdict.js';
import type { BriefingOptions } from './report/briefing/briefing.js';
import type { WrittenBriefing } from './report/briefing/write-briefing.js';
import type { CheckAnswer, CheckOptions } from './report/claims/claim.js';
import type { FeedContent, FeedQuestion } from './report/feeds/feed-entry.js';
import type { Glossary } from './report/glossary.js';
import type { MethodText } from './report/method-page.js';
import type { TemplateOptions } from './report/template/template.js';
import type { Article } from './report/template/write-article.js';
import type { Refresh, RefreshesAnswer, RefreshesQuestion } from './snapshots/collect/refresh.js';
import type { VerifyReport } from './snapshots/snapshot-store.js';
import type { SourcesAnswer } from './snapshots/sources-answer.js';
import type { BacktestAnswer } from './trends/backtest-answer.js';
import type { BreakdownAnswer } from './trends/breakdown-answer.js';
import type { ExploreAnswer } from './trends/explore/explore-answer.js';
import type { ExploreFrame } from './trends/explore/explore-assumptions.js';
import type { ExploreDataQuestion } from './trends/explore/explore-question.js';
import type { ExploreState } from './trends/explore/explore-state.js';
import type { ExploreTrend } from './trends/explore/explore-trend.js';
import type { ForecastAnswer } from './trends/forecast-answer.js';
import type { BacktestQuestion, ForecastQuestion } from './trends/forecast-question.js';
import type { GrowthAnswer } from './trends/growth/growth-answer.js';
import type { ComputeTrendQuestion, CostTrendQuestion } from './trends/growth/growth-question.js';
import type { LongTailAnswer } from './trends/long-tail/long-tail-answer.js';
import type { LongTailQuestion } from './trends/long-tail/long-tail-question.js';
import type { Overview } from './trends/overview.js';
import type { PaceAnswer, PaceByVintageAnswer } from './trends/pace-answer.js';
import type { PublishedGrowthAnswer } from './trends/published/growth-answer.js';
import type { ModelCountAnswer } from './trends/published/model-count-answer.js';
import type { ModelCountQuestion } from './trends/published/model-count-question.js';
import type {
  BreakdownQuestion,
  PaceByVintageQuestion,
  PaceQuestion,
  ReportingQuestion,
} from './trends/question.js';
import type { RateAnswer } from './trends/rate/rate-answer.js';
import type { RateQuestion } from './trends/rate/rate-question.js';
import type { ReportingAnswer } from './trends/reporting/reporting-answer.js';

export interface Observatory {
  /** Says what it answers from: of two that have the same one, both give the same answers to whatever rests on snapshots and decisions. */
  readonly revision: string;
  /** Retrieval days of the stored files of models, oldest first: the vintages one can choose. */
  vintages(): Promise<readonly string[]>;
  catalog(asOf: string | null): Promise<Catalog>;
  pace(question: PaceQuestion): Promise<PaceAnswer>;
  paceByVintage(question: PaceByVintageQuestion): Promise<PaceByVintageAnswer>;
  /** Models a month as a smooth rate, its growth, and whether that changed. */
  rate(question: RateQuestion): Promise<RateAnswer>;
  /** When what was put on record, how late, and what is still to come. */
  reporting(question: ReportingQuestion): Promise<ReportingAnswer>;
  breakdown(question: BreakdownQuestion): Promise<BreakdownAnswer>;
  /** Originals among the models on a hub, from the vintage of the long tail that counts. */
  longTail(question: LongTailQuestion): Promise<LongTailAnswer>;
  /** Growth a year of training compute, or of its cost. */
  computeTrend(question: ComputeTrendQuestion): Promise<GrowthAnswer>;
  costTrend(question: CostTrendQuestion): Promise<GrowthAnswer>;
  /** What others have published of growth, refitted on the files of notable models. */
  publishedGrowth(asOf: string | null): Promise<PublishedGrowthAnswer>;
  /** What is worth knowing first, for the start page. */
  overview(asOf: string | null): Promise<Overview>;
  models(question: ModelsQuestion): Promise<ModelsAnswer>;
  /** Models with their sizes in columns: the part that is asked for, or all listed ones. */
  explore(question: ExploreDataQuestion): Promise<ExploreAnswer>;
  exploreAll(asOf: string | null): Promise<ExploreAnswer>;
  /** The line through what the explorer shows. */
  exploreTrend(state: ExploreState): Promise<ExploreTrend>;
  /** Its declared lines and colours. */
  exploreFrame(): Promise<ExploreFrame>;
  forecast(question: ForecastQuestion): Promise<ForecastAnswer>;
  /** How forecasts from past vintages did. */
  backtest(question: BacktestQuestion): Promise<BacktestAnswer>;
  /** The same of all methods on the bundled snapshots, as it was written down: it takes a dozen seconds to make. */
  bundledBacktest(): Promise<BacktestAnswer>;
  /** Of every model, in short: what counts and lists are made from. */
  estimates(asOf: string | null): Promise<VintageEstimates>;
  /** By id, name or former name; throws an InputError that offers the nearest names. */
  show(model: string, asOf: string | null): Promise<ShowWithEstimates>;
  /** An organisation, country, chip or cluster, by id or name; throws a NotFound that offers the nearest names. */
  entity<Kind extends EntityKind>(
    kind: Kind,
    wanted: string,
    asOf: string | null,
  ): Promise<EntityAnswers[Kind]>;
  /** All of a kind, filtered and cut to a page. */
  entities<Kind extends EntityKind>(kind: Kind, question: EntitiesQuestion): Promise<EntityIndexes[Kind]>;
  /** One model's training compute with its working; the model is found as by `show`. */
  estimateCompute(model: string, asOf: string | null): Promise<EstimateAnswer>;
  /** Training cost of a model, or of a run one describes where it is null. */
  estimateCost(model: string | null, question: CostQuestion): Promise<CostAnswer>;
  /** Training compute of a run one describes: no data needed. */
  estimateDescribed(question: EstimateQuestion): Promise<EstimateAnswer>;
  /** What a budget buys or a run costs. @param pricesPath file of prices of one's own, null for none */
  plan(question: PlanQuestion, pricesPath: string | null): Promise<PlanAnswer>;
  /** What the cheapest model of a size cost each year, and where a budget stands. */
  hurdle(question: HurdleQuestion, pricesPath: string | null): Promise<HurdleAnswer>;
  /** The statements of a text, each against the data. */
  check(text: string, options: CheckOptions): Promise<CheckAnswer>;
  /** Corrections by readers: those that are proposed, and what became of them. */
  corrections(question: CorrectionsQuestion): Promise<CorrectionsAnswer>;
  correctableFields(): Promise<readonly string[]>;
  /** Kept apart from the sources' data until somebody decides. */
  proposeCorrection(proposal: CorrectionProposal): Promise<ProposedAnswer>;
  /** An accepted one counts from the next time an observatory is opened. */
  decideCorrection: Corrections['decide'];
  /** A template filled in; `file` is how it is named in errors. */
  article(template: string, file: string, options: TemplateOptions): Promise<Article>;
  /** A period told in cited sentences. */
  briefing(options: BriefingOptions): Promise<WrittenBriefing>;
  revisions(question: RevisionsQuestion): Promise<RevisionsAnswer>;
  /** What is new: entries of a feed. */
  feed(question: FeedQuestion): Promise<FeedContent>;
  sources(asOf: string | null): Promise<SourcesAnswer>;
  /** What each refresh of a source brought, the newest first, in counts. */
  refreshes(question: RefreshesQuestion): Promise<RefreshesAnswer>;
  /** One of them with its names and values; throws an InputError for an unknown id. */
  refresh(id: string): Promise<Refresh>;
  /** The published method on its own files: neither vintage nor stored snapshots matter. */
  reproduceTrainingCost(question: TrainingCostQuestion): Promise<TrainingCostAnswer>;
  /** The published forecast on its own file, in the same way. */
  reproduceModelCount(question: ModelCountQuestion): Promise<ModelCountAnswer>;
  /** The register of rules on a day, with how many models are over each line. */
  rules(question: RulesQuestion): Promise<RulesAnswer>;
  /** What the law asks of a model, found as by `show`. */
  assess(model: string, question: AssessQuestion): Promise<AssessAnswer>;
  /** What it asks of a run; `file` is how the plan is named in errors. */
  assessPlan(plan: Plan, file: string, question: AssessQuestion): Promise<AssessAnswer>;
  /** The pages on methods, as they are written. */
  methodTexts(): Promise<readonly MethodText[]>;
  glossary(): Promise<Glossary>;
  verify(): Promise<VerifyReport>;
}
