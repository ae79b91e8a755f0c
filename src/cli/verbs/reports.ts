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
];
