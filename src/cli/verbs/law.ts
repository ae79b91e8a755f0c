/** What is asked of the law. */
import { on } from '../options.js';
import type { Verb } from '../verb.js';

export const LAW_VERBS: readonly Verb[] = [
  {
    name: 'rules',
    summary: 'the register of rules of law that turn on compute, as of a day',
    usage: '[RULE]',
    options: [
      on,
      { name: 'jurisdiction', value: 'CODE', summary: 'only EU, US (with its states), US-CA, KR, …' },
    ],
    load: () => import('../commands/rules.js'),
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
    load: () => import('../commands/assess.js'),
  },
];
