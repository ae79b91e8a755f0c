/** Verbs about texts: one that tells the data, one that holds a text against it. */
import type { Verb } from '../verb.js';

export const REPORT_VERBS: readonly Verb[] = [
  {
    name: 'briefing',
    summary: 'a period told in sentences, every figure with its footnote',
    usage: '',
    options: [
      {
        name: 'period',
        value: 'PERIOD',
        summary: '2025, 2025-Q4 or 2026-03 (the last whole year before the vintage)',
      },
      { name: 'template', value: 'FILE', summary: 'an article of your own with figures as expressions' },
      {
        name: 'rewrite',
        value: 'URL',
        summary: 'have a language model reword it: address of an OpenAI-compatible API',
      },
      { name: 'rewrite-model', value: 'NAME', summary: 'name of the language model there (default)' },
      { name: 'format', value: 'FORMAT', summary: 'md, html, pdf or json (md); a template: md or json' },
      { name: 'out', value: 'FILE', summary: 'write it there instead of to standard output; a PDF needs it' },
    ],
    load: () => import('../commands/briefing.js'),
  },
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
  {
    name: 'watch',
    summary: 'saved filters and plans, and what is new in them since the last run',
    usage: 'add NAME|list|remove NAME|run [NAME…]',
    options: [
      { name: 'feed', value: 'F', summary: 'add: models (the default), changes, vintages or rules' },
      { name: 'over', value: 'X', summary: 'add: models: the threshold (1e25flop)' },
      { name: 'jurisdiction', value: 'J', summary: 'add: rules: of this jurisdiction: EU, US, US-CA, KR' },
      { name: 'plan', value: 'FILE', summary: 'add: a plan, watched for the rules it meets' },
      { name: 'webhook', value: 'URL', summary: 'add: where what is new is sent, signed' },
      { name: 'allow-private', value: null, summary: 'add: the receiver may lie in a private network' },
    ],
    load: () => import('../commands/watch.js'),
  },
];
