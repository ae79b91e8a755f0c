import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExploreQuestion } from '../../../src/trends/explore/explore-question.js';
import {
  EXPLORE_EVIDENCE,
  EXPLORE_FIELDS,
  EXPLORE_GROUPINGS,
  EXPLORE_QUANTITIES,
  type ExploreState,
  INITIAL_STATE,
  MOST_COMPARED,
  readState,
  spellState,
} from '../../../src/trends/explore/explore-state.js';
import { dateOfDayNumber } from '../../../src/units/calendar-date.js';

const day = fc.integer({ min: -25_000, max: 47_000 }).map(dateOfDayNumber);
const size = fc.double({ min: 1e-50, max: 1e50, noNaN: true });
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(',', ' ').trim())
  .filter((text) => text !== '');
const names = (maxLength: number) => fc.uniqueArray(name, { maxLength });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const state: fc.Arbitrary<ExploreState> = fc.record({
  quantity: fc.constantFrom(...EXPLORE_QUANTITIES),
  by: fc.constantFrom(...EXPLORE_GROUPINGS),
  domain: names(5),
  country: names(5),
  organization: names(5),
  access: names(5),
  evidence: fc.subarray([...EXPLORE_EVIDENCE], { minLength: 1 }),
  from: maybe(day),
  to: maybe(day),
  min: maybe(size),
  max: maybe(size),
  search: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
  line: maybe(size),
  trend: fc.boolean(),
  intervals: fc.boolean(),
  view: maybe(
    fc
      .tuple(
        fc.uniqueArray(day, { minLength: 2, maxLength: 2 }),
        fc.uniqueArray(size, { minLength: 2, maxLength: 2 }),
      )
      .map(([days, sizes]) => {
        const [from = '', to = ''] = [...days].sort();
        const [low = 1, high = 10] = [...sizes].sort((a, b) => a - b);
        return { from, to, low, high };
      }),
  ),
  models: names(MOST_COMPARED),
  against: maybe(day),
  'as-of': maybe(day),
});

describe('the state of the explorer', () => {
  it('comes back from its address, whatever it is', () => {
    fc.assert(
      fc.property(state, (given) => {
        const address = new URLSearchParams(spellState(given)).toString();
        expect(readState(new URLSearchParams(address))).toEqual(given);
      }),
    );
  });
  it('is read by the question of the server in the same way', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(ExploreQuestion.parse(spellState(given))).toEqual(given);
      }),
    );
  });
  it('leaves out of the address what is as at first', () => {
    expect(spellState(INITIAL_STATE)).toEqual({});
    expect(spellState({ ...INITIAL_STATE, quantity: 'cost', line: 1e25, trend: false })).toEqual({
      quantity: 'cost',
      line: '1e25',
      trend: 'no',
    });
  });
  it('reads whatever an address holds without failing, and spells it back the same', () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(EXPLORE_FIELDS), '__proto__', 'constructor'),
      fc.string(),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '1e400',
        '-1',
        '0',
        '2024-02-30',
        '1_2_3_4',
        '2024-01-01_2023-01-01_1_2',
        ',,,',
        'NaN',
        'yes',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, text), { maxLength: 8 }), (query) => {
        const read = readState(query);
        expect(readState(Object.entries(spellState(read)))).toEqual(read);
      }),
    );
  });
  it.each([
    ['quantity', 'speed', 'expected compute, cost'],
    ['evidence', 'recorded,guessed', 'unknown: guessed'],
    ['from', '2024-02-30', 'expected YYYY-MM-DD'],
    ['min', '1e400', 'expected a number such as 1e23'],
    ['line', '-3', 'expected a number'],
    ['view', '2024-01-01_2023-01-01_1_2', 'expected two days and two sizes'],
    ['models', 'a,b,c,d,e,f,g', 'expected at most 6'],
    ['search', 'x'.repeat(201), 'expected at most 200'],
    ['trend', 'x'.repeat(100_000), 'expected yes, no'],
  ])('says of %s=%s what was expected', (key, text, expected) => {
    const result = ExploreQuestion.safeParse({ [key]: text });
    const [issue] = result.error?.issues ?? [];
    expect(issue?.path).toEqual([key]);
    expect(issue?.message).toContain(expected);
    expect(issue?.message.length).toBeLessThan(200);
  });
});
