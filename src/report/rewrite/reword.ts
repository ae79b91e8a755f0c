/**
 * May these words stand in the place of a sentence's own? Every figure must be there as it was, in its order, and nothing that
 * is a number, date or name beside them; doubt, negation and direction stay. Then the sentence is made of the new words.
 */
import type { Language } from '../../units/language.js';
import type { BriefingFigure, BriefingSentence, SentencePart } from '../briefing/briefing.js';
import { sentenceText } from '../briefing/draft.js';
import { languageOf } from '../claims/language-of.js';
import { addedFact, type KnownWords } from './added-facts.js';
import { lostMeaning } from './meaning-words.js';
import type { Refusal } from './reworded.js';

export type Reworded =
  | { readonly sentence: BriefingSentence }
  | { readonly reason: Refusal; readonly found: string };

/** Anything that Markdown, HTML or a terminal would take for more than text. */
const MARKUP = /[<>[\]{}`*_#|\\~^=]|https?:|www\.|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}/u;
/** New words take no more room than this many times the old ones. */
const LONGEST = 1.8;
/** Stands where a figure was: no letter, no digit, and no joining of the words around it. */
const BLANK = '\u2042';

export function reword(
  sentence: BriefingSentence,
  answer: string,
  { language, known }: { readonly language: Language; readonly known: KnownWords },
): Reworded {
  const own = sentenceText(sentence);
  const text = spaced(answer);
  if (text === '') return { reason: 'no-answer', found: '' };
  const markup = MARKUP.exec(text.replaceAll(/[\n\r]/g, '\u0000'));
  if (markup && !own.includes(markup[0])) return { reason: 'markup', found: markup[0] };
  if (text.length > own.length * LONGEST + 20) return { reason: 'too-long', found: String(text.length) };
  const placed = placeFigures(sentence, text);
  if ('reason' in placed) return placed;
  const { parts } = placed;
  const [before, after] = [between(sentence.parts), between(parts)];
  if (languageOf(after.toLowerCase(), language) !== language) return { reason: 'language', found: language };
  const added = addedFact(before, after, language, known);
  if (added) return added;
  const lost = lostMeaning(before, after, language);
  if (lost) return lost;
  return { sentence: { ...sentence, parts } };
}

/** One line; spaces that do not break are spaces. */
function spaced(text: string): string {
  return text.replaceAll(/[^\S\n\r]+/gu, ' ').trim();
}

/** Figures of the answer are those of the sentence, letter by letter, one after the other. */
function placeFigures(
  { parts }: BriefingSentence,
  text: string,
): { readonly parts: SentencePart[] } | { readonly reason: Refusal; readonly found: string } {
  const made: SentencePart[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.figure === null) continue;
    const wanted = spaced(part.text);
    const found = wholeIndex(text, wanted, at);
    if (found === -1)
      return {
        reason: wholeIndex(text, wanted, 0) === -1 ? 'figure-missing' : 'figure-order',
        found: wanted,
      };
    if (found > at) made.push({ text: text.slice(at, found), figure: null, note: null });
    // As it was written, with spaces that do not break.
    made.push(part);
    at = found + wanted.length;
  }
  if (at < text.length) made.push({ text: text.slice(at), figure: null, note: null });
  return { parts: made };
}

/** Not as a part of a longer number or word: 21 is not in 210. */
function wholeIndex(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + wanted.length)];
    const joined =
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(wanted)) ||
      (/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(wanted)) ||
      /^[.,]\p{N}/u.test(after) ||
      (/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(wanted));
    if (!joined) return at;
  }
  return -1;
}

function between(parts: readonly SentencePart[]): string {
  return parts.map(({ text, figure }) => (figure === null ? text : ` ${BLANK} `)).join('');
}

/** What the check knows of names: those of the catalogue, and every word and name of the briefing itself. */
export function knownWords(
  names: readonly string[],
  sentences: readonly BriefingSentence[],
  figures: readonly BriefingFigure[],
): KnownWords {
  const cited = figures.flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
  const words = sentences.flatMap(
    (sentence) =>
      sentenceText(sentence)
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [],
  );
  const tokens = (name: string) =>
    (name.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? []).join(' ');
  return {
    names: new Set([...names, ...cited].map(tokens).filter((name) => name.length > 2)),
    words: new Set(words),
  };
}
