/** How many originals of the long tail are over a size, and of how many is that not known: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { DERIVATIVE_KINDS } from './long-tail-assumptions.js';
import { SIZE_UNITS } from './long-tail-question.js';

const Count = z.number().int().nonnegative();

/** Originals: repositories of which nothing says that they were made from another. */
export const OriginalCounts = z.object({
  originals: Count,
  /** Of them, those whose size is known: recorded for parameters, derived by a formula for compute. */
  known: Count,
  over: Count,
  /** Of them, those of which nobody can tell whether they are over. */
  unknown: Count,
  /** All repositories, whatever they were made from. */
  repositories: Count,
});
export type OriginalCounts = z.infer<typeof OriginalCounts>;

export const LongTailGroup = OriginalCounts.extend({
  /** `2025-03`, or an account on the hub. */
  key: z.string(),
});
export type LongTailGroup = z.infer<typeof LongTailGroup>;

export const LongTailAnswer = z.object({
  /** Null where no vintage is stored. */
  vintage: Vintage.nullable(),
  /** Why there is nothing to count: `none-stored`. */
  gap: z.enum(['none-stored']).nullable(),
  over: z.object({ value: z.number(), unit: z.enum(SIZE_UNITS), text: z.string() }),
  /** The sizes one can ask for, as `over` spells them. */
  sizes: z.array(z.string()),
  by: z.enum(['month', 'organization']),
  total: OriginalCounts,
  /** Originals of which nobody can tell the compute, whatever the size is of. */
  computeUnknown: Count,
  /** By month in order; by organisation those with the most over the size, then with the most originals. */
  groups: z.array(LongTailGroup),
  /** What is in no group: without a usable day, or of accounts that are not named one by one. */
  rest: OriginalCounts.extend({ organizations: Count.nullable() }).nullable(),
  /** Counted by themselves, never as models over a size: what each adds is not known. */
  derivatives: z.array(
    z.object({
      kind: z.enum(DERIVATIVE_KINDS),
      repositories: Count,
      /** Whose root is an original in the list. */
      rooted: Count,
      /** Whose root is over the size; null where it is one of parameters. */
      underOver: Count.nullable(),
    }),
  ),
  /** The largest originals over the size, with what their compute was derived from; none for parameters. */
  largest: z.array(
    z.object({
      id: z.string(),
      organization: z.string(),
      created: z.string().nullable(),
      parameters: z.number(),
      tokens: z.number(),
      trainingFlop: z.number(),
      evidence: z.literal('derived'),
      method: z.literal('operation-counting'),
      source: z.string(),
      url: z.string(),
    }),
  ),
  /** Rows without an id, or with one that stood above. */
  rejected: Count,
  flags: z.record(z.string(), Count),
});
export type LongTailAnswer = z.infer<typeof LongTailAnswer>;
