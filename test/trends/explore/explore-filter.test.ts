import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exploreChanges } from '../../../src/trends/explore/explore-changes.js';
import { fittingModels, shownModels } from '../../../src/trends/explore/explore-filter.js';
import { selectModels } from '../../../src/trends/explore/explore-pack.js';
import { type ExploreState, INITIAL_STATE } from '../../../src/trends/explore/explore-state.js';
import { exploredModels } from './explored-models.js';

const answer = exploredModels();
const shown = (change: Partial<ExploreState>) => {
  const { quantity, ...filters } = { ...INITIAL_STATE, ...change };
  return shownModels(answer, quantity, filters).map((place) => answer.models.id[place]);
};

describe('the models that are shown', () => {
  it('have a day and a size', () => {
    expect(shown({})).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shown({ quantity: 'cost' })).toEqual(['b', 'd', 'e']);
    expect(shown({ quantity: 'power' })).toEqual([]);
    expect(fittingModels(answer, INITIAL_STATE)).toHaveLength(6);
  });
  it('fit any name of a filter and every filter', () => {
    expect(shown({ domain: ['language'] })).toEqual(['a', 'b', 'd']);
    expect(shown({ domain: ['Language', 'Robotics'] })).toEqual(['a', 'b', 'c', 'd']);
    expect(shown({ domain: ['Lang'] })).toEqual([]);
    expect(shown({ country: ['China'], organization: ['alibaba'] })).toEqual(['c', 'd']);
    expect(shown({ organization: ['stanford'] })).toEqual(['b', 'e']);
    expect(shown({ access: ['api'] })).toEqual(['a', 'c']);
    expect(shown({ evidence: ['derived', 'imputed'] })).toEqual(['c', 'e']);
  });
  it('lie within days and sizes, ends included', () => {
    expect(shown({ from: '2019-06-01', to: '2021-01-01' })).toEqual(['b', 'c']);
    expect(shown({ min: 2e21, max: 4e23 })).toEqual(['b', 'c', 'd']);
  });
  it('are found by any part of their names or organisations, however hyphens and case are', () => {
    expect(shown({ search: 'alpha 1' })).toEqual(['a']);
    expect(shown({ search: 'META' })).toEqual(['a', 'b']);
    expect(shown({ search: 'nonesuch' })).toEqual([]);
  });
  it('are never more with one filter more', () => {
    const filter = fc.record(
      {
        domain: fc.subarray(['Language', 'Vision', 'nonesuch']),
        country: fc.subarray(['China', 'United States of America']),
        min: fc.constantFrom(null, 1e21, 1e23),
        search: fc.constantFrom('', 'a', 'e'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        filter,
        fc.constantFrom<Partial<ExploreState>>({ to: '2022-01-01' }, { max: 1e22 }),
        (some, more) => {
          const wide = new Set(shown(some));
          expect(shown({ ...some, ...more }).every((id) => wide.has(id))).toBe(true);
        },
      ),
    );
  });
  it('stay whole when a part of them is taken out', () => {
    const part = selectModels(answer, [3, 1]);
    expect(part.models.name).toEqual(['Delta', 'Beta <b>']);
    expect(part.sizes.compute.value).toEqual([4e23, 2e21]);
    expect(part.listed).toBe(6);
  });
});

describe('two vintages', () => {
  const before = exploredModels({ id: ['a', 'b', 'x', 'd', 'e', 'f'] });
  it('differ by what appeared and what is gone', () => {
    const { appeared, moved, gone } = exploreChanges(answer, before, INITIAL_STATE, 1.05);
    expect(appeared).toEqual([2]);
    expect(moved).toEqual([]);
    expect(gone).toEqual([{ id: 'x', name: 'Gamma', was: { day: 18_628, value: 3e22 } }]);
  });
  it('differ by what moved, if it moved by enough', () => {
    const sized = (factor: number) => {
      const { compute } = answer.sizes;
      const value = compute.value.map((size, place) => (size !== null && place === 0 ? size * factor : size));
      return { ...answer, sizes: { ...answer.sizes, compute: { ...compute, value } } };
    };
    expect(exploreChanges(sized(1.04), answer, INITIAL_STATE, 1.05).moved).toEqual([]);
    for (const factor of [1.06, 1 / 1.06])
      expect(
        exploreChanges(sized(factor), answer, INITIAL_STATE, 1.05).moved.map(({ place }) => place),
      ).toEqual([0]);
  });
  it('hold a model that only one of them shows without calling it new or gone', () => {
    const recorded: ExploreState = { ...INITIAL_STATE, evidence: ['recorded'] };
    const { compute } = answer.sizes;
    const later = {
      ...answer,
      sizes: { ...answer.sizes, compute: { ...compute, evidence: [0, 0, 0, 0, 2, 0] } },
    };
    const { appeared, gone } = exploreChanges(later, answer, recorded, 1.05);
    expect([appeared, gone]).toEqual([[], []]);
  });
});
