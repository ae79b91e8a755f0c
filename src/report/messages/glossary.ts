/** Texts of the glossary. */
import { defineMessages } from '../message.js';

export const glossaryMessages = defineMessages({
  nav: { en: 'Glossary', de: 'Glossar' },
  title: { en: 'What the words mean: {count} terms', de: 'Was die Wörter bedeuten: {count} Begriffe' },
  text: {
    en: 'As they are used on these pages. Where a law defines a word, the law counts.',
    de: 'Wie sie auf diesen Seiten gebraucht werden. Wo ein Gesetz ein Wort bestimmt, gilt das Gesetz.',
  },
  see: { en: 'See also', de: 'Siehe auch' },
  source: { en: 'Source', de: 'Quelle' },
});
