/** Rewording by a language model: what it is told, and what readers are. */
import { defineMessages } from '../message.js';

export const rewriteMessages = defineMessages({
  instruction: {
    en: 'You edit sentences of a report for style. Answer with JSON of the same shape: an object with the key sentences, a list of objects with id and text, one for each sentence you get, with the same ids. Keep every number, interval, date and name exactly as it is written, letter by letter, and in the same order. Add no number, date, name, fact or opinion. Keep every word of doubt (about, probably, expected, at least, on record), every negation, and whether something rose or fell. Write plain English text without any markup.',
    de: 'Du überarbeitest den Stil von Sätzen eines Berichts. Antworte mit JSON von derselben Form: ein Objekt mit dem Schlüssel sentences, eine Liste von Objekten mit id und text, eines für jeden Satz, den du bekommst, mit denselben ids. Lass jede Zahl, jedes Intervall, jedes Datum und jeden Namen genau so stehen, Buchstabe für Buchstabe und in derselben Reihenfolge. Füge keine Zahl, kein Datum, keinen Namen, keine Tatsache und keine Meinung hinzu. Behalte jedes Wort des Zweifels (etwa, wahrscheinlich, erwartet, mindestens, erfasst), jede Verneinung und ob etwas stieg oder fiel. Schreibe schlichten deutschen Text ohne Auszeichnung.',
  },
  disclosure: {
    en: 'A language model has reworded sentences of this briefing; each was taken only where its numbers, dates and names are those of the original, and kept as it was otherwise.',
    de: 'Ein Sprachmodell hat Sätze dieser Übersicht umformuliert; übernommen ist ein Satz nur, wo seine Zahlen, Daten und Namen die des Originals sind, sonst steht das Original.',
  },
  summary: {
    en: '{taken, plural, one {# sentence} other {# sentences}} reworded, {refused, plural, one {# refused} other {# refused}}, whose own words stay:',
    de: '{taken, plural, one {# Satz} other {# Sätze}} umformuliert, {refused, plural, one {# abgelehnt} other {# abgelehnt}}, die ihre Worte behalten:',
  },
  refused: { en: '{id}: {reason} {found}', de: '{id}: {reason} {found}' },
  'reason.no-answer': { en: 'no new words came', de: 'es kamen keine neuen Worte' },
  'reason.markup': { en: 'markup', de: 'Auszeichnung' },
  'reason.too-long': { en: 'too long', de: 'zu lang' },
  'reason.figure-missing': {
    en: 'a figure is missing or was changed',
    de: 'eine Angabe fehlt oder wurde geändert',
  },
  'reason.figure-order': { en: 'figures in another order', de: 'Angaben in anderer Reihenfolge' },
  'reason.number-added': { en: 'a number nobody cited', de: 'eine Zahl ohne Beleg' },
  'reason.name-added': { en: 'a name nobody cited', de: 'ein Name ohne Beleg' },
  'reason.hedge-lost': { en: 'a word of doubt is gone', de: 'ein Wort des Zweifels fehlt' },
  'reason.hedge-added': {
    en: 'a word of doubt or certainty came in',
    de: 'ein Wort des Zweifels oder der Gewissheit kam hinzu',
  },
  'reason.negation': { en: 'a negation was changed', de: 'eine Verneinung wurde geändert' },
  'reason.direction': {
    en: 'more or less, before or after was changed',
    de: 'mehr oder weniger, vorher oder nachher wurde geändert',
  },
  'reason.period': {
    en: 'in a period and by its end were mixed',
    de: 'im Zeitraum und bis zu seinem Ende wurden vermischt',
  },
  'reason.language': { en: 'another language', de: 'eine andere Sprache' },
});
