/** Draws a chart as SVG text: the same text for the same description, no style elements, colours by class. */

import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartDescription } from './chart.js';
import type { ChartSize } from './chart-size.js';
import { countPlot } from './count-plot.js';
import { hatch } from './hatch.js';
import { intervalPlot } from './interval-plot.js';
import { scatterPlot } from './scatter-plot.js';

export function renderSvg(chart: ChartDescription, size: ChartSize = 'wide'): string {
  const { document } = parseHTML('<html><body></body></html>');
  const options = optionsOf(chart, size);
  const svg = Plot.plot({ document, className: `chart-${size}`, ...options });
  return finish(svg, chart, document);
}

function optionsOf(chart: ChartDescription, size: ChartSize): PlotOptions {
  if (chart.kind === 'intervals') return intervalPlot(chart, size);
  return chart.kind === 'scatter' ? scatterPlot(chart, size) : countPlot(chart, size);
}

/** What of a picture can be pointed at: the marks of a selector, in order. */
interface Pointable {
  readonly selector: string;
  readonly marks: readonly { readonly label: string; readonly said: string; readonly className: string }[];
}

function pointable(chart: ChartDescription): Pointable {
  if (chart.kind === 'scatter')
    return {
      selector: '.chart-points circle',
      marks: chart.points.map(({ day, said, evidence }) => ({ label: day, said, className: evidence })),
    };
  if (chart.kind !== 'intervals')
    return {
      selector: '.chart-bars rect, .chart-dots circle',
      marks: chart.points.map((point) => ({ ...point, className: point.partial ? 'partial' : '' })),
    };
  return {
    selector: '.chart-medians circle',
    marks: chart.rows.map((row) => ({ ...row, className: rowClass(row) })),
  };
}

function rowClass({ evidence, combined }: { readonly evidence: string; readonly combined: boolean }): string {
  return combined ? `${evidence} combined` : evidence;
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
  hatch(svg, '.chart-nowcast rect', document);
  const { selector, marks } = pointable(chart);
  [...svg.querySelectorAll(selector)].forEach((element, index) => {
    const mark = marks[index];
    if (!mark) return;
    element.setAttribute('data-period', mark.label);
    element.setAttribute('data-said', mark.said);
    if (mark.className) element.setAttribute('class', mark.className);
  });
  if (chart.kind === 'intervals')
    for (const part of ['.chart-spans line', '.chart-row-names > text'])
      [...svg.querySelectorAll(part)].forEach((element, index) => {
        const row = chart.rows[index];
        if (row) element.setAttribute('class', rowClass(row));
      });
  if (chart.kind === 'scatter') shorten(svg, document);
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = chart.alt;
  svg.insertBefore(description, svg.firstChild);
  return String(svg);
}

/** Of hundreds of points: the lines of their intervals as one path, and places to a tenth of a point. */
function shorten(svg: Element, document: Document): void {
  const tenth = (text: string | null) => String(Math.round(Number(text) * 10) / 10);
  for (const group of svg.querySelectorAll('[class^="chart-errors-"]')) {
    const lines = [...group.querySelectorAll('line')];
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const at = (line: Element, name: string) => tenth(line.getAttribute(name));
    path.setAttribute(
      'd',
      lines.map((line) => `M${at(line, 'x1')},${at(line, 'y1')}V${at(line, 'y2')}`).join(''),
    );
    for (const line of lines) line.remove();
    group.append(path);
  }
  for (const circle of svg.querySelectorAll('.chart-points circle'))
    for (const name of ['cx', 'cy']) circle.setAttribute(name, tenth(circle.getAttribute(name)));
}
