/** What smaller companies can do with their budgets, in a briefing. */
import { defineMessages } from '../message.js';

export const briefingBudgetMessages = defineMessages({
  train: {
    en: 'With <budget>{budget}</budget>, renting chips, one can train a language model of <parameters>{parameters} parameters</parameters> from scratch, with <flop>{flop} FLOP</flop> in the final run{timed, select, yes { and in <days>{days} days</days>} other {}}{first, select, yes {; the first model on record with as much compute was <name>{name}</name> of <published>{published}</published>} other {}}.',
    de: 'Mit <budget>{budget}</budget> lässt sich auf gemieteten Chips ein Sprachmodell mit <parameters>{parameters} Parametern</parameters> von Grund auf trainieren, mit <flop>{flop} FLOP</flop> im letzten Lauf{timed, select, yes { und in <days>{days} Tagen</days>} other {}}{first, select, yes {; das erste erfasste Modell mit so viel Aufwand war <name>{name}</name> vom <published>{published}</published>} other {}}.',
  },
  trainLess: {
    en: 'Of <budget>{budget}</budget>, <cost>{cost}</cost> can be spent on training within <deadline>{deadline} days</deadline>: a language model of <parameters>{parameters} parameters</parameters> from scratch, with <flop>{flop} FLOP</flop> in the final run{first, select, yes {; the first model on record with as much compute was <name>{name}</name> of <published>{published}</published>} other {}}.',
    de: 'Von <budget>{budget}</budget> lassen sich in <deadline>{deadline} Tagen</deadline> <cost>{cost}</cost> für das Training ausgeben: ein Sprachmodell mit <parameters>{parameters} Parametern</parameters> von Grund auf, mit <flop>{flop} FLOP</flop> im letzten Lauf{first, select, yes {; das erste erfasste Modell mit so viel Aufwand war <name>{name}</name> vom <published>{published}</published>} other {}}.',
  },
  trainNone: {
    en: 'With <budget>{budget}</budget>, no language model of use can be trained from scratch.',
    de: 'Mit <budget>{budget}</budget> lässt sich kein brauchbares Sprachmodell von Grund auf trainieren.',
  },
  tune: {
    en: 'Fine-tuning <name>{name}</name>, an open model, on <tokens>{tokens} tokens</tokens> of one’s own costs <cost>{cost}</cost>.',
    de: '<name>{name}</name>, ein offenes Modell, mit <tokens>{tokens} Tokens</tokens> eigener Daten feinabzustimmen kostet <cost>{cost}</cost>.',
  },
  reach: {
    en: '<budget>{budget}</budget> would pay for as much compute as the largest model on record, <name>{name}</name>, <cheaper>in {cheaper}</cheaper> if only compute gets cheaper as it has; with algorithms getting better as they have, the same quality <better>in {better}</better>.',
    de: '<budget>{budget}</budget> reichten für so viel Rechenaufwand wie beim größten erfassten Modell, <name>{name}</name>, <cheaper>{cheaper}</cheaper>, wenn nur das Rechnen so wie bisher billiger wird; werden auch Algorithmen so wie bisher besser, reichen sie für dieselbe Güte <better>{better}</better>.',
  },
  year: { en: 'about {year} ({level}: {low} to {high})', de: 'etwa {year} ({level}: {low} bis {high})' },
  aboutFlop: { en: 'about {flop}', de: 'etwa {flop}' },
  dollars: {
    en: 'Sums are in dollars of <month>{month}</month>, at rents quoted up to <quoted>{quoted}</quoted>.',
    de: 'Die Beträge sind in Dollar von <month>{month}</month>, bei Mieten nach Angeboten bis <quoted>{quoted}</quoted>.',
  },
  'evidence.train': {
    en: 'Plan for {budget}: the best model for its compute, tries and failures paid',
    de: 'Plan für {budget}: das beste Modell für seinen Aufwand, Versuche und Ausfälle bezahlt',
  },
  'evidence.tune': {
    en: 'Plan for {budget}: fine-tuning by adapters',
    de: 'Plan für {budget}: Feinabstimmung durch Adapter',
  },
  'evidence.reach': { en: 'Hurdle for {budget}', de: 'Hürde für {budget}' },
});
