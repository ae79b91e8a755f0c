/** Texts of pages for what cannot be answered: what happened, and what one can do. */
import { defineMessages } from '../message.js';

export const failureMessages = defineMessages({
  notFoundTitle: { en: 'There is no such page', de: 'Diese Seite gibt es nicht' },
  badRequestTitle: { en: 'This question cannot be answered', de: 'Diese Frage lässt sich nicht beantworten' },
  tooLongTitle: { en: 'This address is too long', de: 'Diese Adresse ist zu lang' },
  failedTitle: { en: 'Something broke on our side', de: 'Bei uns ist etwas kaputtgegangen' },
  awayTitle: { en: 'The store cannot be reached', de: 'Die Datenablage ist nicht erreichbar' },
  notFoundText: {
    en: 'The address names something that is not on record. A name may be spelled otherwise, or be known from another day on.',
    de: 'Die Adresse nennt etwas, das nicht erfasst ist. Vielleicht schreibt sich der Name anders oder ist erst von einem anderen Tag an bekannt.',
  },
  badRequestText: {
    en: 'A part of the address is none that this page knows, or it has a value that does not fit. Without that part the page opens as usual.',
    de: 'Ein Teil der Adresse ist dieser Seite unbekannt oder hat einen Wert, der nicht passt. Ohne diesen Teil öffnet sich die Seite wie gewohnt.',
  },
  tooLongText: {
    en: 'An address may have {most} characters. A long text to be checked belongs into the form of the check, not into the address.',
    de: 'Eine Adresse darf {most} Zeichen haben. Ein langer Text, der geprüft werden soll, gehört in das Formular der Prüfung, nicht in die Adresse.',
  },
  failedText: {
    en: 'This is a bug of ours and has been written down. Trying again in a minute may help.',
    de: 'Das ist ein Fehler bei uns; er ist notiert. Vielleicht hilft ein neuer Versuch in einer Minute.',
  },
  awayText: {
    en: 'This page needs something that is not here yet, and the database it lies in does not answer. Try again in a few seconds; other pages may be there meanwhile.',
    de: 'Diese Seite braucht etwas, das noch nicht hier ist, und die Datenbank, in der es liegt, antwortet nicht. Versuchen Sie es in einigen Sekunden noch einmal; andere Seiten sind vielleicht solange da.',
  },
  languageText: {
    en: 'The pages are in English and German.',
    de: 'Die Seiten gibt es auf Englisch und Deutsch.',
  },
  detail: { en: 'In detail:', de: 'Im Einzelnen (auf Englisch):' },
  nearest: { en: 'Did you mean', de: 'Meinten Sie' },
  vintages: { en: 'There is data as of', de: 'Daten gibt es mit Stand vom' },
  same: { en: 'This page without those parts', de: 'Diese Seite ohne diese Teile' },
  search: { en: 'Search all models', de: 'Alle Modelle durchsuchen' },
  back: { en: 'Back to the start', de: 'Zurück zum Anfang' },
  later: {
    en: 'It is on record from {date} on',
    de: 'Erfasst ist es seit dem {date}',
  },
});
