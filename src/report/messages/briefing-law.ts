/** What the law asks, from when, in a briefing. */
import { defineMessages } from '../message.js';
import { atStart, inPeriod } from './briefing.js';

const START = atStart(inPeriod());

export const briefingLawMessages = defineMessages({
  none: {
    en: 'On <day>{day}</day>, <none>no rule</none> of the register that draws a line by training compute was in force.',
    de: 'Am <day>{day}</day> war <none>keine Regel</none> des Registers in Kraft, die eine Schwelle beim Rechenaufwand zieht.',
  },
  count: {
    en: 'On <day>{day}</day>, {count, plural, one {<rules>one rule</rules>} other {<rules>{number} rules</rules>}} of the register that {count, plural, one {draws} other {draw}} a line by training compute {count, plural, one {was} other {were}} in force.',
    de: 'Am <day>{day}</day> {count, plural, one {war <rules>eine Regel</rules>} other {waren <rules>{number} Regeln</rules>}} des Registers in Kraft, die eine Schwelle beim Rechenaufwand {count, plural, one {zieht} other {ziehen}}.',
  },
  rule: {
    en: '<title>{title}</title>, since <since>{since}</since>: {counted, select, yes {<models>{count, plural, =0 {no model} one {one model} other {{number} models}}</models> on record {count, plural, =0 {is} one {is} other {are}} over its line of <line>{line}</line>; undisclosed models included, the expected number is <expected>about {expected}</expected>} other {its line is <line>{line}</line>}}{duties, plural, =0 {} one {. It asks <duties>one duty</duties>: <duty>{duty}</duty>} other {. It asks <duties>{dutyNumber} duties</duties>, first: <duty>{duty}</duty>}}.',
    de: '<title>{title}</title>, seit <since>{since}</since>: {counted, select, yes {<models>{count, plural, =0 {Kein erfasstes Modell liegt} one {Ein erfasstes Modell liegt} other {{number} erfasste Modelle liegen}}</models> über der Schwelle von <line>{line}</line>; nicht offengelegte eingerechnet, liegt die erwartete Zahl bei <expected>etwa {expected}</expected>} other {Die Schwelle liegt bei <line>{line}</line>}}{duties, plural, =0 {} one {. Verlangt wird <duties>eine Pflicht</duties>: <duty>{duty}</duty>} other {. Verlangt werden <duties>{dutyNumber} Pflichten</duties>, zuerst: <duty>{duty}</duty>}}.',
  },
  began: {
    en: `${START.en}, {count, plural, one {this rule} other {these rules}} began to apply: <rules>x</rules>.`,
    de: `${START.de} {count, plural, one {begann diese Regel} other {begannen diese Regeln}} zu gelten: <rules>x</rules>.`,
  },
  beganNone: {
    en: `${START.en}, <none>none</none> of the rules now in force began to apply.`,
    de: `${START.de} begann <none>keine</none> der heute geltenden Regeln zu gelten.`,
  },
  ahead: {
    en: 'Ahead lies <day>{day}</day>: <events>x</events>.',
    de: 'Bevor steht der <day>{day}</day>: <events>x</events>.',
  },
  aheadNone: {
    en: 'The register names no day of these rules after <day>{day}</day>.',
    de: 'Das Register nennt für diese Regeln keinen Tag nach dem <day>{day}</day>.',
  },
  begun: { en: '{title} (since {since})', de: '{title} (seit {since})' },
  event: { en: '{what} ({title})', de: '{what} ({title})' },
  'date.in_force': { en: 'entry into force', de: 'Inkrafttreten' },
  'date.applies_from': { en: 'start of application', de: 'Geltungsbeginn' },
  'date.fines_from': { en: 'fines become possible', de: 'Geldbußen werden möglich' },
  'date.legacy_models_comply_by': {
    en: 'older models must comply',
    de: 'ältere Modelle müssen genügen',
  },
  'date.audits_from': { en: 'audits begin', de: 'Prüfungen beginnen' },
  'date.fines_paused_until': {
    en: 'fines paused at least until then',
    de: 'Geldbußen mindestens bis dahin ausgesetzt',
  },
  'evidence.register': { en: 'Register of rules on {day}', de: 'Register der Regeln am {day}' },
  'evidence.rule': { en: '{title} ({instrument})', de: '{title} ({instrument})' },
});
