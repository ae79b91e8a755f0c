/** One estimate with its working: the shapes of the answers. */
import * as z from 'zod';
import { SourceCell, Vintage } from '../provenance/lineage.js';
import { Quantity } from '../provenance/quantity.js';

export const Input = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  sources: z.array(SourceCell),
  /** Where it is from when no source states it: an assumption of `data/`, or the question itself. */
  assumption: z.string().nullable(),
});

export const Step = z.object({
  formula: z.string(),
  values: z.string(),
  result: z.number(),
  unit: z.string(),
});

/** What one method says, and which part it has in the estimate. */
export const AccountAnswer = z.object({
  method: z.string(),
  weight: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  inputs: z.array(Input),
  steps: z.array(Step),
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** A quantity with inputs and working. Every method that applies is an account; the leading one's working comes first. */
export const EstimateAnswer = Quantity.extend({
  /** Null for free-form inputs, which need no data. */
  vintage: Vintage.nullable(),
  model: z.object({ id: z.string(), name: z.string() }).nullable(),
  inputs: z.array(Input),
  steps: z.array(Step),
  accounts: z.array(AccountAnswer),
  warnings: z.array(z.string()),
});
export type EstimateAnswer = z.infer<typeof EstimateAnswer>;
