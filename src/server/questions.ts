/** Which question does each address of the API answer? The table routes and OpenAPI are both made from. */
import * as z from 'zod';
import { ModelsAnswer } from '../catalog/model.js';
import { RevisionsQuestion, ShowQuestion } from '../catalog/question.js';
import { RevisionsAnswer } from '../catalog/revision.js';
import { EstimateAnswer } from '../estimates/answer.js';
import { CostAnswer } from '../estimates/cost-answer.js';
import { TrainingCostAnswer, TrainingCostQuestion } from '../estimates/published/training-cost-answer.js';
import { CostQuestion, EstimateQuestion } from '../estimates/question.js';
import { ShowWithEstimates } from '../estimates/show-answer.js';
import type { Observatory } from '../observatory.js';
import { backtestCsv, forecastCsv } from '../report/forecast-csv.js';
import { modelsCsv } from '../report/models-csv.js';
import { paceByVintageCsv, paceCsv } from '../report/pace-csv.js';
import { lagCurveCsv, reportingCsv } from '../report/reporting-csv.js';
import { SourcesAnswer } from '../snapshots/sources-answer.js';
import { BacktestAnswer } from '../trends/backtest-answer.js';
import { BreakdownAnswer } from '../trends/breakdown-answer.js';
import { ForecastAnswer } from '../trends/forecast-answer.js';
import { BacktestQuestion, ForecastQuestion } from '../trends/forecast-question.js';
import { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { ModelCountAnswer } from '../trends/published/model-count-answer.js';
import { ModelCountQuestion } from '../trends/published/model-count-question.js';
import {
  BreakdownQuestion,
  PaceByVintageQuestion,
  PaceQuestion,
  ReportingQuestion,
} from '../trends/question.js';
import { LagAnswer, ReportingAnswer } from '../trends/reporting/reporting-answer.js';
import { parseParameters } from './asked.js';
import { askModels, GroupedModelsQuestion } from './models-request.js';

export interface ApiQuestion {
  readonly path: string;
  readonly summary: string;
  readonly question: z.ZodObject;
  readonly answer: z.ZodType;
  readonly ask: (observatory: Observatory, parameters: Parameters, id: string) => Promise<object>;
  /** Where the answer can also be had as a table, for a `format` or an Accept header that wishes it. */
  readonly csv: CsvOfAnswer | null;
}

export interface CsvOfAnswer {
  readonly fileName: string;
  readonly text: (answer: object) => string;
}

type Parameters = Readonly<Record<string, string>>;

function entry<Question extends z.ZodObject>(
  path: string,
  summary: string,
  question: Question,
  answer: z.ZodType,
  ask: (observatory: Observatory, asked: z.infer<Question>, id: string) => Promise<object>,
): ApiQuestion {
  return {
    path,
    summary,
    question,
    answer,
    ask: (observatory, parameters, id) => ask(observatory, parseParameters(question, parameters), id),
    csv: null,
  };
}

export const ANSWER_FORMATS = ['json', 'csv'] as const;

const FormatParameter = z
  .enum(ANSWER_FORMATS)
  .optional()
  .meta({ description: 'Default: as the Accept header prefers, else json.' });

/** An entry whose answer is also a table. */
function tableEntry<Question extends z.ZodObject, Answer extends z.ZodType>(
  path: string,
  summary: string,
  question: Question,
  answer: Answer,
  ask: (observatory: Observatory, asked: z.infer<Question>) => Promise<object>,
  text: (answer: z.infer<Answer>) => string,
): ApiQuestion {
  return {
    path,
    summary,
    question: question.safeExtend({ format: FormatParameter }),
    answer,
    ask: (observatory, { format, ...parameters }) => {
      if (format !== undefined) parseParameters(z.strictObject({ format: FormatParameter }), { format });
      return ask(observatory, parseParameters(question, parameters));
    },
    csv: {
      fileName: `flopscope${path.replaceAll('/', '-')}.csv`,
      text: (given) => text(answer.parse(given)),
    },
  };
}

const DescribedBreakdownQuestion = BreakdownQuestion.extend({
  by: BreakdownQuestion.shape.by.meta({ description: 'What the models are split by.' }),
});

export const API_QUESTIONS: readonly ApiQuestion[] = [
  tableEntry(
    '/models',
    'The catalogue, filtered',
    GroupedModelsQuestion,
    ModelsAnswer,
    (observatory, asked) => askModels(observatory, asked),
    modelsCsv,
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
    CostQuestion.pick({ scope: true, 'price-month': true, 'euro-month': true, 'as-of': true }),
    CostAnswer,
    (observatory, asked, id) => observatory.estimateCost(id, asked),
  ),
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
    paceCsv,
  ),
  tableEntry(
    '/pace/vintages',
    'How the same count read at each vintage',
    PaceByVintageQuestion,
    PaceByVintageAnswer,
    (observatory, asked) => observatory.paceByVintage(asked),
    paceByVintageCsv,
  ),
  tableEntry(
    '/pace/reporting',
    'When models were put on record, how late, and what is still to come; the table is the triangle',
    ReportingQuestion,
    ReportingAnswer,
    (observatory, asked) => observatory.reporting(asked),
    reportingCsv,
  ),
  tableEntry(
    '/pace/reporting/lag',
    'How late models are put on record; the table is the share on record by months since publication',
    ReportingQuestion,
    LagAnswer,
    async (observatory, asked) => LagAnswer.parse(await observatory.reporting(asked)),
    lagCurveCsv,
  ),
  entry(
    '/breakdown',
    'Shares of the models over a threshold',
    DescribedBreakdownQuestion,
    BreakdownAnswer,
    (observatory, asked) => observatory.breakdown(asked),
  ),
  tableEntry(
    '/forecast',
    'How many models there will be, in each year and by its end',
    ForecastQuestion,
    ForecastAnswer,
    (observatory, asked) => observatory.forecast(asked),
    forecastCsv,
  ),
  tableEntry(
    '/backtest',
    'How forecasts made from past vintages did',
    BacktestQuestion,
    BacktestAnswer,
    (observatory, asked) => observatory.backtest(asked),
    backtestCsv,
  ),
  entry(
    '/revisions',
    'What changed between vintages',
    RevisionsQuestion,
    RevisionsAnswer,
    (observatory, asked) => observatory.revisions(asked),
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
  entry('/sources', 'The register of sources', ShowQuestion, SourcesAnswer, (observatory, asked) =>
    observatory.sources(asked['as-of'] ?? null),
  ),
];
