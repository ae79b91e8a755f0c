/** How is a source's word for a domain, country, access or sector said in a language? Organisations keep their names. */
import type { Language } from '../units/language.js';
import { countryName } from './country-name.js';
import { translator } from './message.js';
import { labelMessages } from './messages/labels.js';

/** The keys a breakdown splits by; fields of a model that hold such words are shown by the same. */
export const LABEL_KINDS = ['domain', 'country', 'organization', 'access', 'open-weights', 'sector'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** How an answer names what a source does not say. */
const UNKNOWN = 'unknown';

/** The word in the language, the source's own where the catalogue has none. */
export function label(kind: LabelKind, word: string, language: Language): string {
  if (kind === 'organization') return word === UNKNOWN ? translate('notStated', language) : word;
  return knownLabel(kind, word, language) ?? word;
}

/** Null where neither the catalogue nor the list of countries knows the word. */
export function knownLabel(
  kind: Exclude<LabelKind, 'organization'>,
  word: string,
  language: Language,
): string | null {
  const key = `${kind}.${word}`;
  if (isLabel(key)) return translate(key, language);
  if (word === UNKNOWN) return translate('notStated', language);
  return kind === 'country' ? countryName(word, language) : null;
}

function translate(key: keyof typeof labelMessages, language: Language): string {
  return translator(labelMessages, language)(key);
}

function isLabel(key: string): key is keyof typeof labelMessages {
  return Object.hasOwn(labelMessages, key);
}
