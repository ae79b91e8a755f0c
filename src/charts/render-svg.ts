/** Draws a chart as SVG text: the same text for the same description, no style elements, colours by class. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { formatNumber } from '../units/format.js';
import type { ChartDescription, ChartPoint } from './chart.js';
import { type HorizontalAxis, horizontalAxis } from './horizontal-axis.js';

/** Drawn for a wide page, and for a phone, on which a smaller copy of the wide one could not be read. */
export const CHART_SIZES = {
  wide: { width: 760, height: 320, labelCharacters: 72, mostFigures: 14 },
  narrow: { width: 360, height: 280, labelCharacters: 36, mostFigures: 9 },
} as const;
export type ChartSize = keyof typeof CHART_SIZES;

const [MARGIN_LEFT, MARGIN_RIGHT] = [44, 20];
/** Part of a place on the axis that a bar keeps when the expected number stands beside it. */
const BAR_BESIDE_EXPECTED = 0.55;

export function renderSvg(chart: ChartDescription, size: ChartSize = 'wide'): string {
  const { document } = parseHTML('<html><body></body></html>');
  const { width, height } = CHART_SIZES[size];
  const axis = horizontalAxis(chart, CHART_SIZES[size]);
  const moves = besides(chart, width);
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: 28,
    className: `chart-${size}`,
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
      ...(chart.kind === 'bars' ? bars(chart, axis, moves) : steps(chart, axis)),
      ...expected(chart, axis, moves),
      Plot.ruleY([0], { className: 'chart-axis' }),
    ],
  });
  return finish(svg, chart, document);
}

/** How far marks move in their place when the expected number stands beside the recorded one. */
interface Moves {
  readonly bar: number;
  readonly figure: number;
  readonly ring: number;
}

function besides({ kind, points }: ChartDescription, width: number): Moves {
  if (kind !== 'bars' || points.every((point) => point.expected === null))
    return { bar: 0, figure: 0, ring: 0 };
  const place = ((width - MARGIN_LEFT - MARGIN_RIGHT) / points.length) * 0.75;
  return {
    bar: place * (1 - BAR_BESIDE_EXPECTED),
    figure: (-place * (1 - BAR_BESIDE_EXPECTED)) / 2,
    ring: (place * BAR_BESIDE_EXPECTED) / 2,
  };
}

function bars(chart: ChartDescription, { x, figured }: HorizontalAxis, { bar, figure }: Moves) {
  return [
    Plot.barY([...chart.points], {
      x,
      y: 'value',
      insetRight: bar,
      className: 'chart-bars',
      title: title,
    }),
    figures(chart, figured, x, { dx: figure, dy: -8 }),
  ];
}

function steps(chart: ChartDescription, { x, figured }: HorizontalAxis) {
  const points = [...chart.points];
  const curve = chart.axis === 'days' ? 'step-after' : 'step';
  return [
    Plot.lineY(points, { x, y: 'value', curve, className: 'chart-line' }),
    Plot.dot(points, { x, y: 'value', r: 4, className: 'chart-dots', title }),
    figures(chart, figured, x, { dx: 0, dy: -12 }),
  ];
}

function figures(
  { language }: ChartDescription,
  points: readonly ChartPoint[],
  x: HorizontalAxis['x'],
  shift: { dx: number; dy: number },
) {
  return Plot.text([...points], {
    x,
    y: 'value',
    text: ({ value }: ChartPoint) => formatNumber(value, language),
    className: 'chart-values',
    ...shift,
  });
}

/** Imputed, hence an open ring; the interval is always drawn. */
function expected(chart: ChartDescription, { x }: HorizontalAxis, { ring }: Moves) {
  const points = chart.points.flatMap((point) => (point.expected ? [{ ...point, ...point.expected }] : []));
  if (points.length === 0) return [];
  return [
    Plot.ruleX(points, { x, y1: 'low', y2: 'high', dx: ring, className: 'chart-interval' }),
    Plot.dot(points, { x, y: 'value', r: 4, dx: ring, className: 'chart-expected' }),
  ];
}

function title({ said }: ChartPoint): string {
  return said;
}

/** Names the picture for screen readers, marks each figure for the page, and takes out what a strict policy forbids. */
function finish(svg: Element, chart: ChartDescription, document: Document): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('[style]')) element.removeAttribute('style');
  // The picture has one name of its own; its parts are named where they can be pointed at.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.removeAttribute('style');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', chart.alt);
  const marks = [...svg.querySelectorAll('.chart-bars rect, .chart-dots circle')];
  marks.forEach((mark, index) => {
    const point = chart.points[index];
    if (!point) return;
    mark.setAttribute('data-period', point.label);
    mark.setAttribute('data-said', point.said);
    if (point.partial) mark.setAttribute('class', 'partial');
  });
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = chart.alt;
  svg.insertBefore(description, svg.firstChild);
  return String(svg);
}
