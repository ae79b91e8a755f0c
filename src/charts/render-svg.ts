/** Draws a chart as SVG text: the same text for the same description, no style elements, colours by class. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartDescription, ChartPoint } from './chart.js';

const WIDTH = 760;
const HEIGHT = 320;
/** More labels than this would run into each other; a figure above every mark needs less room than a long label below. */
const MOST_VALUES = 14;
const LABEL_CHARACTERS = 72;

export function renderSvg(chart: ChartDescription): string {
  const { document } = parseHTML('<html><body></body></html>');
  const points = [...chart.points];
  const longest = Math.max(1, ...points.map(({ label }) => label.length));
  const every = Math.max(1, Math.ceil((points.length * longest) / LABEL_CHARACTERS));
  const shown = points
    .filter((_, index) => (points.length - 1 - index) % every === 0)
    .map(({ label }) => label);
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 44,
    marginTop: 28,
    className: 'chart',
    x: {
      type: 'band',
      domain: points.map(({ label }) => label),
      label: null,
      padding: chart.kind === 'bars' ? 0.25 : 0,
      tickSize: 0,
      ticks: shown,
    },
    y: { label: null, grid: true, zero: true, nice: true, ticks: 5 },
    marks: [
      ...(chart.kind === 'bars' ? bars(points) : steps(points)),
      Plot.ruleY([0], { className: 'chart-axis' }),
    ],
  });
  return finish(svg, chart, document);
}

function bars(points: ChartPoint[]) {
  const labelled = points.length <= MOST_VALUES ? points : [];
  return [
    Plot.barY(points, {
      x: 'label',
      y: 'value',
      className: 'chart-bars',
      title: ({ label, value }) => `${label}: ${value}`,
    }),
    Plot.text(labelled, {
      x: 'label',
      y: 'value',
      text: ({ value }) => String(value),
      dy: -8,
      className: 'chart-values',
    }),
  ];
}

function steps(points: ChartPoint[]) {
  return [
    Plot.lineY(points, { x: 'label', y: 'value', curve: 'step', className: 'chart-line' }),
    Plot.dot(points, {
      x: 'label',
      y: 'value',
      r: 4,
      className: 'chart-dots',
      title: ({ label, value }) => `${label}: ${value}`,
    }),
    Plot.text(points.length <= MOST_VALUES ? points : [], {
      x: 'label',
      y: 'value',
      text: ({ value }) => String(value),
      dy: -12,
      className: 'chart-values',
    }),
  ];
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
    mark.setAttribute('data-value', String(point.value));
    if (point.partial) mark.setAttribute('class', 'partial');
  });
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = chart.alt;
  svg.insertBefore(description, svg.firstChild);
  return String(svg);
}
