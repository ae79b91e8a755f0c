/** What are the numbers of a chart, as a table for those who want to read or to copy them? */
import * as z from 'zod';
import type { ChartDescription, CountChart, FanChart, RateChart, ScatterChart } from '../charts/chart.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { roundedCount } from './forecast-text.js';
import { translator } from './message.js';
import { chartTableMessages } from './messages/chart-tables.js';
import { amountText, evidenceText, intervalText } from './quantity-text.js';

export const ChartTable = z.object({
  head: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** What the table leaves out; null where it holds everything. */
  note: z.string().nullable(),
});
export type ChartTable = z.infer<typeof ChartTable>;

/** Of hundreds of models the largest; their files have all. */
const MOST_MODELS = 20;
const NONE = '–';

/** Null for a kind of chart that no briefing has. */
export function chartTable(chart: ChartDescription): ChartTable | null {
  switch (chart.kind) {
    case 'bars':
    case 'steps':
      return countTable(chart);
    case 'rate':
      return rateTable(chart);
    case 'fan':
      return fanTable(chart);
    case 'scatter':
      return scatterTable(chart);
    default:
      return null;
  }
}

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function rangeText(range: Range | null, write: (value: number) => string, language: Language): string {
  return range === null ? NONE : intervalText({ ...range, level: null }, write, language);
}

function countTable({ points, language }: CountChart): ChartTable {
  const text = translator(chartTableMessages, language);
  const write = (value: number) => formatNumber(value, language, 1);
  const [expected, nowcast] = [
    points.some((point) => point.expected !== null),
    points.some((point) => point.nowcast !== null),
  ];
  return {
    head: [
      ...[text('period'), text('recorded')],
      ...(expected ? [text('expected')] : []),
      ...(nowcast ? [text('nowcast')] : []),
    ],
    rows: points.map((point) => [
      ...[point.name, write(point.value)],
      ...(expected ? [rangeText(point.expected, write, language)] : []),
      ...(nowcast ? [rangeText(point.nowcast, write, language)] : []),
    ]),
    note: null,
  };
}

function rateTable({ points, language }: RateChart): ChartTable {
  const text = translator(chartTableMessages, language);
  const write = (value: number) => formatNumber(value, language, 1);
  return {
    head: [text('month'), text('rate'), text('counted')],
    rows: points.map(({ month, rate, low, high, count }) => [
      formatDate(month, language),
      rangeText({ value: rate, low, high }, write, language),
      write(count),
    ]),
    note: null,
  };
}

/** The widest band is the interval. */
function fanTable({ points, language }: FanChart): ChartTable {
  const text = translator(chartTableMessages, language);
  return {
    head: [text('year'), text('soFar'), text('toCome')],
    rows: points.map(({ year, observed, forecast }) => {
      const widest = forecast?.bands.at(-1);
      const range = forecast && widest ? { value: forecast.median, ...widest } : null;
      return [
        String(year),
        formatNumber(observed, language, 1),
        rangeText(range, (value) => roundedCount(value, language), language),
      ];
    }),
    note: null,
  };
}

function scatterTable({ points, unit, language }: ScatterChart): ChartTable {
  const text = translator(chartTableMessages, language);
  const write = (value: number) => amountText(value, unit, language);
  const largest = [...points].sort((a, b) => b.value - a.value).slice(0, MOST_MODELS);
  return {
    head: [text('model'), text('published'), `${text('size')} (${unit})`, text('evidence')],
    rows: largest.map(({ name, day, value, low, high, evidence }) => [
      name,
      formatDate(day, language),
      low === null || high === null ? write(value) : rangeText({ value, low, high }, write, language),
      evidenceText(evidence, language),
    ]),
    note:
      points.length > largest.length
        ? text('largest', { shown: largest.length, total: formatNumber(points.length, language) })
        : null,
  };
}
