/** One cluster of chips in a list. */
import * as z from 'zod';
import { EntityRef } from './entity.js';

export const ClusterEntry = EntityRef.extend({
  owners: z.array(z.string()),
  users: z.array(z.string()),
  countries: z.array(z.string()),
  /** `Existing`, `Planned`, `Decommissioned`; null where the source says nothing, here and below. */
  status: z.string().nullable(),
  /** How sure the source is that it exists: `Confirmed`, `Likely`, `Unlikely`. */
  certainty: z.string().nullable(),
  operational: z.string().nullable(),
  /** As the source names it. */
  chipType: z.string().nullable(),
  chipQuantity: z.number().nullable(),
  h100Equivalents: z.number().nullable(),
  powerMegawatts: z.number().nullable(),
  sector: z.string().nullable(),
});
export type ClusterEntry = z.infer<typeof ClusterEntry>;
