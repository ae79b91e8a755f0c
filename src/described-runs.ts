/** What does a run that one describes take, cost and owe the law, and what does a budget buy? Without a store or a clock. */
import type * as z from 'zod';
import type { EstimateAnswer } from './estimates/answer.js';
import type { ComputeReference } from './estimates/compute/compute-reference.js';
import { describedCompute } from './estimates/compute/described.js';
import { computeLookup } from './estimates/compute-lookup.js';
import { askedRun } from './estimates/cost/asked-run.js';
import type { CostReference } from './estimates/cost/cost-reference.js';
import { openCostMethod } from './estimates/cost/estimate-cost.js';
import { DEFAULT_SCOPE } from './estimates/cost/run-constants.js';
import { type CostAnswer, costAnswer } from './estimates/cost-answer.js';
import type { ModelFacts } from './estimates/facts.js';
import { euroRate } from './estimates/inputs/euro-rates.js';
import { priceMonthOf } from './estimates/inputs/price-index.js';
import { CostQuestion, EstimateQuestion } from './estimates/question.js';
import { COST_DRAWS } from './estimates/vintage-costs.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import { partSize } from './plan-parts.js';
import type { PlanAnswer } from './planner/plan-answer.js';
import { planOn } from './planner/plan-on.js';
import { openPlanner, type Planner } from './planner/planner.js';
import type { PlannerReference } from './planner/planner-reference.js';
import { PlanQuestion } from './planner/question.js';
import { InputError } from './provenance/input-error.js';
import type { Vintage } from './provenance/lineage.js';
import type { Law } from './regulation/assess.js';
import { assessment } from './regulation/assessment.js';
import { byCounting, missingFigure } from './regulation/figure.js';
import { type Plan, planCase, readPlan } from './regulation/plan.js';
import { register } from './regulation/register.js';
import type { AssessAnswer, RuleAnswer, RulesAnswer } from './regulation/verdict.js';
import { DayParameter } from './units/parameter.js';

/** A question as one writes it down: `{ params: '70B', tokens: '15T' }`. Numbers are read as their digits. */
export type Asked<Question extends z.ZodObject> = {
  readonly [Key in keyof z.input<Question>]: z.input<Question>[Key] | number;
};

/** Through the schema that the command line and the API use. Throws an InputError that names the parameter. */
export function readAsked<Question extends z.ZodObject>(
  schema: Question,
  asked: Asked<Question>,
): z.infer<Question> {
  const texts = Object.fromEntries(
    Object.entries(asked).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );
  const result = schema.safeParse(texts);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [parameter] = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []);
  const problem = issue?.code === 'unrecognized_keys' ? 'unknown parameter' : (issue?.message ?? 'wrong');
  throw new InputError(problem, { flag: `--${String(parameter)}` }, { cause: result.error });
}

/** Training compute of a run, by parameters and tokens, by chips and hours, or by both. */
export function estimateRun(
  asked: Asked<typeof EstimateQuestion>,
  { chips, assumptions }: ComputeReference,
): EstimateAnswer {
  return describedCompute(readAsked(EstimateQuestion, asked), chips, assumptions).answer;
}

/** Models of a catalogue, for what is learned of them: usual chips and hours, and what to build on. */
export interface KnownModels {
  readonly vintage: Vintage;
  readonly models: readonly ModelFacts[];
  readonly estimates: VintageEstimates;
}

export interface RunReference {
  readonly compute: ComputeReference;
  readonly cost: CostReference;
  /** Without a catalogue: only what the assumptions say. */
  readonly known?: KnownModels;
}

/** Training cost of a run at the prices of its `date`, which is required: there is no clock in here. */
export function costOfRun(asked: Asked<typeof CostQuestion>, reference: RunReference): CostAnswer {
  const question = readAsked(CostQuestion, asked);
  const { chips, assumptions } = reference.compute;
  const { priceIndex, euroRates } = reference.cost;
  if (question.date === undefined) throw new InputError('is missing', { flag: '--date' });
  const method = openCostMethod({
    ...costMaterial(reference),
    ...(question['rental-commitment'] ? { commitment: question['rental-commitment'] } : {}),
  });
  const run = method.caseOfRun(askedRun(question, question.date, chips, assumptions));
  const month = question['price-month'];
  const estimate = method.estimate(run, {
    scope: question.scope ?? DEFAULT_SCOPE,
    draws: COST_DRAWS,
    ...(month === undefined ? {} : { priceMonth: priceMonthOf(month, priceIndex) }),
  });
  const rate = euroRate(euroRates, question['euro-month'] ?? null);
  return costAnswer(estimate, rate, { vintage: reference.known?.vintage ?? null, model: null });
}

function costMaterial({ compute, cost, known }: RunReference) {
  const { chips } = compute;
  const computeOf = computeLookup(known?.estimates ?? { compute: [] });
  return { ...cost, chips, computeOf, models: known?.models ?? [] };
}

/** A rule without counts of models: those need a catalogue. */
export type LawAnswer = Omit<RulesAnswer, 'vintage' | 'rules'> & {
  readonly rules: readonly Omit<RuleAnswer, 'models'>[];
};

/** The register of rules on a day; of one jurisdiction, its states included, where one is named. */
export function rulesOn(on: string, law: Law, jurisdiction?: string): LawAnswer {
  const { vintage, rules, ...answer } = register({ on: dayOf(on), jurisdiction }, law, [], NO_VINTAGE);
  return { ...answer, rules: rules.map(({ models, ...rule }) => rule) };
}

const NO_VINTAGE: Vintage = { asOf: null, date: '', snapshots: [] };

/** What the law asks of a planned run on a day. The compute of a model it is made from is stated in the plan, or not known. */
export function assessRun(
  plan: z.input<typeof Plan>,
  on: string,
  { law, compute }: { readonly law: Law; readonly compute: ComputeReference },
): AssessAnswer {
  const file = 'plan';
  const read = readPlan(JSON.stringify(plan), file);
  const assessed = planCase(read, law.book, {
    file,
    partSize: (part, where) => partSize(part, { file, where }, compute.chips, compute.assumptions),
    baseFigures: () => byCounting(() => missingFigure('base-not-found')),
  });
  const subject = { kind: 'plan' as const, id: null, name: read.name };
  return assessment({ ...assessed, subject, vintage: null }, law, dayOf(on));
}

function dayOf(text: string): string {
  const result = DayParameter.safeParse(text);
  if (result.success) return result.data;
  throw new InputError(result.error.issues[0]?.message ?? 'expected YYYY-MM-DD', { flag: '--on' });
}

export interface PlanReference extends RunReference {
  readonly planner: PlannerReference;
  /** Left out: plans without the rules they touch. */
  readonly law?: Law;
  /** Plans are made for this day unless they say another: it sets prices and deadlines. */
  readonly today: string;
}

/** What all plans share, made once. */
export function openPlans(reference: PlanReference): Planner {
  const { compute, planner, law = null, today, known } = reference;
  return openPlanner({
    ...planner,
    vintage: known?.vintage ?? { ...NO_VINTAGE, date: today },
    models: known?.models ?? [],
    chips: compute.chips,
    computeAssumptions: compute.assumptions,
    costs: costMaterial(reference),
    ...{ list: null, law, today },
  });
}

/** What a budget buys, or what a run costs: options side by side. */
export function planRun(asked: Asked<typeof PlanQuestion>, planner: Planner): PlanAnswer {
  return planOn(planner, readAsked(PlanQuestion, asked));
}
