/** Answers as chart descriptions, with their texts in a language. */
import type { ChartPoint, CountChart } from '../charts/chart.js';
import type { PaceByVintageAnswer, PaceCounts, PacePeriod } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import { vintagesSentence } from './answer-sentence.js';
import { asTitle } from './chart-title.js';
import { paceHeadline } from './headline.js';
import { translator } from './message.js';
import { nowcastMessages } from './messages/nowcast.js';
import { paceMessages } from './messages/pace.js';
import { nowcastText } from './nowcast-text.js';
import { intervalText } from './quantity-text.js';

export function paceChart(pace: PaceCounts, language: Language): CountChart {
  const text = translator(paceMessages, language);
  const values = {
    threshold: formatThreshold(pace.threshold, language),
    date: formatDate(pace.vintage.date, language),
  };
  const level = pace.expectedRate?.level ?? pace.nowcast?.level ?? null;
  const points = pace.periods.map((period) => pacePoint(period, level, language));
  const estimated = points.some(({ expected }) => expected);
  const subtitle = text(pace.cumulative ? 'chartCumulative' : 'chartInPeriod', {
    ...values,
    readings: estimated ? 'both' : 'recorded',
  });
  const notes: Note[] = [];
  if (points.some(({ partial }) => partial))
    notes.push(pace.cumulative ? 'chartPartialDots' : 'chartPartialBars');
  if (estimated) notes.push('chartRings');
  const { nowcast } = pace;
  const toCome = nowcast && points.some((point) => point.nowcast);
  const hatched = toCome ? [nowcastNote(pace.cumulative, nowcast.horizonMonths, language)] : [];
  return {
    kind: pace.cumulative ? 'steps' : 'bars',
    axis: 'periods',
    language,
    title: paceHeadline(pace, language).title,
    subtitle,
    points,
    ...captions(subtitle, points, [...notes.map((note) => text(note)), ...hatched], language),
  };
}

function nowcastNote(cumulative: boolean, months: number, language: Language): string {
  return translator(nowcastMessages, language)(cumulative ? 'chartDots' : 'chartBars', { months });
}

function pacePoint(of: PacePeriod, level: number | null, language: Language): ChartPoint {
  const { period, recorded, partial, expected, low, high, nowcast } = of;
  const number = (value: number) => formatNumber(value, language, 1);
  const later = nowcastText(of, level, language);
  const counted = translator(paceMessages, language)(expected === null ? 'pointRecorded' : 'pointExpected', {
    name: period,
    value: number(recorded),
    expected: expected === null ? '' : intervalText({ value: expected, low, high, level }, number, language),
  });
  return {
    label: period,
    name: period,
    value: recorded,
    partial,
    expected: expected === null ? null : { value: expected, low: low ?? expected, high: high ?? expected },
    nowcast: nowcast && { value: nowcast.median, low: nowcast.low, high: nowcast.high },
    said:
      later === null
        ? counted
        : translator(nowcastMessages, language)('point', { said: counted, nowcast: later }),
  };
}

/** How a count by a fixed day moved from vintage to vintage: a cumulative count, hence steps, on a true axis of time. */
export function vintageChart(answer: PaceByVintageAnswer, language: Language): CountChart {
  const text = translator(paceMessages, language);
  const points = answer.vintages.map(({ date, recorded }) => {
    const name = formatDate(date, language);
    const said = text('pointRecorded', { name, value: formatNumber(recorded, language) });
    return { label: date, name, value: recorded, partial: false, expected: null, nowcast: null, said };
  });
  const subtitle = text('vintageSubtitle', {
    threshold: formatThreshold(answer.threshold, language),
    until: formatDate(answer.until, language),
  });
  return {
    kind: 'steps',
    axis: 'days',
    language,
    title: asTitle(vintagesSentence(answer, language)),
    subtitle,
    points,
    ...captions(subtitle, points, [text('chartVintages')], language),
  };
}

type Note = 'chartPartialBars' | 'chartPartialDots' | 'chartRings';

function captions(
  subtitle: string,
  points: readonly ChartPoint[],
  notes: readonly string[],
  language: Language,
) {
  const text = translator(paceMessages, language);
  const values = points.map(({ said }) => said).join('; ');
  return {
    alt: text('chartAlt', { subtitle, values }),
    source: [text('chartSource'), ...notes].join(' '),
  };
}
