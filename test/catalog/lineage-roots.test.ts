import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CIRCLE, NO_PARENT, resolveRoots } from '../../src/catalog/lineage-roots.js';

const roots = (...parents: number[]) => [...resolveRoots(Int32Array.from(parents))];

describe('the root of a chain of bases', () => {
  it('is the repository itself where it was made from nothing', () => {
    expect(roots(NO_PARENT, NO_PARENT)).toEqual([0, 1]);
  });
  it('is the same for all that were made from one another, in whatever order they stand', () => {
    expect(roots(1, 2, NO_PARENT, 0)).toEqual([2, 2, 2, 2]);
  });
  it('is none in a circle, nor for what was made from one in it', () => {
    expect(roots(1, 0, 1, NO_PARENT)).toEqual([CIRCLE, CIRCLE, CIRCLE, 3]);
  });
  it('is none for what names itself', () => {
    expect(roots(0, 0)).toEqual([CIRCLE, CIRCLE]);
  });
  it('is found for a chain of 200,000 at once', () => {
    const found = resolveRoots(Int32Array.from({ length: 200_000 }, (_, row) => row - 1));
    expect(found.every((root) => root === 0)).toBe(true);
  });
  it('is what following the bases one by one gives, for any bases', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((length) =>
          fc.array(fc.integer({ min: NO_PARENT, max: length - 1 }), {
            minLength: length,
            maxLength: length,
          }),
        ),
        (parents) => {
          expect(roots(...parents)).toEqual(parents.map((_, row) => followed(row, parents)));
        },
      ),
      { seed: 5 },
    );
  });
});

function followed(start: number, parents: readonly number[]): number {
  let row = start;
  for (let step = 0; step <= parents.length; step += 1) {
    const parent = parents[row] ?? NO_PARENT;
    if (parent === NO_PARENT) return row;
    row = parent;
  }
  return CIRCLE;
}
