/** Corrections by readers: what they propose, what became of it. */
import { defineMessages } from '../message.js';

export const correctionMessages = defineMessages({
  title: { en: 'Corrections by readers', de: 'Korrekturen von Lesern' },
  intro: {
    en: 'Something wrong in a record? Say what it should be, and where that is stated. A proposal is kept apart from the data of the sources and shown here as proposed. It counts only once whoever keeps this observatory has read the source and accepted it; what the sources say stays visible beside it.',
    de: 'Stimmt etwas an einem Eintrag nicht? Sagen Sie, was dort stehen müsste und wo das steht. Ein Vorschlag wird getrennt von den Daten der Quellen aufbewahrt und hier als Vorschlag gezeigt. Er gilt erst, wenn jemand von diesem Observatorium die Quelle gelesen und ihn angenommen hat; was die Quellen sagen, bleibt daneben sichtbar.',
  },
  link: { en: 'Propose a correction', de: 'Eine Korrektur vorschlagen' },
  closed: {
    en: 'This server takes no corrections. Propose yours on the command line with “flopscope correct”, or have the server started with “serve --accept-corrections”.',
    de: 'Dieser Server nimmt keine Korrekturen entgegen. Schlagen Sie Ihre auf der Kommandozeile mit „flopscope correct“ vor, oder lassen Sie den Server mit „serve --accept-corrections“ starten.',
  },
  model: { en: 'Model', de: 'Modell' },
  field: { en: 'Field', de: 'Feld' },
  chooseField: { en: 'choose a field', de: 'Feld wählen' },
  value: { en: 'What it should be', de: 'Was dort stehen müsste' },
  valueHint: {
    en: 'A number in the unit of the field (2.1e25, 70B, 78Musd), a date as 2023-03-14, else the words the sources use.',
    de: 'Eine Zahl in der Einheit des Felds (2.1e25, 70B, 78Musd), ein Datum als 2023-03-14, sonst die Wörter der Quellen, auf Englisch.',
  },
  source: { en: 'Where it is stated (web address)', de: 'Wo das steht (Webadresse)' },
  note: { en: 'What is said there', de: 'Was dort gesagt wird' },
  by: { en: 'Your name, if it may be shown', de: 'Ihr Name, falls er gezeigt werden darf' },
  submit: { en: 'Propose', de: 'Vorschlagen' },
  refused: { en: 'Not taken: {problem}', de: 'Nicht angenommen: {problem}' },
  foreign: { en: 'sent from a page of another server', de: 'von der Seite eines anderen Servers geschickt' },
  tooLarge: { en: 'longer than a correction can be', de: 'länger, als eine Korrektur sein kann' },
  added: {
    en: 'Proposed as {id}. It is kept apart from the data until it is accepted.',
    de: 'Vorgeschlagen als {id}. Der Vorschlag bleibt von den Daten getrennt, bis er angenommen ist.',
  },
  known: {
    en: 'The same was proposed before, as {id}: {state}.',
    de: 'Dasselbe wurde schon vorgeschlagen, als {id}: {state}.',
  },
  'state.proposed': { en: 'proposed', de: 'vorgeschlagen' },
  'state.accepted': { en: 'accepted', de: 'angenommen' },
  'state.rejected': { en: 'rejected', de: 'abgelehnt' },
  lapsed: {
    en: 'no longer applies: the sources say otherwise now',
    de: 'gilt nicht mehr: die Quellen sagen inzwischen etwas anderes',
  },
  none: { en: 'No corrections.', de: 'Keine Korrekturen.' },
  instead: { en: '{value} instead of {stated}', de: '{value} statt {stated}' },
  gap: { en: '{value}, where no source says anything', de: '{value}, wo keine Quelle etwas angibt' },
  proposedOn: { en: 'proposed on {day}', de: 'vorgeschlagen am {day}' },
  proposedBy: { en: 'proposed on {day} by {by}', de: 'vorgeschlagen am {day} von {by}' },
  decidedOn: { en: '{state} on {day}', de: '{state} am {day}' },
  decidedBy: { en: '{state} on {day} by {by}', de: '{state} am {day} von {by}' },
  says: { en: 'according to', de: 'laut' },
  statement: {
    en: 'correction by a reader, accepted on {day}',
    de: 'Korrektur eines Lesers, angenommen am {day}',
  },
  decision: { en: '{id} is {state}.', de: '{id} ist {state}.' },
  counts: {
    en: 'It counts from the next start of a server on this data directory.',
    de: 'Sie gilt ab dem nächsten Start eines Servers auf diesem Datenverzeichnis.',
  },
});
