/** Texts of the page of a model beside its estimates: how it changed, what is related, how it is cited. */
import { defineMessages } from '../message.js';

export const modelPageMessages = defineMessages({
  hardware: { en: 'Trained on', de: 'Trainiert auf' },
  changedTitle: { en: 'How this entry changed', de: 'Wie sich dieser Eintrag änderte' },
  changedText: {
    en: '{count, plural, =0 {From vintage to vintage no value of it changed.} one {One value of it changed from vintage to vintage.} other {# values of it changed from vintage to vintage.}}',
    de: '{count, plural, =0 {Von Datenstand zu Datenstand änderte sich kein Wert.} one {Von Datenstand zu Datenstand änderte sich ein Wert.} other {Von Datenstand zu Datenstand änderten sich # Werte.}}',
  },
  vintagesNote: {
    en: 'What sources stated, as of each vintage that lists it; estimates are not in this table. Rows in bold differ from the vintage before.',
    de: 'Was Quellen angaben, zu jedem Datenstand, der es führt; Schätzungen stehen nicht in dieser Tabelle. Fette Zeilen weichen vom Datenstand davor ab.',
  },
  listing: { en: 'Listed', de: 'Geführt' },
  'listing.listed': { en: 'yes', de: 'ja' },
  'listing.delisted': { en: 'not any more', de: 'nicht mehr' },
  changesTable: { en: 'Every change, field by field', de: 'Jede Änderung, Feld für Feld' },
  before: { en: 'Before', de: 'Vorher' },
  after: { en: 'After', de: 'Nachher' },
  relatedTitle: { en: 'Related models', de: 'Verwandte Modelle' },
  bases: { en: 'Made from', de: 'Entstanden aus' },
  derived: { en: 'What was made from it', de: 'Daraus entstanden' },
  ofOrganization: {
    en: 'Of the same organisation, about the same time',
    de: 'Von derselben Organisation, etwa zur selben Zeit',
  },
  alike: { en: 'Alike in training compute and date', de: 'Ähnlich in Rechenaufwand und Datum' },
  relatedModel: { en: '{date}, {flop} FLOP, {evidence}', de: '{date}, {flop} FLOP, {evidence}' },
  relatedUnknown: { en: '{date}, training compute not known', de: '{date}, Rechenaufwand nicht bekannt' },
  undated: { en: 'no date', de: 'ohne Datum' },
  citeTitle: { en: 'Cite this entry', de: 'Diesen Eintrag zitieren' },
  citeText: { en: 'As a line of text', de: 'Als Zeile' },
  file: { en: 'The same from the API', de: 'Dasselbe aus der API' },
});
