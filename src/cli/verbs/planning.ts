/** What is asked of a budget or a run. */
import { scope } from '../options.js';
import type { Verb } from '../verb.js';

export const PLANNING_VERBS: readonly Verb[] = [
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
    load: () => import('../commands/plan.js'),
  },
];
