/** The public library. */

export { ModelsQuestion, RevisionsQuestion } from './catalog/question.js';
export { hardwareCompute } from './estimates/compute/hardware-time.js';
export { operationCount } from './estimates/compute/operation-counting.js';
export { publishedCosts } from './estimates/published/published-costs.js';
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
export { methodOf, readCountAssumptions } from './trends/published/count-assumptions.js';
export { publishedCountSamples, withoutHindsight } from './trends/published/count-samples.js';
export { ModelCountQuestion } from './trends/published/model-count-question.js';
export { BreakdownQuestion, PaceByVintageQuestion, PaceQuestion } from './trends/question.js';
