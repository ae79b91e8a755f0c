/** How are periods, intervals and rates said in a briefing? */
import { formatDate, formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { readThreshold } from '../../units/threshold.js';
import { aboutText } from '../amount-words.js';
import { translator } from '../message.js';
import { briefingMessages } from '../messages/briefing.js';

export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** What stands behind the words in and of: `2025`, `fourth quarter of 2025`, `March 2026`. */
export function periodName(period: string, language: Language): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (!quarter) return formatDate(period, language);
  return translator(briefingMessages, language)('quarter', {
    year: quarter[1] ?? '',
    quarter: quarter[2] ?? '',
  });
}

/** What messages say of a period: `length` tells the words around it. */
export function periodValues(period: string, language: Language, name = 'period') {
  const length = period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month';
  return { [name]: periodName(period, language), [`${name}Length`]: length };
}

/** `about 30 (90%: 16 to 48)`. */
export function aboutSpread(spread: Spread, language: Language): string {
  const number = (value: number) => formatNumber(value, language, value >= 10 ? 0 : 1);
  return said('about', { ...spread, text: aboutText(spread.value, language), number }, language);
}

/** `34 (90%: 6 to 87)`, with numbers written by the caller. */
export function spreadWith(spread: Spread, number: (value: number) => string, language: Language): string {
  return said('plain', { ...spread, text: number(spread.value), number }, language);
}

/** `about 12 billion (90%: 9.5 billion to 14 billion)`. */
export function aboutWith(spread: Spread, number: (value: number) => string, language: Language): string {
  return said('about', { ...spread, text: number(spread.value), number }, language);
}

function said(
  key: 'about' | 'plain',
  {
    text,
    low,
    high,
    level,
    number,
  }: Omit<Spread, 'value'> & { text: string; number: (value: number) => string },
  language: Language,
): string {
  return translator(briefingMessages, language)(key === 'about' ? 'spreadAbout' : 'spread', {
    value: text,
    low: number(low),
    high: number(high),
    level: formatShare(level, language),
  });
}

export function overText(over: string, language: Language): string {
  return formatThreshold(readThreshold(over), language);
}

/** `4.4`, whole from ten on; factors that only a power of ten can say are said so elsewhere. */
export function tenths(value: number, language: Language): string {
  return formatNumber(value, language, value >= 10 ? 0 : 1);
}
