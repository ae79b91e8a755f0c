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
];
