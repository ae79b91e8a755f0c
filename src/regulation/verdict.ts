/** Verdicts on one model or run, and the register of rules: the shapes of the answers. */
import * as z from 'zod';
import { SourceCell, Vintage } from '../provenance/lineage.js';
import { VERDICTS } from './position.js';
import {
  COMPARATORS,
  COUNTINGS,
  MEASURED,
  RULE_KINDS,
  RuleText,
  SOURCE_MARKS,
  STATUSES_ON_A_DAY,
  SUBJECTS,
  VERIFICATION_LEVELS,
} from './rule.js';

const Answer = z.enum(['yes', 'no', 'open']);

/** A part of the compute, as `data/rules/terms/counting.json` names it. */
const PartAnswer = z.object({ id: z.string(), text: RuleText });

/** A figure as it is shown: `low` to `high` is the 90 % interval, or the range of what may or may not count. */
export const FigureAnswer = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  evidence: z.enum(['given', 'recorded', 'derived', 'imputed', 'gap']),
  /** True where parts that count are not in it. */
  atLeast: z.boolean(),
  uncounted: z.array(PartAnswer),
  /** Parts in the upper end alone, because the law does not speak of them. */
  notStated: z.array(PartAnswer),
  gap: z.object({ code: z.string(), text: RuleText }).nullable(),
  sources: z.array(SourceCell),
});
export type FigureAnswer = z.infer<typeof FigureAnswer>;

export const MissingAnswer = z.object({
  kind: z.enum(['fact', 'part', 'figure', 'line']),
  /** Of a fact: its flag, and its key in a plan file. */
  id: z.string(),
  text: RuleText,
});
export type MissingAnswer = z.infer<typeof MissingAnswer>;

const LineAnswer = z.object({
  metric: z.string(),
  of: z.enum(MEASURED),
  counting: z.enum(COUNTINGS).nullable(),
  comparator: z.enum(COMPARATORS).nullable(),
  value: z.number().nullable(),
  unit: RuleText,
  figure: FigureAnswer,
  verdict: z.enum(VERDICTS),
  probabilityOver: z.number().nullable(),
});
export type LineAnswer = z.infer<typeof LineAnswer>;

/** How a duty stands: due, left out by an exemption, or turning on something open. */
export const DUTY_STATES = ['due', 'waived', 'depends'] as const;
export const DutyAnswer = z.object({
  text: RuleText,
  reference: RuleText.nullable(),
  verified: z.boolean(),
  state: z.enum(DUTY_STATES),
  dependsOn: z.array(z.object({ kind: z.enum(['fact', 'rule']), id: z.string() })),
  /** The first day it can be due. */
  from: z.string().nullable(),
  /** The end of a clock of days, where it is known when it starts. */
  deadline: z.object({ days: z.number().int(), by: z.string().nullable() }).nullable(),
});
export type DutyAnswer = z.infer<typeof DutyAnswer>;

export const VerdictAnswer = z.object({
  rule: z.string(),
  jurisdiction: z.string(),
  title: RuleText,
  /** What the rule is on the day. */
  status: z.enum(STATUSES_ON_A_DAY),
  statusSince: z.string().nullable(),
  statusNote: RuleText.nullable(),
  /** The rule's own line: what of the further conditions holds is in `met`. */
  verdict: z.enum(VERDICTS),
  probabilityOver: z.number().nullable(),
  line: LineAnswer,
  /** The band in which a method that the rule allows could put it on the other side. */
  margin: z
    .object({ fraction: z.number(), low: z.number(), high: z.number(), inside: z.boolean() })
    .nullable(),
  further: z.array(
    z.union([
      LineAnswer.extend({ kind: z.literal('line'), holds: Answer }),
      z.object({
        kind: z.literal('rule'),
        rule: z.string(),
        title: RuleText,
        by: z.enum(['model', 'original']),
        holds: Answer,
      }),
    ]),
  ),
  /** `needs`: the answer with which it holds. */
  conditions: z.array(z.object({ fact: z.string(), question: RuleText, needs: RuleText, holds: Answer })),
  /** Line, further numbers and facts together. Legal judgement is not in it: see `judgements`. */
  met: Answer,
  /** False where nothing but unknown facts of the company, or of a modification nobody spoke of, keeps it open. */
  reached: z.boolean(),
  missing: z.array(MissingAnswer),
  /** Empty where the rule is not met, or asks nothing on any day that is known. */
  duties: z.array(DutyAnswer),
  exemptions: z.array(z.object({ text: RuleText, verified: z.boolean() })),
  penalties: z.array(z.object({ text: RuleText, verified: z.boolean() })),
  judgements: z.array(RuleText),
  readings: z.array(
    z.object({
      text: RuleText,
      verdict: z.enum(VERDICTS).nullable(),
      probabilityOver: z.number().nullable(),
    }),
  ),
  /** The rule's own dates; `duties_from`, `comply_by` and `notify_by` are worked out for this model or run. */
  dates: z.record(z.string(), z.string()),
  verified: z.boolean(),
  verificationLevel: z.enum(VERIFICATION_LEVELS),
});
export type VerdictAnswer = z.infer<typeof VerdictAnswer>;

export const TIMELINE_EVENTS = [
  'status',
  'date',
  'comply-by',
  'notify-by',
  'decided',
  'starts',
  'ends',
] as const;
export const TimelineEntry = z.object({
  date: z.string(),
  event: z.enum(TIMELINE_EVENTS),
  rule: z.string().nullable(),
  status: z.enum(STATUSES_ON_A_DAY).nullable(),
  name: RuleText.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const FactAnswer = z.object({
  id: z.string(),
  question: RuleText,
  /** What was answered. */
  value: z.union([z.string(), z.number(), z.array(z.string())]),
  /** The same in words; an amount or a day as it is. */
  said: RuleText,
  from: z.enum(['given', 'recorded', 'figures']),
  sources: z.array(SourceCell),
});

export const QuestionAnswer = z.object({
  fact: z.string(),
  question: RuleText,
  why: RuleText,
  /** How it can be answered: `yes`, `no`; choices; a unit; a day. */
  kind: z.enum(['yes-no', 'choice', 'amount', 'day']),
  choices: z.array(z.object({ id: z.string(), text: RuleText })),
  unit: RuleText.nullable(),
  rules: z.array(z.string()),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

export const NOT_LEGAL_ADVICE: RuleText = {
  en: 'Not legal advice. It compares numbers with lines of law as of a day; what a law means for a case is for counsel.',
  de: 'Keine Rechtsberatung. Hier werden Zahlen mit Schwellen des Rechts an einem Stichtag verglichen; was ein Gesetz im Einzelfall bedeutet, klärt ein Anwalt.',
};

export const AssessAnswer = z.object({
  notLegalAdvice: RuleText,
  /** The day whose law is asked about. */
  on: z.string(),
  /** The last day the sources of the rules speak of: nothing later is in here. */
  coveredUntil: z.string(),
  /** Null for a run one describes. */
  vintage: Vintage.nullable(),
  subject: z.object({ kind: z.enum(['model', 'plan']), id: z.string().nullable(), name: z.string() }),
  figures: z.array(
    FigureAnswer.extend({ of: z.enum(['model', 'modification', 'original']), counting: z.enum(COUNTINGS) }),
  ),
  facts: z.array(FactAnswer),
  verdicts: z.array(VerdictAnswer),
  questions: z.array(QuestionAnswer),
  timeline: z.array(TimelineEntry),
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable(), mark: z.enum(SOURCE_MARKS) })),
});
export type AssessAnswer = z.infer<typeof AssessAnswer>;

export const RuleAnswer = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  jurisdictionName: RuleText,
  title: RuleText,
  instrument: z.string(),
  provision: RuleText.nullable(),
  kind: z.enum(RULE_KINDS),
  appliesTo: z.enum(SUBJECTS),
  status: z.enum(STATUSES_ON_A_DAY),
  statusSince: z.string().nullable(),
  statusNote: RuleText.nullable(),
  metric: z.string(),
  counting: z.enum(COUNTINGS).nullable(),
  comparator: z.enum(COMPARATORS).nullable(),
  /** The line on the day; null where it was not set, not read, or is the larger of two amounts. */
  value: z.number().nullable(),
  /** Of a value that is no plain number: its formula. */
  formula: z
    .union([
      z.object({ numerator: z.number(), denominator: z.number() }),
      z.object({ share: z.number(), of: RuleText, atLeast: z.number() }),
    ])
    .nullable(),
  unit: RuleText,
  further: z.array(z.string()),
  conditions: z.array(z.object({ fact: z.string(), question: RuleText, needs: RuleText })),
  judgements: z.array(RuleText),
  duties: z.array(z.object({ text: RuleText, reference: RuleText.nullable(), verified: z.boolean() })),
  exemptions: z.array(z.object({ text: RuleText, verified: z.boolean() })),
  penalties: z.array(z.object({ text: RuleText, verified: z.boolean() })),
  history: z.array(
    z.object({ from: z.string(), status: z.enum(STATUSES_ON_A_DAY), note: RuleText.nullable() }),
  ),
  dates: z.record(z.string(), z.string()),
  verified: z.boolean(),
  verificationLevel: z.enum(VERIFICATION_LEVELS),
  verification: RuleText,
  notes: z.array(RuleText),
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable(), mark: z.enum(SOURCE_MARKS) })),
  /** How many models of the catalogue are over the line; null where the line is not one of a model's compute. */
  models: z
    .object({
      recorded: z.number().int(),
      derived: z.number().int(),
      /** Median probability over one half, undisclosed ones included. */
      probably: z.number().int(),
      /** The sum of all probabilities. */
      expected: z.number(),
    })
    .nullable(),
});
export type RuleAnswer = z.infer<typeof RuleAnswer>;

/** A fact that rules turn on, as it is asked. */
export const AskedFact = QuestionAnswer.omit({ rules: true });
export type AskedFact = z.infer<typeof AskedFact>;

export const RulesAnswer = z.object({
  notLegalAdvice: RuleText,
  on: z.string(),
  coveredUntil: z.string(),
  vintage: Vintage,
  rules: z.array(RuleAnswer),
  /** Everything that can be asked, whichever rules are chosen. */
  facts: z.array(AskedFact),
  /** Where no line of compute was found, and where nobody looked. */
  noneFound: z.array(
    z.object({
      jurisdiction: z.string(),
      name: RuleText,
      text: RuleText,
      verified: z.boolean(),
      sources: z.array(z.string()),
    }),
  ),
});
export type RulesAnswer = z.infer<typeof RulesAnswer>;
