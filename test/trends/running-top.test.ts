import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amongLargest } from '../../src/trends/running-top.js';

const model = (day: string, size: number) => ({ day, size });

describe('the largest at release', () => {
  it('are told by models of earlier days alone', () => {
    const models = [
      model('2020-01-01', 5),
      model('2021-01-01', 3),
      model('2022-01-01', 4),
      model('2023-01-01', 9),
    ];
    expect(amongLargest(models, 1)).toEqual([models[0], models[3]]);
    expect(amongLargest(models, 2)).toEqual([models[0], models[1], models[2], models[3]]);
  });
  it('do not outrank each other on one day, and equal sizes share a rank', () => {
    const models = [
      model('2020-01-01', 5),
      model('2020-01-01', 1),
      model('2021-01-01', 5),
      model('2021-01-01', 4),
    ];
    expect(amongLargest(models, 1)).toEqual([models[0], models[1], models[2]]);
  });
  it('are those that a count of larger earlier ones finds', () => {
    const some = fc.record({
      day: fc.integer({ min: 2010, max: 2020 }).map((year) => `${year}-01-01`),
      size: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (models, top) => {
        const wanted = models.filter(
          ({ day, size }) => models.filter((other) => other.day < day && other.size > size).length < top,
        );
        expect(new Set(amongLargest(models, top))).toEqual(new Set(wanted));
      }),
      { seed: 4 },
    );
  });
});
