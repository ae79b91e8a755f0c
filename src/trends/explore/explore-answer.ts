/** The models of a vintage for a picture, packed in columns: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { EXPLORE_EVIDENCE, EXPLORE_GROUPINGS, EXPLORE_QUANTITIES } from './explore-state.js';

const Place = z.number().int().nonnegative();

/** A size of each model; null where it is not known. */
export const SizeColumns = z.object({
  /** `FLOP`, `USD of 2025-06`, `parameters`, `datapoints`, `W`. */
  unit: z.string(),
  value: z.array(z.number().nullable()),
  /** Ends of the 90 % interval. */
  low: z.array(z.number().nullable()),
  high: z.array(z.number().nullable()),
  /** Places in `words.evidence` and `words.method`. */
  evidence: z.array(Place.nullable()),
  method: z.array(Place.nullable()),
});
export type SizeColumns = z.infer<typeof SizeColumns>;

const Words = z.array(z.string());
const PlacesOfEach = z.array(z.array(Place));

export const ExploreAnswer = z.object({
  vintage: Vintage,
  /** Listed models of the vintage, whatever was asked for. */
  listed: z.number().int(),
  /** Each word once; the columns hold places in these lists. */
  words: z.object({
    ...forEach(EXPLORE_GROUPINGS, Words),
    evidence: z.array(z.enum(EXPLORE_EVIDENCE)),
    method: Words,
  }),
  /** All columns are of one length, a model a place, ordered by id. */
  models: z.object({
    id: Words,
    name: Words,
    /** Days since 1970-01-01; null where no usable day is stated. */
    published: z.array(z.number().int().nullable()),
    ...forEach(EXPLORE_GROUPINGS, PlacesOfEach),
  }),
  sizes: z.object(forEach(EXPLORE_QUANTITIES, SizeColumns)),
});
export type ExploreAnswer = z.infer<typeof ExploreAnswer>;

function forEach<Key extends string, Schema extends z.ZodType>(
  keys: readonly Key[],
  schema: Schema,
): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>;
}
