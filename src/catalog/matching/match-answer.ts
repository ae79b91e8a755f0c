/** What other sources list of a model: the shape in which `show` tells it. */
import * as z from 'zod';
import { SnapshotRef } from '../../provenance/lineage.js';
import { FEATURES, RELATIONS } from './match-data.js';

export const MATCHED_BY = ['names', 'base', 'declared'] as const;

export const ListedElsewhere = z.object({
  source: z.string(),
  key: z.string(),
  title: z.string().nullable(),
  listed: z.string().nullable(),
  relation: z.enum(RELATIONS),
  by: z.enum(MATCHED_BY),
  /** Sum of the weights; null where the match was declared. */
  score: z.number().nullable(),
  features: z
    .array(z.object({ feature: z.enum(FEATURES), weight: z.number(), detail: z.string() }))
    .readonly(),
  /** Why it was declared, or the keys that lead to the model it was made from. */
  evidence: z.array(z.string()).readonly(),
  /** Parameters in the files against those recorded, where both are known; both stay. */
  parameters: z.object({ inFiles: z.number(), recorded: z.number(), agrees: z.boolean() }).nullable(),
  snapshot: SnapshotRef,
});
export type ListedElsewhere = z.infer<typeof ListedElsewhere>;
