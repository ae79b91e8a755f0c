/** What is known of an organisation: the shape of the answer. */
import * as z from 'zod';
import { ClusterEntry } from './cluster-entry.js';
import { CreditedAnswer, CreditedEntry, EntityRef, indexAnswer } from './entity.js';

export const OrganizationEntry = CreditedEntry.extend({
  /** As its models alone state them. */
  countries: z.array(z.string()),
  sectors: z.array(z.string()),
});
export type OrganizationEntry = z.infer<typeof OrganizationEntry>;

export const OrganizationAnswer = CreditedAnswer.extend({
  organization: OrganizationEntry,
  /** With whom it has published models, most first. */
  partners: z.array(EntityRef.extend({ models: z.number().int() })),
  /** Owned or used by it. */
  clusters: z.array(ClusterEntry),
});
export type OrganizationAnswer = z.infer<typeof OrganizationAnswer>;

export const OrganizationsAnswer = indexAnswer(OrganizationEntry);
export type OrganizationsAnswer = z.infer<typeof OrganizationsAnswer>;
