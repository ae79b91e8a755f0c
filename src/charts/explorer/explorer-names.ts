/** What is written into the explorer's picture? The named sizes, the picked points, then as many of the others as there is room for. */
import type { ExplorerChart } from '../chart.js';
import type { ChartSize } from '../chart-size.js';
import { type Box, type PlacedLabel, placeLabels, placesAlong, placesBeside } from '../place-labels.js';
import type { ExplorerFrame } from './explorer-frame.js';

const MOST_NAMES = { wide: 8, narrow: 5 } as const;
/** From a point, and from the ring around a picked one. */
const [GAP, PICKED_GAP] = [7, 10];

export interface ExplorerNames {
  readonly thresholds: readonly PlacedLabel[];
  readonly points: readonly PlacedLabel[];
}

/** In the units of the plane. Picked points have the fewest places, so they choose first. */
export function explorerNames(chart: ExplorerChart, frame: ExplorerFrame, size: ChartSize): ExplorerNames {
  const { width, height } = frame.plane;
  const room: Box = { left: 0, right: width, top: -2, bottom: height };
  const boxes = (names: readonly PlacedLabel[]) => names.map(({ place }) => place.box);
  const lines = thresholdsIn(chart)
    .map((line) => ({ ...line, y: frame.y(Math.log10(line.value)) }))
    .sort((a, b) => a.y - b.y);
  const ruled = lines.map(({ y }) => ({ left: 0, right: width, top: y, bottom: y }));
  const wanted = wantedNames(chart, frame);
  const picked = placeLabels(
    wanted.filter(({ always }) => always),
    { room, taken: ruled, most: 0 },
  );
  const thresholds = placeLabels(
    lines.map(({ y, label, short }) => {
      const words = size === 'narrow' ? short : label;
      return { label: words, places: placesAlong(y, words, room), always: true };
    }),
    { room, taken: boxes(picked), most: 0 },
  );
  const others = placeLabels(
    wanted.filter(({ always }) => !always),
    {
      room,
      taken: [...ruled, ...boxes(picked), ...boxes(thresholds)],
      most: MOST_NAMES[size] - picked.length,
    },
  );
  return { thresholds, points: [...picked, ...others] };
}

/** Those within the picture. */
export function thresholdsIn({ thresholds, window: { powers } }: ExplorerChart): ExplorerChart['thresholds'] {
  return thresholds.filter(({ value }) => value > 10 ** powers[0] && value < 10 ** powers[1]);
}

function wantedNames({ points, names }: ExplorerChart, { x, y, plane }: ExplorerFrame) {
  return names.flatMap(({ place, label, picked }) => {
    const at = { x: x(points.day[place] ?? 0), y: y(Math.log10(points.value[place] ?? 1)) };
    if (at.x < 0 || at.x > plane.width || at.y < 0 || at.y > plane.height) return [];
    const name = { label, always: picked };
    return [{ ...name, places: placesBeside({ ...name, ...at }, picked ? PICKED_GAP : GAP) }];
  });
}
