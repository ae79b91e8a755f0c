/** What speaks for two sources meaning one model, and what was decided by hand: `data/catalog/match*.json`. */
import * as z from 'zod';

export const FEATURES = [
  'sameWords',
  'sameNumbers',
  'noNumbers',
  'otherNumbers',
  'numbersOnOneSide',
  'sameSize',
  'otherSize',
  'sizeOnOneSide',
  'sameParameters',
  'otherParameters',
  'sameOrganization',
  'otherOrganization',
  'sameDate',
  'nearDate',
  'listedBeforePublished',
  'listedLongAfter',
  'sameStamp',
  'otherStamp',
  'stampIsPublication',
  'stampOfModelOnly',
  'sameTuning',
  'tuningOfListingOnly',
  'tuningOfModelOnly',
  'sameService',
  'otherService',
] as const;
export type Feature = (typeof FEATURES)[number];

/** How what a source lists stands to the model of the catalogue it belongs to. */
export const RELATIONS = ['same', 'version', 'tuned', 'quantization', 'derivative'] as const;
export type Relation = (typeof RELATIONS)[number];

const Words = z.array(z.string());
const Share = z.number().positive();

export const MatchEvidence = z.strictObject({
  source: z.string(),
  date: z.string(),
  weights: z.record(z.enum(FEATURES), z.number()),
  /** Between a day of listing and one of publication. */
  sameDays: z.number().int().positive(),
  nearDays: z.number().int().positive(),
  longDays: z.number().int().positive(),
  /** Of parameters in files against recorded ones. */
  parameterTolerance: Share,
  /** A match has at least this score, and this much more than the next model. */
  matchFrom: z.number(),
  lead: z.number(),
  /** Words of names that say no other model: how it was tuned, packed, served; and makers that stand before names. */
  words: z.strictObject({ tuning: Words, quantization: Words, service: Words, dropped: Words }),
  /** What makers are called in addresses and ids. */
  makers: z.array(z.strictObject({ organization: z.string(), names: Words })),
});
export type MatchEvidence = z.infer<typeof MatchEvidence>;

export const DeclaredMatches = z.strictObject({
  source: z.string(),
  date: z.string(),
  matches: z.array(
    z.strictObject({
      key: z.string(),
      /** The name in the catalogue; null says that no model of it is meant. */
      model: z.string().nullable(),
      relation: z.enum(RELATIONS),
      evidence: z.array(z.string()).min(1),
    }),
  ),
});
export type DeclaredMatches = z.infer<typeof DeclaredMatches>;
