/** Draws a chart as SVG text: the same text for the same description, no style elements, colours by class. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartDescription } from './chart.js';
import type { ChartSize } from './chart-size.js';
import { countPlot } from './count-plot.js';
import { hatch } from './hatch.js';
import { intervalPlot } from './interval-plot.js';
import { timelinePlot } from './timeline-plot.js';

export function renderSvg(chart: ChartDescription, size: ChartSize = 'wide'): string {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({ document, className: `chart-${size}`, ...optionsOf(chart, size) });
  return finish(svg, chart, document);
}

function optionsOf(chart: ChartDescription, size: ChartSize): Plot.PlotOptions {
  if (chart.kind === 'intervals') return intervalPlot(chart, size);
  return chart.kind === 'timeline' ? timelinePlot(chart, size) : countPlot(chart, size);
}

/** What of a picture can be pointed at: the marks of a selector, in order. */
interface Pointable {
  readonly selector: string;
  readonly marks: readonly { readonly label: string; readonly said: string; readonly className: string }[];
}

function pointable(chart: ChartDescription): Pointable {
  if (chart.kind === 'timeline')
    return {
      selector: '.chart-periods rect',
      marks: chart.rows.flatMap(({ label, spans }) =>
        spans.map(({ said, strength }) => ({ label, said, className: strength })),
      ),
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
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = chart.alt;
  svg.insertBefore(description, svg.firstChild);
  return String(svg);
}
