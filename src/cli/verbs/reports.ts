/** Verbs about texts: what they claim, against the data. */
import type { Verb } from '../verb.js';

export const REPORT_VERBS: readonly Verb[] = [
  {
    name: 'check',
    summary: 'the statements of a text on large models, each against the data',
    usage: 'FILE|-',
    options: [],
    load: () => import('../commands/check.js'),
  },
  {
    name: 'feed',
    summary: 'what is new, as Atom or JSON Feed',
    usage: '[models|changes|vintages|rules]',
    options: [
      { name: 'over', value: 'X', summary: 'models: the threshold (1e25flop)' },
      { name: 'jurisdiction', value: 'J', summary: 'rules: of this jurisdiction: EU, US, US-CA, KR' },
      { name: 'format', value: 'atom|json', summary: 'as which document (atom)' },
      {
        name: 'site',
        value: 'URL',
        summary: 'where the pages lie that entries lead to (http://127.0.0.1:4173)',
      },
    ],
    load: () => import('../commands/feed.js'),
  },
];
