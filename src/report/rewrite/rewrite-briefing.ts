/** A briefing in other words: section by section, each sentence taken or refused by itself. */
import * as z from 'zod';
import type { Language } from '../../units/language.js';
import type { Briefing, BriefingSection, BriefingSentence } from '../briefing/briefing.js';
import { allSentences, sentenceText } from '../briefing/draft.js';
import { translator } from '../message.js';
import { rewriteMessages } from '../messages/rewrite.js';
import { knownWords, reword } from './reword.js';
import type { Rewriting } from './reworded.js';

/** Asks a language model; resolves to its text. Throws an UnreachableError where it gives none. */
export type AskModel = (instruction: string, text: string) => Promise<string>;

const Answer = z.object({ sentences: z.array(z.object({ id: z.string(), text: z.string() })) });

/** @param names of models, makers, laws and countries: none may come up that a sentence did not name */
export async function rewriteBriefing(
  briefing: Briefing,
  names: readonly string[],
  ask: AskModel,
): Promise<{ readonly briefing: Briefing; readonly rewriting: Rewriting }> {
  const { language } = briefing;
  const known = knownWords(names, allSentences(briefing), briefing.figures);
  const rewriting: Rewriting = { taken: [], refused: [] };
  const sections: BriefingSection[] = [];
  for (const section of briefing.sections) {
    const answers = await askSection(section.sentences, language, ask);
    const sentences = section.sentences.map((sentence) => {
      const made = reword(sentence, answers.get(sentence.id) ?? '', { language, known });
      if ('reason' in made) {
        rewriting.refused.push({
          id: sentence.id,
          reason: made.reason,
          found: made.found.slice(0, LONGEST_FOUND),
        });
        return sentence;
      }
      if (sentenceText(made.sentence) !== sentenceText(sentence)) rewriting.taken.push(sentence.id);
      return made.sentence;
    });
    sections.push({ ...section, sentences });
  }
  const methods =
    rewriting.taken.length === 0 ? briefing.methods : [...briefing.methods, disclosure(language)];
  return { briefing: { ...briefing, sections, methods }, rewriting };
}

const LONGEST_FOUND = 60;

/** An answer that is no list of sentences refuses all of them, one by one. */
async function askSection(
  sentences: readonly BriefingSentence[],
  language: Language,
  ask: AskModel,
): Promise<ReadonlyMap<string, string>> {
  if (sentences.length === 0) return new Map();
  const text = JSON.stringify({
    sentences: sentences.map((one) => ({ id: one.id, text: sentenceText(one) })),
  });
  const answer = await ask(translator(rewriteMessages, language)('instruction'), text);
  const result = Answer.safeParse(jsonIn(answer));
  if (!result.success) return new Map();
  const found = new Map<string, string>();
  for (const { id, text: words } of result.data.sentences) if (!found.has(id)) found.set(id, words);
  return found;
}

/** Models like to put a fence around JSON. */
function jsonIn(answer: string): unknown {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')];
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    return null;
  }
}

function disclosure(language: Language): BriefingSentence {
  const text = translator(rewriteMessages, language)('disclosure');
  return { id: 'methods.rewritten', parts: [{ text, figure: null, note: null }], figures: [] };
}
