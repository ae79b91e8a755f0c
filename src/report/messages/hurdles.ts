/** Sentences about how high the hurdle is, and where a budget stands before it. */
import { defineMessages } from '../message.js';

export const hurdleMessages = defineMessages({
  title: { en: 'The hurdle over time', de: 'Die Hürde im Lauf der Zeit' },
  finding: {
    en: '{budget} buys about {flop} FLOP today, {years} behind the field ({model} had as much in {year}).',
    de: '{budget} kaufen heute etwa {flop} FLOP, {years} hinter dem Feld ({model} hatte {year} so viel).',
  },
  findingNone: {
    en: '{budget} buys about {flop} FLOP today, more than any model on record.',
    de: '{budget} kaufen heute etwa {flop} FLOP, mehr als jedes erfasste Modell.',
  },
  reach: {
    en: 'The same sum reaches {target} in about {cheaper} by cheaper compute alone, in about {better} for the same quality if algorithms keep improving.',
    de: 'Dieselbe Summe erreicht {target} in etwa {cheaper} allein durch billigeres Rechnen, in etwa {better} bei gleicher Güte, wenn die Algorithmen weiter besser werden.',
  },
  reachNow: { en: 'It reaches {target} today.', de: 'Sie erreicht {target} schon heute.' },
  targetModel: { en: '{model} ({flop} FLOP)', de: '{model} ({flop} FLOP)' },
  targetFlop: { en: '{flop} FLOP', de: '{flop} FLOP' },
  years: { en: '{value} years (90%: {low} to {high})', de: '{value} Jahren (90 %: {low} bis {high})' },
  yearsBehind: { en: '{value} years (90%: {low} to {high})', de: '{value} Jahre (90 %: {low} bis {high})' },
  over: { en: 'The cheapest model over {flop} FLOP', de: 'Das billigste Modell über {flop} FLOP' },
  year: { en: 'published in', de: 'erschienen' },
  models: { en: 'models', de: 'Modelle' },
  cheapest: { en: 'cheapest', de: 'billigstes' },
  cost: { en: 'cost (90%)', de: 'Kosten (90 %)' },
  none: { en: 'none on record', de: 'keines erfasst' },
  partial: { en: '{year} so far', de: '{year} bisher' },
  basis: {
    en: '{scope}, in dollars of {month}; models trained from scratch whose compute is on record. The cheapest is the lowest of many uncertain figures, so it is rather too low.',
    de: '{scope}, in Dollar von {month}; von Grund auf trainierte Modelle, deren Aufwand erfasst ist. Das billigste ist der kleinste von vielen unsicheren Werten, also eher zu niedrig.',
  },
  chartSubtitle: {
    en: 'What the cheapest model over {sizes} FLOP published in each year cost, median and {percent}% interval, dollars of {month}, vintage {date}',
    de: 'Was das billigste in jedem Jahr erschienene Modell über {sizes} FLOP kostete, Median und {percent}-%-Intervall, Dollar von {month}, Datenstand {date}',
  },
  chartPoint: {
    en: '{year}, over {flop} FLOP: {model}, {cost}',
    de: '{year}, über {flop} FLOP: {model}, {cost}',
  },
  chartAlt: { en: '{subtitle}. {values}', de: '{subtitle}. {values}' },
  chartSource: {
    en: 'Data: Epoch AI, CC BY 4.0; cost by our own method.',
    de: 'Daten: Epoch AI, CC BY 4.0; Kosten nach eigener Methode.',
  },
  chartBudget: { en: 'your budget', de: 'Ihr Budget' },
});
