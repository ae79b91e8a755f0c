/** What does a picture find, where it stands alone? */
import type { IntervalRow } from '../charts/chart.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { chartTitleMessages } from './messages/chart-titles.js';

/** A sentence as a title: without its full stop. */
export function asTitle(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}

/** Of the busiest year, the newest of several. */
export function yearsTitle(
  name: string,
  years: readonly { readonly year: string; readonly models: number }[],
  kind: 'credited' | 'chip',
  language: Language,
): string {
  const most = years.reduce((best, next) => (next.models >= best.models ? next : best), {
    year: '',
    models: 0,
  });
  return translator(chartTitleMessages, language)(`years.${kind}`, {
    name,
    total: years.reduce((sum, { models }) => sum + models, 0),
    count: most.models,
    year: most.year,
  });
}

/** Of the largest median. */
export function comparedTitle(
  rows: readonly IntervalRow[],
  size: 'compute' | 'cost',
  language: Language,
): string {
  const [first, ...others] = [...rows].sort((a, b) => b.value - a.value);
  if (first === undefined || others.length === 0) return first?.said ?? '';
  return translator(chartTitleMessages, language)(`compared.${size}`, {
    name: first.label,
    count: rows.length,
    figure: first.figure,
  });
}
