/** By which declared choices is growth fitted? `data/assumptions/growth.json`. */
import * as z from 'zod';
import { isCalendarDate } from '../../units/calendar-date.js';

const Day = z.string().refine(isCalendarDate, { error: 'expected YYYY-MM-DD' });
const Whole = z.number().int().positive();

export const GrowthAssumptions = z.strictObject({
  date: Day,
  source: z.string(),
  /** Where no first day is asked for. */
  from: z.strictObject({ value: Day, source: z.string() }),
  /** Ranks by compute at release that make a model one of the frontier. */
  frontierTop: z.strictObject({ value: Whole, source: z.string() }),
  leastOrganizations: z.strictObject({ value: Whole, source: z.string() }),
  imputations: z.strictObject({ value: Whole.min(2), seed: z.number().int(), source: z.string() }),
  shape: z.strictObject({ draws: Whole, seed: z.number().int(), source: z.string() }),
  domainOfLanguage: z.strictObject({ value: z.string(), source: z.string() }),
});
export type GrowthAssumptions = z.infer<typeof GrowthAssumptions>;

export function readGrowthAssumptions(parsed: unknown): GrowthAssumptions {
  return GrowthAssumptions.parse(parsed);
}
