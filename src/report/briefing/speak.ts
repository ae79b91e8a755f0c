/** How does a message become a sentence? Its marks are the figures; a digit outside of them is a mistake of ours. */
import type { Language } from '../../units/language.js';
import { type MessageCatalogue, type MessageValues, partsTranslator } from '../message.js';
import type { DraftFigure, DraftPart, DraftSentence } from './draft.js';

/** One of several things in a row, said where the mark stands: `A, B and C`. */
export interface ListedFigure {
  readonly text: string;
  readonly figure: DraftFigure;
}

/** By the name of the mark. */
export type Figures = Readonly<Record<string, DraftFigure | readonly ListedFigure[]>>;

export type Speak<Key extends string> = (
  id: string,
  key: Key,
  values: MessageValues,
  figures: Figures,
) => DraftSentence;

/** Any digit of any script, superscripts too. */
const DIGIT = /\p{N}/u;

const LIST_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** A function that says the messages of a catalogue as sentences of a briefing. */
export function speaker<Key extends string>(
  catalogue: MessageCatalogue<Key>,
  language: Language,
): Speak<Key> {
  const say = partsTranslator(withMarksApart(catalogue), language);
  return (id, key, values, figures) => {
    const parts = say(key, values).flatMap(({ text, mark: marked }): DraftPart[] => {
      if (marked === null) return [{ text, figure: null }];
      const mark = marked.slice(APART.length);
      const found = figures[mark];
      if (found === undefined) throw new Error(`${id}: no figure for the mark ${mark}`);
      return isList(found) ? listParts(found, mark, language) : [{ text, figure: { ...found, name: mark } }];
    });
    for (const { text, figure } of parts)
      if (figure === null && DIGIT.test(text)) throw new Error(`${id}: no figure for a digit in "${text}"`);
    return { id, parts };
  };
}

const APART = 'figure_';

/** A value and the mark around it may have one name in our messages; in ICU messages they share their names. */
function withMarksApart<Key extends string>(catalogue: MessageCatalogue<Key>): MessageCatalogue<Key> {
  const apart = (pattern: string) => pattern.replace(/<(\/?)(\w+)>/g, `<$1${APART}$2>`);
  const entries = Object.entries<Readonly<Record<Language, string>>>(catalogue);
  return Object.fromEntries(
    entries.map(([key, { en, de }]) => [key, { en: apart(en), de: apart(de) }]),
  ) as MessageCatalogue<Key>;
}

function isList(found: DraftFigure | readonly ListedFigure[]): found is readonly ListedFigure[] {
  return Array.isArray(found);
}

/** Each a figure of its own, numbered; between them what the language puts there. */
function listParts(items: readonly ListedFigure[], mark: string, language: Language): DraftPart[] {
  let index = 0;
  return new Intl.ListFormat(LIST_LOCALES[language], { type: 'conjunction' })
    .formatToParts(items.map(({ text }) => text))
    .map(({ type, value }) => {
      if (type === 'literal') return { text: value, figure: null };
      const item = items[index] as ListedFigure;
      index += 1;
      return { text: value, figure: { ...item.figure, name: `${mark}${index}` } };
    });
}
