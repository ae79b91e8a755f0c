/** Draws sizes over time on an axis of powers of ten, with their intervals, a fitted line and its band, and named thresholds. */
import * as Plot from '@observablehq/plot';
import { dayNumber } from '../units/calendar-date.js';
import { formatPowerOfTen, formatThreshold } from '../units/format.js';
import type { ScatterChart, ScatterPoint } from './chart.js';
import { CHART_SIZES, type ChartSize } from './chart-size.js';
import { type PlacedLabel, placeLabels, placesAlong, placesBeside } from './place-labels.js';

/** Of `10²⁶`, and of `100 Mio. US-Dollar`. */
const [FLOP_LABEL_WIDTH, USD_LABEL_WIDTH] = [40, 112];
const [MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM] = [16, 16, 28];
const TALLER = 1.25;
/** A size further than so many powers of ten from every point would only squeeze them. */
const POWERS_TO_THRESHOLD = 1;
/** Many points are drawn smaller. */
const [MANY, RADIUS, SMALL_RADIUS] = [150, 3.5, 2.25];
const MOST_NAMES = { wide: 5, narrow: 3 } as const;
/** Of a name from its point. */
const GAP = 7;

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly days: readonly [first: number, last: number];
  readonly powers: readonly [first: number, last: number];
}

export function scatterPlot(chart: ScatterChart, size: ChartSize): Plot.PlotOptions {
  const frame = frameOf(chart, size);
  const { width, height, marginLeft, powers } = frame;
  const [bottom, top] = [10 ** powers[0], 10 ** powers[1]];
  const inside = (value: number) => Math.min(top, Math.max(bottom, value));
  const line = chart.line.map(({ day, value, low, high }) => ({
    day: new Date(day),
    ...{ value: inside(value), low: inside(low), high: inside(high) },
  }));
  const lines = thresholdsIn(chart, powers);
  const names = namesIn(chart, lines, frame, size);
  return {
    ...{ width, height, marginLeft },
    ...{ marginTop: MARGIN_TOP, marginRight: MARGIN_RIGHT, marginBottom: MARGIN_BOTTOM },
    x: {
      type: 'utc',
      domain: frame.days.map((day) => new Date(day * DAY_MILLISECONDS)),
      label: null,
      tickSize: 4,
      ticks: yearStarts(frame, CHART_SIZES[size].labelCharacters),
      tickFormat: (day: Date) => day.toISOString().slice(0, 4),
    },
    y: {
      type: 'log',
      domain: [bottom, top],
      label: null,
      grid: true,
      ticks: ticksOf(powers, chart, size),
      tickFormat: (value: number) => tickText(value, chart),
    },
    marks: [
      Plot.ruleY(lines, { y: 'value', className: 'chart-threshold' }),
      Plot.areaY(line, { x: 'day', y1: 'low', y2: 'high', className: 'chart-band' }),
      ...(['imputed', 'derived', 'recorded'] as const).map((evidence) =>
        Plot.ruleX(
          chart.points.filter((point) => point.evidence === evidence && point.low !== null),
          {
            x: dayOf,
            y1: ({ low }: ScatterPoint) => inside(low ?? bottom),
            y2: ({ high }: ScatterPoint) => inside(high ?? bottom),
            className: `chart-errors-${evidence}`,
          },
        ),
      ),
      Plot.dot([...chart.points], {
        x: dayOf,
        y: ({ value }: ScatterPoint) => inside(value),
        r: chart.points.length > MANY ? SMALL_RADIUS : RADIUS,
        className: 'chart-points',
      }),
      Plot.lineY(line, { x: 'day', y: 'value', className: 'chart-fit' }),
      ...written(names.thresholds, 'chart-threshold-names'),
      ...written(names.points, 'chart-point-names'),
    ],
  };
}

const DAY_MILLISECONDS = 86_400_000;

function dayOf({ day }: ScatterPoint): Date {
  return new Date(day);
}

function frameOf(chart: ScatterChart, size: ChartSize): Frame {
  const { width, height } = CHART_SIZES[size];
  const days = [...chart.points, ...chart.line].map(({ day }) => dayNumber(day));
  const [first = 0, last = 1] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(15, (last - first) / 60);
  const values = chart.points.map(({ value }) => Math.log10(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const near = chart.thresholds
    .map(({ value }) => Math.log10(value))
    .filter((power) => power >= low - POWERS_TO_THRESHOLD && power <= high + POWERS_TO_THRESHOLD);
  const bottom = Math.floor(Math.min(low, ...near) - 0.2);
  return {
    width,
    height: Math.round(height * TALLER),
    marginLeft: chart.unit === 'FLOP' ? FLOP_LABEL_WIDTH : USD_LABEL_WIDTH,
    days: [first - room, last + room],
    powers: [bottom, Math.max(bottom + 1, Math.ceil(Math.max(high, ...near) + 0.2))],
  };
}

function thresholdsIn({ thresholds }: ScatterChart, [first, last]: Frame['powers']) {
  return thresholds.filter(({ value }) => value > 10 ** first && value < 10 ** last);
}

/** The first days of years, every so many where they would crowd, counted back from the newest. */
function yearStarts({ days: [first, last] }: Frame, labelCharacters: number): Date[] {
  const yearOf = (day: number) => new Date(day * DAY_MILLISECONDS).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(last) - index);
  const every = Math.max(1, Math.ceil((years.length * 'YYYY  '.length) / labelCharacters));
  return years
    .filter((_, index) => index % every === 0)
    .map((year) => new Date(Date.UTC(year, 0, 1)))
    .filter((day) => day.getTime() >= first * DAY_MILLISECONDS);
}

function ticksOf([first, last]: Frame['powers'], { unit }: ScatterChart, size: ChartSize): number[] {
  const most = CHART_SIZES[size].mostPowers / (unit === 'FLOP' ? 1 : 1.5);
  const every = Math.max(1, Math.ceil((last - first) / most));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((power) => (last - power) % every === 0)
    .map((power) => 10 ** power);
}

/** Below a tenth of a dollar digits are zeros. */
const SMALLEST_SUM = 0.09;

function tickText(value: number, { unit, language }: ScatterChart): string {
  const power = formatPowerOfTen(Math.round(Math.log10(value)));
  if (unit === 'FLOP') return power;
  return value < SMALLEST_SUM
    ? `${power} $`
    : formatThreshold({ value: Number(value.toPrecision(1)), unit }, language);
}

/** The sizes that have a name, then the largest points, as far as their names neither run into each other nor out of the picture. */
function namesIn({ points }: ScatterChart, lines: ScatterChart['thresholds'], frame: Frame, size: ChartSize) {
  const { width, height, marginLeft: left, days, powers } = frame;
  const room = { left, right: width - MARGIN_RIGHT, top: 0, bottom: height - MARGIN_BOTTOM };
  const across = (day: number) => left + ((day - days[0]) / (days[1] - days[0])) * (room.right - left);
  const down = (value: number) =>
    MARGIN_TOP + ((powers[1] - Math.log10(value)) / (powers[1] - powers[0])) * (room.bottom - MARGIN_TOP);
  const thresholds = placeLabels(
    lines.map(({ value, label }) => ({ label, places: placesAlong(down(value), label, room), always: true })),
    { room, taken: [], most: lines.length },
  );
  const taken = [
    ...thresholds.map(({ place }) => place.box),
    ...lines.map(({ value }) => ({ ...room, top: down(value), bottom: down(value) })),
  ];
  const wanted = [...points]
    .sort((a, b) => b.value - a.value)
    .map(({ day, value, name }) => {
      const wish = { label: name, always: false };
      return { ...wish, places: placesBeside({ ...wish, x: across(dayNumber(day)), y: down(value) }, GAP) };
    });
  return { thresholds, points: placeLabels(wanted, { room, taken, most: MOST_NAMES[size] }) };
}

/** At places of the picture, not of the axes. */
function written(names: readonly PlacedLabel[], className: string): Plot.Markish[] {
  return (['start', 'middle', 'end'] as const).flatMap((textAnchor) => {
    const anchored = names.filter(({ place }) => place.anchor === textAnchor);
    if (anchored.length === 0) return [];
    return Plot.text(anchored, {
      x: { value: ({ place }: PlacedLabel) => place.x, scale: null },
      y: { value: ({ place }: PlacedLabel) => place.y, scale: null },
      text: 'label',
      textAnchor,
      className,
    });
  });
}

/** Of hundreds of points: the lines of their intervals as one path, and places to a tenth of a point. */
export function shortenScatter(svg: Element, document: Document): void {
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
