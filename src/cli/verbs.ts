/** Which verbs there are and what they take: help, parsing, documentation and its test are all made from this table. */
import type { Command } from './command.js';

export interface VerbOption {
  readonly name: string;
  /** What stands behind the flag, or null for a switch. */
  readonly value: string | null;
  readonly summary: string;
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** What follows the verb. */
  readonly usage: string;
  readonly options: readonly VerbOption[];
  /** It answers until it is ended, so long work is done on another thread. */
  readonly serves?: true;
  readonly load: () => Promise<{ readonly command: Command }>;
}

const over: VerbOption = {
  name: 'over',
  value: 'SIZE',
  summary: 'threshold, strictly greater: 1e23flop, 10Musd',
};
const scope: VerbOption = {
  name: 'scope',
  value: 'SCOPE',
  summary: 'which cost: final-run, cloud, acquisition or development (final-run)',
};
const priceMonth: VerbOption = {
  name: 'price-month',
  value: 'MONTH',
  summary: 'dollars of which month: YYYY-MM or YYYY (the newest of the price index)',
};
const from: VerbOption = { name: 'from', value: 'DATE', summary: 'published on or after this day' };
const to: VerbOption = { name: 'to', value: 'DATE', summary: 'published on or before this day' };
const on: VerbOption = { name: 'on', value: 'DATE', summary: 'the day whose law is asked about (today)' };
const explain: VerbOption = {
  name: 'explain',
  value: null,
  summary: 'print the models and cells behind the figures',
};
const port: VerbOption = {
  name: 'port',
  value: 'N',
  summary: 'port on 127.0.0.1; a free one when it is taken (4173)',
};

export const GLOBAL_OPTIONS: readonly VerbOption[] = [
  { name: 'data-dir', value: 'DIR', summary: 'where snapshots are kept (.flopscope, or FLOPSCOPE_DATA_DIR)' },
  { name: 'as-of', value: 'DATE', summary: 'vintage: only what was retrieved on or before this day' },
  { name: 'json', value: null, summary: 'exactly one JSON document on standard output' },
  { name: 'lang', value: 'en|de', summary: 'language of the text (en)' },
  { name: 'help', value: null, summary: 'what the verb does and takes' },
];

export const VERBS: readonly Verb[] = [
  {
    name: 'start',
    summary: 'build the observatory, print the headline, serve the web page',
    usage: '',
    options: [port],
    serves: true,
    load: () => import('./commands/start.js'),
  },
  {
    name: 'ingest',
    summary: 'take files into dated snapshots',
    usage: 'FILE…',
    options: [
      {
        name: 'source',
        value: 'ID',
        summary: 'which source the files are of; else told from name or header',
      },
      {
        name: 'retrieved',
        value: 'DATE',
        summary: 'the day they were served; else from the path, else today',
      },
    ],
    load: () => import('./commands/ingest.js'),
  },
  {
    name: 'sources',
    summary: 'the register of sources with licences and dates',
    usage: '',
    options: [],
    load: () => import('./commands/sources.js'),
  },
  {
    name: 'verify',
    summary: 're-hash everything stored and name what is damaged',
    usage: '',
    options: [],
    load: () => import('./commands/verify.js'),
  },
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
    load: () => import('./commands/models.js'),
  },
  {
    name: 'show',
    summary: 'one model, every field with its sources',
    usage: 'MODEL',
    options: [explain],
    load: () => import('./commands/show.js'),
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
    load: () => import('./commands/estimate.js'),
  },
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
      explain,
    ],
    load: () => import('./commands/pace.js'),
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
    load: () => import('./commands/breakdown.js'),
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
    ],
    load: () => import('./commands/trend.js'),
  },
  {
    name: 'rules',
    summary: 'the register of rules of law that turn on compute, as of a day',
    usage: '[RULE]',
    options: [
      on,
      { name: 'jurisdiction', value: 'CODE', summary: 'only EU, US (with its states), US-CA, KR, …' },
    ],
    load: () => import('./commands/rules.js'),
  },
  {
    name: 'assess',
    summary: 'what the law asks of a model, or of a run described in a file',
    usage: 'MODEL | --plan FILE',
    options: [
      { name: 'plan', value: 'FILE', summary: 'a run of your own, as a plan file (docs/rules.md)' },
      on,
      { name: 'eu-market', value: 'yes|no', summary: 'placed on the EU market, paid or free' },
      {
        name: 'outputs',
        value: 'A,B',
        summary: 'what it generates: text, speech, image, video or a narrow kind',
      },
      { name: 'other-provider', value: 'yes|no', summary: "a modification of somebody else's model" },
      { name: 'open-licence', value: 'yes|no', summary: 'free and open licence, not monetised' },
      { name: 'eu-placed', value: 'DATE', summary: 'day it was placed on the EU market' },
      {
        name: 'revenue-usd',
        value: 'AMOUNT',
        summary: "the developer's gross revenue of the preceding year",
      },
      { name: 'training-cost-usd', value: 'AMOUNT', summary: 'cost of the compute at cloud prices' },
      { name: 'facts', value: 'A=X,B=Y', summary: 'answers to any other question the sheet asks' },
      { name: 'format', value: 'FORMAT', summary: 'the dated sheet as md, html or json, and nothing else' },
    ],
    load: () => import('./commands/assess.js'),
  },
  {
    name: 'plan',
    summary: 'what a budget buys, what a run costs, and how high the hurdle is',
    usage: '[hurdle | compare FILE FILE]',
    options: [
      { name: 'budget', value: 'SUM', summary: 'what may be spent, with its currency: 50000usd, 50kEUR' },
      { name: 'deadline', value: 'TIME', summary: 'by when all must be done: 30d, 6w, or a day (30d)' },
      { name: 'task', value: 'DOMAIN', summary: 'kind of model, a domain of the catalogue (Language)' },
      {
        name: 'use',
        value: 'USE',
        summary: 'commercial, or research, which may use non-commercial models (commercial)',
      },
      { name: 'model', value: 'MODEL', summary: 'model to build on (the strongest that fits)' },
      { name: 'max-params', value: 'N', summary: 'parameters a model to build on may have at most: 10B' },
      { name: 'params', value: 'N', summary: 'parameters of the run, instead of a budget: 7B' },
      { name: 'active-params', value: 'N', summary: 'parameters each token meets, where they are fewer' },
      { name: 'tokens', value: 'N', summary: 'tokens of the run; with a budget, of your own data' },
      { name: 'epochs', value: 'N', summary: 'passes over the data (1)' },
      { name: 'flop', value: 'N', summary: 'compute of the run, instead of parameters and tokens' },
      { name: 'hardware', value: 'CHIP', summary: 'name of the chip: H100 (the cheapest that fits)' },
      { name: 'count', value: 'N', summary: 'number of chips (as few as fit)' },
      { name: 'utilization', value: 'SHARE', summary: 'share of the dense peak that training keeps: 0.4' },
      { name: 'serve-tokens-per-day', value: 'N', summary: 'tokens to serve a day, read and written: 10M' },
      { name: 'output-share', value: 'SHARE', summary: 'share of the served tokens that are written (0.25)' },
      { name: 'api-model', value: 'NAME', summary: 'model of the price list to compare with (all)' },
      { name: 'rental-commitment', value: 'TERM', summary: 'rent on-demand or for one-year (on-demand)' },
      { name: 'date', value: 'DATE', summary: 'day the plan is made for: sets prices (today)' },
      { name: 'prices', value: 'FILE', summary: 'prices of your own, CSV or JSON' },
      { name: 'out', value: 'FILE', summary: 'keep the plan in a file' },
      { name: 'over', value: 'SIZES', summary: 'hurdle: sizes to follow (1e23flop,1e24flop,1e25flop)' },
      { name: 'reach', value: 'SIZE', summary: 'hurdle: size to reach (the largest model on record)' },
      scope,
      { name: 'explain', value: null, summary: 'print parts, rules and assumptions of each option' },
    ],
    load: () => import('./commands/plan.js'),
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
    load: () => import('./commands/reproduce.js'),
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
    load: () => import('./commands/revisions.js'),
  },
  {
    name: 'query',
    summary: 'SQL on the local store, read only',
    usage: 'SQL',
    options: [],
    load: () => import('./commands/query.js'),
  },
  {
    name: 'serve',
    summary: 'HTTP API and web pages on 127.0.0.1',
    usage: '',
    options: [port],
    serves: true,
    load: () => import('./commands/serve.js'),
  },
];

export function findVerb(name: string): Verb | undefined {
  return VERBS.find((verb) => verb.name === name);
}
