/** Texts of the exported site, and of its export. */
import { defineMessages } from '../message.js';

export const exportMessages = defineMessages({
  needsServerTitle: { en: 'This needs a running observatory', de: 'Das braucht eine laufende Warte' },
  needsServerText: {
    en: 'These pages are files, written at one time. What depends on a choice of your own, such as another threshold, another vintage, a plan or a text to check, is worked out by the program itself:',
    de: 'Diese Seiten sind Dateien, geschrieben zu einem Zeitpunkt. Was von einer eigenen Wahl abhängt, etwa einer anderen Schwelle, einem anderen Datenstand, einem Plan oder einem Text zum Prüfen, rechnet das Programm selbst aus:',
  },
  back: { en: 'Back to the start', de: 'Zurück zum Anfang' },
  progress: {
    en: '{written} files written, {waiting} known to come',
    de: '{written} Dateien geschrieben, {waiting} stehen noch aus',
  },
  done: {
    en: '{files} files, {pages} of them pages, {megabytes} MB: {directory}',
    de: '{files} Dateien, davon {pages} Seiten, {megabytes} MB: {directory}',
  },
  hash: { en: 'SHA-256 of the whole: {sha256}', de: 'SHA-256 des Ganzen: {sha256}' },
});
