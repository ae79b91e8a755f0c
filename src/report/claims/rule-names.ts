/** Under which names do texts speak of the rules of law? `data/claims/rule-names.json`. */
import * as z from 'zod';

const LawName = z.strictObject({
  /** Start of the ids of its rules. */
  rule: z.string(),
  /** With its article, as a sentence begins. */
  title: z.strictObject({ en: z.string(), de: z.string() }),
  /** The rule whose dates are the law's. */
  dates: z.string(),
  /** Its duties apply from another day than it is in force. */
  appliesLater: z.boolean(),
  /** The rule a threshold in compute is of: the first whose words stand in the sentence; no words fit always. */
  compute: z.array(z.strictObject({ rule: z.string(), words: z.array(z.string()) })).min(1),
  /** The rule that a part of another model's compute is of, in a sentence with one of the words; null for none. */
  share: z.strictObject({ rule: z.string(), words: z.array(z.string()).min(1) }).nullable(),
  /** The rule a sum of dollars is of. */
  dollars: z.string().nullable(),
  names: z.array(z.string()).min(1),
  /** Words that mean it in a sentence about law. */
  implied: z.array(z.string()),
});
export type LawName = z.infer<typeof LawName>;

export const RuleNames = z.strictObject({ source: z.string(), date: z.string(), laws: z.array(LawName) });
export type RuleNames = z.infer<typeof RuleNames>;
