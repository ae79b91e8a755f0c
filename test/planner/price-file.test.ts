import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlanner } from '../../src/planner/planner.js';
import { readPriceList } from '../../src/planner/price-file.js';
import { InputError } from '../../src/provenance/input-error.js';
import { material, plan } from './planner-fixture.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readPriceList(bytes(text), 'prices.csv');
const HEAD = 'kind,name,value,date,source';

describe('a list of prices of one’s own', () => {
  it('is read as CSV or as JSON', () => {
    const expected = {
      kind: 'rental',
      name: 'H100',
      value: 1.5,
      date: '2026-11-01',
      source: 'offer',
      row: 1,
    };
    expect(read(`${HEAD}\nrental,H100,1.5,2026-11-01,offer\n`).prices).toEqual([expected]);
    const { row: _row, ...price } = expected;
    expect(read(JSON.stringify([price])).prices).toEqual([expected]);
  });
  it.each([
    [
      `${HEAD},extra\nrental,H100,1,2026-11-01,,x`,
      'unknown column; expected kind, name, value, date, source',
    ],
    ['kind,name,value,date\nrental,H100,1,2026-11-01', 'column "source": this column is missing'],
    [`${HEAD}\nhire,H100,1,2026-11-01,`, 'row 1, column "kind": unknown kind of price: hire'],
    [`${HEAD}\nrental,,1,2026-11-01,`, 'row 1, column "name": is missing'],
    [`${HEAD}\nelectricity,home,1,2026-11-01,`, 'electricity has no name; got home'],
    [`${HEAD}\nrental,H100,-1,2026-11-01,`, 'column "value": negative number: -1'],
    [`${HEAD}\nrental,H100,0,2026-11-01,`, 'column "value": 0; expected more than 0'],
    [`${HEAD}\nrental,H100,1,2026-02-30,`, 'invalid date: 2026-02-30'],
    [`${HEAD}\n`, 'holds no price'],
    ['[{"kind":"rental","name":"H100","value":1,"date":"2026-11-01","colour":"red"}]', 'colour'],
    ['{"kind":"rental"}', 'prices.csv'],
    ['[', 'no valid JSON'],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(InputError);
  });
  it('never fails but with a place, whatever the bytes', () => {
    const cell = fc.constantFrom(
      'rental',
      'euro',
      'H100',
      '1',
      '-1',
      '2026-11-01',
      '"',
      ',',
      '\n',
      'ü',
      '\0',
      HEAD,
      '{',
      '[]',
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        try {
          readPriceList(bytes(cells.join('')), 'prices.csv');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('prices of one’s own in a plan', () => {
  const listed = (rows: string) => openPlanner({ ...material, list: read(`${HEAD}\n${rows}`) });
  const rent = (rows: string) => {
    const answer = plan({ params: '7B', tokens: '1T', hardware: 'H100' }, listed(rows));
    return answer.options.find(({ kind }) => kind === 'rent-chips');
  };
  it('take the place of the project’s: half the rent is half the cost, for all chips of the family', () => {
    const [dear, cheap] = [rent('rental,H100 PCIe,4,2026-11-01,'), rent('rental,H100,2,2026-11-01,offer')];
    expect(dear?.chips?.rentUsdPerHour).toBe(4);
    expect((cheap?.cost.value ?? 0) / (dear?.cost.value ?? 1)).toBeCloseTo(0.5, 5);
    expect(cheap?.run?.estimate).toBeNull();
  });
  it('of purchase, electricity and the euro count too', () => {
    const rows = 'purchase,H100,20000,2026-11-01,\nelectricity,,0.3,2026-11-01,\neuro,,0.5,2026-11-01,';
    const answer = plan({ params: '7B', tokens: '1T', hardware: 'H100', count: '8' }, listed(rows));
    const bought = answer.options.find(({ kind }) => kind === 'buy-chips');
    expect(answer.eurPerUsd).toBe(0.5);
    expect((bought?.cost.value ?? 0) / ((8 * 20_000) / 0.81)).toBeGreaterThan(0.9);
    expect((bought?.cost.value ?? 0) / ((8 * 20_000) / 0.81)).toBeLessThan(1.1);
    expect(answer.prices.filter(({ own }) => own).map(({ kind }) => kind)).toEqual([
      'purchase',
      'electricity',
      'euro',
    ]);
  });
  it('of an unknown chip are refused by row', () => {
    expect(() => rent('rental,H1O0,2,2026-11-01,')).toThrow(
      'prices.csv, row 1, column "name": unknown chip: H1O0',
    );
  });
  it('are compared with by name where they are of an API', () => {
    const rows = 'api-input,mine,1,2026-11-01,\napi-output,mine,5,2026-11-01,';
    const answer = plan({ budget: '2000usd', 'api-model': 'mine' }, listed(rows));
    const api = answer.options.find(({ kind }) => kind === 'use-api');
    expect(api?.buys[0]?.value).toBeCloseTo((2000 / (0.75 * 1 + 0.25 * 5)) * 1e6, -7);
    expect(() => plan({ budget: '5usd' }, listed('api-input,mine,1,2026-11-01,'))).toThrow(
      'none for writing',
    );
    expect(() => plan({ budget: '5usd' }, listed('api-output,mine,1,2026-11-01,'))).toThrow(
      'none for reading',
    );
  });
});

describe('the prices of a plan', () => {
  it('are each marked as stale once they are older than declared', () => {
    const { rental } = material.assumptions.staleAfterDays;
    const stale = (today: string) =>
      plan(
        { budget: '5000usd', hardware: 'H100', date: '2026-09-01' },
        openPlanner({ ...material, today }),
      ).prices.find(({ kind }) => kind === 'rental');
    expect(stale('2026-09-01')).toMatchObject({ date: '2026-08-15', ageDays: 17, stale: false });
    expect(stale('2027-08-15')).toMatchObject({ ageDays: 365, stale: 365 > rental });
  });
});
