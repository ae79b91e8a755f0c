/** What is to come and what has changed, in a briefing. */
import { defineMessages } from '../message.js';
import { atStart, inPeriod } from './briefing.js';

const START = atStart(inPeriod());

export const briefingOutlookMessages = defineMessages({
  forecast: {
    en: 'For <year>{year}</year>, the forecast is <median>{median} ({level}: {low} to {high})</median> models over <over>{over}</over>, {reading, select, recorded {as many as will be on record once all are reported} other {undisclosed ones included}}{started, select, yes {; {observed, plural, =0 {<observed>none</observed> of them is} one {<observed>one</observed> of them is} other {<observed>{number}</observed> of them are}} {reading, select, recorded {on record} other {expected among those listed}} by <day>{day}</day>} other {}}.',
    de: 'Für <year>{year}</year> lautet die Prognose auf <median>{median} ({level}: {low} bis {high})</median> Modelle über <over>{over}</over>, {reading, select, recorded {so viele, wie am Ende erfasst sein werden} other {nicht offengelegte eingerechnet}}{started, select, yes {; am <day>{day}</day> {observed, plural, =0 {ist davon <observed>keines</observed>} one {ist davon <observed>eines</observed>} other {sind davon <observed>{number}</observed>}} {reading, select, recorded {erfasst} other {unter den geführten zu erwarten}}} other {}}.',
  },
  gap: {
    en: 'How many models over <over>{over}</over> are to come is not known: too little is on record to forecast from.',
    de: 'Wie viele Modelle über <over>{over}</over> kommen, ist nicht bekannt: Für eine Prognose ist zu wenig erfasst.',
  },
  'evidence.forecast': {
    en: 'Forecast of models over {over}, from what each vintage listed',
    de: 'Prognose der Modelle über {over}, aus dem, was jeder Datenstand führte',
  },

  before: {
    en: `${START.en}, {count, plural, =0 {<now>no model</now> is} one {<now>one model</now> is} other {<now>{number} models</now> are}} on record over <over>{over}</over>, against <past>{past}</past> in the period of the briefing before, <before>{before}</before>.`,
    de: `${START.de} {count, plural, =0 {ist <now>kein Modell</now>} one {ist <now>ein Modell</now>} other {sind <now>{number} Modelle</now>}} über <over>{over}</over> erfasst, gegenüber <past>{past}</past> im Zeitraum des vorigen Berichts, <before>{before}</before>.`,
  },
  vintages: {
    en: 'Since the vintage before, of <day>{day}</day>, {added, plural, =0 {<added>no model</added> was} one {<added>one model</added> was} other {<added>{addedNumber} models</added> were}} added to the lists, {removed, plural, =0 {<removed>none</removed>} one {<removed>one</removed>} other {<removed>{removedNumber}</removed>}} left them and {changed, plural, =0 {<changed>no value</changed>} one {<changed>one value</changed>} other {<changed>{changedNumber} values</changed>}} changed.',
    de: 'Seit dem Datenstand davor, vom <day>{day}</day>, {added, plural, =0 {kam <added>kein Modell</added>} one {kam <added>ein Modell</added>} other {kamen <added>{addedNumber} Modelle</added>}} in die Listen, {removed, plural, =0 {<removed>keines</removed> fiel} one {<removed>eines</removed> fiel} other {<removed>{removedNumber}</removed> fielen}} heraus, und {changed, plural, =0 {<changed>kein Wert</changed> änderte} one {<changed>ein Wert</changed> änderte} other {<changed>{changedNumber} Werte</changed> änderten}} sich.',
  },
  firstVintage: {
    en: 'There is no vintage before that of <day>{day}</day> to compare with.',
    de: 'Vor dem Datenstand vom <day>{day}</day> gibt es keinen, mit dem zu vergleichen wäre.',
  },
  moved: {
    en: 'The count on record over <over>{over}</over> in that period went from <from>{from}</from> to <to>{to}</to>{came, plural, =0 {} other {; <came>x</came> came in}}{left, plural, =0 {} other {; <left>x</left> fell out}}.',
    de: 'Die erfasste Zahl über <over>{over}</over> in diesem Zeitraum ging von <from>{from}</from> auf <to>{to}</to>{came, plural, =0 {} one {; <came>x</came> kam hinzu} other {; <came>x</came> kamen hinzu}}{left, plural, =0 {} one {; <left>x</left> fiel heraus} other {; <left>x</left> fielen heraus}}.',
  },
  exchanged: {
    en: 'The count on record over <over>{over}</over> in that period stayed at <to>{to}</to>{came, plural, =0 {} other {; <came>x</came> came in}}{left, plural, =0 {} other {; <left>x</left> fell out}}.',
    de: 'Die erfasste Zahl über <over>{over}</over> in diesem Zeitraum blieb bei <to>{to}</to>{came, plural, =0 {} one {; <came>x</came> kam hinzu} other {; <came>x</came> kamen hinzu}}{left, plural, =0 {} one {; <left>x</left> fiel heraus} other {; <left>x</left> fielen heraus}}.',
  },
  many: { en: '{count} models', de: '{count} Modelle' },
  none: { en: 'none', de: 'keinem' },
  'evidence.before': {
    en: 'Models on record over {over} in the period and in the one before it',
    de: 'Erfasste Modelle über {over} in diesem und dem vorigen Zeitraum',
  },
  'evidence.vintages': {
    en: 'What changed between the vintages of {from} and {to}',
    de: 'Was sich zwischen den Datenständen vom {from} und {to} änderte',
  },
  'evidence.moved': {
    en: 'Models over {over} published in the period, in the vintages of {from} and {to}',
    de: 'Im Zeitraum erschienene Modelle über {over}, in den Datenständen vom {from} und {to}',
  },
});
