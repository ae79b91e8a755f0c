/** What is new, as entries of a feed. */
import { defineMessages } from '../message.js';

export const feedMessages = defineMessages({
  'models.title': { en: 'New models over {threshold}', de: 'Neue Modelle über {threshold}' },
  'models.description': {
    en: 'Models that came over {threshold} on record, by the vintage that first says so.',
    de: 'Modelle, die verzeichnet über {threshold} gekommen sind, mit dem Datenstand, der das zuerst sagt.',
  },
  'models.entry': {
    en: '{name}{organizations, select, none {} other { ({organizations})}}: {size}',
    de: '{name}{organizations, select, none {} other { ({organizations})}}: {size}',
  },
  'models.text': {
    en: 'Over {threshold} on record since the vintage of {vintage}{published, select, none {} other {; published {published}}}.',
    de: 'Verzeichnet über {threshold} seit dem Datenstand vom {vintage}{published, select, none {} other {; veröffentlicht {published}}}.',
  },
  'changes.title': { en: 'Changed estimates', de: 'Geänderte Schätzungen' },
  'changes.description': {
    en: 'Compute, cost and parameters that the sources state differently than in the vintage before.',
    de: 'Rechenaufwand, Kosten und Parameter, die die Quellen anders angeben als im Datenstand davor.',
  },
  'changes.entry': { en: '{name}, {field}: {from} → {to}', de: '{name}, {field}: {from} → {to}' },
  'changes.text': {
    en: 'Between the vintages of {before} and {vintage}.',
    de: 'Zwischen den Datenständen vom {before} und vom {vintage}.',
  },
  'plan.entry': {
    en: '{title}: {met, select, yes {met} no {not met} other {open}}',
    de: '{title}: {met, select, yes {erfüllt} no {nicht erfüllt} other {offen}}',
  },
  link: { en: 'Flopscope: new models', de: 'Flopscope: neue Modelle' },
  none: { en: 'nothing', de: 'nichts' },
  'vintages.title': { en: 'New vintages', de: 'Neue Datenstände' },
  'vintages.description': {
    en: 'Each day on which sources were taken in, with what it brought.',
    de: 'Jeder Tag, an dem Quellen aufgenommen wurden, und was er brachte.',
  },
  'vintages.entry': { en: 'Vintage of {vintage}', de: 'Datenstand vom {vintage}' },
  'vintages.text': {
    en: '{files, plural, one {# file} other {# files}} of models: {names}. {added, plural, =0 {No size} one {# size} other {# sizes}} newly on record, {gone} no longer.',
    de: '{files, plural, one {# Datei} other {# Dateien}} mit Modellen: {names}. {added, plural, =0 {Keine Größe} one {# Größe} other {# Größen}} neu verzeichnet, {gone} nicht mehr.',
  },
  'rules.title': { en: 'Rules that start to apply', de: 'Regeln, die anfangen zu gelten' },
  'rules.description': {
    en: 'Rules of law on large models by the day they apply from, as far as is known on {covered}. Not legal advice.',
    de: 'Rechtsregeln zu großen Modellen nach dem Tag, ab dem sie gelten, soweit am {covered} bekannt. Keine Rechtsberatung.',
  },
  'rules.entry': { en: '{title}: applies from {from}', de: '{title}: gilt ab {from}' },
  'rules.text': { en: '{jurisdiction}, {instrument}. {note}', de: '{jurisdiction}, {instrument}. {note}' },
});
