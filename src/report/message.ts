/** Texts for people, in every language the project speaks: an entry without one of them does not compile. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../units/language.js';

/** A catalogue of texts in ICU message syntax. A file of `messages/` holds the texts of one area. */
export type MessageCatalogue<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

/** What a text may be filled in with; format numbers and dates first, the way the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translator<Key extends string> = (key: Key, values?: MessageValues) => string;

export function defineMessages<Key extends string>(catalogue: MessageCatalogue<Key>): MessageCatalogue<Key> {
  return catalogue;
}

const FORMAT_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** A function that gives the texts of a catalogue in one language. */
export function translator<Key extends string>(
  catalogue: MessageCatalogue<Key>,
  language: Language,
): Translator<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, values = {}) => {
    const pattern = catalogue[key][language];
    if (!pattern.includes('{')) return pattern;
    const format = compiled.get(key) ?? new IntlMessageFormat(pattern, FORMAT_LOCALES[language]);
    compiled.set(key, format);
    return String(format.format(values));
  };
}
