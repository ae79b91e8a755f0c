/** Draws medians with their intervals, one a row, on an axis of powers of ten, with the sizes that laws name as thin lines. */
import * as Plot from '@observablehq/plot';
import { formatPowerOfTen, formatThreshold } from '../units/format.js';
import type { IntervalChart, IntervalRow } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';

const [ROW_BESIDE_LABEL, ROW_UNDER_LABEL] = [40, 46];
const [LINE_HEIGHT, AXIS_HEIGHT] = [15, 34];
/** Of `10²⁶`, and of `100 Mio. US-Dollar`. */
const [FLOP_TICK_WIDTH, USD_TICK_WIDTH] = [28, 110];
/** A size further than so many powers of ten from every interval would only squeeze them. */
const POWERS_TO_THRESHOLD = 3;
/** From this part of the axis on a label stands left of its line. */
const LABEL_LEFT_FROM = 0.55;

interface Row extends IntervalRow {
  readonly place: number;
}

export function intervalPlot(chart: IntervalChart, size: ChartSize): Plot.PlotOptions {
  const { width, labelWidth, mostPowers } = CHART_SIZES[size];
  const rows = chart.rows.map((row, place): Row => ({ ...row, place }));
  const { powers, lines } = axisOf(chart);
  const marginTop = 10 + LINE_HEIGHT * lines.length;
  const rowHeight = labelWidth > 0 ? ROW_BESIDE_LABEL : ROW_UNDER_LABEL;
  const tickWidth = chart.unit === 'FLOP' ? FLOP_TICK_WIDTH : USD_TICK_WIDTH;
  const marginLeft = Math.max(labelWidth + 16, tickWidth / 2);
  const every = Math.ceil(powers.length / (chart.unit === 'FLOP' ? mostPowers : mostPowers / 2));
  return {
    width,
    height: marginTop + rowHeight * rows.length + AXIS_HEIGHT,
    marginTop,
    marginBottom: AXIS_HEIGHT,
    marginLeft,
    marginRight: Math.max(20, tickWidth / 2),
    x: {
      type: 'log',
      domain: [10 ** (powers[0] ?? 0), 10 ** (powers.at(-1) ?? 1)],
      label: null,
      ticks: powers.filter((_, index) => index % every === 0).map((power) => 10 ** power),
      tickFormat: (value: number) => tickText(value, chart),
      grid: true,
    },
    y: { type: 'band', domain: rows.map(({ place }) => place), axis: null, padding: 0 },
    marks: [
      ...lines.flatMap((line, index) => thresholdMarks(line, lines.length - index, powers)),
      Plot.ruleY(rows, {
        y: 'place',
        x1: 'low',
        x2: 'high',
        dy: shift(labelWidth),
        className: 'chart-spans',
      }),
      Plot.dot(rows, {
        y: 'place',
        x: 'value',
        r: 5,
        dy: shift(labelWidth),
        className: 'chart-medians',
        title: ({ said }: Row) => said,
      }),
      labels(rows, labelWidth, marginLeft),
    ],
  };
}

/** Where labels stand above, the marks stand lower. */
function shift(labelWidth: number): number {
  return labelWidth > 0 ? 0 : 10;
}

/** Whole powers of ten around the intervals and the sizes near them. */
function axisOf({ rows, thresholds }: IntervalChart) {
  const [low, high] = [
    Math.log10(Math.min(...rows.map((row) => row.low))),
    Math.log10(Math.max(...rows.map((row) => row.high))),
  ];
  const lines = thresholds.filter(({ value }) => {
    const power = Math.log10(value);
    return power >= low - POWERS_TO_THRESHOLD && power <= high + POWERS_TO_THRESHOLD;
  });
  const ends = [low, high, ...lines.map(({ value }) => Math.log10(value))];
  const first = Math.floor(Math.min(...ends));
  const last = Math.max(first + 1, Math.ceil(Math.max(...ends)));
  return { lines, powers: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

function tickText(value: number, { unit, language }: IntervalChart): string {
  return unit === 'FLOP'
    ? formatPowerOfTen(Math.round(Math.log10(value)))
    : formatThreshold({ value, unit }, language);
}

/** Each label has a line of its own, the first the highest, so that none runs into another. */
function thresholdMarks(
  line: IntervalChart['thresholds'][number],
  height: number,
  powers: readonly number[],
): Plot.Markish[] {
  const [first = 0, last = 1] = [powers[0], powers.at(-1)];
  const left = (Math.log10(line.value) - first) / (last - first) > LABEL_LEFT_FROM;
  return [
    Plot.ruleX([line], { x: 'value', insetTop: -LINE_HEIGHT * height, className: 'chart-threshold' }),
    Plot.text([line], {
      x: 'value',
      text: 'label',
      frameAnchor: 'top',
      textAnchor: left ? 'end' : 'start',
      dx: left ? -4 : 4,
      dy: -LINE_HEIGHT * height,
      className: 'chart-threshold-names',
    }),
  ];
}

function labels(rows: readonly Row[], labelWidth: number, left: number) {
  const text = ({ label, figure }: Row) => (labelWidth > 0 ? `${label}\n${figure}` : `${label}: ${figure}`);
  const place = labelWidth > 0 ? { dx: -left, dy: 0 } : { dx: 4 - left, dy: -8 };
  return Plot.text([...rows], {
    y: 'place',
    text,
    frameAnchor: 'left',
    textAnchor: 'start',
    lineHeight: 1.25,
    className: 'chart-row-names',
    ...place,
  });
}
