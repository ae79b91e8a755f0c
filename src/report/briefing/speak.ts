/** How does a message become a sentence? Its marks are the figures; a digit outside of them is a mistake of ours. */
import type { Language } from '../../units/language.js';
import { type MessageCatalogue, type MessageValues, partsTranslator } from '../message.js';
import type { DraftFigure, DraftSentence } from './draft.js';

export type Figures = Readonly<Record<string, DraftFigure>>;

export type Speak<Key extends string> = (
  id: string,
  key: Key,
  values: MessageValues,
  figures: Figures,
) => DraftSentence;

/** Any digit of any script, superscripts too. */
const DIGIT = /\p{N}/u;

/** A function that says the messages of a catalogue as sentences of a briefing. */
export function speaker<Key extends string>(
  catalogue: MessageCatalogue<Key>,
  language: Language,
): Speak<Key> {
  const say = partsTranslator(catalogue, language);
  return (id, key, values, figures) => ({
    id,
    parts: say(key, values).map(({ text, mark }) => {
      const figure = mark === null ? undefined : figures[mark];
      if (mark !== null && figure === undefined) throw new Error(`${id}: no figure for the mark ${mark}`);
      if (figure === undefined && DIGIT.test(text))
        throw new Error(`${id}: no figure for a digit in "${text}"`);
      return { text, figure: figure && mark !== null ? { ...figure, name: mark } : null };
    }),
  });
}
