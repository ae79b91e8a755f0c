/** What is asked of single models and the catalogue. */
import { chart, explain, from, out, over, priceMonth, scope, to } from '../options.js';
import type { Verb } from '../verb.js';

export const CATALOGUE_VERBS: readonly Verb[] = [
  {
    name: 'models',
    summary: 'the catalogue, filtered',
    usage: '',
    options: [
      over,
      {
        name: 'reading',
        value: 'KIND',
        summary: 'with --over: recorded sizes, or also derived, or also imputed ones',
      },
      { name: 'domain', value: 'A,B', summary: 'any of these domains' },
      { name: 'country', value: 'A,B', summary: 'any of these countries, by name or ISO code' },
      { name: 'organization', value: 'A,B', summary: 'any of these organisations' },
      { name: 'access', value: 'A,B', summary: 'any of these kinds of access' },
      { name: 'open-weights', value: 'yes|no|unknown', summary: 'whether the weights can be downloaded' },
      from,
      to,
      { name: 'search', value: 'TEXT', summary: 'text in a name or organisation' },
      { name: 'sort', value: 'KEY', summary: 'published, compute, cost, parameters or name' },
      { name: 'limit', value: 'N', summary: 'at most so many (text: 40; JSON, CSV: all)' },
      { name: 'offset', value: 'N', summary: 'leave out the first so many' },
      { name: 'csv', value: null, summary: 'exactly one CSV table on standard output, for a spreadsheet' },
    ],
    load: () => import('../commands/models.js'),
  },
  {
    name: 'show',
    summary: 'one model, every field with its sources',
    usage: 'MODEL',
    options: [chart, out, explain],
    load: () => import('../commands/show.js'),
  },
  {
    name: 'estimate',
    summary: 'training compute or cost of a model, or of a run one describes, with its working',
    usage: 'compute|cost [MODEL]',
    options: [
      {
        name: 'params',
        value: 'N',
        summary: 'parameters of the run: 7e10, 70B; of a mixture of experts all',
      },
      { name: 'active-params', value: 'N', summary: 'parameters each token meets, where they are fewer' },
      { name: 'tokens', value: 'N', summary: 'tokens of training data: 15T' },
      { name: 'epochs', value: 'N', summary: 'passes over the data (1)' },
      { name: 'hardware', value: 'CHIP', summary: 'name of the chip: H100' },
      { name: 'count', value: 'N', summary: 'number of chips' },
      { name: 'hours', value: 'N', summary: 'hours of training' },
      { name: 'utilization', value: 'SHARE', summary: 'share of the dense peak that training keeps: 0.4' },
      { name: 'flop', value: 'N', summary: 'cost: compute of the run, instead of parameters and tokens' },
      { name: 'date', value: 'DATE', summary: 'cost: day the run is published; sets prices and chips' },
      scope,
      priceMonth,
      { name: 'euro-month', value: 'MONTH', summary: 'cost: month of the euro rate (the newest)' },
      {
        name: 'rental-commitment',
        value: 'TERM',
        summary: 'cost: rent of the scope cloud, one-year or on-demand (one-year)',
      },
      { name: 'explain', value: null, summary: 'print the working step by step' },
    ],
    load: () => import('../commands/estimate.js'),
  },
  {
    name: 'revisions',
    summary: 'what changed between vintages',
    usage: '[MODEL]',
    options: [
      { name: 'from', value: 'DATE', summary: 'the earlier vintage' },
      { name: 'to', value: 'DATE', summary: 'the later vintage' },
      { name: 'over', value: 'SIZE', summary: 'name the models that moved the count over this threshold' },
      { name: 'until', value: 'DATE', summary: 'with --over: count models published up to this day' },
    ],
    load: () => import('../commands/revisions.js'),
  },
];
