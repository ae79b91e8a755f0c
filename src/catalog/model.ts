/** One model as the catalogue shows it: each field the chosen value, with the way back to every source's own. */
import * as z from 'zod';
import { SourceCell, Vintage } from '../provenance/lineage.js';
import { Quantity } from '../provenance/quantity.js';

export const OPEN_WEIGHTS = ['yes', 'no', 'unknown'] as const;

/** Part of the credit for a model: joint work is shared evenly between its organisations. */
export const Credit = z.object({
  organization: z.string(),
  countries: z.array(z.string()),
  /** `Industry`, `Academia`, `Government`, `Research collective`, `Mixed`, or null where the source says nothing. */
  sector: z.string().nullable(),
  /** Shares of a model add up to 1. */
  share: z.number(),
});
export type Credit = z.infer<typeof Credit>;

export const ModelFlag = z.object({ code: z.string(), field: z.string(), detail: z.string() });

/** A model in a list. `show` adds every field. */
export const ModelEntry = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  organizations: z.array(z.string()),
  countries: z.array(z.string()),
  domains: z.array(z.string()),
  credits: z.array(Credit),
  /** The ISO day the source wrote, null when it gives none. */
  published: z.string().nullable(),
  /** `day`, or what a placeholder day probably stands for: `month` (the 15th), `year` (1 July). */
  publishedPrecision: z.enum(['day', 'month', 'year']).nullable(),
  /** First and last day it may have been published on. */
  publishedBetween: z.tuple([z.string(), z.string()]).nullable(),
  access: z.string().nullable(),
  openWeights: z.enum(OPEN_WEIGHTS),
  parameters: Quantity,
  trainingCompute: Quantity,
  trainingCost: Quantity,
  /** `listed`, or `delisted` where a later file that should name it does not: kept and shown, not counted. */
  listing: z.enum(['listed', 'delisted']),
  listedFrom: z.string(),
  listedUntil: z.string(),
  flags: z.array(ModelFlag),
});
export type ModelEntry = z.infer<typeof ModelEntry>;

/** One value a source has given for a field, with every snapshot that gave it. */
export const Statement = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  cells: z.array(SourceCell),
  /** Set where no source says so but a correction by a reader that was accepted; its cell names where it is kept. */
  correction: z
    .object({ id: z.string(), source: z.string(), note: z.string(), by: z.string().nullable() })
    .optional(),
});
export type Statement = z.infer<typeof Statement>;

/** A field of a model: what is shown, by which rule, and all that was ever stated, oldest first. */
export const ModelField = z.object({
  field: z.string(),
  unit: z.string().nullable(),
  shown: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** Why this value is shown: a code the message catalogues explain. */
  rule: z.enum([
    'only-statement',
    'latest-statement',
    'widest-file',
    'withdrawn',
    'corrected',
    'never-stated',
  ]),
  /** Files of the same day that disagree. */
  conflict: z.boolean(),
  statements: z.array(Statement),
});
export type ModelField = z.infer<typeof ModelField>;

/** What a vintage shows of a model, null where it shows nothing. */
export const ModelAtVintage = z.object({
  date: z.string(),
  listing: ModelEntry.shape.listing,
  name: z.string(),
  published: z.string().nullable(),
  access: z.string().nullable(),
  trainingComputeFlop: z.number().nullable(),
  parameters: z.number().nullable(),
  trainingCostUsd: z.number().nullable(),
});
export type ModelAtVintage = z.infer<typeof ModelAtVintage>;

export const ShowAnswer = z.object({
  vintage: Vintage,
  model: ModelEntry,
  fields: z.array(ModelField),
  /** From the first vintage that lists it on, oldest first. Recorded values only. */
  vintages: z.array(ModelAtVintage),
  /** What the aliases say of its names, with the evidence. */
  identity: z.array(z.object({ name: z.string(), since: z.string(), evidence: z.string() })),
});
export type ShowAnswer = z.infer<typeof ShowAnswer>;

export const ModelsAnswer = z.object({
  vintage: Vintage,
  total: z.number().int(),
  models: z.array(ModelEntry),
  /** The names most like the one searched, where that finds none. */
  nearest: z.array(z.string()).optional(),
});
export type ModelsAnswer = z.infer<typeof ModelsAnswer>;
