/** Which verbs there are and what they take: help, parsing, documentation and its test are all made from this table. */
import type { Verb, VerbOption } from './verb.js';
import { CATALOGUE_VERBS } from './verbs/catalogue.js';
import { LAW_VERBS } from './verbs/law.js';
import { PLANNING_VERBS } from './verbs/planning.js';
import { REPORT_VERBS } from './verbs/reports.js';
import { STORE_VERBS } from './verbs/store.js';
import { TREND_VERBS } from './verbs/trends.js';

export const GLOBAL_OPTIONS: readonly VerbOption[] = [
  { name: 'data-dir', value: 'DIR', summary: 'where snapshots are kept (.flopscope, or FLOPSCOPE_DATA_DIR)' },
  {
    name: 'database-url',
    value: 'URL',
    summary: 'postgres://… of a shared store; the data directory then holds copies (FLOPSCOPE_DATABASE_URL)',
  },
  { name: 'as-of', value: 'DATE', summary: 'vintage: only what was retrieved on or before this day' },
  { name: 'json', value: null, summary: 'exactly one JSON document on standard output' },
  { name: 'lang', value: 'en|de', summary: 'language of the text (en)' },
  { name: 'help', value: null, summary: 'what the verb does and takes' },
];

/** In the order of the help. */
export const VERBS: readonly Verb[] = [
  ...STORE_VERBS,
  ...CATALOGUE_VERBS,
  ...TREND_VERBS,
  ...LAW_VERBS,
  ...PLANNING_VERBS,
  ...REPORT_VERBS,
];

export function findVerb(name: string): Verb | undefined {
  return VERBS.find((verb) => verb.name === name);
}
