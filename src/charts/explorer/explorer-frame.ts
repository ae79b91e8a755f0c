/** Where does a day and a size lie in the explorer's picture, and what lies where? */

import type { ExplorerChart, ExplorerWindow } from '../chart.js';
import { CHART_SIZES, type ChartSize } from '../chart-size.js';

const TALLER = 1.5;
/** Of `10²⁶`, and of `$100 million`. */
const [POWER_LABEL_WIDTH, USD_LABEL_WIDTH] = [44, 84];
const [MARGIN_RIGHT, MARGIN_BOTTOM] = [12, 28];
const [LEGEND_ROW, CHARACTER_WIDTH] = [18, 6.4];
const [SWATCH_WIDTH, ENTRY_GAP] = [14, 14];

export interface LegendEntry {
  readonly x: number;
  /** Middle of its line, from the top of the picture. */
  readonly y: number;
  readonly label: string;
  readonly mark: { readonly colour: number } | { readonly shape: 0 | 1 | 2 };
}

export interface ExplorerFrame {
  readonly width: number;
  readonly height: number;
  /** The plane inside the axes. */
  readonly plane: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly legend: readonly LegendEntry[];
  /** Within the plane. */
  readonly x: (day: number) => number;
  readonly y: (power: number) => number;
  readonly dayAt: (x: number) => number;
  readonly powerAt: (y: number) => number;
}

type Framed = Pick<ExplorerChart, 'unit' | 'window' | 'colours' | 'shapes'>;

export function explorerFrame(chart: Framed, size: ChartSize): ExplorerFrame {
  const { width, height: usual } = CHART_SIZES[size];
  const left = chart.unit === 'USD' ? USD_LABEL_WIDTH : POWER_LABEL_WIDTH;
  const legend = legendOf(chart, width);
  const top = (legend.at(-1)?.y ?? 0) + LEGEND_ROW;
  const height = Math.round(usual * TALLER) + top;
  const plane = { left, top, width: width - left - MARGIN_RIGHT, height: height - top - MARGIN_BOTTOM };
  return { width, height, plane, legend, ...scales(chart.window, plane) };
}

function scales({ days, powers }: ExplorerWindow, { width, height }: ExplorerFrame['plane']) {
  const [perDay, perPower] = [width / (days[1] - days[0]), height / (powers[1] - powers[0])];
  return {
    x: (day: number) => (day - days[0]) * perDay,
    y: (power: number) => (powers[1] - power) * perPower,
    dayAt: (x: number) => days[0] + x / perDay,
    powerAt: (y: number) => powers[1] - y / perPower,
  };
}

/** Colours, then shapes in rows of their own, as many in a row as there is room for. */
function legendOf({ colours, shapes }: Framed, width: number): LegendEntry[] {
  const rows = [
    colours.map(({ colour, label }) => ({ label, mark: { colour } })),
    shapes.map((label, shape) => ({ label, mark: { shape: shape as 0 | 1 | 2 } })),
  ];
  let [x, y] = [0, LEGEND_ROW / 2];
  return rows.flatMap((row, index) => {
    if (index > 0) [x, y] = [0, y + LEGEND_ROW];
    return row.map((entry): LegendEntry => {
      const room = SWATCH_WIDTH + entry.label.length * CHARACTER_WIDTH + ENTRY_GAP;
      if (x > 0 && x + room - ENTRY_GAP > width) [x, y] = [0, y + LEGEND_ROW];
      const placed = { ...entry, x, y };
      x += room;
      return placed;
    });
  });
}

/** Room around what is drawn: a sixtieth of the days, a fifth of a power of ten. */
const [DAYS_ROOM, POWERS_ROOM, LEAST_DAYS] = [60, 0.2, 15];
/** A named size further off than this from every point would only squeeze them. */
const POWERS_TO_THRESHOLD = 1;

/** The window that holds all points, and the named sizes near them. */
export function windowAround(
  { day, value }: { readonly day: readonly number[]; readonly value: readonly number[] },
  thresholds: readonly { readonly value: number }[],
): ExplorerWindow {
  if (day.length === 0) return EMPTY;
  const [first, last] = extent(day);
  const powers = extent(value).map(Math.log10) as [number, number];
  const near = thresholds
    .map((threshold) => Math.log10(threshold.value))
    .filter((power) => power >= powers[0] - POWERS_TO_THRESHOLD && power <= powers[1] + POWERS_TO_THRESHOLD);
  const bottom = Math.floor(Math.min(powers[0], ...near) - POWERS_ROOM);
  const room = Math.max(LEAST_DAYS, (last - first) / DAYS_ROOM);
  return {
    days: [first - room, last + room],
    powers: [bottom, Math.max(bottom + 1, Math.ceil(Math.max(powers[1], ...near) + POWERS_ROOM))],
  };
}

/** Two years and two powers of ten, for a picture without a point. */
const EMPTY: ExplorerWindow = { days: [18_262, 18_992], powers: [0, 2] };

/** Thousands of values are too many for the arguments of `Math.min`. */
function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
