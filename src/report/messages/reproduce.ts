/** Texts of the reproduced results. */
import { defineMessages } from '../message.js';

export const reproduceMessages = defineMessages({
  trainingCostTitle: {
    en: 'Training costs by the published method, in US dollars of {month}: {costed} of {models} models',
    de: 'Trainingskosten nach der veröffentlichten Methode, in US-Dollar vom {month}: {costed} von {models} Modellen',
  },
  model: { en: 'model', de: 'Modell' },
  capexEnergy: { en: 'amortised, with energy', de: 'abgeschrieben, mit Strom' },
  acquisition: { en: 'bought', de: 'gekauft' },
  cloud: { en: 'rented', de: 'gemietet' },
  hardware: { en: 'chip', de: 'Chip' },
  assumed: { en: '{hardware} (assumed)', de: '{hardware} (angenommen)' },
  noCosts: {
    en: '– : the method gives no cost there; --explain says why.',
    de: '– : dort gibt die Methode keine Kosten an; --explain sagt, warum.',
  },
  usd: { en: '{amount} USD', de: '{amount} USD' },
  files: { en: 'From {files}', de: 'Aus {files}' },
  method: { en: 'Method: {paper}, {code}', de: 'Methode: {paper}, {code}' },
  start: {
    en: 'training from {day} ({basis})',
    de: 'Training ab {day} ({basis})',
  },
  'start.special-date': { en: 'date set for this model', de: 'für dieses Modell festgelegt' },
  'start.stated-hours': {
    en: 'publication less lag and stated time',
    de: 'Veröffentlichung abzüglich Abstand und angegebener Dauer',
  },
  'start.default-hours': {
    en: 'publication less lag and usual time',
    de: 'Veröffentlichung abzüglich Abstand und üblicher Dauer',
  },
  hours: { en: '{hours} chip-hours ({basis})', de: '{hours} Chipstunden ({basis})' },
  'hours.stated': { en: 'stated', de: 'angegeben' },
  'hours.chips-and-hours': { en: 'chips × hours', de: 'Chips × Stunden' },
  'hours.compute': { en: 'compute ÷ speed', de: 'Rechenaufwand ÷ Leistung' },
  bought: {
    en: 'a chip {usd} from {day}: {listed} × {factor}, {where}',
    de: 'ein Chip {usd} ab {day}: {listed} × {factor}, {where}',
  },
  priceRow: { en: 'price row {row} of {date}, {name}', de: 'Preiszeile {row} vom {date}, {name}' },
  assumedPrice: { en: 'assumed price', de: 'angenommener Preis' },
  amortised: {
    en: 'a chip {value} at the start; chips {chips} + servers {servers} + network {interconnect} + electricity {energy} ({kwh} kWh) = {total}',
    de: 'ein Chip zu Beginn {value}; Chips {chips} + Server {servers} + Netz {interconnect} + Strom {energy} ({kwh} kWh) = {total}',
  },
  rented: {
    en: 'an hour {usd}, {vendor}, {term} listed at {listed}, {where}',
    de: 'eine Stunde {usd}, {vendor}, {term} gelistet zu {listed}, {where}',
  },
  'term.three-year': { en: 'three years', de: 'drei Jahre' },
  'term.one-year': { en: 'one year', de: 'ein Jahr' },
  'term.on-demand': { en: 'on demand', de: 'auf Abruf' },
  inflation: { en: '× {factor} to dollars of {month}', de: '× {factor} in Dollar vom {month}' },
  noCost: { en: '{what}: no cost, {reason}', de: '{what}: keine Kosten, {reason}' },
  'gap.fine-tune': { en: 'a fine-tune of another model', de: 'Feinabstimmung eines anderen Modells' },
  'gap.no-hardware': {
    en: 'no chip known, nor of the year',
    de: 'kein Chip bekannt, auch keiner des Jahres',
  },
  'gap.several-chips': { en: 'several kinds of chips', de: 'mehrere Arten von Chips' },
  'gap.chip-not-listed': { en: 'chip not in the table', de: 'Chip nicht in der Tabelle' },
  'gap.no-release-date': { en: 'no release date of the chip', de: 'kein Erscheinungsdatum des Chips' },
  'gap.no-purchase-price': { en: 'no purchase price of the chip', de: 'kein Kaufpreis des Chips' },
  'gap.no-compute': {
    en: 'neither chip-hours nor compute known',
    de: 'weder Chipstunden noch Rechenaufwand bekannt',
  },
  'gap.no-peak': { en: 'no speed of the chip', de: 'keine Leistung des Chips' },
  'gap.no-power': { en: 'no power draw of the chip', de: 'keine Leistungsaufnahme des Chips' },
  'gap.no-electricity-price': { en: 'no electricity price of the year', de: 'kein Strompreis des Jahres' },
  'gap.no-quantity': { en: 'number of chips not known', de: 'Zahl der Chips nicht bekannt' },
  'gap.no-hours': { en: 'training time not known', de: 'Trainingsdauer nicht bekannt' },
  'gap.no-rental-price': { en: 'no rental price of the chip', de: 'kein Mietpreis des Chips' },
  'gap.no-discount': { en: 'no discount known of the vendor', de: 'kein Rabatt des Anbieters bekannt' },
});
