/** What does the start page say first, in words and figures? */
import type { PaceCounts } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { paceHeadline } from './headline.js';
import { partsTranslator, type TextPart, translator } from './message.js';
import { homeMessages } from './messages/home.js';
import { nowcastSummary } from './nowcast-text.js';

export interface HomeHeadline {
  /** The mark `pace` stands around the figure that leads to how it is told. */
  readonly title: readonly TextPart[];
  readonly sentences: readonly string[];
}

/** The rate that late reports are allowed for where it can be told, else what is on record. */
export function homeHeadline(pace: PaceCounts, language: Language): HomeHeadline {
  const { rate, acceleration, nowcast } = pace;
  const large = translator(homeMessages, language)('large', {
    threshold: formatThreshold(pace.threshold, language),
    date: formatDate(pace.vintage.date, language),
  });
  const onRecord = paceHeadline(pace, language);
  if (!rate || !acceleration)
    return { title: [{ text: onRecord.title, mark: null }], sentences: [large, ...onRecord.sentences] };
  const perMonth = acceleration.correctedForReportingLag && nowcast ? nowcast.rate.perMonth : rate.perMonth;
  const summary = nowcastSummary(pace, language);
  return {
    title: partsTranslator(homeMessages, language)(`title.${acceleration.verdict}`, {
      rate: formatNumber(perMonth, language, 1),
    }),
    sentences: [summary ?? onRecord.sentences.at(-2) ?? '', large].filter((sentence) => sentence !== ''),
  };
}
