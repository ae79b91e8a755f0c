/** What is asked of counts and growth. */
import { chart, explain, from, out, over, priceMonth, scope, seed, simulations, to } from '../options.js';
import type { Verb } from '../verb.js';

export const TREND_VERBS: readonly Verb[] = [
  {
    name: 'pace',
    summary: 'how many models over a threshold, how often, faster or slower',
    usage: '',
    options: [
      over,
      { name: 'by', value: 'LENGTH', summary: 'year, quarter or month' },
      scope,
      priceMonth,
      { name: 'cumulative', value: null, summary: 'count up to the end of each period instead of in it' },
      chart,
      out,
      explain,
    ],
    load: () => import('../commands/pace.js'),
  },
  {
    name: 'breakdown',
    summary: 'shares of the models over a threshold',
    usage: '',
    options: [
      over,
      scope,
      priceMonth,
      { name: 'by', value: 'KEY', summary: 'domain, country, organization, access, open-weights or sector' },
      from,
      to,
      explain,
    ],
    load: () => import('../commands/breakdown.js'),
  },
  {
    name: 'long-tail',
    summary: 'the millions of models on a hub: originals over a size, and of how many that is not known',
    usage: '',
    options: [
      {
        name: 'over',
        value: 'SIZE',
        summary: 'size, strictly greater: 1e18flop to 1e25flop, 1e6parameters to 1e11parameters (1e21flop)',
      },
      { name: 'by', value: 'KEY', summary: 'month or organization (month)' },
    ],
    load: () => import('../commands/long-tail.js'),
  },
  {
    name: 'trend',
    summary:
      'how compute, its cost or the rate of models moves over time: growth a year, whether it is steady',
    usage: 'compute|cost|rate',
    options: [
      {
        name: 'set',
        value: 'SET',
        summary: 'compute, cost: all, notable, frontier, frontier-flag, language, open or closed (notable)',
      },
      {
        name: 'country',
        value: 'A,B',
        summary: 'compute, cost: of these countries, by name or ISO code',
      },
      from,
      to,
      {
        name: 'reading',
        value: 'KIND',
        summary: 'recorded, derived or all, imputed ones included (compute: recorded; cost: derived)',
      },
      { name: 'top', value: 'N', summary: 'frontier: largest rank by compute at release (10)' },
      { ...over, summary: `rate: ${over.summary}` },
      scope,
      priceMonth,
      chart,
      out,
    ],
    load: () => import('../commands/trend.js'),
  },
  {
    name: 'forecast',
    summary: 'how many models over a threshold there will be, in each year and by its end',
    usage: '',
    options: [
      over,
      {
        name: 'within',
        value: 'ORDERS',
        summary: 'instead: at most so many powers of ten below the largest model before',
      },
      { name: 'until', value: 'YEAR', summary: 'the last year' },
      { name: 'method', value: 'M', summary: 'pool, wave, process, published, log-line or last-year (pool)' },
      {
        name: 'reading',
        value: 'KIND',
        summary: 'recorded sizes alone, or expected: all models (recorded; for dollars expected)',
      },
      { name: 'by', value: 'DATE', summary: 'count what a vintage of this day will list (all in the end)' },
      scope,
      priceMonth,
      chart,
      out,
      seed,
      simulations,
    ],
    load: () => import('../commands/forecast.js'),
  },
  {
    name: 'backtest',
    summary: 'how forecasts made from past vintages did',
    usage: '',
    options: [
      { name: 'over', value: 'SIZE', summary: 'one threshold (10^23, 3·10^23 … 10^25 FLOP together)' },
      { name: 'method', value: 'M', summary: 'one method (all)' },
      { name: 'before', value: 'DATE', summary: 'forecasts from vintages before this day alone' },
      seed,
      simulations,
      { name: 'explain', value: null, summary: 'print every forecast with what came' },
    ],
    load: () => import('../commands/backtest.js'),
  },
  {
    name: 'reproduce',
    summary: 'a published result, by its own method, on its own data: training-cost, model-count, growth',
    usage: 'RESULT',
    options: [
      {
        name: 'models',
        value: 'FILE',
        summary: 'training-cost: a models file of your own, of the same columns',
      },
      {
        name: 'rank',
        value: 'N',
        summary: 'training-cost: largest compute rank when published that is costed (5)',
      },
      { name: 'simulations', value: 'N', summary: 'model-count: how many simulations (1000)' },
      { name: 'seed', value: 'N', summary: 'model-count: same seed, same numbers (1)' },
      {
        name: 'variant',
        value: 'NAME',
        summary: 'model-count: published, with its defects, or repaired (published)',
      },
      {
        name: 'explain',
        value: null,
        summary: 'print the working behind every cost, or every assumption behind the counts',
      },
    ],
    load: () => import('../commands/reproduce.js'),
  },
];
