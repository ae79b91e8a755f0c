/** Which points are named in the explorer's picture? The picked ones, then as many of the others as do not run into each other. */
import type { ExplorerChart } from '../chart.js';
import type { ChartSize } from '../chart-size.js';
import { CHARACTER_WIDTH, type ExplorerFrame } from './explorer-frame.js';

const MOST_NAMES = { wide: 8, narrow: 4 } as const;
const [NAME_HEIGHT, GAP] = [14, 7];

interface Name {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly anchor: 'start' | 'end';
  readonly from: number;
  readonly to: number;
}

/** To the left of their points; to the right where there is no room. */
export function namedPlaces(chart: ExplorerChart, frame: ExplorerFrame, size: ChartSize): Name[] {
  const placed: Name[] = [];
  for (const { place, label, picked } of chart.names) {
    if (placed.length >= MOST_NAMES[size] && !picked) break;
    const name = nameAt(chart, frame, place, label);
    if (name && (picked || placed.every((other) => isClear(name, other)))) placed.push(name);
  }
  return placed;
}

function nameAt({ points }: ExplorerChart, frame: ExplorerFrame, place: number, label: string): Name | null {
  const [x, y] = [frame.x(points.day[place] ?? 0), frame.y(Math.log10(points.value[place] ?? 1))];
  const { width, height } = frame.plane;
  if (x < 0 || x > width || y < 0 || y > height) return null;
  const room = label.length * CHARACTER_WIDTH;
  if (x - GAP - room >= 0) return { x: x - GAP, y, label, anchor: 'end', from: x - GAP - room, to: x };
  if (x + GAP + room > width) return null;
  return { x: x + GAP, y, label, anchor: 'start', from: x, to: x + GAP + room };
}

function isClear(name: Name, other: Name): boolean {
  return Math.abs(name.y - other.y) > NAME_HEIGHT || name.to < other.from || other.to < name.from;
}
