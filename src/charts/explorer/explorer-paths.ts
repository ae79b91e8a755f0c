/** How are thousands of points, their intervals and a line written as few paths? To a tenth of a unit. */
import type { ExplorerChart, ExplorerPoints } from '../chart.js';
import type { ExplorerFrame } from './explorer-frame.js';

const [RADIUS, RING_RADIUS, CROSS] = [2.5, 2.4, 3];
/** Marks a little outside are still drawn, and cut at the edge. */
const EDGE = 4;

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A circle as one arc, a hundredth short of the whole: shorter than two halves. */
export function ring(x: number, y: number, radius: number): string {
  return `M${tenth(x)},${tenth(y - radius)}a${radius},${radius} 0 1 1 -.01,0z`;
}

/**
 * A path for each evidence and colour, by `markKey`, in one pass. Recorded ones are lines without length that their round ends
 * make dots; the others are rings.
 */
export function marksPaths(points: ExplorerPoints, frame: ExplorerFrame): ReadonlyMap<number, string> {
  const { day, value, evidence, colour } = points;
  const paths = new Map<number, string>();
  for (let place = 0; place < day.length; place++) {
    const [x, y] = [frame.x(day[place] ?? 0), frame.y(Math.log10(value[place] ?? 1))];
    if (!isInside(x, y, frame)) continue;
    const kind = evidence[place] ?? 0;
    const key = markKey(kind, colour[place] ?? 0);
    const mark = kind === 0 ? `M${tenth(x)},${tenth(y)}h0` : ring(x, y, RING_RADIUS);
    paths.set(key, (paths.get(key) ?? '') + mark);
  }
  return paths;
}

/** More than there are colours. */
const KEYS_OF_EVIDENCE = 16;

export function markKey(evidence: number, colour: number): number {
  return evidence * KEYS_OF_EVIDENCE + colour;
}

function isInside(x: number, y: number, { plane }: ExplorerFrame): boolean {
  return x >= -EDGE && x <= plane.width + EDGE && y >= -EDGE && y <= plane.height + EDGE;
}

/** A path for each evidence, cut at the edges of the plane. */
export function intervalsPaths({ day, low, high, evidence }: ExplorerPoints, frame: ExplorerFrame): string[] {
  const paths = ['', '', ''];
  const [least, most] = [-EDGE, frame.plane.height + EDGE];
  for (let place = 0; place < day.length; place++) {
    const [from, to, kind] = [low[place] ?? null, high[place] ?? null, evidence[place] ?? 0];
    if (from === null || to === null || !(from > 0)) continue;
    const x = frame.x(day[place] ?? 0);
    const bottom = Math.min(most, frame.y(Math.log10(from)));
    const top = Math.max(least, frame.y(Math.log10(to)));
    if (isInside(x, 0, frame) && bottom > top) paths[kind] += `M${tenth(x)},${tenth(bottom)}V${tenth(top)}`;
  }
  return paths;
}

export function linePaths(
  line: ExplorerChart['line'],
  frame: ExplorerFrame,
): { readonly band: string; readonly line: string } {
  if (line.length === 0) return { band: '', line: '' };
  const at = (day: number, size: number) => `${tenth(frame.x(day))},${tenth(frame.y(Math.log10(size)))}`;
  const forth = line.map(({ day, high }) => at(day, high));
  const back = [...line].reverse().map(({ day, low }) => at(day, low));
  return {
    band: `M${[...forth, ...back].join('L')}z`,
    line: `M${line.map(({ day, value }) => at(day, value)).join('L')}`,
  };
}

/** Rings around what is new, lines from where a model lay, crosses where one was. */
export function changesPaths({ points, changes }: ExplorerChart, frame: ExplorerFrame) {
  const place = (day: number, value: number) => [frame.x(day), frame.y(Math.log10(value))] as const;
  const pointAt = (index: number) => place(points.day[index] ?? 0, points.value[index] ?? 1);
  return {
    appeared: (changes?.appeared ?? []).map((index) => ring(...pointAt(index), RADIUS + 1)).join(''),
    moved: (changes?.moved ?? [])
      .map((move) => {
        const [[fromX, fromY], [x, y]] = [place(move.day, move.value), pointAt(move.place)];
        return `M${tenth(fromX)},${tenth(fromY)}L${tenth(x)},${tenth(y)}${ring(x, y, RADIUS)}`;
      })
      .join(''),
    gone: (changes?.gone ?? [])
      .map(({ day, value }) => {
        const [x, y] = place(day, value);
        return `M${tenth(x - CROSS)},${tenth(y - CROSS)}l${2 * CROSS},${2 * CROSS}m0,${-2 * CROSS}l${-2 * CROSS},${2 * CROSS}`;
      })
      .join(''),
  };
}
