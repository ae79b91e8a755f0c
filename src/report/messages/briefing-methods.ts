/** How a briefing is made and what it does not tell. */
import { defineMessages } from '../message.js';
import { inPeriod } from './briefing.js';

const IN = inPeriod();

export const briefingMethodMessages = defineMessages({
  vintage: {
    en: 'Every figure is from what was retrieved by <day>{day}</day>, and every footnote names the cells it was made from and the question that gives it again.',
    de: 'Jede Angabe beruht auf dem, was bis zum <day>{day}</day> abgerufen war; jede Fußnote nennt die Zellen, aus denen sie gemacht ist, und die Frage, die sie erneut gibt.',
  },
  readings: {
    en: 'On record are models whose size a source states; derived ones follow from what sources state by a documented formula; the expected number adds up, for all listed models, the probability of being over.',
    de: 'Erfasst sind Modelle, deren Größe eine Quelle nennt; abgeleitete folgen nach einer dokumentierten Formel aus Angaben von Quellen; die erwartete Zahl summiert für alle geführten Modelle die Wahrscheinlichkeit, darüber zu liegen.',
  },
  interval: {
    en: 'An interval holds the true value with a probability of <level>{level}</level>; “about” marks an estimate that has one.',
    de: 'Ein Intervall enthält den wahren Wert mit einer Wahrscheinlichkeit von <level>{level}</level>; „etwa“ steht vor einer Schätzung, die eines hat.',
  },
  words: {
    en: 'A pace rose or fell where that has a probability of at least <certain>{certain}</certain>, probably so from <probable>{probable}</probable> on; otherwise it is called open.',
    de: 'Ein Tempo stieg oder sank, wo die Wahrscheinlichkeit dafür mindestens <certain>{certain}</certain> ist, und wahrscheinlich ab <probable>{probable}</probable>; sonst heißt es offen.',
  },
  over: {
    en: 'Over a threshold is strictly more than it; counts in a period and counts up to its end are never mixed.',
    de: 'Über einer Schwelle liegt nur, was sie überschreitet; Zahlen in einem Zeitraum und Zahlen bis zu seinem Ende werden nie vermischt.',
  },
  credit: {
    en: 'Joint work is shared evenly among its organisations.',
    de: 'Gemeinsame Arbeit wird gleichmäßig auf ihre Organisationen verteilt.',
  },
  written: {
    en: 'The text is chosen by rules from declared words; no language model wrote it.',
    de: 'Den Text wählen Regeln aus festgelegten Worten; kein Sprachmodell hat ihn geschrieben.',
  },

  producers: {
    en: 'The models are those that <producers>x</producers> {count, plural, one {lists} other {list}}: what is not listed there is in no figure.',
    de: 'Die Modelle sind die, die <producers>x</producers> {count, plural, one {führt} other {führen}}: Was dort fehlt, ist in keiner Zahl.',
  },
  undisclosed: {
    en: `Of {listed, plural, one {the <listed>one model</listed>} other {<listed>{listedNumber} models</listed>}} listed as published ${IN.en}, {without, plural, =0 {<without>none</without> lacks} one {<without>one</without> lacks} other {<without>{withoutNumber} ({share})</without> lack}} a stated training compute.`,
    de: `Von {listed, plural, one {dem <listed>einen Modell</listed>} other {<listed>{listedNumber} Modellen</listed>}}, die ${IN.de} erschienen und geführt sind, {without, plural, =0 {fehlt bei <without>keinem</without>} one {fehlt bei <without>einem</without>} other {fehlt bei <without>{withoutNumber} ({share})</without>}} die Angabe des Rechenaufwands.`,
  },
  undisclosedNone: {
    en: `No model is listed as published ${IN.en}: <listed>nothing</listed> can be told of it.`,
    de: `${IN.de.replaceAll('{im ', '{Im ')} ist kein Modell als erschienen geführt: <listed>Nichts</listed> ist darüber zu sagen.`,
  },
  lag: {
    en: 'Models come on record late: of those over <over>{over}</over> that ever do, half are there after <half>{half} months</half>, at the usual speed.',
    de: 'Modelle werden spät erfasst: Von denen über <over>{over}</over>, die es je werden, ist nach <half>{half} Monaten</half> die Hälfte da, bei üblichem Gang.',
  },
  largeOnly: {
    en: 'Since <day>{day}</day> only lists of notable, large and frontier models have come: small models are missing since, and growth looks faster than it is.',
    de: 'Seit dem <day>{day}</day> kamen nur noch Listen bemerkenswerter, großer und führender Modelle: Kleine fehlen seither, und Wachstum sieht schneller aus, als es ist.',
  },
  bundled: {
    en: 'Rules of law and prices are those known to the project up to <day>{day}</day>, whatever the vintage of the models.',
    de: 'Regeln des Rechts und Preise sind die, die das Projekt bis zum <day>{day}</day> kannte, gleich von wann die Daten der Modelle sind.',
  },
  advice: {
    en: 'This is not legal advice.',
    de: 'Dies ist keine Rechtsberatung.',
  },
  'evidence.vintage': { en: 'The snapshots of the vintage', de: 'Die Abzüge dieses Datenstands' },
  'evidence.wording': { en: 'Words and their meaning', de: 'Worte und was sie bedeuten' },
  'evidence.producers': { en: 'The register of sources', de: 'Das Register der Quellen' },
  'evidence.coverage': {
    en: 'All models listed as published in the period, by the day of each',
    de: 'Alle im Zeitraum als erschienen geführten Modelle, nach dem Tag jedes einzelnen',
  },
  'evidence.lag': {
    en: 'How late models over {over} were put on record, from vintage to vintage',
    de: 'Wie spät Modelle über {over} erfasst wurden, von Datenstand zu Datenstand',
  },
  'evidence.rules': { en: 'The register of rules', de: 'Das Register der Regeln' },
});
