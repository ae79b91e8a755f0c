/** Which rules does an option touch, and how far is the next one? The verdicts of the law on its compute, nothing else known. */
import * as z from 'zod';
import type { Law } from '../regulation/assess.js';
import { byCounting, givenFigure, missingFigure } from '../regulation/figure.js';
import { assessPlan, planFigures } from '../regulation/plan.js';
import { RuleText, type StatusOnADay } from '../regulation/rule.js';
import { NOT_LEGAL_ADVICE, type VerdictAnswer } from '../regulation/verdict.js';
import { exactSize } from '../stats/uncertain-size.js';
import type { OptionKind, PlanOption } from './option.js';

const RuleLine = z.object({
  rule: z.string(),
  title: RuleText,
  jurisdiction: z.string(),
  /** What the rule is on the day of the plan. */
  status: z.string(),
  value: z.number().nullable(),
});

export const PlanRules = z.object({
  notLegalAdvice: RuleText,
  /** The day whose law is asked about. */
  on: z.string(),
  /** The compute of a modification is what was added; of a model, with what it was made from. */
  triggered: z.array(
    RuleLine.extend({
      verdict: z.enum(['over', 'straddles']),
      /** Line, further numbers and facts together. */
      met: z.enum(['yes', 'open']),
      /** Questions that are open. */
      missing: z.array(RuleText),
    }),
  ),
  /** The nearest line of compute the option stays under, and how many times its compute that is. */
  next: RuleLine.extend({ times: z.number() }).nullable(),
  /** The run as `assess --plan` takes it. */
  plan: z.object({
    name: z.string(),
    parts: z.array(z.object({ kind: z.string(), flop: z.number() })),
    bases: z.array(
      z.object({ name: z.string(), trainingFlop: z.number().nullable(), sameProvider: z.literal('no') }),
    ),
  }),
});
export type PlanRules = z.infer<typeof PlanRules>;

/** What the parts of a run are called where laws count them. */
const PART_OF_KIND: Readonly<Partial<Record<OptionKind, string>>> = {
  'train-compute-optimal': 'pre-training',
  'train-for-serving': 'pre-training',
  'rent-chips': 'pre-training',
  'own-chips': 'pre-training',
  'buy-chips': 'pre-training',
  'continue-pre-training': 'continued-pre-training',
  'full-fine-tune': 'fine-tuning',
  lora: 'fine-tuning',
  qlora: 'fine-tuning',
  distil: 'fine-tuning',
};

/** Null where nothing is trained. */
export function triggeredRules(
  { kind, run, model }: Pick<PlanOption, 'kind' | 'run' | 'model'>,
  law: Law,
  day: string,
): PlanRules | null {
  const part = PART_OF_KIND[kind];
  if (!run || part === undefined) return null;
  const parts = [{ kind: part, size: exactSize(run.flop) }];
  const base = model?.trainingFlop ?? null;
  const known = base === null ? missingFigure(model ? 'no-original-compute' : 'no-base') : givenFigure(base);
  const original = byCounting(() => known);
  const figures = planFigures(parts, original, model !== null, law.book.counting);
  const facts = model
    ? new Map([['other-provider', { value: 'yes', from: 'given' as const, sources: [] }]])
    : new Map();
  const verdicts = assessPlan(figures, facts, law, day);
  return {
    notLegalAdvice: NOT_LEGAL_ADVICE,
    on: day,
    triggered: verdicts.flatMap((verdict) => triggered(verdict)),
    next: nextLine(verdicts),
    plan: {
      name: model ? `${kind}: ${model.name}` : kind,
      parts: [{ kind: part, flop: run.flop }],
      bases: model ? [{ name: model.name, trainingFlop: model.trainingFlop, sameProvider: 'no' }] : [],
    },
  };
}

function lineOf({ rule, title, jurisdiction, status, line }: VerdictAnswer) {
  return { rule, title, jurisdiction, status, value: line.value };
}

/** Proposals and what is no longer law ask nothing. */
const STANDING: readonly string[] = [
  'in_force',
  'adopted_not_yet_applicable',
  'nominally_in_force_not_enforced',
] satisfies readonly StatusOnADay[];

function triggered(verdict: VerdictAnswer): PlanRules['triggered'] {
  const { met, status, missing } = verdict;
  if (verdict.verdict !== 'over' && verdict.verdict !== 'straddles') return [];
  if (met === 'no' || !STANDING.includes(status)) return [];
  return [
    {
      ...lineOf(verdict),
      ...{ verdict: verdict.verdict, met },
      missing: missing.map(({ text }) => text),
    },
  ];
}

function nextLine(verdicts: readonly VerdictAnswer[]): PlanRules['next'] {
  const under = verdicts.flatMap((verdict) => {
    const { line, status } = verdict;
    const { value, figure, metric } = line;
    const known = figure.value !== null && value !== null && metric === 'training_compute_flop';
    if (verdict.verdict !== 'under' || !known || !STANDING.includes(status)) return [];
    return [{ ...lineOf(verdict), times: Number((value / (figure.value ?? value)).toPrecision(3)) }];
  });
  return under.sort((a, b) => a.times - b.times || (a.rule < b.rule ? -1 : 1))[0] ?? null;
}
