/** The contract of a rule of law as data: what it measures, against which line, for whom, from when, and who says so. */
import * as z from 'zod';
import { isCalendarDate } from '../units/calendar-date.js';

/** A sentence in every language of the project, written by us. */
export const RuleText = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });
export type RuleText = z.infer<typeof RuleText>;

export const RuleDay = z.string().refine(isCalendarDate, { error: 'expected a day, YYYY-MM-DD' });
const Key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'expected a key of a-z, 0-9 and dashes' });
const DateKey = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'expected a key of a-z, 0-9 and _' });

/** What a rule may be on a day. `not_yet_law` is what every rule is before its history begins. */
export const RULE_STATUSES = [
  'discussion_draft',
  'proposed',
  'proposed_lapsed',
  'adopted_not_yet_applicable',
  'in_force',
  'nominally_in_force_not_enforced',
  'superseded',
  'revoked',
  'vetoed',
] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];
export const STATUSES_ON_A_DAY = ['not_yet_law', ...RULE_STATUSES] as const;
export type StatusOnADay = (typeof STATUSES_ON_A_DAY)[number];

export const RULE_KINDS = ['obligation_trigger', 'designation_criterion', 'penalty', 'relief'] as const;
export const SUBJECTS = ['model', 'modification', 'developer', 'cluster'] as const;
export const COMPARATORS = ['>', '>=', '<', '<='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** How a law counts compute. One number does not serve all. */
export const COUNTINGS = ['parameter-update', 'eu-cumulative', 'us-state', 'korea', 'unspecified'] as const;
export type Counting = (typeof COUNTINGS)[number];

const Metric = z.union([
  z.enum(['training_compute_flop', 'training_cost_usd', 'annual_revenue_usd', 'finetune_ratio']),
  z.string().regex(/^x_[a-z0-9_]+$/, { error: 'expected a known metric, or a name that starts with x_' }),
]);

/** Whose quantity is meant: of the model, of its modification alone, of its maker, of the maker's last twelve months. */
export const MEASURED = ['model', 'modification', 'developer', 'developer-year', 'cluster'] as const;

/** A number; a fraction kept exact; or the larger of a share of something and an amount. */
const LineValue = z.union([
  z.number().positive(),
  z.strictObject({ numerator: z.number().positive(), denominator: z.number().positive() }),
  z.strictObject({ share: z.number().positive(), of: RuleText, atLeast: z.number().positive() }),
]);
export type LineValue = z.infer<typeof LineValue>;

export const Line = z.strictObject({
  metric: Metric,
  of: z.enum(MEASURED),
  /** How compute is counted; null where the metric is none. */
  counting: z.enum(COUNTINGS).nullable(),
  /** Another way of counting where a fact is so. */
  countingIf: z
    .strictObject({ fact: Key, is: z.enum(['yes', 'no']), counting: z.enum(COUNTINGS) })
    .optional(),
  /** Null where nobody has read the line yet. */
  comparator: z.enum(COMPARATORS).nullable(),
  /** The value since when; empty where nobody has read it. A dated parameter: a later entry replaces an earlier one. */
  values: z.array(z.strictObject({ from: RuleDay, value: LineValue })),
  unit: RuleText,
});
export type Line = z.infer<typeof Line>;

/** A further number, or another rule, that must hold too. */
const FurtherTest = z.union([
  Line,
  z.strictObject({
    rule: Key,
    /** Met by the model itself, or by the model it was made from. */
    by: z.enum(['model', 'original']).default('model'),
  }),
]);
export type FurtherTest = z.infer<typeof FurtherTest>;

/** A fact the rule turns on. It is asked, never guessed. */
const Condition = z.union([
  z.strictObject({ fact: Key, is: z.enum(['yes', 'no']) }),
  z.strictObject({ fact: Key, anyOf: z.array(Key).min(1) }),
]);
export type Condition = z.infer<typeof Condition>;

const Noted = z.strictObject({
  text: RuleText,
  /** Set where no source was found that says so in so many words. */
  unverified: z.literal(true).optional(),
});

const Duty = z.strictObject({
  text: RuleText,
  reference: RuleText.nullable(),
  unverified: z.literal(true).optional(),
  /** Only for those of whom this is true. */
  onlyIf: Condition.optional(),
  /** Dropped where this is true, unless the model is over the line of that other rule. */
  waivedIf: z.strictObject({ condition: Condition, unlessRule: Key.optional() }).optional(),
  /** Days after the line is met, or after it is known that it will be: a clock that can end before training starts. */
  deadline: z.strictObject({ days: z.number().int().positive() }).optional(),
  /** A date of the rule before which it is not due. */
  from: DateKey.optional(),
});
export type Duty = z.infer<typeof Duty>;

export const VERIFICATION_LEVELS = [
  'primary_text',
  'primary_excerpt',
  'multiple_secondary',
  'single_secondary',
  'unverified',
] as const;
/** `read`: the text or a quotation of it was read. */
export const SOURCE_MARKS = ['read', 'secondary', 'unverified'] as const;

const Source = z.strictObject({
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  mark: z.enum(SOURCE_MARKS),
});

export const RuleData = z.strictObject({
  id: Key,
  title: RuleText,
  instrument: z.string().min(1),
  provision: RuleText.nullable(),
  kind: z.enum(RULE_KINDS),
  appliesTo: z.enum(SUBJECTS),
  line: Line,
  /** Further numbers: all must hold. */
  and: z.array(FurtherTest).default([]),
  conditions: z.array(Condition).default([]),
  /** What only a person can judge: left to the reader as a question. */
  judgements: z.array(Key).default([]),
  /** When a run that is planned counts: once it is known to be over, or once it has begun. */
  plannedCounts: z.enum(['known', 'started']).default('started'),
  duties: z.array(Key).default([]),
  exemptions: z.array(Key).default([]),
  penalties: z.array(Key).default([]),
  /** What the rule is since when, oldest first. */
  history: z
    .array(z.strictObject({ from: RuleDay, status: z.enum(RULE_STATUSES), note: RuleText.optional() }))
    .min(1),
  dates: z.record(DateKey, RuleDay),
  /** Models placed on the market before a day have until another one. */
  legacy: z.strictObject({ fact: Key, before: RuleDay, until: RuleDay }).optional(),
  /** Where the text leaves a gap, how we would fill it: shown as a reading of ours, never as the rule. */
  readings: z
    .array(
      z.strictObject({
        text: RuleText,
        /** The sum of original and modification against the line of this rule, where the original is under it. */
        sumAgainst: Key.optional(),
      }),
    )
    .default([]),
  verified: z.boolean(),
  verificationLevel: z.enum(VERIFICATION_LEVELS),
  verification: RuleText,
  notes: z.array(RuleText).default([]),
  sources: z.array(Key),
});
export type RuleData = z.infer<typeof RuleData>;

export const Fact = z.strictObject({
  /** Also the flag of the command line, the key of a plan file and the field of the form. */
  id: Key,
  kind: z.enum(['yes-no', 'choice', 'amount', 'day']),
  /** The quantity an amount gives. */
  gives: z.strictObject({ metric: Metric, of: z.enum(MEASURED) }).optional(),
  unit: RuleText.optional(),
  choices: z.array(z.strictObject({ id: Key, text: RuleText })).optional(),
  /** Where the figures answer it themselves, unless the reader does: the original's place against the line of a rule, or
   * whether its compute is known at all. */
  answeredBy: z
    .union([
      z.strictObject({ rule: Key, by: z.literal('original') }),
      z.strictObject({ figure: z.literal('original') }),
    ])
    .optional(),
  question: RuleText,
  why: RuleText,
});
export type Fact = z.infer<typeof Fact>;

/** One file of `data/rules/`: a jurisdiction, its rules, and the texts they share. */
export const RuleFile = z.strictObject({
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z]{2})?$/, { error: 'expected a code such as EU or US-CA' }),
  name: RuleText,
  /** The day the file was written, and the last day its sources speak of. */
  written: RuleDay,
  coveredUntil: RuleDay,
  sources: z.record(Key, Source),
  duties: z.record(Key, Duty).default({}),
  exemptions: z.record(Key, Noted).default({}),
  penalties: z.record(Key, Noted).default({}),
  judgements: z.record(Key, RuleText).default({}),
  /** Names of dates that the shared terms do not have. */
  dateNames: z.record(DateKey, RuleText).default({}),
  /** Facts that only this jurisdiction asks for. */
  facts: z.array(Fact).default([]),
  rules: z.array(RuleData).min(1),
});
export type RuleFile = z.infer<typeof RuleFile>;
