/** Draws what something cost from year to year, a line a size, each with its interval, on an axis of powers of ten. */
import * as Plot from '@observablehq/plot';
import { formatMoney } from '../units/format.js';
import type { HurdleChart, HurdlePoint } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';

const [MARGIN_LEFT_WIDE, MARGIN_LEFT_NARROW] = [130, 82];
const MARGIN_RIGHT = 20;
const RADIUS = 4;
/** Of the place of a year; the sizes stand side by side in it. */
const SPREAD = 0.22;

interface Placed extends HurdlePoint {
  readonly x: number;
}

export function hurdlePlot(chart: HurdleChart, size: ChartSize): Plot.PlotOptions {
  const { width, height, labelWidth } = CHART_SIZES[size];
  const series = chart.series.map(({ name, points }, index) => ({
    name,
    points: points.map(
      (point): Placed => ({ ...point, x: Number(point.year) + shiftOf(index, chart.series.length) }),
    ),
  }));
  const points = series.flatMap((one) => one.points);
  const years = points.map(({ year }) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const every = labelWidth > 0 ? 1 : 2;
  const labels = Array.from({ length: last - first + 1 }, (_, index) => last - index).filter(
    (_, index) => index % every === 0,
  );
  const [low, high] = powersOf(chart);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return {
    width,
    height: height + 40,
    marginLeft: labelWidth > 0 ? MARGIN_LEFT_WIDE : MARGIN_LEFT_NARROW,
    marginRight: MARGIN_RIGHT,
    marginTop: 20,
    x: {
      type: 'linear',
      domain: [first - 0.4, last + 0.4],
      label: null,
      ticks: labels,
      tickSize: 0,
      tickFormat: (year: number) => String(year),
    },
    y: {
      type: 'log',
      domain: [10 ** low, 10 ** high],
      label: null,
      grid: true,
      ticks,
      tickFormat: (usd: number) => tickText(usd, chart, size),
    },
    marks: [
      ...(chart.line
        ? [
            Plot.ruleY([chart.line.value], { className: 'chart-threshold' }),
            Plot.text([chart.line], {
              x: last + 0.4,
              y: 'value',
              text: 'label',
              textAnchor: 'end',
              dy: -8,
              className: 'chart-threshold-names',
            }),
          ]
        : []),
      ...series.map((one) => Plot.lineY(one.points, { x: 'x', y: 'value', className: 'chart-line' })),
      Plot.ruleX(points, { x: 'x', y1: 'low', y2: 'high', className: 'chart-interval' }),
      Plot.dot(points, {
        x: 'x',
        y: 'value',
        r: RADIUS,
        className: 'chart-dots',
        title: ({ said }: Placed) => said,
      }),
      Plot.text(
        series.flatMap(({ name, points: [earliest] }) => (earliest ? [{ ...earliest, name }] : [])),
        { x: 'x', y: 'high', text: 'name', dy: -10, className: 'chart-values' },
      ),
    ],
  };
}

function shiftOf(index: number, count: number): number {
  return count === 1 ? 0 : (index / (count - 1) - 0.5) * 2 * SPREAD;
}

/** Whole powers of ten around all intervals and the line. */
function powersOf({ series, line }: HurdleChart): readonly [low: number, high: number] {
  const points = series.flatMap((one) => one.points);
  const ends = [...points.flatMap(({ low, high }) => [low, high]), ...(line ? [line.value] : [])];
  const low = Math.floor(Math.log10(Math.min(...ends)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...ends))))];
}

/** `$10 million`; where there is little room `$10M`. */
function tickText(usd: number, { language }: HurdleChart, size: ChartSize): string {
  if (size === 'wide') return formatMoney(usd, 'USD', language);
  const compact = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    notation: 'compact',
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  });
  return compact.format(usd);
}
