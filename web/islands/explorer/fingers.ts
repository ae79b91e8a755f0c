/** What do fingers do in the picture? One taps, or scrolls the page; two pull the picture apart and along; two taps show all of it. */
import type { ExplorerWindow } from '../../../src/charts/chart.js';
import { type Pinch, spelledWindow, windowPinched } from '../../../src/report/explorer-view.js';
import type { Explored } from './gestures.js';
import type { Plane, Spot } from './plane.js';

/** A finger that moves further does not tap. */
const MOST_OF_TAP = 10;
/** Of two taps that are one gesture. */
const [TAPS_MILLISECONDS, TAPS_APART] = [350, 32];
/** Fingers that touch each other would make the picture endlessly large. */
const LEAST_APART = 20;

interface Pinching {
  readonly from: Pinch;
  readonly window: ExplorerWindow;
  seen: ExplorerWindow | null;
}

export function startFingers(plane: Plane, explored: Explored): void {
  const { element } = plane;
  const fingers = new Map<number, Spot>();
  let [tap, lastTap]: [Spot | null, { spot: Spot; time: number } | null] = [null, null];
  let pinching: Pinching | null = null;
  let painting = 0;

  // What two fingers do belongs to the picture, not to the page.
  for (const type of ['touchstart', 'touchmove'] as const)
    element.addEventListener(
      type,
      (event) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );

  const listen = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent, spot: Spot) => void,
  ) =>
    element.addEventListener(type, (event) => {
      if (event.pointerType === 'touch') act(event, plane.spotOf(event));
    });

  listen('pointerdown', ({ pointerId }, spot) => {
    fingers.set(pointerId, spot);
    tap = fingers.size === 1 ? spot : null;
    if (fingers.size !== 2) return;
    explored.point(null);
    pinching = { from: pinchOf(fingers, plane), window: explored.chart().window, seen: null };
  });
  listen('pointermove', ({ pointerId }, spot) => {
    if (!fingers.has(pointerId)) return;
    fingers.set(pointerId, spot);
    if (tap && distance(tap, spot) > MOST_OF_TAP) tap = null;
    if (!pinching) return;
    pinching.seen = windowPinched(pinching.window, pinching.from, pinchOf(fingers, plane));
    if (painting === 0)
      painting = requestAnimationFrame(() => {
        painting = 0;
        if (pinching?.seen) explored.preview(pinching.seen);
      });
  });
  const lift = (pointerId: number) => {
    fingers.delete(pointerId);
    const seen = pinching?.seen;
    pinching = null;
    if (seen) explored.look(spelledWindow(seen));
  };
  listen('pointerup', ({ pointerId, timeStamp }, spot) => {
    lift(pointerId);
    if (!tap) return;
    const isSecond =
      lastTap && timeStamp - lastTap.time < TAPS_MILLISECONDS && distance(lastTap.spot, spot) < TAPS_APART;
    lastTap = isSecond ? null : { spot, time: timeStamp };
    if (isSecond) explored.look(null);
    else explored.point(plane.nearest(spot));
    tap = null;
  });
  listen('pointercancel', ({ pointerId }) => {
    tap = null;
    lift(pointerId);
  });
}

function pinchOf(fingers: ReadonlyMap<number, Spot>, { frame }: Plane): Pinch {
  const [one = { x: 0, y: 0 }, other = one] = [...fingers.values()];
  const { width, height } = frame.plane;
  return {
    across: (one.x + other.x) / 2 / width,
    up: 1 - (one.y + other.y) / 2 / height,
    apart: Math.max(LEAST_APART, distance(one, other)),
  };
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
