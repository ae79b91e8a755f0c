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
  return (key, values = {}) => {
    const pattern = catalogue[key][language];
    return pattern.includes('{') ? String(compiled(pattern, language).format(values)) : pattern;
  };
}

/** Every text of the catalogues is compiled once: parts of a page each open translators of their own. */
const COMPILED: Readonly<Record<Language, Map<string, IntlMessageFormat>>> = { en: new Map(), de: new Map() };

function compiled(pattern: string, language: Language): IntlMessageFormat {
  const format = COMPILED[language].get(pattern) ?? new IntlMessageFormat(pattern, FORMAT_LOCALES[language]);
  COMPILED[language].set(pattern, format);
  return format;
}

/** A stretch of a text. Texts mark the figures a reader can follow: `<later>{rate} a month</later>`. */
export interface TextPart {
  readonly text: string;
  /** Name of the mark around it, null outside of marks. */
  readonly mark: string | null;
}

/** As `translator`, for texts with marks. */
export function partsTranslator<Key extends string>(
  catalogue: MessageCatalogue<Key>,
  language: Language,
): (key: Key, values?: MessageValues) => readonly TextPart[] {
  return (key, values = {}) => {
    const pattern = catalogue[key][language];
    const marks = [...pattern.matchAll(/<(\w+)>/g)].map(([, mark = '']) => mark);
    const marked = Object.fromEntries(
      marks.map((mark) => [mark, (chunks: unknown[]): TextPart => ({ text: chunks.join(''), mark })]),
    );
    const formatted = compiled(pattern, language).format<TextPart>({ ...values, ...marked });
    return [formatted].flat().map((part) => (typeof part === 'string' ? { text: part, mark: null } : part));
  };
}
