/** An observatory on a data directory: what `flopscope/node` gives beside the library. */

export { ModelsQuestion, RevisionsQuestion } from './catalog/question.js';
export { TrainingCostQuestion } from './estimates/published/training-cost-answer.js';
export { CostQuestion, EstimateQuestion } from './estimates/question.js';
export type { Observatory } from './observatory.js';
export { openPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export { HurdleQuestion, PlanQuestion } from './planner/question.js';
export { InputError } from './provenance/input-error.js';
export { Plan, readPlan } from './regulation/plan.js';
export { AssessQuestion, RulesQuestion } from './regulation/question.js';
export { BriefingOptions } from './report/briefing/briefing.js';
export { paceHeadline } from './report/headline.js';
export { SOURCES } from './sources/index.js';
export { ModelCountQuestion } from './trends/published/model-count-question.js';
export { BreakdownQuestion, PaceByVintageQuestion, PaceQuestion } from './trends/question.js';
