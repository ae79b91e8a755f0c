/** What is beside models: organisations, countries, chips and clusters, and the parts their answers share. */
import * as z from 'zod';
import { SourceCell, Vintage } from '../../provenance/lineage.js';
import { EVIDENCE } from '../../provenance/quantity.js';
import { AsOfParameter } from '../../units/parameter.js';
import { ModelEntry } from '../model.js';

export const ENTITY_KINDS = ['organization', 'country', 'chip', 'cluster'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const EntityQuestion = z.strictObject({ 'as-of': AsOfParameter });

export const EntitiesQuestion = EntityQuestion.extend({
  search: z.string().optional().meta({ description: 'Text in the name.' }),
  limit: z.coerce.number().int().min(1).max(10_000).optional().meta({ description: 'At most so many.' }),
  offset: z.coerce.number().int().min(0).default(0).meta({ description: 'Leave out the first so many.' }),
});
export type EntitiesQuestion = z.infer<typeof EntitiesQuestion>;

/** Something that has a page of its own. */
export const EntityRef = z.object({ id: z.string(), name: z.string() });
export type EntityRef = z.infer<typeof EntityRef>;

/** Listed models by the year they were published in; `credit` is their part in them, joint work shared evenly. */
export const YearCount = z.object({
  year: z.string(),
  models: z.number().int(),
  credit: z.number(),
  /** The vintage lies within the year. */
  partial: z.boolean(),
});
export type YearCount = z.infer<typeof YearCount>;

/** The same of all years together, as each vintage had it. */
export const VintageCount = z.object({ date: z.string(), models: z.number().int(), credit: z.number() });
export type VintageCount = z.infer<typeof VintageCount>;

/** A model with the part in it, and the cell that ties the two. */
export const CreditedModel = ModelEntry.extend({
  share: z.number(),
  source: SourceCell.nullable(),
});
export type CreditedModel = z.infer<typeof CreditedModel>;

/** A row of an index of organisations or countries. */
export const CreditedEntry = EntityRef.extend({
  models: z.number().int(),
  credit: z.number(),
  newest: z.string().nullable(),
  /** The model with most training compute, stated or estimated. */
  largest: EntityRef.extend({ trainingFlop: z.number(), evidence: z.enum(EVIDENCE) }).nullable(),
});
export type CreditedEntry = z.infer<typeof CreditedEntry>;

/** A page of an index. */
export function indexAnswer<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ vintage: Vintage, total: z.number().int(), entries: z.array(entry) });
}

/** Everything to an entity that models are credited to. */
export const CreditedAnswer = z.object({
  vintage: Vintage,
  /** Listed models in all, and the part in them. */
  total: z.number().int(),
  credit: z.number(),
  years: z.array(YearCount),
  vintages: z.array(VintageCount),
  /** Newest first, delisted ones at the end. */
  models: z.array(CreditedModel),
});
export type CreditedAnswer = z.infer<typeof CreditedAnswer>;
