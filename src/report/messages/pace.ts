/** Sentences about the pace of large models; marks stand around the figures that lead to models. */
import { defineMessages } from '../message.js';

/** What follows the recorded count where there are estimates. */
const OTHER_READINGS = {
  en: '{more, select, yes {, <both>{derived}</both> with derived ones} other {}}{estimated, select, yes {; about <all>{expected} expected</all>, undisclosed models included ({level}: {expectedLow} to {expectedHigh})} other {}}',
  de: '{more, select, yes {, <both>{derived}</both> mit abgeleiteten} other {}}{estimated, select, yes {; etwa <all>{expected} erwartet</all>, nicht offengelegte eingerechnet ({level}: {expectedLow} bis {expectedHigh})} other {}}',
};

export const paceMessages = defineMessages({
  'title.faster': {
    en: '{basis, select, corrected {Late reports allowed for, faster} other {Faster}} than a year before: <later>{rate} a month</later>, up from <earlier>{before}</earlier>',
    de: '{basis, select, corrected {Mit Nachmeldungen schneller} other {Schneller}} als im Jahr davor: <later>{rate} im Monat</later> nach <earlier>{before}</earlier>',
  },
  'title.probably-faster': {
    en: '{basis, select, corrected {Late reports allowed for, probably faster} other {Probably faster}} than a year before: <later>{rate} a month</later>, up from <earlier>{before}</earlier>',
    de: '{basis, select, corrected {Mit Nachmeldungen wahrscheinlich schneller} other {Wahrscheinlich schneller}} als im Jahr davor: <later>{rate} im Monat</later> nach <earlier>{before}</earlier>',
  },
  'title.no-clear-change': {
    en: '{basis, select, corrected {Late reports allowed for, about} other {About}} <later>{rate} a month</later>, no clear change from the year before (<earlier>{before}</earlier>)',
    de: '{basis, select, corrected {Mit Nachmeldungen etwa} other {Etwa}} <later>{rate} im Monat</later>, keine klare Änderung gegenüber dem Jahr davor (<earlier>{before}</earlier>)',
  },
  'title.probably-slower': {
    en: '{basis, select, corrected {Late reports allowed for, probably slower} other {On record, probably slower}} than a year before: <later>{rate} a month</later>, down from <earlier>{before}</earlier>',
    de: '{basis, select, corrected {Mit Nachmeldungen wahrscheinlich langsamer} other {Erfasst sind wahrscheinlich weniger}} als im Jahr davor: <later>{rate} im Monat</later> nach <earlier>{before}</earlier>',
  },
  'title.slower': {
    en: '{basis, select, corrected {Late reports allowed for, slower} other {On record, slower}} than a year before: <later>{rate} a month</later>, down from <earlier>{before}</earlier>',
    de: '{basis, select, corrected {Mit Nachmeldungen langsamer} other {Erfasst sind weniger}} als im Jahr davor: <later>{rate} im Monat</later> nach <earlier>{before}</earlier>',
  },
  'title.none': {
    en: 'No model over {threshold} is on record',
    de: 'Kein Modell über {threshold} ist erfasst',
  },
  inYear: {
    en: `<counted>{count, plural, =0 {No model} one {One model} other {# models}}</counted> over {threshold} {count, plural, =0 {is} one {is} other {are}} on record as published in {year}{partial, select, yes { so far} other {}}${OTHER_READINGS.en}.`,
    de: `Für das Jahr {year} {count, plural, =0 {ist} one {ist} other {sind}} {partial, select, yes {bisher } other {}}<counted>{count, plural, =0 {kein Modell} one {ein Modell} other {# Modelle}}</counted> über {threshold} erfasst${OTHER_READINGS.de}.`,
  },
  byEnd: {
    en: `By the end of {year}{partial, select, yes { (so far)} other {}}, <counted>{count, plural, =0 {no model} one {one model} other {# models}}</counted> over {threshold} had been published, as far as is on record${OTHER_READINGS.en}.`,
    de: `Bis Ende {year}{partial, select, yes { (bisher)} other {}} {count, plural, =0 {ist <counted>kein Modell</counted>} one {ist <counted>ein Modell</counted>} other {sind <counted># Modelle</counted>}} über {threshold} erschienen, soweit erfasst${OTHER_READINGS.de}.`,
  },
  rate: {
    en: 'In the {months} months to {date}: <later>{count} recorded</later>, <later>{rate} a month (90%: {low} to {high})</later>{estimated, select, yes {; about <all>{expected} a month expected</all>, undisclosed models included ({level}: {expectedLow} to {expectedHigh})} other {}}; in the {months} months before: <earlier>{previous}</earlier>{estimated, select, yes { recorded} other {}}.',
    de: 'In den {months} Monaten bis zum {date}: <later>{count} erfasst</later>, <later>{rate} im Monat (90 %: {low} bis {high})</later>{estimated, select, yes {; etwa <all>{expected} im Monat erwartet</all>, nicht offengelegte eingerechnet ({level}: {expectedLow} bis {expectedHigh})} other {}}; in den {months} Monaten davor: <earlier>{previous}</earlier>{estimated, select, yes { erfasst} other {}}.',
  },
  caveatExpected: {
    en: 'Recorded are models whose size a source states; the expected number counts every listed model with its probability of being over. Models reported late, which make recent months look slow, are in neither{basis, select, corrected {, but in the pace with late reports} other {}}.',
    de: 'Erfasst sind Modelle, deren Größe eine Quelle nennt; die erwartete Zahl rechnet jedes geführte Modell mit seiner Wahrscheinlichkeit, darüber zu liegen. Spät gemeldete, die jüngste Monate langsam aussehen lassen, fehlen in beiden{basis, select, corrected {, nicht aber im Tempo mit Nachmeldungen} other {}}.',
  },
  caveat: {
    en: 'Only models whose size a source states are counted; models reported late, which make recent months look slow, and undisclosed ones are not in these figures{basis, select, corrected {, late ones but in the pace with late reports} other {}}.',
    de: 'Gezählt sind nur Modelle, deren Größe eine Quelle nennt; spät gemeldete, die jüngste Monate langsam aussehen lassen, und nicht offengelegte fehlen in diesen Zahlen{basis, select, corrected {, spät gemeldete nicht im Tempo mit Nachmeldungen} other {}}.',
  },
  chartInPeriod: {
    en: 'Models published in each period, over {threshold}, {readings, select, both {recorded and expected} other {recorded}}, vintage {date}',
    de: 'Im jeweiligen Zeitraum veröffentlichte Modelle über {threshold}, {readings, select, both {erfasst und erwartet} other {erfasst}}, Datenstand {date}',
  },
  chartCumulative: {
    en: 'Models published up to the end of each period, over {threshold}, {readings, select, both {recorded and expected} other {recorded}}, vintage {date}',
    de: 'Bis zum Ende des jeweiligen Zeitraums veröffentlichte Modelle über {threshold}, {readings, select, both {erfasst und erwartet} other {erfasst}}, Datenstand {date}',
  },
  chartAlt: { en: '{subtitle}: {values}.', de: '{subtitle}: {values}.' },
  pointRecorded: { en: '{name}: {value}', de: '{name}: {value}' },
  pointExpected: {
    en: '{name}: {value} recorded, {expected} expected',
    de: '{name}: {value} erfasst, {expected} erwartet',
  },
  chartSource: { en: 'Data: Epoch AI, CC BY 4.0.', de: 'Daten: Epoch AI, CC BY 4.0.' },
  chartPartialBars: {
    en: 'Lighter bars: period not over at the vintage.',
    de: 'Hellere Balken: Zeitraum zum Datenstand nicht zu Ende.',
  },
  chartPartialDots: {
    en: 'Lighter dots: period not over at the vintage.',
    de: 'Hellere Punkte: Zeitraum zum Datenstand nicht zu Ende.',
  },
  chartRings: {
    en: 'Rings: expected number, with the line of its 90% interval.',
    de: 'Ringe: erwartete Zahl mit ihrem 90-%-Intervall als Linie.',
  },
  chartVintages: {
    en: 'Each dot is a vintage; its count holds until the next.',
    de: 'Jeder Punkt ist ein Datenstand; seine Zählung gilt bis zum nächsten.',
  },
  vintageSubtitle: {
    en: 'Models over {threshold} published by {until}, as each vintage counted them',
    de: 'Modelle über {threshold}, erschienen bis {until}, wie jeder Datenstand sie zählte',
  },
});
