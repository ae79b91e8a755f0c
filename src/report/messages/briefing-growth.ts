/** How fast compute and cost grow, in a briefing. */
import { defineMessages } from '../message.js';

const SPAN = {
  en: ', told from <models>{count, plural, one {one model} other {{number} models}}</models> published from <from>{from}</from> to <to>{to}</to>{doubles, select, yes {; it doubled in <months>{months} months</months>} other {}}.',
  de: ', geschlossen aus <models>{count, plural, one {einem Modell} other {{number} Modellen}}</models>, erschienen vom <from>{from}</from> bis zum <to>{to}</to>{doubles, select, yes {; {quantity, select, cost {sie verdoppelten} other {er verdoppelte}} sich in <months>{months} Monaten</months>} other {}}.',
};

export const briefingGrowthMessages = defineMessages({
  grew: {
    en: `<what>{what}</what> grew <factor>by a factor of {factor} a year ({level}: {low} to {high})</factor>${SPAN.en}`,
    de: `<what>{what}</what> {quantity, select, cost {wuchsen} other {wuchs}} jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>${SPAN.de}`,
  },
  fell: {
    en: `<what>{what}</what> fell <factor>by a factor of {factor} a year ({level}: {low} to {high})</factor>${SPAN.en}`,
    de: `<what>{what}</what> {quantity, select, cost {sanken} other {sank}} jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>${SPAN.de}`,
  },
  unclear: {
    en: `Whether <what>{what}</what> grew is open: <factor>a factor of {factor} a year ({level}: {low} to {high})</factor>${SPAN.en}`,
    de: `Ob <what>{what}</what> {quantity, select, cost {wuchsen} other {wuchs}}, ist offen: jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>${SPAN.de}`,
  },
  gap: {
    en: 'How fast <what>{what}</what> grew is not known: too few models on record tell of it.',
    de: 'Wie schnell <what>{what}</what> {quantity, select, cost {wuchsen} other {wuchs}}, ist nicht bekannt: Zu wenige erfasste Modelle sagen etwas darüber.',
  },
  steady: {
    en: 'That this growth quickened or slowed, the models do not show.',
    de: 'Dass dieses Wachstum schneller oder langsamer geworden wäre, zeigen die Modelle nicht.',
  },
  rising: {
    en: 'This growth quickened: <before>about a factor of {before} a year</before> before <day>{day} ({from} to {to})</day>, <after>of {after}</after> since.',
    de: 'Dieses Wachstum wurde schneller: jährlich <before>etwa auf das {before}-Fache</before> vor <day>{day} ({from} bis {to})</day>, auf das <after>{after}-Fache</after> seither.',
  },
  falling: {
    en: 'This growth slowed: <before>about a factor of {before} a year</before> before <day>{day} ({from} to {to})</day>, <after>of {after}</after> since.',
    de: 'Dieses Wachstum wurde langsamer: jährlich <before>etwa auf das {before}-Fache</before> vor <day>{day} ({from} bis {to})</day>, auf das <after>{after}-Fache</after> seither.',
  },
  dollars: {
    en: 'These costs are estimates of the project, in dollars of <month>{month}</month>: chips, servers and energy of the final run.',
    de: 'Diese Kosten sind Schätzungen des Projekts in Dollar von <month>{month}</month>: Chips, Server und Energie des letzten Laufs.',
  },
  evidence: {
    en: 'Growth of {what}: a line through the logarithms, fitted so that single models do not tip it',
    de: 'Wachstum, {what}: eine Gerade durch die Logarithmen, so gelegt, dass einzelne Modelle sie nicht kippen',
  },
});
