/** Draws counts that are known and counts to come: bars or steps up to a line that says today, then bands that fade. */
import * as Plot from '@observablehq/plot';
import { formatNumber } from '../units/format.js';
import type { FanChart, FanPoint } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';

const [MARGIN_LEFT, MARGIN_RIGHT] = [48, 20];
/** Part of a year's place that a bar leaves free on either side. */
const GAP = 0.14;
const CHARACTERS_OF_YEAR = 'YYYY'.length;

export function fanPlot(chart: FanChart, size: ChartSize): Plot.PlotOptions {
  const { width, height, labelCharacters, mostFigures } = CHART_SIZES[size];
  const { points, language, today } = chart;
  const years = points.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const every = Math.max(1, Math.ceil((years.length * CHARACTERS_OF_YEAR) / labelCharacters));
  return {
    width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: 28,
    x: {
      type: 'linear',
      domain: [first, last + 1],
      label: null,
      tickSize: 0,
      ticks: years.filter((year) => (last - year) % every === 0).map(middle),
      tickFormat: (place: number) => String(Math.floor(place)),
    },
    y: {
      label: null,
      grid: true,
      zero: true,
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => formatNumber(value, language),
    },
    marks: [
      ...bands(chart),
      ...(chart.counted === 'bars' ? bars(points) : steps(chart)),
      ...medians(chart),
      figures(chart, points.length <= mostFigures ? points : points.slice(-1)),
      Plot.ruleX([today.time], { className: 'chart-today' }),
      Plot.text([today], {
        x: 'time',
        text: 'label',
        frameAnchor: 'top',
        textAnchor: 'end',
        dx: -5,
        dy: -18,
        className: 'chart-today-name',
      }),
      Plot.ruleY([0], { className: 'chart-axis' }),
      Plot.rectY([...points], { ...place, y1: 0, y2: top, className: 'chart-targets', title: 'said' }),
    ],
  };
}

function middle(year: number): number {
  return year + 0.5;
}

const place = { x1: ({ year }: FanPoint) => year + GAP, x2: ({ year }: FanPoint) => yearEnd({ year }) };

function top({ observed, forecast }: FanPoint): number {
  return Math.max(observed, forecast?.bands.at(-1)?.high ?? 0);
}

/** What is to come starts at the line of today. */
function comingFrom({ today }: FanChart): (point: { readonly year: number }) => number {
  return ({ year }) => Math.max(year + GAP, Math.min(today.time, year + 1 - 2 * GAP));
}

function yearEnd({ year }: { readonly year: number }): number {
  return year + 1 - GAP;
}

/** One over the other, so that what is likelier is darker. */
function bands(chart: FanChart) {
  const nested = chart.points.flatMap(({ year, forecast }) =>
    [...(forecast?.bands ?? [])].reverse().map((band) => ({ year, ...band })),
  );
  const x = { x1: comingFrom(chart), x2: yearEnd };
  return [Plot.rectY(nested, { ...x, y1: 'low', y2: 'high', className: 'chart-fan' })];
}

function bars(points: readonly FanPoint[]) {
  return [
    Plot.rectY(
      points.filter(({ observed }) => observed > 0),
      { ...place, y1: 0, y2: 'observed', className: 'chart-bars' },
    ),
  ];
}

/** Counts by the end of each year that was over, and as far as known up to the line of today. */
function steps({ points, today }: FanChart) {
  const ends = points
    .filter(({ year }) => year <= today.time)
    .flatMap(({ year, observed }) => [
      { time: year, observed },
      { time: Math.min(year + 1, today.time), observed },
    ]);
  return [Plot.lineY(ends, { x: 'time', y: 'observed', curve: 'step-after', className: 'chart-line' })];
}

function medians(chart: FanChart) {
  const found = chart.points.flatMap(({ year, forecast }) =>
    forecast ? [{ year, median: forecast.median }] : [],
  );
  return [Plot.ruleY(found, { x1: comingFrom(chart), x2: yearEnd, y: 'median', className: 'chart-median' })];
}

function figures(chart: FanChart, points: readonly FanPoint[]) {
  const from = comingFrom(chart);
  return Plot.text([...points], {
    x: (point: FanPoint) => (point.forecast ? (from(point) + yearEnd(point)) / 2 : middle(point.year)),
    y: ({ observed, forecast }: FanPoint) => forecast?.median ?? observed,
    text: 'figure',
    dy: -8,
    className: 'chart-values',
  });
}
