/**
 * The library: estimates, counts, rules and plans as functions of what they are given. No store, no network, no clock;
 * the same in Node and in a browser. `flopscope/reference` has the data they ask for, `flopscope/node` an observatory.
 */

export { catalogAsOf } from './catalog/as-of.js';
export type { Catalog } from './catalog/catalog.js';
export type { Histories } from './catalog/history.js';
export { type IdentityData, readIdentityData as readCatalogReference } from './catalog/identity-data.js';
export type { ModelEntry } from './catalog/model.js';
export {
  assessRun,
  costOfRun,
  estimateRun,
  type KnownModels,
  type LawAnswer,
  openPlans,
  type PlanReference,
  planRun,
  type RunReference,
  rulesOn,
} from './described-runs.js';
export type { EstimateAnswer } from './estimates/answer.js';
export { type ComputeReference, readComputeReference } from './estimates/compute/compute-reference.js';
export { hardwareCompute } from './estimates/compute/hardware-time.js';
export { operationCount } from './estimates/compute/operation-counting.js';
export { type CostReference, readCostReference } from './estimates/cost/cost-reference.js';
export type { CostAnswer } from './estimates/cost-answer.js';
export { publishedCosts } from './estimates/published/published-costs.js';
export type { VintageEstimates } from './estimates/vintage-estimates.js';
export {
  countModels,
  estimateModels,
  forecastModels,
  type ModelFile,
  readModels,
  splitModels,
} from './model-files.js';
export type { PlanAnswer } from './planner/plan-answer.js';
export type { Planner } from './planner/planner.js';
export { type PlannerReference, readPlannerReference } from './planner/planner-reference.js';
export { InputError, type Place } from './provenance/input-error.js';
export type { SourceCell, Vintage } from './provenance/lineage.js';
export type { Quantity } from './provenance/quantity.js';
export type { ReferenceFiles } from './provenance/reference-files.js';
export type { Law } from './regulation/assess.js';
export { readLaw } from './regulation/law-reference.js';
export { type Plan, readPlan } from './regulation/plan.js';
export type { AssessAnswer, RulesAnswer, VerdictAnswer } from './regulation/verdict.js';
export { type FoundClaim, findClaims } from './report/claims/find-claims.js';
export { buildLexicon } from './report/claims/read/names.js';
export { paceHeadline } from './report/headline.js';
export { SOURCES } from './sources/index.js';
export { type LogMixture, logNormal, mix, probabilityOver, quantile } from './stats/log-mixture.js';
export { poissonInterval } from './stats/poisson-interval.js';
export { poissonRatio } from './stats/poisson-ratio.js';
export type { BreakdownAnswer } from './trends/breakdown-answer.js';
export { type CountingReference, readCountingReference } from './trends/counting-reference.js';
export type { ForecastAnswer } from './trends/forecast-answer.js';
export { type ForecastReference, readForecastReference } from './trends/forecasts/forecast-reference.js';
export type { PaceAnswer } from './trends/pace-answer.js';
export { methodOf, readCountAssumptions } from './trends/published/count-assumptions.js';
export { publishedCountSamples, withoutHindsight } from './trends/published/count-samples.js';
export { formatDate, formatNumber, formatThreshold } from './units/format.js';
export { readThreshold, spellThreshold, type Threshold } from './units/threshold.js';
