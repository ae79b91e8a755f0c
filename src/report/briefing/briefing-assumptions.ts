/** What is a briefing about, as declared in `data/assumptions/briefing.json`? */
import * as z from 'zod';

const Key = z.string().regex(/^[a-z][a-z0-9]*$/, { error: 'expected a key of a-z and 0-9' });

export const BriefingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  thresholds: z.array(z.strictObject({ key: Key, over: z.string() })).min(1),
  /** The threshold whose models are split by kind, country and organisation, and the one of the largest. */
  groupsOver: z.string(),
  topGroupsOver: z.string(),
  budgets: z.strictObject({ source: z.string(), asked: z.array(z.string()).min(1) }),
  /** So many groups, organisations and models are named. */
  named: z.strictObject({ groups: z.number().int().positive(), models: z.number().int().positive() }),
  /** Models less likely over are in an expected number, and their cells are not cited. */
  citedFrom: z.strictObject({ probability: z.number().gt(0).lt(1), source: z.string() }),
  /** Days of the law up to so many months after the vintage are named. */
  lawMonthsAhead: z.number().int().positive(),
});
export type BriefingAssumptions = z.infer<typeof BriefingAssumptions>;
