/** Texts on asking the sources and on what their refreshes bring. */
import { defineMessages } from '../message.js';

export const collectingMessages = defineMessages({
  unchanged: { en: '{source}: unchanged', de: '{source}: unverändert' },
  unchangedAside: {
    en: '{source}: the same answer as before, which is in quarantine as {id}',
    de: '{source}: dieselbe Antwort wie zuvor, in Quarantäne als {id}',
  },
  elsewhere: {
    en: '{source}: another collector is asking it right now',
    de: '{source}: wird gerade von einem anderen Sammler gefragt',
  },
  failed: {
    en: '{source}: not reached, nothing changed. {address}: {problem} ({stage})',
    de: '{source}: nicht erreicht, nichts geändert. {address}: {problem} ({stage})',
  },
  leftOut: {
    en: '{source}: left out, {address}: {problem}',
    de: '{source}: ausgelassen, {address}: {problem}',
  },
  quarantined: {
    en: '{source}: put aside for a person to look at, not taken in: {reasons}',
    de: '{source}: zur Ansicht durch einen Menschen beiseitegelegt, nicht aufgenommen: {reasons}',
  },
  waiting: {
    en: 'In quarantine since {since}: {id} ({reasons}). flopscope update --accept {id} takes it in, --reject {id} does away with it.',
    de: 'In Quarantäne seit {since}: {id} ({reasons}). flopscope update --accept {id} nimmt es auf, --reject {id} verwirft es.',
  },
  leftToAPerson: { en: 'Waiting for a person', de: 'Wartet auf einen Menschen' },
  givenUp: {
    en: '{source} was given up on {since} after {attempts} tries: {problem}. flopscope update {source} asks it again.',
    de: '{source} wurde am {since} nach {attempts} Versuchen aufgegeben: {problem}. flopscope update {source} fragt wieder.',
  },
  rejected: {
    en: '{id}: rejected; the same answer will not be asked about again',
    de: '{id}: verworfen; nach derselben Antwort wird nicht mehr gefragt',
  },
  'reason.column-gone': { en: 'column "{detail}" is gone', de: 'Spalte „{detail}“ fehlt' },
  'reason.column-new': { en: 'column "{detail}" is new', de: 'Spalte „{detail}“ ist neu' },
  'reason.column-emptied': { en: 'column "{detail}" is empty now', de: 'Spalte „{detail}“ ist jetzt leer' },
  'reason.rows-dropped': { en: 'rows dropped, {detail}', de: 'weniger Zeilen, {detail}' },
  'reason.unreadable': {
    en: 'this version cannot read it: {detail}',
    de: 'diese Version kann es nicht lesen: {detail}',
  },
  refreshTitle: {
    en: '{source}, {before} → {after}: {added} new, {removed} gone, {changed, plural, one {# row} other {# rows}} changed',
    de: '{source}, {before} → {after}: {added} neu, {removed} weg, {changed, plural, one {# Zeile} other {# Zeilen}} geändert',
  },
  addedName: { en: '+ {name}', de: '+ {name}' },
  removedName: { en: '− {name}', de: '− {name}' },
  changedValue: { en: '~ {name}, {field}: {from} → {to}', de: '~ {name}, {field}: {from} → {to}' },
  noValue: { en: '(none)', de: '(nichts)' },
  moreLines: { en: '… {count} more; --json gives all.', de: '… {count} weitere; --json gibt alle.' },
  collecting: {
    en: 'Sources are asked now and every {every}.',
    de: 'Quellen werden jetzt und alle {every} gefragt.',
  },
  collected: {
    en: '{time}: {stored} taken in, {unchanged} unchanged, {quarantined} put aside, {failed} not reached',
    de: '{time}: {stored} aufgenommen, {unchanged} unverändert, {quarantined} beiseitegelegt, {failed} nicht erreicht',
  },
});
