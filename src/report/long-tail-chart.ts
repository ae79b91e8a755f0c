/** Originals over a size by the month they were made, as a chart description. */
import type { CountChart } from '../charts/chart.js';
import type { LongTailAnswer, LongTailGroup } from '../trends/long-tail/long-tail-answer.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { longTailText, sizeText } from './long-tail-text.js';
import { translator } from './message.js';
import { longTailMessages } from './messages/long-tail.js';

/** Null where there is nothing to draw. @param answer by month */
export function longTailChart(answer: LongTailAnswer, language: Language): CountChart | null {
  const { groups, over, vintage } = answer;
  if (vintage === null || groups.length === 0) return null;
  const text = translator(longTailMessages, language);
  const size = sizeText(over, language);
  const points = groups.map((group) => ({
    label: group.key,
    name: formatDate(group.key, language),
    value: group.over,
    partial: group.key === vintage.date.slice(0, 7),
    expected: null,
    nowcast: null,
    said: saidOf(group, size, language),
  }));
  const subtitle = text('chart', { size, date: formatDate(vintage.date, language) });
  return {
    ...{ kind: 'bars', axis: 'periods', language, points, subtitle },
    title: longTailText(answer, language).title,
    alt: text('chartAlt', { subtitle, values: points.map(({ said }) => said).join('; ') }),
    source: text('chartSource'),
  };
}

function saidOf({ key, over, known, unknown }: LongTailGroup, size: string, language: Language): string {
  const count = (value: number) => formatNumber(value, language, 0);
  return translator(longTailMessages, language)('point', {
    month: formatDate(key, language),
    size,
    over: count(over),
    known: count(known),
    unknown: count(unknown),
  });
}
