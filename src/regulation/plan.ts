/**
 * A run that is planned or done, described by whoever asks: its parts, what it was made from, its days and facts. The
 * shape of a plan file, and what the law asks of it.
 */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { addSizes, exactSize, type UncertainSize } from '../stats/uncertain-size.js';
import { type AssessedCase, assess, type Law } from './assess.js';
import { NO_DAYS, type RunDays } from './duties.js';
import {
  byCounting,
  type Figure,
  type Figures,
  type FiguresByCounting,
  givenFigure,
  knownFigure,
  missingFigure,
  weakerEvidence,
} from './figure.js';
import { type KnownFacts, readFacts } from './known-facts.js';
import { RuleDay } from './rule.js';
import { type CountingTerms, issueText, type RuleBook } from './rule-book.js';
import type { VerdictAnswer } from './verdict.js';

const Positive = z.number().positive();

/** One part of a run, by its FLOP, by parameters and tokens, or by chips and hours. */
export const PlanPart = z
  .strictObject({
    /** A part that `data/rules/terms/counting.json` names: `pre-training`, `reinforcement-learning`, `evaluation`. */
    kind: z.string().min(1),
    flop: Positive.max(1e40).optional(),
    parameters: Positive.max(1e16).optional(),
    activeParameters: Positive.max(1e16).optional(),
    tokens: Positive.max(1e18).optional(),
    epochs: Positive.max(1e6).optional(),
    hardware: z.string().min(1).optional(),
    peakFlopPerSecond: Positive.max(1e20).optional(),
    chips: Positive.max(1e8).optional(),
    hours: Positive.max(1e9).optional(),
    utilization: Positive.max(1).optional(),
  })
  .superRefine((part, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    const byOperations = part.parameters !== undefined || part.activeParameters !== undefined;
    const byHardware = part.hardware !== undefined || part.peakFlopPerSecond !== undefined;
    const ways = [part.flop !== undefined, byOperations, byHardware].filter(Boolean).length;
    if (ways !== 1)
      refuse(
        'flop',
        'give one of: flop; parameters and tokens; hardware or peakFlopPerSecond with chips and hours',
      );
    if (byOperations && part.tokens === undefined) refuse('tokens', 'is missing beside parameters');
    if (part.tokens !== undefined && !byOperations) refuse('parameters', 'is missing beside tokens');
    if (byHardware && part.hours === undefined) refuse('hours', 'is missing beside the chips');
    if (part.peakFlopPerSecond !== undefined && part.utilization === undefined)
      refuse('utilization', 'is missing beside peakFlopPerSecond');
  });
export type PlanPart = z.infer<typeof PlanPart>;

/** A model whose weights the run starts from, or that is merged into it. */
export const PlanBase = z.strictObject({
  name: z.string().min(1),
  /** Its training compute; null where nobody knows it and it cannot be estimated. Left out: the catalogue is asked. */
  trainingFlop: Positive.max(1e40).nullable().optional(),
  /** Whether it is of the same provider; left out where that is open. */
  sameProvider: z.enum(['yes', 'no']).optional(),
});
export type PlanBase = z.infer<typeof PlanBase>;

export const Plan = z.strictObject({
  name: z.string().min(1),
  parts: z.array(PlanPart).min(1),
  /** One for a fine-tune, several for a merge. */
  bases: z.array(PlanBase).default([]),
  days: z
    .strictObject({ decided: RuleDay.optional(), starts: RuleDay.optional(), ends: RuleDay.optional() })
    .default({}),
  /** Answers to the questions that rules turn on, by the id of the fact. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
});
export type Plan = z.infer<typeof Plan>;

/** Throws an InputError that names file and key. */
export function readPlan(text: string, file: string): Plan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`is no JSON: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
  const result = Plan.safeParse(value);
  if (result.success) return checkedDays(result.data, file);
  throw new InputError(issueText(result.error.issues[0], value), { file });
}

function checkedDays(plan: Plan, file: string): Plan {
  const { decided, starts, ends } = plan.days;
  if (starts && ends && ends < starts)
    throw new InputError(`days.ends: ${ends} is before days.starts, ${starts}`, { file });
  if (decided && ends && ends < decided)
    throw new InputError(`days.ends: ${ends} is before days.decided, ${decided}`, { file });
  return plan;
}

/** What a base took, where the plan leaves it to the catalogue. */
export type BaseFigures = (name: string) => FiguresByCounting;

/** How much one part takes: exact where its numbers are given, uncertain where something has to be assumed. */
export type PartSize = (part: PlanPart, where: string) => UncertainSize;

export interface PlanCase extends AssessedCase {
  readonly days: RunDays;
}

/** @param file how the plan is named in errors */
export function planCase(
  plan: Plan,
  book: RuleBook,
  { partSize, baseFigures, file }: { partSize: PartSize; baseFigures: BaseFigures; file: string },
): PlanCase {
  const sized = plan.parts.map((part, index) => {
    const where = `parts[${index}]`;
    if (!Object.hasOwn(book.counting.parts, part.kind))
      throw new InputError(
        `${where}.kind: there is no part ${part.kind}; there are ${Object.keys(book.counting.parts).join(', ')}`,
        { file },
      );
    return { kind: part.kind, size: partSize(part, where) };
  });
  const original = originalFigures(plan.bases, baseFigures);
  const facts = new Map(readFacts(plan.facts, book.facts, (id) => ({ file, column: `facts.${id}` })));
  const answer = otherProvider(plan.bases);
  if (!facts.has('other-provider') && answer)
    facts.set('other-provider', { value: answer, from: 'given', sources: [] });
  return {
    figures: planFigures(sized, original, plan.bases.length > 0, book.counting),
    facts,
    days: {
      ...NO_DAYS,
      decided: plan.days.decided ?? null,
      starts: plan.days.starts ?? null,
      ends: plan.days.ends ?? null,
    },
  };
}

/** Made from nothing is made from nobody else's; of several bases one of another's is enough. */
function otherProvider(bases: readonly PlanBase[]): 'yes' | 'no' | null {
  if (bases.some(({ sameProvider }) => sameProvider === 'no')) return 'yes';
  return bases.every(({ sameProvider }) => sameProvider === 'yes') ? 'no' : null;
}

function originalFigures(bases: readonly PlanBase[], baseFigures: BaseFigures): FiguresByCounting {
  if (bases.length === 0) return byCounting(() => missingFigure('no-base'));
  const each = bases.map(({ name, trainingFlop }) => {
    if (trainingFlop === null) return byCounting(() => missingFigure('no-original-compute'));
    return trainingFlop === undefined ? baseFigures(name) : byCounting(() => givenFigure(trainingFlop));
  });
  return byCounting((counting) => each.map((figures) => figures[counting]).reduce(sumOf));
}

function sumOf(a: Figure, b: Figure): Figure {
  if (a.gap !== null) return a;
  if (b.gap !== null) return b;
  return knownFigure(addSizes(a.size, b.size), weakerEvidence(a.evidence, b.evidence), {
    most: addSizes(a.most, b.most),
    uncounted: [...new Set([...a.uncounted, ...b.uncounted])],
    sources: [...a.sources, ...b.sources],
  });
}

/** Parts by what each law counts; a part the law does not speak of makes the figure a range. */
export function planFigures(
  parts: readonly { readonly kind: string; readonly size: UncertainSize }[],
  original: FiguresByCounting,
  hasBase: boolean,
  terms: CountingTerms,
): Figures {
  const own = byCounting((counting) => {
    const { counts, notStated } = terms.countings[counting];
    const sum = (kinds: readonly string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .reduce((total, { size }) => addSizes(total, size), exactSize(0));
    const size = sum(counts);
    return knownFigure(size, 'given', {
      most: addSizes(size, sum(notStated)),
      notStated: notStated.filter((kind) => parts.some((part) => part.kind === kind)),
    });
  });
  return {
    model: hasBase ? byCounting((counting) => withBase(own[counting], original[counting])) : own,
    modification: hasBase ? own : byCounting(() => missingFigure('no-base')),
    original,
    costUsd: { model: missingFigure('no-cost'), modification: missingFigure('no-cost') },
  };
}

function withBase(own: Figure, original: Figure): Figure {
  if (own.gap !== null) return own;
  // What is known of a model whose base is not known is a lower bound, however far below a line it lies.
  if (original.gap !== null) return { ...own, uncounted: ['initial-weights'], openEnded: true };
  return knownFigure(addSizes(own.size, original.size), original.evidence, {
    most: addSizes(own.most, original.most),
    uncounted: original.uncounted,
    openEnded: original.openEnded,
    notStated: own.notStated,
    sources: original.sources,
  });
}

/**
 * Which rules does a run meet? A pure function of its figures, the facts that are known, the rules and the day.
 * The planner asks it with figures of its own: see `planFigures`, `givenFigure` and `knownFigure`.
 */
export function assessPlan(
  figures: Figures,
  facts: KnownFacts,
  law: Law,
  day: string,
  days: RunDays = NO_DAYS,
): VerdictAnswer[] {
  return assess({ figures, facts, days }, law, day);
}
