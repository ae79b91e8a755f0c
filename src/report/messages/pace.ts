/** Sentences about the pace of large models. */
import { defineMessages } from '../message.js';

export const paceMessages = defineMessages({
  'title.faster': {
    en: 'Faster than a year before: {rate} a month, up from {before}',
    de: 'Schneller als im Jahr davor: {rate} im Monat nach {before}',
  },
  'title.probably-faster': {
    en: 'Probably faster than a year before: {rate} a month, up from {before}',
    de: 'Wahrscheinlich schneller als im Jahr davor: {rate} im Monat nach {before}',
  },
  'title.no-clear-change': {
    en: 'About {rate} a month, no clear change from the year before ({before})',
    de: 'Etwa {rate} im Monat, keine klare Änderung zum Jahr davor ({before})',
  },
  'title.probably-slower': {
    en: 'On record, probably slower than a year before: {rate} a month, down from {before}',
    de: 'Erfasst sind wahrscheinlich weniger als im Jahr davor: {rate} im Monat nach {before}',
  },
  'title.slower': {
    en: 'On record, slower than a year before: {rate} a month, down from {before}',
    de: 'Erfasst sind weniger als im Jahr davor: {rate} im Monat nach {before}',
  },
  'title.none': {
    en: 'No model over {threshold} is on record',
    de: 'Kein Modell über {threshold} ist erfasst',
  },
  inYear: {
    en: '{count, plural, one {One model} other {# models}} over {threshold} {count, plural, one {is} other {are}} on record as published in {year}{partial, select, yes { so far} other {}}.',
    de: 'Für das Jahr {year} {count, plural, one {ist} other {sind}} {partial, select, yes {bisher } other {}}{count, plural, one {ein Modell} other {# Modelle}} über {threshold} erfasst.',
  },
  byEnd: {
    en: 'By the end of {year}{partial, select, yes { (so far)} other {}}, {count, plural, one {one model} other {# models}} over {threshold} had been published, as far as is on record.',
    de: 'Bis Ende {year}{partial, select, yes { (bisher)} other {}} {count, plural, one {ist ein Modell} other {sind # Modelle}} über {threshold} erschienen, soweit erfasst.',
  },
  rate: {
    en: 'In the {months} months to {date}: {count} recorded, {rate} a month (90%: {low} to {high}); in the {months} months before: {previous}.',
    de: 'In den {months} Monaten bis zum {date}: {count} erfasst, {rate} im Monat (90 %: {low} bis {high}); in den {months} Monaten davor: {previous}.',
  },
  caveat: {
    en: 'Only models whose size a source states are counted; models reported late, which make recent months look slow, and undisclosed ones are not in these figures.',
    de: 'Gezählt sind nur Modelle, deren Größe eine Quelle nennt; spät gemeldete, die jüngste Monate langsam aussehen lassen, und nicht offengelegte fehlen in diesen Zahlen.',
  },
  chartInPeriod: {
    en: 'models published in each period, over {threshold}, recorded, vintage {date}',
    de: 'im jeweiligen Zeitraum veröffentlichte Modelle über {threshold}, erfasst, Datenstand {date}',
  },
  chartCumulative: {
    en: 'models published up to the end of each period, over {threshold}, recorded, vintage {date}',
    de: 'bis zum Ende des jeweiligen Zeitraums veröffentlichte Modelle über {threshold}, erfasst, Datenstand {date}',
  },
  chartAlt: { en: '{subtitle}: {values}.', de: '{subtitle}: {values}.' },
  chartSource: {
    en: 'Data: Epoch AI, CC BY 4.0. Lighter bars: period not over at the vintage.',
    de: 'Daten: Epoch AI, CC BY 4.0. Hellere Balken: Zeitraum zum Datenstand nicht zu Ende.',
  },
  vintageSubtitle: {
    en: 'models over {threshold} published by {until}, as each vintage counted them',
    de: 'Modelle über {threshold}, erschienen bis {until}, wie jeder Datenstand sie zählte',
  },
});
