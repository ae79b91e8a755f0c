/** An answer in a sentence to cite, for those that have no headline of their own, and whose data stands behind it. */
import { defineMessages } from '../message.js';

export const answerCitationMessages = defineMessages({
  models: {
    en: '{total, plural, =0 {No model of the catalogue matches} one {# model of the catalogue matches} other {# models of the catalogue match}}.',
    de: '{total, plural, =0 {Kein Modell des Katalogs passt} one {# Modell des Katalogs passt} other {# Modelle des Katalogs passen}}.',
  },
  model: {
    en: '{name} ({organizations}{published, select, none {} other {, published {published}}}): training compute in FLOP: {compute}; training cost: {cost}.',
    de: '{name} ({organizations}{published, select, none {} other {, veröffentlicht {published}}}): Rechenaufwand des Trainings in FLOP: {compute}; Kosten des Trainings: {cost}.',
  },
  nobody: { en: 'organisation not stated', de: 'Organisation nicht angegeben' },
  breakdown: {
    en: '{total, plural, one {# model} other {# models}} over {threshold} on record; by {by}: {groups}.',
    de: '{total, plural, one {# Modell} other {# Modelle}} über {threshold} verzeichnet; nach {by}: {groups}.',
  },
  group: { en: '{name} {recorded} ({share})', de: '{name} {recorded} ({share})' },
  vintages: {
    en: 'Models over {threshold} on record: {first} as of {firstDay}, {last} as of {lastDay}.',
    de: 'Verzeichnete Modelle über {threshold}: {first} am {firstDay}, {last} am {lastDay}.',
  },
  revisions: {
    en: 'Between the vintages of {from} and {to}: {added, plural, one {# model} other {# models}} added, {removed} removed, {changes, plural, one {# value} other {# values}} changed.',
    de: 'Zwischen den Datenständen vom {from} und vom {to}: {added, plural, one {# Modell} other {# Modelle}} hinzugekommen, {removed} entfallen, {changes, plural, one {# Wert} other {# Werte}} geändert.',
  },
  check: {
    en: '{claims, plural, =0 {No statement that can be checked.} one {# statement} other {# statements}}{claims, plural, =0 {} other {: {supported} supported, {contradicted} contradicted, {others} neither.}}',
    de: '{claims, plural, =0 {Keine Aussage, die sich prüfen lässt.} one {# Aussage} other {# Aussagen}}{claims, plural, =0 {} other {: {supported} gestützt, {contradicted} widersprochen, {others} weder noch.}}',
  },
  sources: {
    en: '{count, plural, one {# source} other {# sources}}: {names}.',
    de: '{count, plural, one {# Quelle} other {# Quellen}}: {names}.',
  },
  behind: {
    en: '{known, select, dated {Flopscope, as of {date}} sourced {Flopscope; data: {sources}} both {Flopscope, as of {date}; data: {sources}} other {Flopscope, from the inputs as given}}',
    de: '{known, select, dated {Flopscope, Stand {date}} sourced {Flopscope; Daten: {sources}} both {Flopscope, Stand {date}; Daten: {sources}} other {Flopscope, aus den Eingaben wie angegeben}}',
  },
});
