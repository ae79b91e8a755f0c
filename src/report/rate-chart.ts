/** The rate of one reading as a chart description, with its texts in a language. */
import type { RateChart } from '../charts/chart.js';
import type { RateAnswer, RateMonth, ReadingRate } from '../trends/rate/rate-answer.js';
import { formatDate, formatNumber, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { ratePageMessages } from './messages/rate-page.js';
import { intervalText } from './quantity-text.js';
import { rateHeadline } from './rate-text.js';

/** Null where there is no rate. */
export function rateChart(answer: RateAnswer, rated: ReadingRate, language: Language): RateChart | null {
  const { smoothRate, growth } = rated;
  if (!smoothRate) return null;
  const text = translator(ratePageMessages, language);
  const subtitle = text('chart', {
    threshold: formatThreshold(answer.threshold, language),
    reading: rated.reading,
    date: formatDate(answer.vintage.date, language),
  });
  const points = smoothRate.months.map((month) => ({
    ...month,
    said: saidOf(month, smoothRate.level, language),
  }));
  const turn = growth?.break ?? null;
  const label =
    turn &&
    text('turn', {
      direction: turn.after.perYear < turn.before.perYear ? 'slows' : 'quickens',
      month: formatDate(turn.month, language),
    });
  const level = formatShare(smoothRate.level, language);
  const notes = [
    text('source', { level }),
    ...(points.every(({ complete }) => complete)
      ? []
      : [text(rated.correctedForReportingLag ? 'sourceLate' : 'sourceOpen')]),
    ...(turn ? [text('sourceTurn', { level })] : []),
  ];
  return {
    ...{ kind: 'rate', language, title: rateHeadline(answer, rated, language).title, subtitle, points },
    turn: turn && { month: turn.month, from: turn.from, to: turn.to, label: label ?? '' },
    alt: text('chartAlt', {
      subtitle,
      values: points.map(({ said }) => said).join('; '),
      turn: label ?? 'none',
    }),
    source: notes.join(' '),
  };
}

function saidOf(
  { month, rate, low, high, count, shareOnRecord }: RateMonth,
  level: number,
  language: Language,
): string {
  const number = (value: number) => formatNumber(value, language, 1);
  return translator(ratePageMessages, language)('point', {
    month: formatDate(month, language),
    rate: intervalText({ value: rate, low, high, level }, number, language),
    count: number(count),
    share: shareOnRecord === null ? 'none' : formatShare(shareOnRecord, language),
  });
}
