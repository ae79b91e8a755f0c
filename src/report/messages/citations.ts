/** Texts of a citation. */
import { defineMessages } from '../message.js';

export const citationMessages = defineMessages({
  title: {
    en: '{name}: training compute, cost and sources',
    de: '{name}: Rechenaufwand, Kosten und Quellen',
  },
  version: { en: 'Data as of {date}', de: 'Datenstand {date}' },
  description: {
    en: 'What is known of the training of {name} ({organizations}): compute, cost, size and date, each with interval, evidence and sources.',
    de: 'Was über das Training von {name} ({organizations}) bekannt ist: Rechenaufwand, Kosten, Größe und Datum, je mit Intervall, Beleglage und Quellen.',
  },
  after: { en: 'After {sources}.', de: 'Nach {sources}.' },
});
