/** What every part of a briefing says: title, headings, how a period and an interval are said. */
import { defineMessages } from '../message.js';

/** `in 2025`, `in the fourth quarter of 2025`, `im März 2026`, with the period marked. */
export function inPeriod(name = 'period'): { readonly en: string; readonly de: string } {
  return {
    en: `{${name}Length, select, quarter {in the <${name}>{${name}}</${name}>} other {in <${name}>{${name}}</${name}>}}`,
    de: `{${name}Length, select, year {im Jahr <${name}>{${name}}</${name}>} other {im <${name}>{${name}}</${name}>}}`,
  };
}

/** The same at the start of a sentence. */
export function atStart({ en, de }: { readonly en: string; readonly de: string }) {
  return { en: en.replaceAll('{in ', '{In '), de: de.replaceAll('{im ', '{Im ') };
}

export const briefingMessages = defineMessages({
  title: {
    en: `Large AI models ${inPeriod().en}{partial, select, yes { so far} other {}}`,
    de: `Große KI-Modelle ${inPeriod().de}{partial, select, yes { bisher} other {}}`,
  },
  titleEvidence: {
    en: 'The period asked for, and the day of the data',
    de: 'Der gewünschte Zeitraum und der Datenstand',
  },
  quarter: {
    en: '{quarter, select, 1 {first} 2 {second} 3 {third} other {fourth}} quarter of {year}',
    de: '{quarter}. Quartal {year}',
  },
  spread: { en: '{value} ({level}: {low} to {high})', de: '{value} ({level}: {low} bis {high})' },
  spreadAbout: {
    en: 'about {value} ({level}: {low} to {high})',
    de: 'etwa {value} ({level}: {low} bis {high})',
  },

  'heading.pace': { en: 'How many', de: 'Wie viele' },
  'heading.acceleration': { en: 'Faster or slower', de: 'Schneller oder langsamer' },
  'heading.growth': { en: 'Compute and cost', de: 'Rechenaufwand und Kosten' },
  'heading.kinds': { en: 'Kinds and countries', de: 'Arten und Länder' },
  'heading.leaders': { en: 'Who leads', de: 'Wer vorn liegt' },
  'heading.openness': { en: 'Open and closed', de: 'Offen und geschlossen' },
  'heading.law': { en: 'What the law asks', de: 'Was das Recht verlangt' },
  'heading.budgets': { en: 'What smaller companies can do', de: 'Was kleinere Unternehmen können' },
  'heading.outlook': { en: 'What to expect', de: 'Was zu erwarten ist' },
  'heading.changes': { en: 'What has changed', de: 'Was sich geändert hat' },
  nav: { en: 'Briefing', de: 'Bericht' },
  'page.period': { en: 'Period', de: 'Zeitraum' },
  'page.show': { en: 'Show', de: 'Zeigen' },
  'page.take': { en: 'To take away', de: 'Zum Mitnehmen' },
  'page.noteLabel': { en: 'Footnote {number}', de: 'Fußnote {number}' },
  methods: { en: 'How this is made', de: 'Wie das gemacht ist' },
  limitations: { en: 'What this does not tell', de: 'Was das nicht sagt' },
  footnotes: { en: 'Footnotes', de: 'Fußnoten' },
  sources: { en: 'Sources', de: 'Quellen' },
  vintage: { en: 'Data as of {date}', de: 'Datenstand {date}' },
  rows: {
    en: '{count, plural, one {row} other {rows}} {rows}',
    de: '{count, plural, one {Zeile} other {Zeilen}} {rows}',
  },
  more: { en: 'and {count} more', de: 'und {count} weitere' },
  column: { en: '“{column}”', de: '„{column}“' },
  cited: {
    en: '{file}: {rows}, {count, plural, one {column} other {columns}} {columns}',
    de: '{file}: {rows}, {count, plural, one {Spalte} other {Spalten}} {columns}',
  },
  ask: { en: 'Ask it again', de: 'Erneut fragen' },
  method: { en: 'Method', de: 'Methode' },
  file: { en: '{file}, {date}', de: '{file}, {date}' },
  wholeFile: { en: 'all rows', de: 'alle Zeilen' },
  history: {
    en: '{count} files, {from} to {to}',
    de: '{count} Dateien, {from} bis {to}',
  },
  chart: { en: 'Chart', de: 'Bild' },
});
