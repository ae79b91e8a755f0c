/** Texts of the exported site, and of its export. */
import { defineMessages } from '../message.js';

export const exportMessages = defineMessages({
  needsServerTitle: { en: 'This needs a running observatory', de: 'Das braucht eine laufende Warte' },
  needsServerText: {
    en: 'These pages are files, written at one time. What depends on a choice of your own, such as another threshold, another vintage, a plan or a text to check, is worked out by the program itself:',
    de: 'Diese Seiten sind Dateien, geschrieben zu einem Zeitpunkt. Was von einer eigenen Wahl abhängt, etwa einer anderen Schwelle, einem anderen Datenstand, einem Plan oder einem Text zum Prüfen, rechnet das Programm selbst aus:',
  },
  wanted: { en: 'It then shows what you asked for at', de: 'Es zeigt das Gewünschte dann unter' },
  unreadTitle: { en: 'Not kept for reading offline', de: 'Nicht zum Lesen ohne Netz aufbewahrt' },
  unreadText: {
    en: 'There is no connection, and this page was not read before. The pages of the navigation and all pages you have read are here.',
    de: 'Es besteht keine Verbindung, und diese Seite wurde noch nicht gelesen. Die Seiten der Navigation und alle schon gelesenen sind da.',
  },
  notFoundTitle: { en: 'No such page', de: 'Keine solche Seite' },
  back: { en: 'Back to the start', de: 'Zurück zum Anfang' },
  filesTitle: { en: 'Data files', de: 'Dateien mit Daten' },
  filesText: {
    en: 'What this site is made of, to take away. The file export-manifest.json names every file with its SHA-256.',
    de: 'Woraus diese Seiten gemacht sind, zum Mitnehmen. Die Datei export-manifest.json nennt jede Datei mit ihrem SHA-256.',
  },
  snapshots: { en: 'Snapshots', de: 'Abzüge der Quellen' },
  source: { en: 'Source', de: 'Quelle' },
  retrieved: { en: 'Retrieved', de: 'Abgerufen' },
  licence: { en: 'Licence', de: 'Lizenz' },
  files: { en: 'Files', de: 'Dateien' },
  bytes: { en: 'as the source gave it', de: 'wie von der Quelle' },
  answers: { en: 'Answers', de: 'Antworten' },
  answersText: {
    en: 'Answers of the programming interface, each under its address. Every model, organisation, country and chip has one more.',
    de: 'Antworten der Programmierschnittstelle, jede unter ihrer Adresse. Jedes Modell, jede Organisation, jedes Land und jeder Chip hat eine weitere.',
  },
  progress: { en: '{written} of {all} files written', de: '{written} von {all} Dateien geschrieben' },
  done: {
    en: '{files} files, {pages} of them pages, {megabytes} MB: {directory}',
    de: '{files} Dateien, davon {pages} Seiten, {megabytes} MB: {directory}',
  },
  missing: { en: 'leads nowhere: {address}', de: 'führt ins Leere: {address}' },
  missingMore: {
    en: '{count, plural, one {another one leads} other {# more lead}} nowhere; --json names all',
    de: '{count, plural, one {eine weitere führt} other {# weitere führen}} ins Leere; --json nennt alle',
  },
  noAddress: {
    en: 'Without --address there are no feeds and no list of pages for search engines: both need to know where they lie.',
    de: 'Ohne --address gibt es keine Feeds und keine Seitenliste für Suchmaschinen: beide müssen wissen, wo sie liegen.',
  },
  hash: { en: 'SHA-256 of the whole: {sha256}', de: 'SHA-256 des Ganzen: {sha256}' },
});
