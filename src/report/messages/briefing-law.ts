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
    en: '<title>{title}</title>, since <since>{since}</since>: {counted, select, yes {<models>{count, plural, =0 {no model} one {one model} other {{number} models}}</models> on record {count, plural, =0 {is} one {is} other {are}} over its line (<line>{line}</line>); undisclosed models included, the expected number is <expected>about {expected}</expected>} other {its line is <line>{line}</line>}}{duties, plural, =0 {} one {; it brings <duties>one duty</duties>: <duty>“{duty}”</duty>} other {; it brings <duties>{dutyNumber} duties</duties>, the first: <duty>“{duty}”</duty>}}.',
    de: '<title>{title}</title>, seit <since>{since}</since>: {counted, select, yes {<models>{count, plural, =0 {Kein erfasstes Modell liegt} one {Ein erfasstes Modell liegt} other {{number} erfasste Modelle liegen}}</models> über der Schwelle (<line>{line}</line>); nicht offengelegte eingerechnet, liegt die erwartete Zahl bei <expected>etwa {expected}</expected>} other {Die Schwelle liegt bei <line>{line}</line>}}{duties, plural, =0 {} one {; daraus folgt <duties>eine Pflicht</duties>: <duty>„{duty}“</duty>} other {; daraus folgen <duties>{dutyNumber} Pflichten</duties>, die erste: <duty>„{duty}“</duty>}}.',
  },
  began: {
    en: `${START.en}, {count, plural, one {this rule} other {these rules}} began to apply: <rules>x</rules>.`,
    de: `${START.de} {count, plural, one {begann diese Regel} other {begannen diese Regeln}} zu gelten: <rules>x</rules>.`,
  },
  beganNone: {
    en: `${START.en}, <none>none</none> of the rules now in force began to apply.`,
    de: `${START.de} begann <none>keine</none> der heute geltenden Regeln zu gelten.`,
  },
  'ahead.in_force': {
    en: 'On <day>{day}</day>, {count, plural, one {this enters} other {these enter}} into force: <rules>x</rules>.',
    de: 'Am <day>{day}</day> {count, plural, one {tritt} other {treten}} in Kraft: <rules>x</rules>.',
  },
  'ahead.applies_from': {
    en: 'From <day>{day}</day> on, {count, plural, one {this applies} other {these apply}}: <rules>x</rules>.',
    de: 'Vom <day>{day}</day> an {count, plural, one {gilt} other {gelten}}: <rules>x</rules>.',
  },
  'ahead.fines_from': {
    en: 'From <day>{day}</day> on, fines are possible: <rules>x</rules>.',
    de: 'Vom <day>{day}</day> an sind Geldbußen möglich: <rules>x</rules>.',
  },
  'ahead.legacy_models_comply_by': {
    en: 'By <day>{day}</day>, older models must comply: <rules>x</rules>.',
    de: 'Bis zum <day>{day}</day> müssen ältere Modelle genügen: <rules>x</rules>.',
  },
  'ahead.audits_from': {
    en: 'From <day>{day}</day> on, audits are due: <rules>x</rules>.',
    de: 'Vom <day>{day}</day> an sind Prüfungen fällig: <rules>x</rules>.',
  },
  'ahead.fines_paused_until': {
    en: 'At least until <day>{day}</day>, fines are paused: <rules>x</rules>.',
    de: 'Mindestens bis zum <day>{day}</day> sind Geldbußen ausgesetzt: <rules>x</rules>.',
  },
  aheadNone: {
    en: 'The register names no day of these rules after <day>{day}</day>.',
    de: 'Das Register nennt für diese Regeln keinen Tag nach dem <day>{day}</day>.',
  },
  begun: { en: '{title} (since {since})', de: '{title} (seit {since})' },
  'evidence.register': { en: 'Register of rules on {day}', de: 'Register der Regeln am {day}' },
  'evidence.rule': { en: '{title} ({instrument})', de: '{title} ({instrument})' },
});
