/** What do mouse, pen and keys do in the picture? */
import type { ExplorerChart, ExplorerWindow } from '../../../src/charts/chart.js';
import { spelledWindow, windowedBy } from '../../../src/report/explorer-view.js';
import type { ExploreWindow } from '../../../src/trends/explore/explore-state.js';
import type { Plane, Spot } from './plane.js';

export interface Explored {
  readonly chart: () => ExplorerChart;
  readonly pointed: () => number | null;
  point(index: number | null): void;
  open(index: number): void;
  pick(index: number): void;
  look(view: ExploreWindow | null): void;
  /** Paints another part of the plane for the time being, until one looks at it. */
  preview(window: ExplorerWindow): void;
}

/** A shorter drag is a click. */
const LEAST_DRAG = 8;
const [ZOOM_STEP, WHEEL_STEP] = [2, 1.2];

export function startGestures(plane: Plane, explored: Explored): void {
  const { element } = plane;
  let start: Spot | null = null;
  element.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !isFinger(event)) start = plane.spotOf(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (isFinger(event)) return;
    const spot = plane.spotOf(event);
    if (start && isDrag(start, spot)) {
      element.setPointerCapture(event.pointerId);
      explored.point(null);
      plane.mark(start, spot);
    } else explored.point(plane.nearest(spot));
  });
  element.addEventListener('pointerup', (event) => {
    if (isFinger(event)) return;
    const [from, to] = [start, plane.spotOf(event)];
    start = null;
    plane.unmark();
    if (from && isDrag(from, to)) explored.look(marked(plane, from, to));
    else if (event.button === 0) open(plane.nearest(to), explored);
  });
  element.addEventListener('pointerleave', (event) => {
    if (start === null && !isFinger(event)) explored.point(null);
  });
  element.addEventListener('pointercancel', () => {
    start = null;
    plane.unmark();
  });
  element.addEventListener(
    'wheel',
    (event) => {
      // Without a key the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = plane.spotOf(event);
      const { width, height } = plane.frame.plane;
      const factor = event.deltaY > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
      explored.look(windowedBy(explored.chart().window, factor, [x / width, 1 - y / height]));
    },
    { passive: false },
  );
  element.addEventListener('dblclick', () => explored.look(null));
  element.addEventListener('keydown', (event) => keyed(event, explored));
}

/** Fingers have gestures of their own. */
function isFinger({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch';
}

function open(index: number | null, explored: Explored): void {
  if (index !== null) explored.open(index);
}

function isDrag(from: Spot, to: Spot): boolean {
  return Math.abs(to.x - from.x) > LEAST_DRAG && Math.abs(to.y - from.y) > LEAST_DRAG;
}

function marked({ frame }: Plane, from: Spot, to: Spot): ExploreWindow {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return spelledWindow({
    days: [frame.dayAt(left), frame.dayAt(right)],
    powers: [frame.powerAt(bottom), frame.powerAt(top)],
  });
}

function keyed(event: KeyboardEvent, explored: Explored): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  const pointed = explored.pointed();
  const { window } = explored.chart();
  if (step) explored.point(neighbour(explored.chart(), pointed, ...step));
  else if (event.key === '+') explored.look(windowedBy(window, 1 / ZOOM_STEP));
  else if (event.key === '-') explored.look(windowedBy(window, ZOOM_STEP));
  else if (event.key === '0') explored.look(null);
  else if (event.key === 'Escape') explored.point(null);
  else if (pointed !== null && event.key === 'Enter') explored.open(pointed);
  else if (pointed !== null && event.key.toLowerCase() === 'c') explored.pick(pointed);
  else return;
  event.preventDefault();
}

const STEPS: Readonly<Record<string, readonly [along: 'day' | 'value', step: 1 | -1]>> = {
  ArrowRight: ['day', 1],
  ArrowLeft: ['day', -1],
  ArrowUp: ['value', 1],
  ArrowDown: ['value', -1],
};

/** The next point in time, or in size, within the window; at first the largest. */
export function neighbour(
  { points, window }: ExplorerChart,
  from: number | null,
  along: 'day' | 'value',
  step: 1 | -1,
): number | null {
  const { days, powers } = window;
  const order = [...points.day.keys()].filter((index) => {
    const [day, power] = [points.day[index] ?? 0, Math.log10(points.value[index] ?? 1)];
    return day >= days[0] && day <= days[1] && power >= powers[0] && power <= powers[1];
  });
  const key = (index: number) => points[along][index] ?? 0;
  const other = along === 'day' ? points.value : points.day;
  order.sort((a, b) => key(a) - key(b) || (other[a] ?? 0) - (other[b] ?? 0) || a - b);
  if (from === null || !order.includes(from))
    return order.reduce<number | null>(
      (best, index) =>
        best === null || (points.value[index] ?? 0) > (points.value[best] ?? 0) ? index : best,
      null,
    );
  return order[Math.min(order.length - 1, Math.max(0, order.indexOf(from) + step))] ?? null;
}
