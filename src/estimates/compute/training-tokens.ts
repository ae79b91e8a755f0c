/** How many tokens did the models of a family see? Declared from their cards in `data/assumptions/training-tokens.json`. */
import * as z from 'zod';
import { operationCount } from './operation-counting.js';

const TokenFamily = z
  .strictObject({
    /** The account on the Hub that published it. */
    author: z.string(),
    /** Regular expression for the whole name behind the account, in lower case. */
    name: z.string(),
    tokens: z.number().positive().optional(),
    tokensPerParameter: z.number().positive().optional(),
    source: z.string(),
    url: z.string(),
  })
  .refine((family) => (family.tokens === undefined) !== (family.tokensPerParameter === undefined), {
    message: 'expected either tokens or tokensPerParameter',
  });
export type TokenFamily = z.infer<typeof TokenFamily>;

export const TrainingTokens = z.strictObject({
  date: z.string(),
  source: z.string(),
  families: z.array(TokenFamily).readonly(),
});
export type TrainingTokens = z.infer<typeof TrainingTokens>;

/** What a repository holds, and whose it is. */
export interface FamilyMember {
  readonly author: string;
  readonly name: string;
  readonly parameters: number;
}

/** One pass over the declared tokens by operation counting; null for a repository of no declared family. */
export function familyCompute(
  { author, name, parameters }: FamilyMember,
  families: readonly TokenFamily[],
): { readonly family: TokenFamily; readonly tokens: number; readonly trainingFlop: number } | null {
  const family = families.find(
    (known) => known.author === author && new RegExp(`^(?:${known.name})$`).test(name.toLowerCase()),
  );
  if (!family) return null;
  const tokens = family.tokens ?? (family.tokensPerParameter ?? 0) * parameters;
  return { family, tokens, trainingFlop: operationCount(parameters, tokens, 1) };
}
