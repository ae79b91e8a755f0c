/** Which numbers, dates and names stand in new words that did not stand in the old ones? */
import type { Language } from '../../units/language.js';
import { readGroups } from '../claims/read/groups.js';
import { readWordNumber } from '../claims/read/number-words.js';

/** Words that are numbers in a sentence without being counted on: parts, multiples, ordinals, months. */
const NUMBER_WORDS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:half|halves|thirds?|quarters?|fifths?|tenths?|once|twice|thrice|double[sd]?|doubling|triple[sd]?|tripling|quadrupl\w*|\w+fold|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|percent|per cent|pairs?|couple|several|decades?|centur\w+|majority|most)$/u,
  de: /^(?:hälfte|halb\p{L}*|drittel\p{L}*|viertel\p{L}*|fünftel\p{L}*|zehntel\p{L}*|einmal|zweimal|dreimal|doppelt\p{L}*|verdoppel\p{L}*|verdreifach\p{L}*|vervierfach\p{L}*|\p{L}+fach\p{L}*|dutzend\p{L}*|hundert\p{L}*|tausend\p{L}*|million\p{L}*|milliard\p{L}*|billion\p{L}*|zweite\p{L}*|dritte\p{L}*|vierte\p{L}*|fünfte\p{L}*|prozent|paar|mehrere\p{L}*|jahrzehnt\p{L}*|jahrhundert\p{L}*|mehrheit|meisten)$/u,
};
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|yesterday|today|tomorrow|gestern|heute|morgen)$/u;

export interface KnownWords {
  /** Names of models, makers, laws and countries, in small letters. */
  readonly names: ReadonlySet<string>;
  /** All words of the briefing, in small letters: new words with a capital letter may be names nobody cited. */
  readonly words: ReadonlySet<string>;
}

export type AddedFact = { readonly reason: 'number-added' | 'name-added'; readonly found: string } | null;

/** Compares the words between the figures; both without them. */
export function addedFact(before: string, after: string, language: Language, known: KnownWords): AddedFact {
  const digit = /\p{N}+/u.exec(after);
  if (digit) return { reason: 'number-added', found: digit[0] };
  const number = more(numberWords(before, language), numberWords(after, language));
  if (number !== null) return { reason: 'number-added', found: number };
  const name =
    more(namesIn(before, known), namesIn(after, known)) ??
    more(groupsIn(before), groupsIn(after)) ??
    unknownName(before, after, known);
  return name === null ? null : { reason: 'name-added', found: name };
}

/** The first that stands more often than before. */
function more(before: readonly string[], after: readonly string[]): string | null {
  const left = [...before];
  for (const word of after) {
    const at = left.indexOf(word);
    if (at === -1) return word;
    left.splice(at, 1);
  }
  return null;
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}

/** `eine` is an article in German; `one` is counted. */
function numberWords(text: string, language: Language): string[] {
  return wordsOf(text.toLowerCase()).filter((word) => {
    if (NUMBER_WORDS[language].test(word) || MONTHS.test(word)) return true;
    const read = readWordNumber(word, language);
    return read !== null && read.length === word.length && !(read.weak && language === 'de');
  });
}

const LONGEST_NAME_WORDS = 6;

function namesIn(text: string, { names }: KnownWords): string[] {
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
  return tokens.flatMap((_, at) => {
    for (let length = Math.min(LONGEST_NAME_WORDS, tokens.length - at); length > 0; length -= 1) {
      const name = tokens.slice(at, at + length).join(' ');
      if (names.has(name)) return [name];
    }
    return [];
  });
}

/** `Chinese`, `Sprachmodelle`, `open weights`. */
function groupsIn(text: string): string[] {
  return readGroups(text.toLowerCase()).map(({ by, key }) => `${by} ${key}`);
}

/** A word with a capital letter that the briefing does not know; the first of a sentence has one anyway. */
function unknownName(before: string, after: string, { words }: KnownWords): string | null {
  const own = new Set(wordsOf(before.toLowerCase()));
  for (const { 0: word, index } of after.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const lower = word.toLowerCase();
    if (own.has(lower)) continue;
    if (/\p{Lu}/u.test(word.slice(1))) return word;
    const opens = after.slice(0, index).trim() === '' && index < OPENING;
    if (/^\p{Lu}/u.test(word) && !opens && !words.has(lower)) return word;
  }
  return null;
}

/** The sentence begins with words, not with a figure whose place was left blank. */
const OPENING = 3;
