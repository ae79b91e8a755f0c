import { describe, expect, it } from 'vitest';
import { calendarOf, type FrontierReference, nearFrontier } from '../../../src/trends/published/frontier.js';

const calendar = calendarOf(2025);
const [END_OF_MARCH = 0] = calendar.quarterEnds;
const near = (
  reference: FrontierReference,
  models: readonly (readonly [number, number])[],
  widths = [0.5, 1],
) =>
  nearFrontier(
    { flops: models.map(([, flop]) => flop), daysOfYear: models.map(([day]) => day) },
    1e26,
    calendar,
    { reference, widthsOrders: widths },
  );

describe('models near the frontier', () => {
  it('are those at most so far below the largest before their quarter, and all above it', () => {
    const models = [
      [0, 9e25],
      [1, 2e25],
      [2, 9e24],
      [3, 5e26],
    ] as const;
    expect(near('strictly-earlier', models)).toEqual([2, 3]);
  });
  it('are, with the quarter in its reference, held against its own largest model, which does not count', () => {
    const models = [
      [0, 9e25],
      [3, 5e26],
    ] as const;
    expect(near('quarter-included', models)).toEqual([0, 1]);
  });
  it('of the last day of a quarter are in no reference of it, as dates are rounded to that day', () => {
    const models = [
      [0, 9e25],
      [END_OF_MARCH, 5e26],
    ] as const;
    expect(near('quarter-included', models)).toEqual([2, 2]);
    expect(
      near('quarter-included', [
        [0, 9e25],
        [END_OF_MARCH - 1, 5e26],
      ]),
    ).toEqual([0, 1]);
  });
  it('are held against all of the quarters before, their last days included', () => {
    const models = [
      [END_OF_MARCH, 5e26],
      [END_OF_MARCH + 1, 9e25],
    ] as const;
    expect(near('strictly-earlier', models)).toEqual([1, 2]);
    expect(near('quarter-included', models)).toEqual([1, 2]);
  });
  it('are none where there is none', () => expect(near('strictly-earlier', [])).toEqual([0, 0]));
});

describe('the calendar of a year', () => {
  it('ends its quarters on 31 March, 30 June, 30 September and 31 December', () => {
    expect(calendar.quarterEnds).toEqual([89, 180, 272, 364]);
    expect(calendarOf(2028).quarterEnds).toEqual([90, 181, 273, 365]);
    expect([89, 90, 364].map((day) => calendar.quarterOfDay[day])).toEqual([0, 1, 3]);
  });
});
