/** Draws a rate over months: line and band, hatched where months are incomplete, the counts as dots, a turn as a line. */
import * as Plot from '@observablehq/plot';
import { addMonths } from '../units/calendar-date.js';
import { formatNumber } from '../units/format.js';
import type { RateChart, RatePoint } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';

const [MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP] = [44, 20, 36];
/** Height of the label of a turn over the axis, so that no figure of it is crossed. */
const LABEL_HEIGHT = 20;
/** Characters of a year on the axis with the gap beside it. */
const YEAR_CHARACTERS = 7;
/** Where the label of a turn would run out of the picture. */
const LABEL_LEFT_FROM = 0.6;
/** An interval that tells of nothing is cut at so many times the highest rate and count. */
const [MOST_RATES, MOST_COUNTS] = [2, 1.1];

interface DrawnPoint extends RatePoint {
  readonly start: Date;
  readonly middle: Date;
  readonly end: Date;
}

export function ratePlot(chart: RateChart, size: ChartSize): Plot.PlotOptions {
  const { width, height, labelCharacters } = CHART_SIZES[size];
  const points = drawnPoints(chart.points);
  return {
    width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: MARGIN_TOP,
    x: {
      type: 'utc',
      label: null,
      domain: [points[0]?.start ?? new Date(0), points.at(-1)?.end ?? new Date(0)],
      ticks: yearTicks(chart.points, labelCharacters),
      tickFormat: (day: Date) => day.toISOString().slice(0, 'YYYY'.length),
      tickSize: 4,
    },
    y: {
      label: null,
      grid: true,
      zero: true,
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => formatNumber(value, chart.language),
    },
    marks: [
      ...turnMarks(chart),
      ...bandMarks(points),
      Plot.dot(points, {
        x: 'middle',
        y: 'count',
        r: size === 'wide' ? 2.5 : 1.5,
        className: 'chart-month-counts',
        title: ({ said }: DrawnPoint) => said,
      }),
      Plot.ruleY([0], { className: 'chart-axis' }),
    ],
  };
}

function drawnPoints(points: readonly RatePoint[]): DrawnPoint[] {
  const most = Math.max(...points.map(({ rate, count }) => Math.max(MOST_RATES * rate, MOST_COUNTS * count)));
  return points.map((point) => {
    const [start, end] = [firstDay(point.month), firstDay(nextMonth(point.month))];
    const middle = new Date((start.getTime() + end.getTime()) / 2);
    return { ...point, high: Math.min(point.high, most), start, middle, end };
  });
}

/** Line and band join where months begin to be incomplete. */
function bandMarks(points: readonly DrawnPoint[]): Plot.Markish[] {
  const first = points.findLastIndex(({ complete }) => complete) + 1;
  const [settled, open] = [points.slice(0, first), points.slice(Math.max(0, first - 1))];
  const last = settled.at(-1);
  return [
    Plot.areaY(last ? [...settled, { ...last, middle: last.end }] : [], {
      x: 'middle',
      y1: 'low',
      y2: 'high',
      className: 'chart-band',
    }),
    Plot.rectY(points.slice(first), {
      ...{ x1: 'start', x2: 'end', y1: 'low', y2: 'high', inset: 0 },
      className: 'chart-open-months',
    }),
    Plot.lineY(settled, { x: 'middle', y: 'rate', className: 'chart-line' }),
    Plot.lineY(open, { x: 'middle', y: 'rate', className: 'chart-open-line' }),
  ];
}

function turnMarks({ turn, points }: RateChart): Plot.Markish[] {
  if (!turn) return [];
  const place = points.findIndex(({ month }) => month >= turn.month) / points.length;
  const left = place > LABEL_LEFT_FROM;
  const at = [
    { ...turn, day: firstDay(turn.month), start: firstDay(turn.from), end: firstDay(nextMonth(turn.to)) },
  ];
  return [
    Plot.rectX(at, { x1: 'start', x2: 'end', className: 'chart-turn-interval' }),
    Plot.ruleX(at, { x: 'day', insetTop: -LABEL_HEIGHT, className: 'chart-threshold' }),
    Plot.text(at, {
      x: 'day',
      text: 'label',
      frameAnchor: 'top',
      textAnchor: left ? 'end' : 'start',
      dx: left ? -4 : 4,
      dy: -LABEL_HEIGHT,
      className: 'chart-threshold-names',
    }),
  ];
}

/** First days of years, so many that their names do not run into each other. */
function yearTicks(points: readonly RatePoint[], labelCharacters: number): Date[] {
  const years = points.flatMap(({ month }) => (month.endsWith('-01') ? [month] : []));
  const every = Math.max(1, Math.ceil((years.length * YEAR_CHARACTERS) / labelCharacters));
  return years.filter((_, index) => (years.length - 1 - index) % every === 0).map(firstDay);
}

function firstDay(month: string): Date {
  return new Date(`${month}-01`);
}

function nextMonth(month: string): string {
  return addMonths(`${month}-01`, 1).slice(0, month.length);
}
