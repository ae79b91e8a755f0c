/** Why a value is missing, counted otherwise, or to be read with care. */
import { defineMessages } from '../message.js';

export const reasonMessages = defineMessages({
  'gap.never': { en: 'no source states it', de: 'keine Quelle nennt es' },
  'gap.withdrawn': {
    en: 'withdrawn by the source, which stated {text} last on {date}',
    de: 'von der Quelle zurückgezogen, die zuletzt am {date} {text} nannte',
  },
  'gap.noValue': { en: 'no value', de: 'kein Wert' },
  'fill.statement': {
    en: 'a statement by the developer or a source',
    de: 'eine Angabe des Entwicklers oder einer Quelle',
  },
  'fill.newStatement': {
    en: 'a new statement by the source, or an estimate',
    de: 'eine neue Angabe der Quelle oder eine Schätzung',
  },
  'difference.listed-elsewhere': { en: 'listed in another file', de: 'in anderer Datei geführt' },
  'difference.merged-with-another-name': { en: 'another name of a model', de: 'anderer Name eines Modells' },
  'difference.withdrawn': { en: 'estimate withdrawn', de: 'Angabe zurückgezogen' },
  'difference.revised': { en: 'revised', de: 'berichtigt' },
  'difference.delisted': { en: 'no longer listed', de: 'nicht mehr geführt' },
  'difference.corrected': { en: 'declared correction', de: 'erklärte Berichtigung' },
  'difference.redated': { en: 'date moved', de: 'Datum geändert' },
  'difference.same-name': { en: 'same name, other model', de: 'gleicher Name, anderes Modell' },
  'detail.two-files': {
    en: '{file} says {text}, {otherFile} of {date} says {otherText}',
    de: '{file} sagt {text}, {otherFile} vom {date} sagt {otherText}',
  },
  'detail.two-files-empty': {
    en: '{file} says nothing, {otherFile} of {date} says {otherText}',
    de: '{file} sagt nichts, {otherFile} vom {date} sagt {otherText}',
  },
  'detail.one-file': { en: '{file} of {date} says {text}', de: '{file} vom {date} sagt {text}' },
  'detail.stands-in': {
    en: 'stands in {file} of {date}, row {row}',
    de: 'steht in {file} vom {date}, Zeile {row}',
  },
  'detail.another-name': { en: 'another name of {name}', de: 'anderer Name von {name}' },
  'detail.last-listed': { en: 'last listed on {date}', de: 'zuletzt geführt am {date}' },
  'flag.unreadable-number': {
    en: 'the cell holds no readable number: {detail}',
    de: 'in der Zelle steht keine lesbare Zahl: {detail}',
  },
  'flag.unreadable-date': {
    en: 'the cell holds no readable date: {detail}',
    de: 'in der Zelle steht kein lesbares Datum: {detail}',
  },
  'flag.published-after-retrieval': {
    en: 'dated after the file was retrieved: {detail}',
    de: 'datiert nach dem Abruf der Datei: {detail}',
  },
  'detail.after': { en: '{date} is after {retrieved}', de: '{date} liegt nach dem {retrieved}' },
  'flag.compute-below-finetune': {
    en: 'total compute below its own fine-tuning part: {detail}',
    de: 'Gesamtaufwand unter dem eigenen Fine-Tuning-Anteil: {detail}',
  },
  'flag.day-may-be-placeholder': {
    en: 'the 15th may stand for an unknown day of the month',
    de: 'der 15. steht womöglich für einen unbekannten Tag des Monats',
  },
  'flag.month-may-be-placeholder': {
    en: '1 July may stand for an unknown day of the year',
    de: 'der 1. Juli steht womöglich für einen unbekannten Tag des Jahres',
  },
  'flag.undeclared-access': {
    en: 'this kind of access is not declared, so nothing follows for the weights: {detail}',
    de: 'diese Zugangsart ist nicht erklärt, daraus folgt nichts für die Gewichte: {detail}',
  },
  'flag.name-trimmed': { en: 'white space in or around the name', de: 'Leerraum im oder um den Namen' },
});
