/** Answers as chart descriptions, with their texts in a language. */
import type { ChartDescription } from '../charts/chart.js';
import type { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { formatDate, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { paceMessages } from './messages/pace.js';

export function paceChart(pace: PaceAnswer, language: Language): ChartDescription {
  const text = translator(paceMessages, language);
  const values = {
    threshold: formatThreshold(pace.threshold, language),
    date: formatDate(pace.vintage.date, language),
  };
  const points = pace.periods.map(({ period, recorded, partial }) => ({
    label: period,
    value: recorded,
    partial,
  }));
  const subtitle = text(pace.cumulative ? 'chartCumulative' : 'chartInPeriod', values);
  return {
    kind: pace.cumulative ? 'steps' : 'bars',
    subtitle,
    points,
    ...captions(subtitle, points, language),
  };
}

/** How a count by a fixed day moved from vintage to vintage: a cumulative count, hence steps. */
export function vintageChart(answer: PaceByVintageAnswer, language: Language): ChartDescription {
  const values = {
    threshold: formatThreshold(answer.threshold, language),
    until: formatDate(answer.until, language),
  };
  const points = answer.vintages.map(({ date, recorded }) => ({
    label: date,
    value: recorded,
    partial: false,
  }));
  const subtitle = translator(paceMessages, language)('vintageSubtitle', values);
  return { kind: 'steps', subtitle, points, ...captions(subtitle, points, language) };
}

function captions(subtitle: string, points: ChartDescription['points'], language: Language) {
  const text = translator(paceMessages, language);
  const values = points.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return { alt: text('chartAlt', { subtitle, values }), source: text('chartSource') };
}
