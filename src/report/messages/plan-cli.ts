/** Questions a plan asks at a terminal, and how two kept plans differ. */
import { defineMessages } from '../message.js';

export const planCliMessages = defineMessages({
  wizard: {
    en: 'A few questions; an empty answer leaves the default.',
    de: 'Einige Fragen; eine leere Antwort lässt die Vorgabe stehen.',
  },
  'ask.budget': {
    en: 'What may be spent, with its currency (50000usd)?',
    de: 'Was darf es kosten, mit Währung (50000eur)?',
  },
  'ask.deadline': { en: 'By when (30d)?', de: 'Bis wann (30d)?' },
  'ask.task': { en: 'What kind of model (Language)?', de: 'Welche Art Modell (Language)?' },
  'ask.use': { en: 'commercial or research (commercial)?', de: 'commercial oder research (commercial)?' },
  'ask.tokens': {
    en: 'Tokens of your own data (100M)?',
    de: 'Token eigener Daten (100M)?',
  },
  'ask.hardware': {
    en: 'A certain chip (the cheapest that fits)?',
    de: 'Ein bestimmter Chip (der billigste, der passt)?',
  },
  'ask.serve-tokens-per-day': {
    en: 'Tokens to serve a day (none)?',
    de: 'Token am Tag im Betrieb (keine)?',
  },
  differs: { en: '{key}: {a} → {b}', de: '{key}: {a} → {b}' },
  same: { en: 'Both were asked the same.', de: 'Beide wurden dasselbe gefragt.' },
  made: {
    en: 'Plans of {a} and {b}, data as of {vintageA} and {vintageB}.',
    de: 'Pläne vom {a} und {b}, Datenstand {vintageA} und {vintageB}.',
  },
  first: { en: 'first', de: 'erster' },
  second: { en: 'second', de: 'zweiter' },
  ratio: { en: 'cost, times', de: 'Kosten, mal' },
  flopRatio: { en: 'compute, times', de: 'Aufwand, mal' },
});
