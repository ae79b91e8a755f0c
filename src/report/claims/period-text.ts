/** How is a period said: in it, or by its end? */
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { claimMessages } from '../messages/claims.js';

interface Period {
  readonly period: string | null;
  readonly mode: 'in' | 'by';
}

/** @param vintage the day a count without a period goes up to */
export function periodText({ period, mode }: Period, language: Language, vintage: string): string {
  const say = translator(claimMessages, language);
  if (period === null) return say('by.vintage', { date: formatDate(vintage, language) });
  const [from = '', to] = period.split('/');
  if (to === '') return say('in.since', { from: plain(from, language) });
  if (to !== undefined) return say('in.stretch', { from: plain(from, language), to: plain(to, language) });
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter)
    return say(mode === 'by' ? 'by.quarter' : 'in.quarter', {
      date: quarter[1] ?? '',
      quarter: quarter[2] ?? '',
    });
  const date = formatDate(period, language);
  if (mode === 'by') return say(period.length === 10 ? 'by.day' : 'by.end', { date });
  return say(period.length === 10 ? 'in.day' : period.length === 7 ? 'in.month' : 'in.year', { date });
}

function plain(date: string, language: Language): string {
  return /Q/.test(date) ? date : formatDate(date, language);
}
