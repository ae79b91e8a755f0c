/** What does the answer of each address of the API say, in a sentence? A question without an entry is told by its summary. */
import type * as z from 'zod';
import { ModelsAnswer } from '../catalog/model.js';
import { RevisionsAnswer } from '../catalog/revision.js';
import { EstimateAnswer } from '../estimates/answer.js';
import { CostAnswer } from '../estimates/cost-answer.js';
import { ShowWithEstimates } from '../estimates/show-answer.js';
import { HurdleAnswer } from '../planner/hurdle-answer.js';
import { PlanAnswer } from '../planner/plan-answer.js';
import { AssessAnswer, RulesAnswer } from '../regulation/verdict.js';
import {
  breakdownSentence,
  checkSentence,
  modelSentence,
  modelsSentence,
  revisionsSentence,
  sourcesSentence,
  vintagesSentence,
} from '../report/answer-sentence.js';
import { CitationAnswer } from '../report/citation.js';
import { CheckAnswer } from '../report/claims/claim.js';
import { costSentences } from '../report/cost-text.js';
import { COMPUTE_THRESHOLDS, findingSentences } from '../report/estimate-text.js';
import { backtestText, forecastText } from '../report/forecast-text.js';
import { growthHeadline } from '../report/growth-text.js';
import { paceHeadline } from '../report/headline.js';
import { hurdleSentences } from '../report/hurdle-text.js';
import { findings } from '../report/law-sheet.js';
import { registerTitle } from '../report/law-text.js';
import { longTailSentence } from '../report/long-tail-text.js';
import { planFinding } from '../report/plan-text.js';
import { rateHeadline } from '../report/rate-text.js';
import { SourcesAnswer } from '../snapshots/sources-answer.js';
import { BacktestAnswer } from '../trends/backtest-answer.js';
import { BreakdownAnswer } from '../trends/breakdown-answer.js';
import { ForecastAnswer } from '../trends/forecast-answer.js';
import { GrowthAnswer } from '../trends/growth/growth-answer.js';
import { LongTailAnswer } from '../trends/long-tail/long-tail-answer.js';
import { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { RateAnswer } from '../trends/rate/rate-answer.js';
import type { Language } from '../units/language.js';
import type { ApiQuestion } from './api-question.js';

type Sentence = (answer: object, language: Language) => string;

function told<Answer extends z.ZodType>(
  schema: Answer,
  say: (answer: z.infer<Answer>, language: Language) => string,
): Sentence {
  return (answer, language) => say(schema.parse(answer), language);
}

interface Headline {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A title ends without a full stop. */
function whole({ title, sentences }: Headline): string {
  return [/[.!?]$/.test(title) ? title : `${title}.`, ...sentences].join(' ');
}

const estimate = told(EstimateAnswer, (answer, language) =>
  named(answer, findingSentences(answer, COMPUTE_THRESHOLDS, language)),
);
const cost = told(CostAnswer, (answer, language) => named(answer, costSentences(answer, language)));
const growth = told(GrowthAnswer, (answer, language) => whole(growthHeadline(answer, language)));
const assessed = told(AssessAnswer, (answer, language) =>
  [`${answer.subject.name}:`, ...findings(answer, language), answer.notLegalAdvice[language]].join(' '),
);

function named(
  { model }: { readonly model: { readonly name: string } | null },
  sentences: readonly string[],
) {
  return `${model === null ? '' : `${model.name}: `}${sentences.join(' ')}`;
}

const SENTENCES: Readonly<Record<string, Sentence>> = {
  '/models': told(ModelsAnswer, modelsSentence),
  '/models/:id': told(ShowWithEstimates, modelSentence),
  '/models/:id/citation': told(CitationAnswer, ({ text }) => text),
  '/models/:id/estimate': estimate,
  '/models/:id/cost': cost,
  '/estimate/compute': estimate,
  '/estimate/cost': cost,
  '/pace': told(PaceAnswer, (answer, language) => whole(paceHeadline(answer, language))),
  '/pace/vintages': told(PaceByVintageAnswer, vintagesSentence),
  '/trend/rate': told(RateAnswer, (answer, language) => {
    const [recorded] = answer.readings;
    return recorded ? whole(rateHeadline(answer, recorded, language)) : '';
  }),
  '/trend/compute': growth,
  '/trend/cost': growth,
  '/breakdown': told(BreakdownAnswer, breakdownSentence),
  '/long-tail': told(LongTailAnswer, longTailSentence),
  '/forecast': told(ForecastAnswer, (answer, language) => whole(forecastText(answer, language))),
  '/backtest': told(BacktestAnswer, (answer, language) => whole(backtestText(answer, language))),
  '/revisions': told(RevisionsAnswer, revisionsSentence),
  '/plan': told(PlanAnswer, planFinding),
  '/plan/hurdle': told(HurdleAnswer, (answer, language) => hurdleSentences(answer, language).join(' ')),
  '/rules': told(
    RulesAnswer,
    (answer, language) => `${registerTitle(answer, language)}. ${answer.notLegalAdvice[language]}`,
  ),
  '/assess': assessed,
  '/assess/:id': assessed,
  '/check': told(CheckAnswer, checkSentence),
  '/sources': told(SourcesAnswer, sourcesSentence),
};

export function answerSentence({ path, summary }: ApiQuestion, answer: object, language: Language): string {
  return SENTENCES[path]?.(answer, language) || `${summary}.`;
}
