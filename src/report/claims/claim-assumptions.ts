/** How near must a figure be to support a claim? Declared in `data/assumptions/claims.json`. */
import * as z from 'zod';

const Tolerance = z.strictObject({ models: z.number(), share: z.number() });

export const ClaimAssumptions = z.strictObject({
  source: z.string(),
  date: z.string(),
  /** The larger of a number of models and a share of the number claimed. */
  count: Tolerance,
  roundedCount: Tolerance,
  /** The more readings are tried, the likelier one fits by chance: so other readings must fit closer. */
  otherCount: Tolerance,
  countReason: z.string(),
  shareOfInterval: z.number(),
  rateReason: z.string(),
  sharePoints: z.number(),
  sharePointsReason: z.string(),
  quantity: z.number(),
  recordedFactor: z.number(),
  quantityReason: z.string(),
  growth: z.number(),
  growthReason: z.string(),
  mostClaims: z.number().int(),
  mostEstimated: z.number().int(),
  mostReason: z.string(),
});
export type ClaimAssumptions = z.infer<typeof ClaimAssumptions>;
