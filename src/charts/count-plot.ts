/**
 * Draws numbers of models over time: bars in periods, steps up to days; what is still to come hatched above a bar, the expected
 * number as a ring beside each.
 */
import * as Plot from '@observablehq/plot';
import { formatNumber } from '../units/format.js';
import type { ChartPoint, CountChart } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';
import { type HorizontalAxis, horizontalAxis } from './horizontal-axis.js';

const [MARGIN_LEFT, MARGIN_RIGHT] = [44, 20];
/** Part of a place on the axis that a bar keeps when the expected number stands beside it. */
const BAR_BESIDE_EXPECTED = 0.55;
/** Radius of a ring with room for it, and of the smallest that can be seen. */
const [RING, SMALLEST_RING] = [4, 1.5];

export function countPlot(chart: CountChart, size: ChartSize): Plot.PlotOptions {
  const { width, height } = CHART_SIZES[size];
  const axis = horizontalAxis(chart, CHART_SIZES[size]);
  const moves = besides(chart, width);
  return {
    width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: 28,
    x: axis.scale,
    y: {
      label: null,
      grid: true,
      zero: true,
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => formatNumber(value, chart.language),
    },
    marks: [
      ...(chart.kind === 'bars' ? bars(chart, axis, moves) : steps(chart, axis, moves)),
      ...expected(chart, axis, moves),
      Plot.ruleY([0], { className: 'chart-axis' }),
    ],
  };
}

/** How far marks move in their place when the expected number stands beside the recorded one. */
interface Moves {
  readonly bar: number;
  readonly figure: number;
  readonly ring: number;
  readonly radius: number;
}

function besides({ kind, points }: CountChart, width: number): Moves {
  const none = { bar: 0, figure: 0, ring: 0, radius: RING };
  if (points.every((point) => point.expected === null)) return none;
  const place = ((width - MARGIN_LEFT - MARGIN_RIGHT) / points.length) * 0.75;
  const radius = Math.max(SMALLEST_RING, Math.min(RING, place * 0.3));
  if (kind === 'steps') return { bar: 0, figure: -place / 8, ring: place / 8, radius };
  return {
    bar: place * (1 - BAR_BESIDE_EXPECTED),
    figure: (-place * (1 - BAR_BESIDE_EXPECTED)) / 2,
    ring: (place * BAR_BESIDE_EXPECTED) / 2,
    radius,
  };
}

function bars(chart: CountChart, { x, figured }: HorizontalAxis, { bar, figure }: Moves) {
  return [
    Plot.barY([...chart.points], {
      x,
      y: 'value',
      insetRight: bar,
      className: 'chart-bars',
      title,
    }),
    Plot.barY(toCome(chart), {
      x,
      y1: 'recorded',
      y2: 'value',
      insetRight: bar,
      className: 'chart-nowcast',
    }),
    nowcastIntervals(chart, x, figure),
    figures(chart, figured, x, { dx: figure, dy: -8 }),
  ];
}

function steps(chart: CountChart, { x, figured }: HorizontalAxis, { figure, radius }: Moves) {
  const points = [...chart.points];
  const curve = chart.axis === 'days' ? 'step-after' : 'step';
  return [
    Plot.lineY(points, { x, y: 'value', curve, className: 'chart-line' }),
    nowcastIntervals(chart, x, 0),
    Plot.dot(points, { x, y: 'value', r: radius, className: 'chart-dots', title }),
    Plot.dot(nowcasts(chart), { x, y: 'value', r: SMALLEST_RING, className: 'chart-nowcast-dots' }),
    figures(chart, figured, x, { dx: figure, dy: -12 }),
  ];
}

function figures(
  { language }: CountChart,
  points: readonly ChartPoint[],
  x: HorizontalAxis['x'],
  shift: { dx: number; dy: number },
) {
  return Plot.text([...points], {
    x,
    // Clear of what is drawn above the bar.
    y: ({ value, nowcast }: ChartPoint) => Math.max(value, nowcast?.high ?? 0),
    text: ({ value }: ChartPoint) => formatNumber(value, language),
    className: 'chart-values',
    ...shift,
  });
}

function nowcasts({ points }: CountChart) {
  return points.flatMap((point) =>
    point.nowcast ? [{ ...point, recorded: point.value, ...point.nowcast }] : [],
  );
}

function toCome(chart: CountChart) {
  return nowcasts(chart).filter(({ recorded, value }) => value > recorded);
}

function nowcastIntervals(chart: CountChart, x: HorizontalAxis['x'], dx: number) {
  return Plot.ruleX(nowcasts(chart), { x, y1: 'low', y2: 'high', dx, className: 'chart-nowcast-interval' });
}

/** Imputed, hence an open ring; the interval is always drawn. */
function expected(chart: CountChart, { x }: HorizontalAxis, { ring, radius }: Moves) {
  const points = chart.points.flatMap((point) => (point.expected ? [{ ...point, ...point.expected }] : []));
  if (points.length === 0) return [];
  return [
    Plot.ruleX(points, { x, y1: 'low', y2: 'high', dx: ring, className: 'chart-interval' }),
    Plot.dot(points, { x, y: 'value', r: radius, dx: ring, className: 'chart-expected' }),
  ];
}

function title({ said }: ChartPoint): string {
  return said;
}
