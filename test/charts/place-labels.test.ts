import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeLabels, placesAlong, placesBeside } from '../../src/charts/place-labels.js';

const room: Box = { left: 0, right: 300, top: 0, bottom: 200 };
const apart = (one: Box, other: Box) =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
const beside = (x: number, y: number, label: string, always = false) => ({
  label,
  always,
  places: placesBeside({ x, y, label, always }, 7),
});

describe('labels', () => {
  it('stand left of their point, right of it where the left is taken, nowhere where both are', () => {
    const placed = placeLabels(
      [beside(150, 100, 'first'), beside(150, 100, 'second'), beside(150, 100, 'third')],
      {
        room,
        taken: [],
        most: 9,
      },
    );
    expect(placed.map(({ label, place }) => [label, place.anchor])).toEqual([
      ['first', 'end'],
      ['second', 'start'],
    ]);
  });
  it('are written where they must be, further off or over another', () => {
    const must = Array.from({ length: 20 }, (_, index) => beside(150, 100, `model ${index}`, true));
    const placed = placeLabels(must, { room, taken: [], most: 3 });
    expect(placed).toHaveLength(20);
    expect(new Set(placed.slice(0, 6).map(({ place }) => place.y)).size).toBeGreaterThan(2);
  });
  it('of a line stand above it, below it where that is taken, else at its other end', () => {
    const anchors = (taken: readonly Box[]) =>
      placeLabels([{ label: 'a law', always: false, places: placesAlong(100, 'a law', room) }], {
        ...{ room, taken, most: 1 },
      }).map(({ place }) => [place.anchor, place.y < 100]);
    expect(anchors([])).toEqual([['start', true]]);
    expect(anchors([{ left: 0, right: 50, top: 80, bottom: 100 }])).toEqual([['start', false]]);
    expect(anchors([{ left: 0, right: 50, top: 80, bottom: 120 }])).toEqual([['end', true]]);
  });
  it('never run into each other, into what is there or out of the room, whatever they are', () => {
    const wish = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
      label: fc.string({ minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (wishes, most) => {
        const taken = [{ left: 20, right: 150, top: 43, bottom: 57 }];
        const wanted = wishes.map(({ x, y, label }) => beside(x, y, label));
        const boxes = placeLabels(wanted, { room, taken, most }).map(({ place }) => place.box);
        expect(boxes.length).toBeLessThanOrEqual(most);
        for (const [index, box] of boxes.entries()) {
          for (const other of [...taken, ...boxes.slice(index + 1)]) expect(apart(box, other)).toBe(true);
          expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
        }
      }),
    );
  });
});
