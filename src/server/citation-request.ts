/** What is asked for a citation of a model, over HTTP and by the page. */
import * as z from 'zod';
import type { ShowAnswer } from '../catalog/model.js';
import { ShowQuestion } from '../catalog/question.js';
import type { Observatory } from '../observatory.js';
import { type CitationAnswer, citeModel } from '../report/citation.js';
import { LANGUAGES, type Language } from '../units/language.js';

export const CitationQuestion = ShowQuestion.extend({
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'Language of the citation.' }),
});
type CitationQuestion = z.infer<typeof CitationQuestion>;

export async function askCitation(
  observatory: Observatory,
  id: string,
  question: CitationQuestion,
): Promise<CitationAnswer> {
  const shown = await observatory.show(id, question['as-of'] ?? null);
  return citationOf(shown, observatory, question.lang, null);
}

/** @param url of the page of the model, null where nobody knows where this server is */
export async function citationOf(
  { model, vintage }: ShowAnswer,
  observatory: Observatory,
  language: Language,
  url: string | null,
): Promise<CitationAnswer> {
  const { sources } = await observatory.sources(vintage.asOf);
  return citeModel(model, vintage, sources, url, language);
}
