/** How many models a briefing counts, and whether their pace rises. */
import { defineMessages } from '../message.js';
import { atStart, inPeriod } from './briefing.js';

const IN = atStart(inPeriod());

/** What the others add to the recorded count. */
const READINGS = {
  en: '{more, select, yes {; {derivedCount, plural, one {<derived>one model</derived>} other {<derived>{derived} models</derived>}} with those whose size a formula gives} other {}}{estimated, select, yes {; undisclosed models included, the expected number is <expected>{expected}</expected>} other {; how many there are with undisclosed ones is not known}}',
  de: '{more, select, yes {; {derivedCount, plural, one {<derived>ein Modell</derived>} other {<derived>{derived} Modelle</derived>}} mit denen, deren Größe sich nach Formel ergibt} other {}}{estimated, select, yes {; nicht offengelegte eingerechnet, liegt die erwartete Zahl bei <expected>{expected}</expected>} other {; wie viele es mit nicht offengelegten sind, ist nicht bekannt}}',
};

/** What the models cost or took, behind the word model. */
const SIZED = {
  en: '{unit, select, USD {whose training cost more than <over>{over}</over>} other {trained with more than <over>{over}</over>}}',
  de: '{unit, select, USD {mit Trainingskosten über <over>{over}</over>} other {mit einem Rechenaufwand über <over>{over}</over>}}',
};

const [NOW, BEFORE] = [inPeriod(), inPeriod('before')];
const COMPARED = {
  en: `<later>{later} a month</later> ${NOW.en} after <earlier>{earlier}</earlier> ${BEFORE.en}; the pace rose with a probability of <probability>{probability}</probability>.`,
  de: `waren es <later>{later} im Monat</later> ${NOW.de} nach <earlier>{earlier}</earlier> ${BEFORE.de}; das Tempo stieg mit einer Wahrscheinlichkeit von <probability>{probability}</probability>.`,
};

export const briefingPaceMessages = defineMessages({
  inPeriod: {
    en: `${IN.en}, {count, plural, =0 {<recorded>no model</recorded>} one {<recorded>one model</recorded>} other {<recorded>{number} models</recorded>}} ${SIZED.en} {count, plural, =0 {was} one {was} other {were}} published{partial, select, yes { so far} other {}}, as far as sources state the {unit, select, USD {cost} other {compute}}${READINGS.en}.`,
    de: `${IN.de} {count, plural, =0 {erschien{partial, select, yes { bisher} other {}} <recorded>kein Modell</recorded>} one {erschien{partial, select, yes { bisher} other {}} <recorded>ein Modell</recorded>} other {erschienen{partial, select, yes { bisher} other {}} <recorded>{number} Modelle</recorded>}} ${SIZED.de}, soweit Quellen {unit, select, USD {die Kosten} other {den Aufwand}} nennen${READINGS.de}.`,
  },
  byEnd: {
    en: `Counted from the beginning up to <day>{day}</day>, and not in that period alone, {count, plural, =0 {<recorded>no model</recorded>} one {<recorded>one model</recorded>} other {<recorded>{number} models</recorded>}} over <over>{over}</over> {count, plural, =0 {is} one {is} other {are}} on record${READINGS.en}.`,
    de: `Von Anfang an bis zum <day>{day}</day> gezählt, also nicht nur in diesem Zeitraum, {count, plural, =0 {ist <recorded>kein Modell</recorded>} one {ist <recorded>ein Modell</recorded>} other {sind <recorded>{number} Modelle</recorded>}} über <over>{over}</over> erfasst${READINGS.de}.`,
  },
  late: {
    en: 'Of the models over <over>{over}</over> published in that period, a list <horizon>{months, plural, one {one month} other {{months} months}}</horizon> after this one is expected to have <later>{later}</later> on record, late reports and withdrawals included.',
    de: 'Von den Modellen über <over>{over}</over> aus diesem Zeitraum werden in einer Liste <horizon>{months, plural, one {einen Monat} other {{months} Monate}}</horizon> nach dieser voraussichtlich <later>{later}</later> erfasst sein, Nachmeldungen und Rücknahmen eingerechnet.',
  },
  names: {
    en: 'On record over <over>{over}</over> {count, plural, one {is} other {are}} <names>x</names>.',
    de: 'Über <over>{over}</over> erfasst {count, plural, one {ist} other {sind}} <names>x</names>.',
  },
  'evidence.recorded': {
    en: 'Models on record over {over}, {when}: a source states the size of each',
    de: 'Erfasste Modelle über {over}, {when}: Die Größe jedes Modells nennt eine Quelle',
  },
  'evidence.derived': {
    en: 'Models over {over}, {when}: stated by a source, or derived by a formula from what sources state',
    de: 'Modelle über {over}, {when}: von einer Quelle genannt oder nach Formel aus Angaben von Quellen abgeleitet',
  },
  'evidence.expected': {
    en: 'All listed models by their probability of being over {over}, {when}; rows of those with at least {share}',
    de: 'Alle geführten Modelle nach ihrer Wahrscheinlichkeit, über {over} zu liegen, {when}; Zeilen derer ab {share}',
  },
  'evidence.late': {
    en: 'What a later list will show of models over {over}, {when}, told from how late models were reported before',
    de: 'Was eine spätere Liste an Modellen über {over} zeigen wird, {when}, aus früheren Nachmeldungen geschlossen',
  },
  'evidence.model': { en: 'Row of {name}', de: 'Zeile von {name}' },
  'when.in': { en: 'published {from} to {to}', de: 'erschienen vom {from} bis zum {to}' },
  'when.by': { en: 'published up to {to}', de: 'erschienen bis zum {to}' },

  'compare.faster': {
    en: `The pace of models over <over>{over}</over> rose: late reports allowed for, ${COMPARED.en}`,
    de: `Das Tempo der Modelle über <over>{over}</over> ist gestiegen: mit Nachmeldungen ${COMPARED.de}`,
  },
  'compare.probably-faster': {
    en: `The pace of models over <over>{over}</over> probably rose: late reports allowed for, ${COMPARED.en}`,
    de: `Das Tempo der Modelle über <over>{over}</over> ist wahrscheinlich gestiegen: mit Nachmeldungen ${COMPARED.de}`,
  },
  'compare.no-clear-change': {
    en: `Whether the pace of models over <over>{over}</over> changed is open: late reports allowed for, ${COMPARED.en}`,
    de: `Ob sich das Tempo der Modelle über <over>{over}</over> geändert hat, ist offen: mit Nachmeldungen ${COMPARED.de}`,
  },
  'compare.probably-slower': {
    en: `The pace of models over <over>{over}</over> probably fell: late reports allowed for, ${COMPARED.en}`,
    de: `Das Tempo der Modelle über <over>{over}</over> ist wahrscheinlich gesunken: mit Nachmeldungen ${COMPARED.de}`,
  },
  'compare.slower': {
    en: `The pace of models over <over>{over}</over> fell: late reports allowed for, ${COMPARED.en}`,
    de: `Das Tempo der Modelle über <over>{over}</over> ist gesunken: mit Nachmeldungen ${COMPARED.de}`,
  },
  'compare.unknown': {
    en: `Whether the pace of models over <over>{over}</over> changed is not known: <none>none</none> is on record ${NOW.en} and <noneBefore>none</noneBefore> ${BEFORE.en}.`,
    de: `Ob sich das Tempo der Modelle über <over>{over}</over> geändert hat, ist nicht bekannt: ${NOW.de} ist <none>keines</none> erfasst und ${BEFORE.de} <noneBefore>keines</noneBefore>.`,
  },
  'growth.grew': {
    en: 'From <from>{from}</from> to <to>{to}</to>, the number of models over <over>{over}</over> a month grew <factor>by a factor of {factor} a year ({level}: {low} to {high})</factor>.',
    de: 'Von <from>{from}</from> bis <to>{to}</to> wuchs die monatliche Zahl der Modelle über <over>{over}</over> jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>.',
  },
  'growth.fell': {
    en: 'From <from>{from}</from> to <to>{to}</to>, the number of models over <over>{over}</over> a month fell <factor>by a factor of {factor} a year ({level}: {low} to {high})</factor>.',
    de: 'Von <from>{from}</from> bis <to>{to}</to> sank die monatliche Zahl der Modelle über <over>{over}</over>, jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>.',
  },
  'growth.unclear': {
    en: 'Whether the number of models over <over>{over}</over> a month grew from <from>{from}</from> to <to>{to}</to> is open: <factor>a factor of {factor} a year ({level}: {low} to {high})</factor>.',
    de: 'Ob die monatliche Zahl der Modelle über <over>{over}</over> von <from>{from}</from> bis <to>{to}</to> wuchs, ist offen: jährlich auf das <factor>{factor}-Fache ({level}: {low} bis {high})</factor>.',
  },
  'turn.slowed': {
    en: 'That growth slowed, in about <month>{month} ({level}: {monthFrom} to {monthTo})</month>: <earlier>a factor of {earlier} a year ({earlierLow} to {earlierHigh})</earlier> before, <later>of {later} ({laterLow} to {laterHigh})</later> since.',
    de: 'Dieses Wachstum wurde langsamer, etwa im <month>{month} ({level}: {monthFrom} bis {monthTo})</month>: jährlich auf das <earlier>{earlier}-Fache ({earlierLow} bis {earlierHigh})</earlier> davor, auf das <later>{later}-Fache ({laterLow} bis {laterHigh})</later> seither.',
  },
  'turn.quickened': {
    en: 'That growth quickened, in about <month>{month} ({level}: {monthFrom} to {monthTo})</month>: <earlier>a factor of {earlier} a year ({earlierLow} to {earlierHigh})</earlier> before, <later>of {later} ({laterLow} to {laterHigh})</later> since.',
    de: 'Dieses Wachstum wurde schneller, etwa im <month>{month} ({level}: {monthFrom} bis {monthTo})</month>: jährlich auf das <earlier>{earlier}-Fache ({earlierLow} bis {earlierHigh})</earlier> davor, auf das <later>{later}-Fache ({laterLow} bis {laterHigh})</later> seither.',
  },
  'turn.no': {
    en: 'That this growth itself changed, the counts do not show.',
    de: 'Dass sich dieses Wachstum selbst geändert hätte, zeigen die Zahlen nicht.',
  },
  'evidence.compared': {
    en: 'Models on record over {over} in the period and in the one before it, each month weighed by how much of it is on record',
    de: 'Erfasste Modelle über {over} in diesem und dem vorigen Zeitraum, jeder Monat gewichtet mit dem Teil, der erfasst ist',
  },
  'evidence.rate': {
    en: 'Growth of the number of models on record over {over} a month, late reports allowed for',
    de: 'Wachstum der Zahl erfasster Modelle über {over} im Monat, Nachmeldungen berücksichtigt',
  },
});
