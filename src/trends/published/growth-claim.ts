/** What others have published of growth: the claims of `data/assumptions/published-growth.json`. */
import * as z from 'zod';
import { isCalendarDate } from '../../units/calendar-date.js';

const Day = z.string().refine(isCalendarDate, { error: 'expected YYYY-MM-DD' });
const Texts = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });

export const MEASURES = ['compute', 'cost', 'power'] as const;

/** Which rows of a file of notable models a figure is of. */
export const FitDefinition = z.strictObject({
  /** `top`: among the largest by compute at release. */
  set: z.enum(['notable', 'frontier-flag', 'top']),
  top: z.number().int().positive().nullable(),
  domain: z.string().nullable(),
  openWeights: z.boolean().nullable(),
  from: Day,
  to: Day.nullable(),
});
export type FitDefinition = z.infer<typeof FitDefinition>;

export const PublishedClaim = z.strictObject({
  id: z.string(),
  measure: z.enum(MEASURES),
  perYear: z.number().positive(),
  low: z.number().positive().nullable(),
  high: z.number().positive().nullable(),
  /** Probability of the interval. */
  level: z.number().gt(0).lt(1).nullable(),
  models: z.number().int().positive().nullable(),
  rSquared: z.number().gt(0).lt(1).nullable(),
  /** Day, month or year it is of. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  source: z.strictObject({ title: z.string(), url: z.url() }),
  says: Texts,
  /** Null where the files do not hold what it is of. */
  definition: FitDefinition.nullable(),
  /** What differs from the published definition as far as is known; null where nothing. */
  caveat: Texts.nullable(),
});
export type PublishedClaim = z.infer<typeof PublishedClaim>;

export const PublishedClaims = z.strictObject({
  date: Day,
  source: z.string(),
  claims: z.array(PublishedClaim),
});

export function readPublishedClaims(parsed: unknown): readonly PublishedClaim[] {
  const { claims } = PublishedClaims.parse(parsed);
  const ids = claims.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`two published claims have the id ${twice}`);
  return claims;
}
