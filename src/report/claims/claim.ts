/** What does a text claim, how was it read, and is it so? The shapes of the answer to `check`. */
import * as z from 'zod';
import { COST_SCOPES } from '../../estimates/cost/run-constants.js';
import { SnapshotRef, SourceCell, Vintage } from '../../provenance/lineage.js';
import { LANGUAGES } from '../../units/language.js';
import { AsOfParameter } from '../../units/parameter.js';
import { COMPARATORS } from './read/comparators.js';

export const VERDICTS = [
  'supported',
  'supported-other-reading',
  'contradicted',
  'not-decidable',
  'not-understood',
] as const;
export type ClaimVerdict = (typeof VERDICTS)[number];

const ComparatorShape = z.enum(COMPARATORS);
/** `2024`, `2024-Q3`, `2024-05`, a stretch as `2020/2024`; null where the text names none. */
const Period = z.string().nullable();

/** Which models are meant, where not all are. */
const Members = z.object({
  domain: z.string().optional(),
  country: z.string().optional(),
  /** `open` or `closed` weights. */
  access: z.enum(['open', 'closed']).optional(),
  organization: z.string().optional(),
});
export type Members = z.infer<typeof Members>;

export const CountReading = Members.extend({
  kind: z.literal('count'),
  over: z.string(),
  period: Period,
  /** In the period, or up to its end; without a period up to the vintage. */
  mode: z.enum(['in', 'by']),
  value: z.number(),
  comparator: ComparatorShape,
});
export type CountReading = z.infer<typeof CountReading>;

export const RateReading = z.object({
  kind: z.literal('rate'),
  over: z.string(),
  perMonth: z.number(),
  period: Period,
  comparator: ComparatorShape,
});
export type RateReading = z.infer<typeof RateReading>;

const GROWING = ['compute', 'cost'] as const;
export const GrowthReading = z.object({
  kind: z.literal('growth'),
  of: z.enum(GROWING),
  perYear: z.number(),
  /** The upper end of a stated range. */
  upTo: z.number().nullable(),
  comparator: ComparatorShape,
});
export type GrowthReading = z.infer<typeof GrowthReading>;

export const DoublingReading = z.object({
  kind: z.literal('doubling'),
  of: z.enum(GROWING),
  months: z.number(),
  upTo: z.number().nullable(),
  comparator: ComparatorShape,
});
export type DoublingReading = z.infer<typeof DoublingReading>;

export const ShareReading = Members.extend({
  kind: z.literal('share'),
  over: z.string().optional(),
  period: Period,
  fraction: z.number().optional(),
  part: z.number().optional(),
  whole: z.number().optional(),
  comparator: ComparatorShape,
});
export type ShareReading = z.infer<typeof ShareReading>;

const ofModel = { model: z.string(), comparator: ComparatorShape };
const ModelComputeReading = z.object({
  kind: z.literal('model-compute'),
  ...ofModel,
  value: z.number(),
  unit: z.literal('FLOP'),
});
const ModelCostReading = z.object({
  kind: z.literal('model-cost'),
  ...ofModel,
  value: z.number(),
  unit: z.enum(['USD', 'EUR']),
});
const ModelParametersReading = z.object({
  kind: z.literal('model-parameters'),
  ...ofModel,
  value: z.number(),
  unit: z.literal('parameters'),
});
export type ModelQuantityReading =
  | z.infer<typeof ModelComputeReading>
  | z.infer<typeof ModelCostReading>
  | z.infer<typeof ModelParametersReading>;

export const ModelDateReading = z.object({
  kind: z.literal('model-date'),
  model: z.string(),
  date: z.string(),
});
export type ModelDateReading = z.infer<typeof ModelDateReading>;

/** What a model over a size costs. `low` to `high` is what the words allow: several million, 2 to 10. */
export const TypicalCostReading = z.object({
  kind: z.literal('typical-cost'),
  over: z.string(),
  low: z.number(),
  high: z.number(),
});
export type TypicalCostReading = z.infer<typeof TypicalCostReading>;

export const LAW_EVENTS = [
  'in-force',
  'applies',
  'applies-elsewhere',
  'fines',
  'legacy',
  'signed',
  'adopted',
  'vetoed',
  'revoked',
] as const;
export type LawEvent = (typeof LAW_EVENTS)[number];

export const LawDateReading = z.object({
  kind: z.literal('law-date'),
  /** Start of the ids of its rules. */
  rule: z.string(),
  event: z.enum(LAW_EVENTS),
  date: z.string(),
});
export type LawDateReading = z.infer<typeof LawDateReading>;

export const LawThresholdReading = z.object({
  kind: z.literal('law-threshold'),
  rule: z.string(),
  value: z.number(),
  /** `share`: of the compute of the model that is changed. */
  unit: z.enum(['FLOP', 'USD', 'share']),
});
export type LawThresholdReading = z.infer<typeof LawThresholdReading>;

/** A sentence about sizes that no kind could read: said, so that nobody takes silence for assent. */
const UnreadReading = z.object({ kind: z.literal('unread') });

export const Reading = z.discriminatedUnion('kind', [
  CountReading,
  RateReading,
  GrowthReading,
  DoublingReading,
  ShareReading,
  ModelComputeReading,
  ModelCostReading,
  ModelParametersReading,
  ModelDateReading,
  TypicalCostReading,
  LawDateReading,
  LawThresholdReading,
  UnreadReading,
]);
export type Reading = z.infer<typeof Reading>;

/** What the data says. `value` in `unit`, or `date`; both null where it says nothing. */
export const ClaimFigure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number().nullable(),
  unit: z.string(),
  evidence: z.string(),
  date: z.string().nullable(),
  /** Of counts and rates: undisclosed models included, by their probability of being over. */
  expected: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type ClaimFigure = z.infer<typeof ClaimFigure>;

export const OTHER_READINGS = [
  'cumulative',
  'in-period',
  'derived',
  'expected',
  'vintage',
  'file',
  'threshold',
  'window',
  'all-models',
  'scope',
] as const;

/** The reading under which the statement is so: all that differs from its own reading is named. */
export const OtherReading = z.object({
  ways: z.array(z.enum(OTHER_READINGS)).min(1),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  date: z.string().nullable(),
  /** The vintage it was so at. */
  vintage: z.string().nullable(),
  file: z.string().nullable(),
  over: z.string().nullable(),
  /** Of a model's cost: which one it is. */
  scope: z.enum(COST_SCOPES).nullable(),
});
export type OtherReading = z.infer<typeof OtherReading>;

export const ClaimSource = z.discriminatedUnion('type', [
  SnapshotRef.extend({ type: z.literal('file') }),
  SourceCell.extend({ type: z.literal('cell') }),
  z.object({ type: z.literal('text'), title: z.string(), url: z.string().nullable() }),
]);
export type ClaimSource = z.infer<typeof ClaimSource>;

export const Claim = z.object({
  /** The sentence it stands in, as written. */
  text: z.string(),
  language: z.enum(LANGUAGES),
  /** Of the first character that belongs to the claim, both from 1. */
  place: z.object({ line: z.number().int(), column: z.number().int() }),
  /** The sentence in the text, by characters from 0. */
  span: z.object({ start: z.number().int(), end: z.number().int() }),
  reading: Reading,
  /** The reading in words, in the language asked for. */
  readingText: z.string(),
  verdict: z.enum(VERDICTS),
  /** Why, in words. */
  verdictText: z.string(),
  figure: ClaimFigure.nullable(),
  /** Readings under which it is so, the likeliest first. */
  otherReadings: z.array(OtherReading),
  /** In the language of the sentence; null where nothing is to be corrected, or nothing is known. */
  corrected: z.string().nullable(),
  sources: z.array(ClaimSource),
});
export type Claim = z.infer<typeof Claim>;

export const CheckAnswer = z.object({
  vintage: Vintage,
  claims: z.array(Claim),
  /** Sentences behind the last statement that one text may have: not read. */
  left: z.number().int(),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const CheckOptions = z.strictObject({
  'as-of': AsOfParameter,
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'Language of readings and verdicts in words.' }),
});
export type CheckOptions = z.infer<typeof CheckOptions>;

/** What one address can hold; longer texts go to the command line or the page. */
export const LONGEST_QUERY_TEXT = 4000;
export const LARGEST_TEXT_BYTES = 8 * 1024 * 1024;

export const CheckQuestion = CheckOptions.extend({
  text: z
    .string()
    .min(1)
    .max(LONGEST_QUERY_TEXT)
    .meta({ description: 'The text to check, in German or English.' }),
});
export type CheckQuestion = z.infer<typeof CheckQuestion>;
