/** Texts of the page and the chart of the rate. */
import { defineMessages } from '../message.js';

export const ratePageMessages = defineMessages({
  nav: { en: 'Pace over time', de: 'Tempoverlauf' },
  chart: {
    en: 'Models published a month over {threshold}, {reading, select, recorded {recorded} derived {recorded and derived} other {expected}}, as a smooth rate, vintage {date}',
    de: 'Im Monat veröffentlichte Modelle über {threshold}, {reading, select, recorded {erfasst} derived {erfasst und abgeleitet} other {erwartet}}, als glatte Rate, Datenstand {date}',
  },
  chartAlt: {
    en: '{subtitle}: {values}.{turn, select, none {} other { {turn}.}}',
    de: '{subtitle}: {values}.{turn, select, none {} other { {turn}.}}',
  },
  point: {
    en: '{month}: {rate} a month; {count} so far{share, select, none {} other {, {share} on record}}',
    de: '{month}: {rate} im Monat; bisher {count}{share, select, none {} other {, {share} erfasst}}',
  },
  turn: {
    en: 'growth {direction, select, slows {slows} other {quickens}}: about {month}',
    de: 'Wachstum wird {direction, select, slows {langsamer} other {schneller}}: etwa {month}',
  },
  source: {
    en: 'Data: Epoch AI, CC BY 4.0. Band: {level} interval of the rate. Dots: models of the month.',
    de: 'Daten: Epoch AI, CC BY 4.0. Band: {level}-Intervall der Rate. Punkte: Modelle des Monats.',
  },
  sourceLate: {
    en: 'Hatched: months not all on record, with the models still to be reported.',
    de: 'Schraffiert: noch nicht ganz erfasste Monate, mit den Modellen, die noch gemeldet werden.',
  },
  sourceOpen: {
    en: 'Hatched: months not all on record, which look too low.',
    de: 'Schraffiert: noch nicht ganz erfasste Monate, die zu niedrig aussehen.',
  },
  sourceTurn: {
    en: 'Upright line: where growth changed, grey its {level} interval.',
    de: 'Senkrechte Linie: wo sich das Wachstum änderte, grau ihr {level}-Intervall.',
  },
  readingChoice: { en: 'Count', de: 'Zählung' },
  'choice.recorded': { en: 'recorded', de: 'erfasst' },
  'choice.derived': { en: 'recorded and derived', de: 'erfasst und abgeleitet' },
  'choice.expected': { en: 'expected', de: 'erwartet' },
  readingsTitle: { en: 'All readings side by side', de: 'Alle Lesarten nebeneinander' },
  coursesTitle: { en: 'Is it exponential?', de: 'Ist es exponentiell?' },
  coursesText: {
    en: 'Five courses fitted to the months of the growth. The weight says how likely each is the best of them, by AICc and by BIC; one near the best is supported.',
    de: 'Fünf Verläufe, an die Monate des Wachstums angepasst. Das Gewicht sagt, wie wahrscheinlich jeder der beste von ihnen ist, nach AICc und nach BIC; wer nahe am besten liegt, ist gestützt.',
  },
  coursesMissing: {
    en: 'There are too few months or models to tell courses apart.',
    de: 'Aus so wenigen Monaten oder Modellen lassen sich Verläufe nicht unterscheiden.',
  },
  bicWeight: { en: 'Weight by BIC', de: 'Gewicht nach BIC' },
  aiccWeight: { en: 'Weight by AICc', de: 'Gewicht nach AICc' },
  supported: { en: 'Supported', de: 'Gestützt' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
  fromPace: {
    en: 'How the pace moved, month by month, late reports allowed for',
    de: 'Wie sich das Tempo bewegte, Monat für Monat, mit Nachmeldungen',
  },
  next: { en: 'The counts behind it', de: 'Die Zählungen dahinter' },
});
