/** What is known of a chip: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { ModelField } from '../model.js';
import { ClusterEntry } from './cluster-entry.js';
import { CreditedModel, EntityRef, indexAnswer, YearCount } from './entity.js';

export const ChipEntry = EntityRef.extend({
  manufacturer: z.string().nullable(),
  type: z.string().nullable(),
  released: z.string().nullable(),
  /** Dense 16-bit tensor units, as the source states it. */
  tensor16FlopPerSecond: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  powerWatts: z.number().nullable(),
  releasePriceUsd: z.number().nullable(),
  /** Listed models of which a source says that they were trained on it. */
  models: z.number().int(),
});
export type ChipEntry = z.infer<typeof ChipEntry>;

/** What a chip cost on a day or in a month, to buy or to rent for an hour. */
export const ChipPrice = z.object({
  date: z.string(),
  kind: z.enum(['purchase', 'rental']),
  /** `on-demand`, `one-year`, `three-year`; null for a purchase. */
  term: z.string().nullable(),
  vendor: z.string().nullable(),
  usd: z.number(),
  file: z.string(),
  row: z.number().int(),
  /** Address the price was read at. */
  url: z.string().nullable(),
});
export type ChipPrice = z.infer<typeof ChipPrice>;

export const ChipAnswer = z.object({
  vintage: Vintage,
  chip: ChipEntry,
  fields: z.array(ModelField),
  prices: z.array(ChipPrice),
  years: z.array(YearCount),
  /** A model trained on several kinds of chips counts for each with an even share. */
  models: z.array(CreditedModel),
  clusters: z.array(ClusterEntry),
});
export type ChipAnswer = z.infer<typeof ChipAnswer>;

export const ChipsAnswer = indexAnswer(ChipEntry);
export type ChipsAnswer = z.infer<typeof ChipsAnswer>;
