/** Heads of the tables that hold what a chart of a briefing shows. */
import { defineMessages } from '../message.js';

export const chartTableMessages = defineMessages({
  period: { en: 'Period', de: 'Zeitraum' },
  recorded: { en: 'Recorded', de: 'Erfasst' },
  expected: { en: 'Expected', de: 'Erwartet' },
  nowcast: { en: 'With late reports', de: 'Mit Nachmeldungen' },
  month: { en: 'Month', de: 'Monat' },
  rate: { en: 'Models a month', de: 'Modelle im Monat' },
  counted: { en: 'Counted', de: 'Gezählt' },
  year: { en: 'Year', de: 'Jahr' },
  soFar: { en: 'So far', de: 'Bisher' },
  toCome: { en: 'In the whole year', de: 'Im ganzen Jahr' },
  model: { en: 'Model', de: 'Modell' },
  published: { en: 'Published', de: 'Erschienen' },
  size: { en: 'Size', de: 'Größe' },
  evidence: { en: 'Evidence', de: 'Beleg' },
  largest: { en: 'The {shown} largest of {total}.', de: 'Die {shown} größten von {total}.' },
});
