/** Published figures of growth beside the same figure made from stored files and from the catalogue: the shape of the answer. */
import * as z from 'zod';
import { SnapshotRef, Vintage } from '../../provenance/lineage.js';
import { AsOfParameter } from '../../units/parameter.js';
import { Growth } from '../growth/growth-answer.js';
import { PublishedClaim } from './growth-claim.js';

export const PublishedGrowthQuestion = z.strictObject({ 'as-of': AsOfParameter });
export type PublishedGrowthQuestion = z.infer<typeof PublishedGrowthQuestion>;

/** Plain least squares on the rows of one file, as published figures are made. */
export const Refit = z.object({
  snapshot: SnapshotRef,
  models: z.number().int(),
  growth: Growth,
  /** Our robust fit to the same rows; null where they are too few for it. */
  robust: Growth.nullable(),
  rSquared: z.number().nullable(),
});
export type Refit = z.infer<typeof Refit>;

export const ComparedClaim = PublishedClaim.extend({
  /** One a file of notable models, oldest first; empty where no file holds what the claim is of. */
  refits: z.array(Refit),
});
export type ComparedClaim = z.infer<typeof ComparedClaim>;

export const PublishedGrowthAnswer = z.object({ vintage: Vintage, claims: z.array(ComparedClaim) });
export type PublishedGrowthAnswer = z.infer<typeof PublishedGrowthAnswer>;
