/** What changed between two vintages: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../provenance/lineage.js';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const Change = z.object({
  model: z.string(),
  name: z.string(),
  field: z.string(),
  from: Value,
  to: Value,
  vintageFrom: z.string(),
  vintageTo: z.string(),
});
export type Change = z.infer<typeof Change>;

export const ListedModel = z.object({
  model: z.string(),
  name: z.string(),
  published: z.string().nullable(),
  trainingComputeFlop: z.number().nullable(),
  vintage: z.string(),
});

/** A model that came over a threshold or fell from it between the vintages, and why. */
export const Crossing = z.object({
  model: z.string(),
  name: z.string(),
  published: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  reason: z.enum([
    'added',
    'relisted',
    'first-stated',
    'revised-up',
    'revised-down',
    'withdrawn',
    'delisted',
    'redated',
  ]),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type Crossing = z.infer<typeof Crossing>;

export const RevisionsAnswer = z.object({
  vintageFrom: Vintage,
  vintageTo: Vintage,
  changes: z.array(Change),
  added: z.array(ListedModel),
  removed: z.array(ListedModel),
  /** With a threshold: who moved the count. Null without one. */
  crossings: z
    .object({ threshold: z.string(), before: z.number(), after: z.number(), models: z.array(Crossing) })
    .nullable(),
});
export type RevisionsAnswer = z.infer<typeof RevisionsAnswer>;
