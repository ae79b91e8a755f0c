/** What does the pace say, in a sentence a person would sign? The wording follows the evidence. */
import type { PaceAnswer, PacePeriod } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { paceMessages } from './messages/pace.js';

export interface Headline {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function paceHeadline(pace: PaceAnswer, language: Language): Headline {
  const text = translator(paceMessages, language);
  const threshold = formatThreshold(pace.threshold, language);
  const { rate, acceleration } = pace;
  if (!rate || !acceleration)
    return { title: text('title.none', { threshold }), sentences: [text('caveat')] };
  const number = (value: number) => formatNumber(value, language, 1);
  const figures = {
    rate: number(rate.perMonth),
    before: number(acceleration.previous.count / rate.window.months),
  };
  return {
    title: text(`title.${acceleration.verdict}`, figures),
    sentences: [
      ...yearSentences(pace, threshold, language),
      text('rate', {
        months: rate.window.months,
        date: formatDate(rate.window.to, language),
        count: rate.count,
        rate: number(rate.perMonth),
        low: number(rate.low),
        high: number(rate.high),
        previous: acceleration.previous.count,
      }),
      text('caveat'),
    ],
  };
}

/** The last whole year and the one under way; nothing where the periods are shorter than years. */
function yearSentences(pace: PaceAnswer, threshold: string, language: Language): string[] {
  if (pace.by !== 'year') return [];
  const text = translator(paceMessages, language);
  const sentence = ({ period, recorded, partial }: PacePeriod) =>
    text(pace.cumulative ? 'byEnd' : 'inYear', {
      count: recorded,
      threshold,
      year: period,
      partial: partial ? 'yes' : 'no',
    });
  return pace.periods.slice(-2).map(sentence);
}
