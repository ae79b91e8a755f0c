/** How long, how much and how often may be fetched? Declared in `data/assumptions/collecting.json`. */
import * as z from 'zod';

const Count = z.number().int().nonnegative();
const Positive = z.number().int().positive();

export const FetchLimits = z.strictObject({
  connectMilliseconds: Positive,
  /** Until the head of an answer is there, and between two pieces of its body. */
  idleMilliseconds: Positive,
  /** Of one try, redirects and body included. */
  tryMilliseconds: Positive,
  /** Of the body, packed and unpacked. */
  bytes: Positive,
  redirects: Count,
  /** After the first. */
  retries: Count,
  /** A retry waits up to this, doubled for each one before it: chosen evenly, so that many do not come at once. */
  retryMilliseconds: Positive,
  /** A source that asks for a longer wait is left alone until the next run. */
  longestWaitMilliseconds: Positive,
  /** Between the starts of two requests to one source. */
  spacingMilliseconds: Count,
});
export type FetchLimits = Readonly<z.infer<typeof FetchLimits>>;
