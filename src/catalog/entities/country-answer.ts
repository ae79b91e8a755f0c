/** What is known of a country: the shape of the answer. */
import * as z from 'zod';
import { ClusterEntry } from './cluster-entry.js';
import { CreditedAnswer, CreditedEntry, EntityRef, indexAnswer } from './entity.js';

/** The id is the ISO 3166 code of two letters. */
export const CountryEntry = CreditedEntry;
export type CountryEntry = z.infer<typeof CountryEntry>;

export const CountryAnswer = CreditedAnswer.extend({
  country: CountryEntry,
  organizations: z.array(EntityRef.extend({ models: z.number().int(), credit: z.number() })),
  clusters: z.array(ClusterEntry),
});
export type CountryAnswer = z.infer<typeof CountryAnswer>;

export const CountriesAnswer = indexAnswer(CountryEntry);
export type CountriesAnswer = z.infer<typeof CountriesAnswer>;
