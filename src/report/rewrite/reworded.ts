/** Which sentences may be reworded, which were, and why were others not? */
import * as z from 'zod';

export const REFUSALS = [
  'no-answer',
  'markup',
  'too-long',
  'figure-missing',
  'figure-order',
  'number-added',
  'name-added',
  'hedge-lost',
  'hedge-added',
  'negation',
  'direction',
  'period',
  'language',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export const Rewriting = z.object({
  /** Sentences whose new words were taken. */
  taken: z.array(z.string()),
  /** Sentences that kept their own words, and what was wrong with the new ones. */
  refused: z.array(z.object({ id: z.string(), reason: z.enum(REFUSALS), found: z.string() })),
});
export type Rewriting = z.infer<typeof Rewriting>;
