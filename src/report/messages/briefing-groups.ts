/** Kinds, countries, organisations and openness of the models a briefing counts. */
import { defineMessages } from '../message.js';
import { atStart, inPeriod } from './briefing.js';

const IN = inPeriod();
const START = atStart(IN);

/** How many there are to be split. */
const OF = {
  en: '{count, plural, one {the <total>one model</total>} other {<total>{number} models</total>}} over <over>{over}</over> on record',
  de: '{count, plural, one {dem <total>einen</total> erfassten Modell} other {<total>{number}</total> erfassten Modellen}} über <over>{over}</over>',
};

export const briefingGroupMessages = defineMessages({
  none: {
    en: `No model over <over>{over}</over> is on record ${IN.en}: <what>{what}</what> cannot be told.`,
    de: `${START.de} ist kein Modell über <over>{over}</over> erfasst: <what>{what}</what> ist nicht zu sagen.`,
  },
  'none.domain': { en: 'of which kind they are', de: 'Welcher Art sie sind,' },
  'none.country': { en: 'where they are from', de: 'Woher sie kommen,' },
  'none.organization': { en: 'who leads', de: 'Wer vorn liegt,' },
  'none.open-weights': { en: 'how open they are', de: 'Wie offen sie sind,' },
  domain: {
    en: `Of ${OF.en} ${IN.en}, the most frequent {groups, plural, one {kind is} other {kinds are}} <groups>x</groups>; a model can be of several kinds.`,
    de: `Von ${OF.de} ${IN.de} {groups, plural, one {ist die häufigste Art} other {sind die häufigsten Arten}} <groups>x</groups>; ein Modell kann mehreren Arten angehören.`,
  },
  country: {
    en: `By country, joint work shared evenly, the credit for {count, plural, one {it} other {them}} goes to <groups>x</groups>.`,
    de: `Nach Ländern, gemeinsame Arbeit gleich aufgeteilt, entfallen sie auf <groups>x</groups>.`,
  },
  'country.expected': {
    en: 'Undisclosed models included, the expected numbers of models in which a country has a part are <groups>x</groups>.',
    de: 'Nicht offengelegte eingerechnet, sind die erwarteten Zahlen der Modelle, an denen ein Land beteiligt ist: <groups>x</groups>.',
  },
  group: { en: '{name} ({count}; {share})', de: '{name} ({count}; {share})' },
  credited: { en: '{name} ({share})', de: '{name} ({share})' },
  expectedGroup: { en: '{name}: {expected}', de: '{name}: {expected}' },
  'lead.one': {
    en: `Of ${OF.en} ${IN.en}, <lead>{lead}</lead> has the most, <leadCount>{leadNumber}</leadCount>{others, plural, =0 {} other {; then come <others>x</others>}}.`,
    de: `Von ${OF.de} ${IN.de} hat <lead>{lead}</lead> die meisten, nämlich <leadCount>{leadNumber}</leadCount>{others, plural, =0 {} other {; es folgen <others>x</others>}}.`,
  },
  'lead.only': {
    en: `${START.en}, {count, plural, one {the <total>one model</total>} other {all <total>{number} models</total>}} over <over>{over}</over> on record {count, plural, one {is} other {are}} from <lead>{lead}</lead>.`,
    de: `${START.de} {count, plural, one {stammt das <total>einzige</total> erfasste Modell} other {stammen alle <total>{number}</total> erfassten Modelle}} über <over>{over}</over> von <lead>{lead}</lead>.`,
  },
  'lead.tie': {
    en: `Of ${OF.en} ${IN.en}, nobody has more than all others: <others>x</others> have <leadCount>{leadNumber}</leadCount> each.`,
    de: `Von ${OF.de} ${IN.de} hat niemand mehr als alle anderen: Je <leadCount>{leadNumber}</leadCount> haben <others>x</others>.`,
  },
  organization: { en: '{name} ({count})', de: '{name} ({count})' },
  largest: {
    en: `The most training compute on record was used for <name>{name}</name> of <organization>{organization}</organization>: <size>{size}</size>.`,
    de: `Den größten erfassten Rechenaufwand hatte <name>{name}</name> von <organization>{organization}</organization>: <size>{size}</size>.`,
  },
  'largest.alone': {
    en: `The most training compute on record was used for <name>{name}</name>: <size>{size}</size>.`,
    de: `Den größten erfassten Rechenaufwand hatte <name>{name}</name>: <size>{size}</size>.`,
  },
  open: {
    en: `Of ${OF.en} ${IN.en}, {open, plural, =0 {<open>none has weights</open>} one {<open>one ({openShare}) has weights</open>} other {<open>{openNumber} ({openShare}) have weights</open>}} that can be downloaded, {closed, plural, =0 {<closed>none</closed> has} one {<closed>one ({closedShare})</closed> has} other {<closed>{closedNumber} ({closedShare})</closed> have}} closed ones{unknown, plural, =0 {} one {; of <unknown>one</unknown> it is not known} other {; of <unknown>{unknownNumber}</unknown> it is not known}}.`,
    de: `Von ${OF.de} ${IN.de} {open, plural, =0 {hat <open>keines</open>} one {hat <open>eines ({openShare})</open>} other {haben <open>{openNumber} ({openShare})</open>}} Gewichte, die man herunterladen kann, {closed, plural, =0 {<closed>keines</closed> hat} one {<closed>eines ({closedShare})</closed> hat} other {<closed>{closedNumber} ({closedShare})</closed> haben}} geschlossene{unknown, plural, =0 {} one {; von <unknown>einem</unknown> ist es nicht bekannt} other {; von <unknown>{unknownNumber}</unknown> ist es nicht bekannt}}.`,
  },
  'open.expected': {
    en: 'Undisclosed models over <over>{over}</over> included, the expected number of open ones is <open>{open}</open>, of closed ones <closed>{closed}</closed>.',
    de: 'Nicht offengelegte über <over>{over}</over> eingerechnet, liegt die erwartete Zahl der offenen bei <open>{open}</open>, die der geschlossenen bei <closed>{closed}</closed>.',
  },
  'evidence.domain': {
    en: 'Kinds of the models on record over {over}',
    de: 'Arten der erfassten Modelle über {over}',
  },
  'evidence.country': {
    en: 'Countries of the models on record over {over}',
    de: 'Länder der erfassten Modelle über {over}',
  },
  'evidence.organization': {
    en: 'Organisations of the models on record over {over}',
    de: 'Organisationen der erfassten Modelle über {over}',
  },
  'evidence.open-weights': {
    en: 'Access to the models on record over {over}',
    de: 'Zugang zu den erfassten Modellen über {over}',
  },
  'evidence.expected': {
    en: 'All listed models of the group by their probability of being over {over}; rows of those with at least {share}',
    de: 'Alle geführten Modelle der Gruppe nach ihrer Wahrscheinlichkeit, über {over} zu liegen; Zeilen derer ab {share}',
  },
  'evidence.largest': { en: 'Training compute of {name}', de: 'Rechenaufwand von {name}' },
});
