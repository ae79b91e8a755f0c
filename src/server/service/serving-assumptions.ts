/** What does a server allow where nobody says otherwise? `data/assumptions/serving.json`. */
import * as z from 'zod';

export const ServingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  /** Of the API, assistants and feeds, by one address; as many at once. */
  requestsPerMinute: z.number().int().nonnegative(),
  /** Of how many addresses is counted; beyond, the one longest not seen is forgotten. */
  mostClients: z.number().int().positive(),
  /** Kept for who has a token. */
  mostWatches: z.number().int().positive(),
  mostPlans: z.number().int().positive(),
  /** Of a file that is taken in; it is held in memory. */
  largestIngestBytes: z.number().int().positive(),
  /** How long answers that are under way may take once the server was asked to end. */
  finishMilliseconds: z.number().int().nonnegative(),
});
export type ServingAssumptions = z.infer<typeof ServingAssumptions>;
