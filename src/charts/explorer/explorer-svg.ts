/**
 * Draws the explorer's picture as SVG text, without a library: the browser draws the same by the same function. Marks of one
 * colour and evidence are one path, because thousands of elements would be slow.
 */
import type { ExplorerChart } from '../chart.js';
import type { ChartSize } from '../chart-size.js';
import type { PlacedLabel } from '../place-labels.js';
import { escaped } from '../svg-text.js';
import { type ExplorerFrame, explorerFrame, type LegendEntry } from './explorer-frame.js';
import { explorerNames, thresholdsIn } from './explorer-names.js';
import {
  changesPaths,
  intervalsPaths,
  linePaths,
  markKey,
  marksPaths,
  ring,
  tenth,
} from './explorer-paths.js';
import { dayTicks, sizeTicks } from './explorer-ticks.js';

/** So many intervals lie over each other, hence thin and pale; fewer can be seen one by one. */
const MANY = 250;
const EVIDENCE = ['recorded', 'derived', 'imputed'] as const;
/** Drawn first is below. */
const BOTTOM_UP = [2, 1, 0] as const;

export function explorerSvg(chart: ExplorerChart, size: ChartSize): string {
  const frame = explorerFrame(chart, size);
  const { width, height, plane } = frame;
  const alt = escaped(chart.alt);
  return [
    `<svg class="chart-${size} chart-explorer" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${alt}" font-size="12" text-anchor="start">`,
    `<desc>${alt}</desc>`,
    ...frame.legend.map(legendEntry),
    ...axes(chart, frame, size),
    `<svg class="chart-plane" x="${plane.left}" y="${plane.top}" width="${plane.width}" height="${plane.height}">`,
    ...inside(chart, frame),
    '</svg>',
    ...names(chart, frame, size),
    '</svg>',
  ].join('');
}

function inside(chart: ExplorerChart, frame: ExplorerFrame): string[] {
  const { points, changes } = chart;
  const { band, line } = linePaths(chart.line, frame);
  const intervals = chart.intervals ? intervalsPaths(points, frame) : [];
  const marks = marksPaths(points, frame);
  return [
    ...thresholdsIn(chart).map(
      ({ value }) =>
        `<line class="chart-threshold" x2="${frame.plane.width}" y1="${tenth(frame.y(Math.log10(value)))}" y2="${tenth(frame.y(Math.log10(value)))}"/>`,
    ),
    path('chart-band', band),
    ...BOTTOM_UP.map((evidence) =>
      group(
        `chart-errors-${EVIDENCE[evidence]}${points.day.length < MANY ? ' chart-few' : ''}`,
        path('', intervals[evidence] ?? ''),
      ),
    ),
    `<g class="chart-marks${changes ? ' chart-faded' : ''}">`,
    ...BOTTOM_UP.flatMap((evidence) =>
      chart.colours.map(({ colour }) =>
        path(`series-${colour + 1} ${EVIDENCE[evidence]}`, marks.get(markKey(evidence, colour)) ?? ''),
      ),
    ),
    '</g>',
    ...(changes ? changed(chart, frame) : []),
    path('chart-fit', line),
    ...chart.names
      .filter(({ picked }) => picked)
      .map(({ place }) =>
        path(
          'chart-picked',
          ring(frame.x(points.day[place] ?? 0), frame.y(Math.log10(points.value[place] ?? 1)), 6),
        ),
      ),
  ];
}

function changed(chart: ExplorerChart, frame: ExplorerFrame): string[] {
  const { appeared, moved, gone } = changesPaths(chart, frame);
  return [path('chart-moved', moved), path('chart-gone', gone), path('chart-appeared', appeared)];
}

function path(classes: string, d: string): string {
  if (d === '') return '';
  return classes === '' ? `<path d="${d}"/>` : `<path class="${classes}" d="${d}"/>`;
}

function group(classes: string, content: string): string {
  return content === '' ? '' : `<g class="${classes}">${content}</g>`;
}

function text(classes: string, x: number, y: number, words: string, anchor = 'start'): string {
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${classes}" x="${tenth(x)}" y="${tenth(y)}" dy="0.32em"${end}>${escaped(words)}</text>`;
}

const [SWATCH, SWATCH_RADIUS, TEXT_LEFT] = [5, 4, 14];

function legendEntry({ x, y, label, mark }: LegendEntry): string {
  const middle = [x + SWATCH, y] as const;
  const swatch =
    'colour' in mark
      ? path(`chart-swatch series-${mark.colour + 1}`, ring(...middle, SWATCH_RADIUS))
      : path(
          `chart-shape ${EVIDENCE[mark.shape]}`,
          `${ring(...middle, SWATCH_RADIUS - 1)}${mark.shape === 2 ? `M${x + SWATCH},${y - 8}v3m0,10v3` : ''}`,
        );
  return swatch + text('chart-legend', x + TEXT_LEFT, y, label);
}

function axes(chart: ExplorerChart, frame: ExplorerFrame, size: ChartSize): string[] {
  const { left, top, width, height } = frame.plane;
  const bottom = top + height;
  return [
    ...sizeTicks(chart, size).flatMap(({ at, label }) => {
      const y = top + frame.y(at);
      return [
        `<line class="chart-grid" x1="${left}" x2="${left + width}" y1="${tenth(y)}" y2="${tenth(y)}"/>`,
        text('chart-tick', left - 6, y, label, 'end'),
      ];
    }),
    ...dayTicks(chart, size).flatMap(({ at, label }) => {
      const x = left + frame.x(at);
      return [
        `<line class="chart-axis" x1="${tenth(x)}" x2="${tenth(x)}" y1="${bottom}" y2="${bottom + 4}"/>`,
        text('chart-tick', x, bottom + 14, label, 'middle'),
      ];
    }),
    `<line class="chart-axis" x1="${left}" x2="${left + width}" y1="${bottom}" y2="${bottom}"/>`,
  ];
}

function names(chart: ExplorerChart, frame: ExplorerFrame, size: ChartSize): string[] {
  const { left, top } = frame.plane;
  const { thresholds, points } = explorerNames(chart, frame, size);
  const written =
    (classes: string) =>
    ({ label, place }: PlacedLabel) =>
      text(classes, left + place.x, top + place.y, label, place.anchor);
  return [...thresholds.map(written('chart-threshold-names')), ...points.map(written('chart-point-names'))];
}
