/** Texts of the page of revisions: what changed between two vintages. */
import { defineMessages } from '../message.js';

export const revisionsMessages = defineMessages({
  nav: { en: 'Revisions', de: 'Änderungen' },
  title: {
    en: '{moved, plural, =0 {No model} one {One model} other {# models}} moved the count over {threshold} from {from} to {to}',
    de: '{moved, plural, =0 {Kein Modell verschob} one {Ein Modell verschob} other {# Modelle verschoben}} die Zahl über {threshold} vom {from} bis zum {to}',
  },
  sentence: {
    en: 'Over {threshold} it was {before}, then {after}. {added, plural, =0 {No model was added} one {One model was added} other {{addedNumber} models were added}} to the data, {removed, plural, =0 {none} one {one} other {{removedNumber}}} no longer listed, {changes, plural, =0 {no value changed} one {one value changed} other {{changesNumber} values changed}}.',
    de: 'Über {threshold} waren es {before}, dann {after}. {added, plural, =0 {Kein Modell kam} one {Ein Modell kam} other {{addedNumber} Modelle kamen}} hinzu, {removed, plural, =0 {keines wird} one {eines wird} other {{removedNumber} werden}} nicht mehr geführt, {changes, plural, =0 {kein Wert} one {ein Wert} other {{changesNumber} Werte}} änderte{changes, plural, =0 {} one {} other {n}} sich.',
  },
  what: {
    en: 'A vintage is what the sources said on a day. What changes between two of them is knowledge, not what happened: databases are filled in for years, and estimates get withdrawn.',
    de: 'Ein Datenstand ist, was die Quellen an einem Tag sagten. Zwischen zweien ändert sich das Wissen, nicht das Geschehene: Datenbanken werden jahrelang nachgefüllt, Angaben zurückgezogen.',
  },
  from: { en: 'From', de: 'Von' },
  to: { en: 'To', de: 'Bis' },
  crossingsTitle: { en: 'Which models moved the count', de: 'Welche Modelle die Zahl verschoben' },
  crossingsNone: { en: 'None did.', de: 'Keines.' },
  direction: { en: 'Counted', de: 'Gezählt' },
  'direction.in': { en: 'now', de: 'jetzt' },
  'direction.out': { en: 'not any more', de: 'nicht mehr' },
  reason: { en: 'Because', de: 'Weil' },
  before: { en: 'Before', de: 'Vorher' },
  after: { en: 'After', de: 'Nachher' },
  addedTitle: { en: 'Models that were added', de: 'Modelle, die hinzukamen' },
  removedTitle: { en: 'Models no longer listed', de: 'Modelle, die nicht mehr geführt werden' },
  changesTitle: { en: 'Values that changed', de: 'Werte, die sich änderten' },
  vintagesTitle: { en: 'The same count at each vintage', de: 'Dieselbe Zahl an jedem Datenstand' },
  more: {
    en: 'The first {shown} of {total}; the rest is in the file.',
    de: 'Die ersten {shown} von {total}; die übrigen stehen in der Datei.',
  },
  file: { en: 'All of it as JSON', de: 'Alles als JSON' },
});
