/** What is a source asked with, and when is its answer left to a person? `data/assumptions/collecting.json`. */
import * as z from 'zod';
import { FetchLimits } from '../fetch/fetch-limits.js';

const Share = z.number().gt(0).lt(1);

export const CollectingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  fetch: FetchLimits,
  /** Instead, of a source whose answer goes into a file. */
  large: FetchLimits.pick({ tryMilliseconds: true, bytes: true }),
  /** Between our clock and that of a server: further, and nothing is taken in from it. */
  clockApartMilliseconds: z.number().int().positive(),
  /** Against the snapshot before. */
  quarantine: z.strictObject({
    /** More rows than this share of them gone. */
    droppedRows: Share,
    /** A column counts as emptied where it was filled in more than this share of the rows. */
    filledRows: Share,
  }),
  schedule: z.strictObject({
    /** `serve --collect` without a time. */
    every: z.string(),
    shortestMilliseconds: z.number().int().positive(),
    /** Of the time between two runs: so many servers do not all come at once. */
    jitterShare: Share,
  }),
  /** Of a shared store: see `job-queue.ts`. */
  queue: z.strictObject({
    leaseMilliseconds: z.number().int().positive(),
    mostAttempts: z.number().int().positive(),
    backoffMilliseconds: z.number().int().positive(),
    /** How often a collector looks for a job that is due or has come back. */
    lookMilliseconds: z.number().int().positive(),
    /** Of one collector. */
    jobsAtOnce: z.number().int().positive(),
  }),
});
export type CollectingAssumptions = z.infer<typeof CollectingAssumptions>;
