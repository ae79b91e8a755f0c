/** Shares of the models over a threshold: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../provenance/lineage.js';
import { CostBasis, ThresholdShape } from './pace-answer.js';

export const BREAKDOWN_KEYS = [
  'domain',
  'country',
  'organization',
  'access',
  'open-weights',
  'sector',
] as const;
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

export const BreakdownGroup = z.object({
  /** As the source writes it; `unknown` where it says nothing. */
  key: z.string(),
  /** Models that belong to the group, whole: one model may belong to several. */
  recorded: z.number().int(),
  /** The group's part of the credit: joint work is shared evenly, so credits add up to the total. */
  credit: z.number(),
  /** Expected number by the models' probabilities of being over, with its 90 % interval; null without estimates. */
  expected: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Of the total: by credit for organisation, country and sector, by membership otherwise. */
  share: z.number(),
});
export type BreakdownGroup = z.infer<typeof BreakdownGroup>;

export const BreakdownAnswer = z.object({
  vintage: Vintage,
  threshold: ThresholdShape,
  /** Null for a threshold in FLOP. */
  cost: CostBasis.nullable(),
  by: z.enum(BREAKDOWN_KEYS),
  from: z.string().nullable(),
  to: z.string().nullable(),
  total: z.number().int(),
  /** True where memberships overlap, so that shares add up to more than 1. */
  overlapping: z.boolean(),
  groups: z.array(BreakdownGroup),
  /** With `--explain`: the ids of the models in each group. Null otherwise. */
  members: z.record(z.string(), z.array(z.string())).nullable(),
});
export type BreakdownAnswer = z.infer<typeof BreakdownAnswer>;
