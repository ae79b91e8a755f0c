/** Titles of charts that stand alone and have no headline of their own. */
import { defineMessages } from '../message.js';

export const chartTitleMessages = defineMessages({
  'years.credited': {
    en: '{name}: {total, plural, one {# model} other {# models}} on record, never more in a year than {count} in {year}',
    de: '{name}: {total, plural, one {# Modell} other {# Modelle}} erfasst, in keinem Jahr mehr als {count} ({year})',
  },
  'years.chip': {
    en: '{name}: {total, plural, one {# model} other {# models}} on record as trained on it, never more in a year than {count} in {year}',
    de: '{name}: {total, plural, one {# Modell} other {# Modelle}} darauf trainiert, soweit erfasst, in keinem Jahr mehr als {count} ({year})',
  },
  'compared.compute': {
    en: '{name} has the largest training compute of {count} models, by the medians: {figure} FLOP',
    de: '{name} hat von {count} Modellen den größten Rechenaufwand, nach den Medianen: {figure} FLOP',
  },
  'compared.cost': {
    en: '{name} has the costliest final run of {count} models, by the medians: {figure}',
    de: '{name} hat von {count} Modellen den teuersten letzten Trainingslauf, nach den Medianen: {figure}',
  },
});
