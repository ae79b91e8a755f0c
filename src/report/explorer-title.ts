/** The explorer's finding as a title, and what the line rests on. */
import type { ExploreQuantity } from '../trends/explore/explore-state.js';
import type { ExploreTrend } from '../trends/explore/explore-trend.js';
import { formatNumber, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { fillIn } from './explorer-words.js';
import { translator } from './message.js';
import { explorerMessages, explorerPictureMessages } from './messages/explorer.js';

export function exploreTitle(
  quantity: ExploreQuantity,
  { growth }: ExploreTrend,
  shown: number,
  language: Language,
): string {
  const text = translator(explorerMessages, language);
  const what = fillIn(explorerPictureMessages[`of.${quantity}`][language]);
  if (growth === null) return text('title.plain', { what, count: shown });
  const direction = growth.low > 1 ? 'grew' : growth.high < 1 ? 'fell' : 'unclear';
  return text(`title.${direction}`, {
    what,
    count: formatNumber(shown, language),
    factor: formatNumber(growth.perYear, language, 1),
    low: formatNumber(growth.low, language, 1),
    high: formatNumber(growth.high, language, 1),
    level: formatShare(growth.level, language),
  });
}

export function trendSentence(
  { gap, models, growth, doublingMonths }: ExploreTrend,
  language: Language,
): string {
  const text = translator(explorerMessages, language);
  if (gap !== null) return text(`gap.${gap}`);
  const { value, low, high } = doublingMonths ?? { value: null, low: null, high: null };
  const months = (number: number | null) => formatNumber(number ?? 0, language, 1);
  const key = value === null ? 'doublingNone' : high === null ? 'doublingOpen' : 'doubling';
  const doubling = text(key, {
    ...{ months: months(value), low: months(low), high: months(high) },
    level: formatShare(growth?.level ?? 0, language),
  });
  return text('trendSentence', { count: formatNumber(models, language), doubling });
}
