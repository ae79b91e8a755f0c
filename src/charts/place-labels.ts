/** Where do labels stand so that none runs into another? The most important first, each at the first of its places that is free. */
import { textWidth } from './svg-text.js';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a text of one line stands: its anchor and its middle. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  readonly box: Box;
}

export interface WantedLabel {
  readonly label: string;
  /** Best first. */
  readonly places: readonly LabelPlace[];
  /** Written even where no place is free. */
  readonly always: boolean;
}

const LETTERING = { points: 12, bold: false };
const LINE_HEIGHT = 14;

/** @param width of the label; a browser asks for many places of one */
function labelPlace(x: number, y: number, anchor: LabelPlace['anchor'], width: number): LabelPlace {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    x,
    y,
    anchor,
    box: { left, right: left + width, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 },
  };
}

/** Of a line, up and down: no further than it is plain whose name it is; and of a name that must be written. */
const [NEAR, FAR] = [
  [0, -0.5, 0.5],
  [0, -0.5, 0.5, -1, 1, -2, 2],
];

/** Left of a point or else right of it, as high as it or a little higher or lower. */
export function placesBeside(
  {
    x,
    y,
    label,
    always,
  }: { readonly x: number; readonly y: number; readonly label: string; readonly always: boolean },
  gap: number,
): LabelPlace[] {
  const width = textWidth(label, LETTERING);
  return (always ? FAR : NEAR).flatMap((lines) => [
    labelPlace(x - gap, y + lines * LINE_HEIGHT, 'end', width),
    labelPlace(x + gap, y + lines * LINE_HEIGHT, 'start', width),
  ]);
}

/** On a line from the left of the room to its right, above it or else below, at the left or else at the right. */
export function placesAlong(y: number, label: string, { left, right }: Box): LabelPlace[] {
  const width = textWidth(label, LETTERING);
  const [above, below] = [y - LINE_HEIGHT / 2 - 1, y + LINE_HEIGHT / 2 + 2];
  return [
    labelPlace(left + 4, above, 'start', width),
    labelPlace(left + 4, below, 'start', width),
    labelPlace(right - 4, above, 'end', width),
    labelPlace(right - 4, below, 'end', width),
  ];
}

export interface PlacedLabel {
  readonly label: string;
  readonly place: LabelPlace;
}

interface Ground {
  readonly room: Box;
  /** Where something stands already. */
  readonly taken: readonly Box[];
  /** Of those that need not be written no more than this. */
  readonly most: number;
}

export function placeLabels(wanted: readonly WantedLabel[], { room, taken, most }: Ground): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { label, places, always } of wanted) {
    if (placed.length >= most && !always) continue;
    const inside = places.filter(({ box }) => isWithin(box, room));
    const others = [...taken, ...placed.map(({ place }) => place.box)];
    const free = inside.find(({ box }) => others.every((other) => areApart(box, other)));
    const place = free ?? (always ? (inside[0] ?? places[0]) : undefined);
    if (place) placed.push({ label, place });
  }
  return placed;
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
  );
}
