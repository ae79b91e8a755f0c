/** What a template says of its figures: intervals, where they are from, and its list of sources. */
import { defineMessages } from '../message.js';

export const templateMessages = defineMessages({
  interval: { en: '{level}: {low} to {high}', de: '{level}: {low} bis {high}' },
  sources: { en: 'Sources', de: 'Quellen' },
  'pace.recorded': {
    en: 'Models over {over} {mode, select, by {published by the end of} other {published in}} {period}, as far as a source states their size',
    de: '{mode, select, by {Bis Ende} other {Im Zeitraum}} {period} erschienene Modelle über {over}, soweit eine Quelle ihre Größe angibt',
  },
  'pace.derived': {
    en: 'Models over {over} {mode, select, by {published by the end of} other {published in}} {period}, recorded sizes and derived ones',
    de: '{mode, select, by {Bis Ende} other {Im Zeitraum}} {period} erschienene Modelle über {over}, mit erfassten und abgeleiteten Größen',
  },
  'pace.expected': {
    en: 'Models over {over} {mode, select, by {published by the end of} other {published in}} {period}, undisclosed ones by their probability',
    de: '{mode, select, by {Bis Ende} other {Im Zeitraum}} {period} erschienene Modelle über {over}, nicht offengelegte mit ihrer Wahrscheinlichkeit',
  },
  rate: {
    en: 'Models over {over} a month, recorded, {from} to {to}',
    de: 'Modelle über {over} im Monat, erfasst, {from} bis {to}',
  },
  'growth.compute': {
    en: 'Growth of training compute, times a year, set “{set}”',
    de: 'Wachstum des Rechenaufwands für das Training, Faktor im Jahr, Auswahl „{set}“',
  },
  'growth.cost': {
    en: 'Growth of training cost, times a year, set “{set}”',
    de: 'Wachstum der Trainingskosten, Faktor im Jahr, Auswahl „{set}“',
  },
  share: {
    en: 'Share of {group} in the models over {over}, recorded',
    de: 'Anteil von {group} an den Modellen über {over}, erfasst',
  },
  forecast: {
    en: 'Forecast of models over {over} {mode, select, by {by the end of} other {in}} {year}',
    de: 'Vorhersage der Modelle über {over} {mode, select, by {bis Ende} other {im Jahr}} {year}',
  },
  'model.compute': { en: 'Training compute of {model}', de: 'Rechenaufwand des Trainings von {model}' },
  'model.cost': { en: 'Training cost of {model}', de: 'Trainingskosten von {model}' },
  'model.parameters': { en: 'Parameters of {model}', de: 'Parameter von {model}' },
  'model.published': { en: 'Publication of {model}', de: 'Veröffentlichung von {model}' },
  rule: { en: '{title}', de: '{title}' },
  vintage: {
    en: 'Day of the newest file the figures are from',
    de: 'Tag der neuesten Datei, aus der die Zahlen stammen',
  },
  parameters: { en: '{value} parameters', de: '{value} Parameter' },
  flop: { en: '{value} FLOP', de: '{value} FLOP' },
});
