/** What is a source asked with, and when is its answer left to a person? `data/assumptions/collecting.json`. */
import * as z from 'zod';
import { FetchLimits } from './fetch-limits.js';

export const CollectingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  fetch: FetchLimits,
});
export type CollectingAssumptions = z.infer<typeof CollectingAssumptions>;
