/** What is still to be put on record, in words. */
import type { PaceCounts, PacePeriod } from '../trends/pace-answer.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { nowcastMessages } from './messages/nowcast.js';
import { intervalText, probabilityText } from './quantity-text.js';

/** `121 (90%: 105 to 150)`; null where the period has no nowcast. */
export function nowcastText(
  { nowcast }: PacePeriod,
  level: number | null,
  language: Language,
): string | null {
  if (!nowcast) return null;
  const write = (value: number) => formatNumber(value, language);
  return intervalText({ ...nowcast, value: nowcast.median, level }, write, language);
}

/** The corrected rates side by side; null where there are none. */
export function nowcastSummary({ nowcast }: PaceCounts, language: Language): string | null {
  if (!nowcast) return null;
  const write = (value: number) => formatNumber(value, language, 1);
  const rate = (window: typeof nowcast.rate) =>
    intervalText({ ...window, value: window.perMonth, level: nowcast.level }, write, language);
  return translator(nowcastMessages, language)('summary', {
    months: nowcast.rate.window.months,
    date: formatDate(nowcast.rate.window.to, language),
    later: rate(nowcast.rate),
    earlier: rate(nowcast.previousRate),
    probability: probabilityText(nowcast.probabilityFaster, language),
  });
}
