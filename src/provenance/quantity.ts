/** A number with its unit, interval, evidence and sources: the one shape in which quantities leave the project. */
import * as z from 'zod';
import { SourceCell } from './lineage.js';

export const EVIDENCE = ['recorded', 'derived', 'imputed', 'gap'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Why there is no value, and what would give one. */
export const Gap = z.object({
  reason: z.string(),
  wouldFill: z.string(),
});
export type Gap = z.infer<typeof Gap>;

/**
 * `value` is the median; `low` and `high` bound the interval of probability `level`. All four are null where they
 * are not known: never 0. Evidence `gap` comes with the reason.
 */
export const Quantity = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number().nullable(),
  unit: z.string(),
  evidence: z.enum(EVIDENCE),
  method: z.string().nullable(),
  sources: z.array(SourceCell),
  gap: Gap.nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
