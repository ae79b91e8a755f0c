/** The picture in the page: painted anew, and what lies where in it. */
import type { ExplorerChart } from '../../../src/charts/chart.js';
import { type ExplorerFrame, explorerFrame } from '../../../src/charts/explorer/explorer-frame.js';
import { explorerSvg } from '../../../src/charts/explorer/explorer-svg.js';

const NARROW = window.matchMedia('(max-width: 40rem)');
const SVG = 'http://www.w3.org/2000/svg';
const [POINTED_RADIUS, REACH] = [6, 24];

/** A place in the plane, in the units of the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Plane {
  paint(chart: ExplorerChart): void;
  /** The point nearest to a place, null where none is near. */
  nearest(spot: Spot): number | null;
  spotOf(event: MouseEvent): Spot;
  /** Rings a point; null takes the ring away. */
  point(index: number | null): void;
  /** Shows what a drag marks; null takes it away. */
  mark(from: Spot, to: Spot): void;
  unmark(): void;
  readonly frame: ExplorerFrame;
  readonly element: HTMLElement;
  /** Whether a point lies in the right half, so that the card keeps to the left. */
  isRight(index: number): boolean;
}

export function openPlane(figure: HTMLElement, repaint: () => void): Plane {
  const element = figure.querySelector<HTMLElement>('.picture');
  if (!element) throw new Error('the page has no picture');
  let chart: ExplorerChart | undefined;
  let frame: ExplorerFrame | undefined;
  NARROW.addEventListener('change', repaint);

  const framed = () => {
    if (!frame) throw new Error('nothing is painted yet');
    return frame;
  };
  const xy = (index: number): Spot => {
    const { day, value } = chart?.points ?? { day: [], value: [] };
    return { x: framed().x(day[index] ?? 0), y: framed().y(Math.log10(value[index] ?? 1)) };
  };
  const overlay = (name: string, attributes: Readonly<Record<string, number>>, className: string) => {
    element.querySelector(`.${className}`)?.remove();
    const mark = document.createElementNS(SVG, name);
    mark.setAttribute('class', className);
    for (const [key, value] of Object.entries(attributes)) mark.setAttribute(key, String(value));
    element.querySelector('.chart-plane')?.append(mark);
  };

  return {
    element,
    get frame() {
      return framed();
    },
    paint: (next) => {
      const size = NARROW.matches ? 'narrow' : 'wide';
      [chart, frame] = [next, explorerFrame(next, size)];
      // Our own text: every word of a stranger is escaped where it is drawn.
      element.innerHTML = explorerSvg(next, size);
      element.querySelector('svg')?.removeAttribute('role');
      element.querySelector('svg')?.setAttribute('aria-hidden', 'true');
      const [caption, source] = [figure.querySelector('figcaption'), figure.querySelector('.source')];
      if (caption) caption.textContent = next.subtitle;
      if (source) source.textContent = next.source;
    },
    nearest: (spot) => nearestPoint(chart, framed(), spot),
    spotOf: ({ clientX, clientY }) => {
      const plane = element.querySelector('svg')?.getBoundingClientRect();
      const scale = (plane?.width ?? 1) / framed().width || 1;
      return {
        x: (clientX - (plane?.left ?? 0)) / scale - framed().plane.left,
        y: (clientY - (plane?.top ?? 0)) / scale - framed().plane.top,
      };
    },
    point: (index) => {
      if (index === null) element.querySelector('.chart-pointed')?.remove();
      else overlay('circle', { cx: xy(index).x, cy: xy(index).y, r: POINTED_RADIUS }, 'chart-pointed');
    },
    mark: (from, to) =>
      overlay(
        'rect',
        {
          ...{ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) },
          ...{ width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) },
        },
        'chart-brush',
      ),
    unmark: () => element.querySelector('.chart-brush')?.remove(),
    isRight: (index) => xy(index).x > framed().plane.width / 2,
  };
}

function nearestPoint(chart: ExplorerChart | undefined, frame: ExplorerFrame, spot: Spot): number | null {
  const { day, value } = chart?.points ?? { day: [], value: [] };
  let [found, least]: [number | null, number] = [null, REACH * REACH];
  for (let index = 0; index < day.length; index++) {
    const across = frame.x(day[index] ?? 0) - spot.x;
    if (across > REACH || across < -REACH) continue;
    const up = frame.y(Math.log10(value[index] ?? 1)) - spot.y;
    const distance = across * across + up * up;
    if (distance < least) [found, least] = [index, distance];
  }
  return found;
}
