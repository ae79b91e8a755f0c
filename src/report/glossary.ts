/** What do the words of these pages mean? The shape of `data/glossary.json`. */
import * as z from 'zod';
import type { Language } from '../units/language.js';

const BothLanguages = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });

export const GlossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and dashes'),
  term: BothLanguages,
  definition: BothLanguages,
  /** A page of the documentation, an address, or an article of a law. */
  source: z.string().min(1),
  /** Ids of terms one may want to read next. */
  see: z.array(z.string()),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

export const Glossary = z
  .strictObject({ source: z.string(), date: z.string(), terms: z.array(GlossaryTerm).min(1) })
  .superRefine(({ terms }, context) => {
    const ids = new Set(terms.map(({ id }) => id));
    if (ids.size < terms.length) context.addIssue({ code: 'custom', message: 'an id stands twice' });
    for (const { id, see } of terms)
      for (const other of see)
        if (!ids.has(other))
          context.addIssue({ code: 'custom', message: `${id} names ${other}, which is no term` });
  });
export type Glossary = z.infer<typeof Glossary>;

/** As a dictionary of the language has them. */
export function inAlphabet({ terms }: Glossary, language: Language): GlossaryTerm[] {
  return [...terms].sort((a, b) => a.term[language].localeCompare(b.term[language], language));
}
