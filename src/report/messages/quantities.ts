/** Numbers with their intervals and units. */
import { defineMessages } from '../message.js';

export const quantityMessages = defineMessages({
  interval: { en: '{value} ({level}: {low} to {high})', de: '{value} ({level}: {low} bis {high})' },
  plainInterval: { en: '{value} ({low} to {high})', de: '{value} ({low} bis {high})' },
  withEvidence: { en: '{value}, {evidence}', de: '{value}, {evidence}' },
  'evidence.recorded': { en: 'recorded', de: 'erfasst' },
  'evidence.derived': { en: 'derived', de: 'abgeleitet' },
  'evidence.imputed': { en: 'imputed', de: 'geschätzt' },
  inDollars: { en: '{amount} (in {dollars})', de: '{amount} (in {dollars})' },
  dollars: {
    en: 'dollars of {when}{asRecorded, select, yes {, as recorded} other {}}',
    de: 'Dollar von {when}{asRecorded, select, yes {, wie erfasst} other {}}',
  },
  'unit.chips': { en: 'chips', de: 'Chips' },
  'unit.datapoints': { en: 'datapoints', de: 'Datenpunkte' },
  'unit.epochs': { en: 'epochs', de: 'Durchläufe' },
  'unit.hours': { en: 'hours', de: 'Stunden' },
  'unit.chip-hours': { en: 'chip-hours', de: 'Chipstunden' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
  notKnown: { en: 'not known: {reason}', de: 'nicht bekannt: {reason}' },
  under: { en: 'under {share}', de: 'unter {share}' },
  over: { en: 'over {share}', de: 'über {share}' },
});
