/** Draws a chart as SVG text: the same text for the same description, no style elements, colours by class. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartDescription } from './chart.js';
import type { ChartSize } from './chart-size.js';
import { type Drawing, drawingOf, type PlottedChart } from './drawing.js';
import { explorerSvg } from './explorer/explorer-svg.js';
import { hatch } from './hatch.js';

export function renderSvg(chart: ChartDescription, size: ChartSize = 'wide'): string {
  if (chart.kind === 'explorer') return explorerSvg(chart, size);
  const { document } = parseHTML('<html><body></body></html>');
  const drawing = drawingOf(chart, size);
  const svg = Plot.plot({ document, className: `chart-${size}`, ...drawing.options });
  return finish(svg, chart, drawing, document);
}

/** Names the picture for screen readers, marks each figure for the page, and takes out what a strict policy forbids. */
function finish(svg: Element, chart: PlottedChart, drawing: Drawing, document: Document): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('[style]')) element.removeAttribute('style');
  // The picture has one name of its own; its parts are named where they can be pointed at.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.removeAttribute('style');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', chart.alt);
  hatch(svg, '.chart-nowcast rect, .chart-open-months rect', document);
  [...svg.querySelectorAll(drawing.selector)].forEach((element, index) => {
    const mark = drawing.marks[index];
    if (!mark) return;
    element.setAttribute('data-period', mark.label);
    element.setAttribute('data-said', mark.said);
    if (mark.className) element.setAttribute('class', mark.className);
  });
  for (const { selector, names } of drawing.classes)
    [...svg.querySelectorAll(selector)].forEach((element, index) => {
      const name = names[index];
      if (name) element.setAttribute('class', name);
    });
  drawing.finish?.(svg, document);
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = chart.alt;
  svg.insertBefore(description, svg.firstChild);
  return String(svg);
}
