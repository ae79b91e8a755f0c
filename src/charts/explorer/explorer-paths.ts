/** How are thousands of points, their intervals and a line written as few paths? To a tenth of a unit. */
import type { ExplorerChart, ExplorerPoints } from '../chart.js';
import type { ExplorerFrame } from './explorer-frame.js';

const [RADIUS, RING_RADIUS, CROSS] = [2.5, 2.4, 3];
/** Marks a little outside are still drawn, and cut at the edge. */
const EDGE = 4;

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A circle as one arc, a hundredth short of the whole: shorter than two halves. */
export function ring(x: number, y: number, radius: number): string {
  return `M${tenth(x)},${tenth(y - radius)}a${radius},${radius} 0 1 1 -.01,0z`;
}

/** Recorded ones are lines without length that their round ends make dots; the others are rings. */
export function marksPath(
  { day, value, evidence, colour }: ExplorerPoints,
  wantedEvidence: number,
  wantedColour: number,
  frame: ExplorerFrame,
): string {
  let path = '';
  for (let place = 0; place < day.length; place++) {
    if (evidence[place] !== wantedEvidence || colour[place] !== wantedColour) continue;
    const [x, y] = [frame.x(day[place] ?? 0), frame.y(Math.log10(value[place] ?? 1))];
    if (!isInside(x, y, frame)) continue;
    path += wantedEvidence === 0 ? `M${tenth(x)},${tenth(y)}h0` : ring(x, y, RING_RADIUS);
  }
  return path;
}

function isInside(x: number, y: number, { plane }: ExplorerFrame): boolean {
  return x >= -EDGE && x <= plane.width + EDGE && y >= -EDGE && y <= plane.height + EDGE;
}

export function intervalsPath({ points }: ExplorerChart, evidence: number, frame: ExplorerFrame): string {
  let path = '';
  for (let place = 0; place < points.day.length; place++) {
    const [low, high] = [points.low[place] ?? null, points.high[place] ?? null];
    if (points.evidence[place] !== evidence || low === null || high === null || !(low > 0)) continue;
    const x = frame.x(points.day[place] ?? 0);
    const [bottom, top] = [frame.y(Math.log10(low)), frame.y(Math.log10(high))].map((y) =>
      Math.min(frame.plane.height + EDGE, Math.max(-EDGE, y)),
    );
    if (!isInside(x, 0, frame) || bottom === top) continue;
    path += `M${tenth(x)},${tenth(bottom ?? 0)}V${tenth(top ?? 0)}`;
  }
  return path;
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
