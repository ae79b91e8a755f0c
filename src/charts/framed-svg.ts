/**
 * What does a picture carry that stands in someone's article alone? On its own ground: what is found, what is measured,
 * the picture, where it is from. On a page all of this is text around the picture.
 */
import type { ChartDescription } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';
import { renderSvg } from './render-svg.js';
import { escaped, wrapped } from './svg-text.js';

const MARGIN = 20;
const GAP = 14;
/** By its part: class, size and distance of the lines. */
const LETTERING = {
  title: { className: 'chart-title', points: 18, bold: true, lineHeight: 24 },
  subtitle: { className: 'chart-subtitle', points: 13, bold: false, lineHeight: 18 },
  source: { className: 'chart-source', points: 11, bold: false, lineHeight: 15 },
} as const;
const NAME = 'Flopscope';
/** The name stands at the end of the last line, if there is room. */
const NAME_WIDTH = 80;

export function framedSvg(chart: ChartDescription, size: ChartSize = 'wide'): string {
  const picture = pictureIn(renderSvg(chart, size));
  const inner = CHART_SIZES[size].width;
  const title = paragraph('title', chart.title, inner, MARGIN);
  const subtitle = paragraph('subtitle', chart.subtitle, inner, title.bottom + 4);
  const top = subtitle.bottom + GAP;
  const source = paragraph('source', chart.source, inner - NAME_WIDTH, top + picture.height + GAP);
  const [width, height] = [inner + 2 * MARGIN, source.bottom + MARGIN];
  const { className, points } = LETTERING.source;
  return [
    `<svg class="chart-frame" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(chart.title)}">`,
    `<title>${escaped(chart.title)}</title><desc>${escaped(chart.alt)}</desc>`,
    `<rect class="chart-ground" width="${width}" height="${height}"/>`,
    ...[title, subtitle].map(({ svg }) => svg),
    `<g ${picture.attributes} transform="translate(${MARGIN},${top})">${picture.content}</g>`,
    source.svg,
    `<text class="${className}" x="${width - MARGIN}" y="${source.lastLine}" font-size="${points}" text-anchor="end">${NAME}</text>`,
    '</svg>',
  ].join('');
}

function paragraph(part: keyof typeof LETTERING, words: string, width: number, top: number) {
  const { className, points, bold, lineHeight } = LETTERING[part];
  const lines = wrapped(words, width, { points, bold });
  const baseline = (line: number) => top + points + line * lineHeight;
  const weight = bold ? ' font-weight="700"' : '';
  return {
    svg: lines
      .map(
        (line, index) =>
          `<text class="${className}" x="${MARGIN}" y="${baseline(index)}" font-size="${points}"${weight}>${escaped(line)}</text>`,
      )
      .join(''),
    lastLine: baseline(Math.max(0, lines.length - 1)),
    bottom: top + Math.max(1, lines.length) * lineHeight,
  };
}

/** Its name, its description and its size are those of the frame. */
const OF_THE_FRAME = /\s(?:xmlns(?::\w+)?|width|height|viewBox|role|aria-label)="[^"]*"/g;

/** A picture as part of another: some programs do not draw one inside the other. */
function pictureIn(svg: string): { attributes: string; content: string; height: number } {
  const [start = '', opening = ''] = /^<svg([^>]*)>/.exec(svg) ?? [];
  return {
    attributes: opening.replaceAll(OF_THE_FRAME, '').trim(),
    content: svg.slice(start.length, svg.lastIndexOf('</svg>')).replace(/<desc>[^<]*<\/desc>/, ''),
    height: Number(/\sheight="([\d.]+)"/.exec(opening)?.[1] ?? 0),
  };
}
