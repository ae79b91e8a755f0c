/** Which question does each address of the API answer? The table routes and OpenAPI are both made from. */
import * as z from 'zod';
import { ModelsAnswer } from '../catalog/model.js';
import { RevisionsQuestion, ShowQuestion } from '../catalog/question.js';
import { RevisionsAnswer } from '../catalog/revision.js';
import { CorrectionsAnswer, CorrectionsQuestion } from '../catalog/value-correction.js';
import { EstimateAnswer } from '../estimates/answer.js';
import { CostAnswer } from '../estimates/cost-answer.js';
import { TrainingCostAnswer, TrainingCostQuestion } from '../estimates/published/training-cost-answer.js';
import { CostQuestion, EstimateQuestion } from '../estimates/question.js';
import { ShowWithEstimates } from '../estimates/show-answer.js';
import { HurdleAnswer } from '../planner/hurdle-answer.js';
import { PlanAnswer } from '../planner/plan-answer.js';
import { HurdleQuestion, PlanQuestion } from '../planner/question.js';
import { ADDRESS, describedPlan } from '../regulation/described-plan.js';
import { AssessQuestion, DescribedPlanQuestion, factsAsked, RulesQuestion } from '../regulation/question.js';
import { AssessAnswer, RulesAnswer } from '../regulation/verdict.js';
import { Briefing, BriefingOptions } from '../report/briefing/briefing.js';
import { CitationAnswer } from '../report/citation.js';
import { CheckAnswer, CheckQuestion } from '../report/claims/claim.js';
import { exploreTable } from '../report/explore-table.js';
import { backtestTable, forecastTable } from '../report/forecast-csv.js';
import { growthTable } from '../report/growth-csv.js';
import { longTailTable } from '../report/long-tail-csv.js';
import { modelsTable } from '../report/models-csv.js';
import { paceByVintageTable, paceTable } from '../report/pace-csv.js';
import { rateTable } from '../report/rate-csv.js';
import { lagCurveTable, reportingTable } from '../report/reporting-csv.js';
import { Refresh, RefreshesAnswer, RefreshesQuestion } from '../snapshots/collect/refresh.js';
import { SourcesAnswer } from '../snapshots/sources-answer.js';
import { BacktestAnswer } from '../trends/backtest-answer.js';
import { BreakdownAnswer } from '../trends/breakdown-answer.js';
import { ExploreAnswer } from '../trends/explore/explore-answer.js';
import { ExploreDataQuestion, ExploreQuestion } from '../trends/explore/explore-question.js';
import { ExploreTrend } from '../trends/explore/explore-trend.js';
import { ForecastAnswer } from '../trends/forecast-answer.js';
import { BacktestQuestion, ForecastQuestion } from '../trends/forecast-question.js';
import { GrowthAnswer } from '../trends/growth/growth-answer.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../trends/growth/growth-question.js';
import { LongTailAnswer } from '../trends/long-tail/long-tail-answer.js';
import { LongTailQuestion } from '../trends/long-tail/long-tail-question.js';
import { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { PublishedGrowthAnswer, PublishedGrowthQuestion } from '../trends/published/growth-answer.js';
import { ModelCountAnswer } from '../trends/published/model-count-answer.js';
import { ModelCountQuestion } from '../trends/published/model-count-question.js';
import {
  BreakdownQuestion,
  PaceByVintageQuestion,
  PaceQuestion,
  ReportingQuestion,
} from '../trends/question.js';
import { RateAnswer } from '../trends/rate/rate-answer.js';
import { RateQuestion } from '../trends/rate/rate-question.js';
import { LagAnswer, ReportingAnswer } from '../trends/reporting/reporting-answer.js';
import { type ApiQuestion, entry, listEntry, tableEntry } from './api-question.js';
import { askCitation, CitationQuestion } from './citation-request.js';
import { CORRECTIONS_PATH } from './corrections-api.js';
import { ENTITY_QUESTIONS } from './entity-questions.js';
import { askModels, GroupedModelsQuestion } from './models-request.js';

const DescribedBreakdownQuestion = BreakdownQuestion.extend({
  by: BreakdownQuestion.shape.by.meta({ description: 'What the models are split by.' }),
});

export const API_QUESTIONS: readonly ApiQuestion[] = [
  listEntry(
    '/models',
    'The catalogue, filtered',
    GroupedModelsQuestion,
    ModelsAnswer,
    {
      ...{ rows: 'models', id: ['id'], days: ['published', 'listedFrom', 'listedUntil'] },
      ...{ order: 'Default: published.', ties: { sort: 'name' } },
      otherNames: { compute: 'trainingCompute', cost: 'trainingCost' },
    },
    (observatory, asked) => askModels(observatory, asked),
    modelsTable,
  ),
  tableEntry(
    '/explore',
    'The listed models with every size, in columns; with a quantity those a picture of it shows',
    ExploreDataQuestion,
    ExploreAnswer,
    (observatory, asked) => observatory.explore(asked),
    exploreTable,
  ),
  entry(
    '/explore/trend',
    'The line through the models that are shown, and its growth a year',
    ExploreQuestion,
    ExploreTrend,
    (observatory, asked) => observatory.exploreTrend(asked),
  ),
  entry(
    '/models/:id',
    'One model, every field with its sources',
    ShowQuestion,
    ShowWithEstimates,
    (observatory, asked, id) => observatory.show(id, asked['as-of'] ?? null),
  ),
  entry(
    '/models/:id/estimate',
    'Training compute of one model, with inputs and working of each method',
    ShowQuestion,
    EstimateAnswer,
    (observatory, asked, id) => observatory.estimateCompute(id, asked['as-of'] ?? null),
  ),
  entry(
    '/models/:id/cost',
    'Training cost of one model in a scope and the dollars of a month, with inputs and working',
    CostQuestion.pick({
      scope: true,
      'price-month': true,
      'euro-month': true,
      'rental-commitment': true,
      'as-of': true,
    }),
    CostAnswer,
    (observatory, asked, id) => observatory.estimateCost(id, asked),
  ),
  entry(
    '/models/:id/citation',
    'How the entry of a model is cited: BibTeX, CSL-JSON and a line of text',
    CitationQuestion,
    CitationAnswer,
    (observatory, asked, id) => askCitation(observatory, id, asked),
  ),
  ...ENTITY_QUESTIONS,
  entry(
    '/estimate/cost',
    'Training cost of a run one describes, by compute, parameters and data, or chips and time',
    CostQuestion,
    CostAnswer,
    (observatory, asked) => observatory.estimateCost(null, asked),
  ),
  entry(
    '/estimate/compute',
    'Training compute of a run one describes, by parameters and data, chips and time, or both',
    EstimateQuestion.omit({ 'as-of': true }),
    EstimateAnswer,
    (observatory, asked) => observatory.estimateDescribed(asked),
  ),
  tableEntry(
    '/pace',
    'How many models over a threshold, how often',
    PaceQuestion,
    PaceAnswer,
    (observatory, asked) => observatory.pace(asked),
    paceTable,
  ),
  tableEntry(
    '/pace/vintages',
    'How the same count read at each vintage',
    PaceByVintageQuestion,
    PaceByVintageAnswer,
    (observatory, asked) => observatory.paceByVintage(asked),
    paceByVintageTable,
  ),
  tableEntry(
    '/trend/rate',
    'Models a month over a threshold as a smooth rate, its growth and whether that changed',
    RateQuestion,
    RateAnswer,
    (observatory, asked) => observatory.rate(asked),
    rateTable,
  ),
  tableEntry(
    '/pace/reporting',
    'When models were put on record, how late, and what is still to come; the table is the triangle',
    ReportingQuestion,
    ReportingAnswer,
    (observatory, asked) => observatory.reporting(asked),
    reportingTable,
  ),
  tableEntry(
    '/pace/reporting/lag',
    'How late models are put on record; the table is the share on record by months since publication',
    ReportingQuestion,
    LagAnswer,
    async (observatory, asked) => LagAnswer.parse(await observatory.reporting(asked)),
    lagCurveTable,
  ),
  entry(
    '/breakdown',
    'Shares of the models over a threshold',
    DescribedBreakdownQuestion,
    BreakdownAnswer,
    (observatory, asked) => observatory.breakdown(asked),
  ),
  tableEntry(
    '/long-tail',
    'Originals among the millions of models on a hub, over a size, by month or account, with what is not known',
    LongTailQuestion,
    LongTailAnswer,
    (observatory, asked) => observatory.longTail(asked),
    longTailTable,
  ),
  tableEntry(
    '/forecast',
    'How many models there will be, in each year and by its end',
    ForecastQuestion,
    ForecastAnswer,
    (observatory, asked) => observatory.forecast(asked),
    forecastTable,
  ),
  tableEntry(
    '/backtest',
    'How forecasts made from past vintages did',
    BacktestQuestion,
    BacktestAnswer,
    (observatory, asked) => observatory.backtest(asked),
    backtestTable,
  ),
  entry(
    '/briefing',
    'A period told in sentences: every number, date and name is a figure with its footnote',
    BriefingOptions,
    Briefing,
    async (observatory, asked) => (await observatory.briefing(asked)).briefing,
  ),
  listEntry(
    '/revisions',
    'What changed between vintages; the list is of changed values',
    RevisionsQuestion,
    RevisionsAnswer,
    {
      ...{ rows: 'changes', id: ['model', 'field', 'vintageFrom', 'vintageTo'] },
      ...{ order: 'Default: by model.', days: ['vintageFrom', 'vintageTo'] },
    },
    (observatory, asked) => observatory.revisions(asked),
  ),
  tableEntry(
    '/trend/compute',
    'Growth a year of training compute, with the fits, the models and the line',
    ComputeTrendQuestion,
    GrowthAnswer,
    (observatory, asked) => observatory.computeTrend(asked),
    growthTable,
  ),
  tableEntry(
    '/trend/cost',
    'Growth a year of the cost of training, with the fits, the models and the line',
    CostTrendQuestion,
    GrowthAnswer,
    (observatory, asked) => observatory.costTrend(asked),
    growthTable,
  ),
  entry(
    '/reproduce/growth',
    'Published figures of growth, each refitted on the files of notable models',
    PublishedGrowthQuestion,
    PublishedGrowthAnswer,
    (observatory, asked) => observatory.publishedGrowth(asked['as-of'] ?? null),
  ),
  entry(
    '/plan',
    'What a budget buys, or what a run costs: options side by side',
    PlanQuestion,
    PlanAnswer,
    (observatory, asked) => observatory.plan(asked, null),
  ),
  entry(
    '/plan/hurdle',
    'What the cheapest model of a size cost each year, and where a budget stands',
    HurdleQuestion,
    HurdleAnswer,
    (observatory, asked) => observatory.hurdle(asked, null),
  ),
  entry(
    '/reproduce/training-cost',
    'Training costs by the published method, on its own files',
    TrainingCostQuestion,
    TrainingCostAnswer,
    (observatory, asked) => observatory.reproduceTrainingCost(asked),
  ),
  entry(
    '/reproduce/model-count',
    'Counts of large models to 2028 by the published method, on its own file',
    ModelCountQuestion,
    ModelCountAnswer,
    (observatory, asked) => observatory.reproduceModelCount(asked),
  ),
  listEntry(
    '/rules',
    'The register of rules of law, as of a day',
    RulesQuestion,
    RulesAnswer,
    { rows: 'rules', id: ['id'], order: 'Default: as in the register.', days: ['statusSince'] },
    (observatory, asked) => observatory.rules(asked),
  ),
  entry(
    '/assess',
    'What the law asks of a run one describes, as of a day',
    DescribedPlanQuestion,
    AssessAnswer,
    (observatory, asked) => observatory.assessPlan(describedPlan(asked), ADDRESS, factsAsked(asked)),
  ),
  entry(
    '/assess/:id',
    'What the law asks of a model, as of a day',
    AssessQuestion,
    AssessAnswer,
    (observatory, asked, id) => observatory.assess(id, asked),
  ),
  entry(
    '/check',
    'The statements of a short text, each against the data',
    CheckQuestion,
    CheckAnswer,
    (observatory, { text, ...options }) => observatory.check(text, options),
  ),
  listEntry(
    CORRECTIONS_PATH,
    'Corrections proposed by readers, and what became of them',
    CorrectionsQuestion,
    CorrectionsAnswer,
    { rows: 'corrections', id: ['id'], order: 'Default: proposed.', days: ['proposed'] },
    (observatory, asked) => observatory.corrections(asked),
  ),
  listEntry(
    '/sources',
    'The register of sources',
    ShowQuestion,
    SourcesAnswer,
    { rows: 'sources', id: ['id'], order: 'Default: as in the register.' },
    (observatory, asked) => observatory.sources(asked['as-of'] ?? null),
  ),
  listEntry(
    '/refreshes',
    'What each refresh of a source brought, in counts, the newest first',
    RefreshesQuestion,
    RefreshesAnswer,
    {
      ...{ rows: 'refreshes', id: ['id'], days: ['retrieved', 'stored'], order: 'Default: retrieved.' },
      ...{ usualLimit: 100, all: { limit: '10000' } },
    },
    (observatory, asked) => observatory.refreshes(asked),
  ),
  listEntry(
    '/refreshes/:id',
    'One refresh: names added and removed; the list is of values with old and new',
    z.strictObject({}),
    Refresh,
    { rows: 'changes', id: ['name', 'field', 'from', 'to'], order: 'Default: by name.' },
    (observatory, _asked, id) => observatory.refresh(id),
  ),
];
