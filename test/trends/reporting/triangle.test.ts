import { describe, expect, it } from 'vitest';
import { buildHistories } from '../../../src/catalog/history.js';
import { listingsOf } from '../../../src/catalog/listings.js';
import { reportingTriangle } from '../../../src/trends/reporting/triangle.js';
import { NO_IDENTITY, tableOfCells } from '../../catalog/model-tables.js';
import { OVER_1E23 } from './synthetic-listings.js';

const row = (name: string, published: string, flop: string, notable = '') => ({
  Model: name,
  Organization: 'One Firm',
  'Publication date': published,
  'Training compute (FLOP)': flop,
  'Notability criteria': notable,
});

const DAYS = ['2025-01-10', '2025-03-10', '2025-06-10'];
const listings = listingsOf(
  buildHistories(
    [
      tableOfCells('2025-01-10', [
        row('Early', '2024-11-05', '2e23', 'SOTA improvement'),
        row('Quiet', '2024-12-05', '3e23'),
        row('Small', '2024-12-06', '1e22'),
      ]),
      tableOfCells('2025-03-10', [row('Early', '2024-11-05', '2e23', 'SOTA improvement')], 'epoch-notable'),
      tableOfCells('2025-06-10', [
        row('Early', '2024-11-05', '', 'SOTA improvement'),
        row('Quiet', '2024-12-05', '3e23'),
        row('Small', '2024-12-06', '4e23'),
        row('Late', '2024-12-20', '5e23'),
        row('Announced', '2025-08-01', '5e23'),
      ]),
    ],
    NO_IDENTITY,
  ),
  DAYS,
);
const options = { reachMonths: 3, coveredMonths: 12, cuts: ['2024-12-05'] };
const triangle = reportingTriangle(listings, OVER_1E23, { ...options, asOf: null });

describe('the reporting triangle', () => {
  const of = (rows: readonly Uint32Array[], from: string) =>
    rows.map((counts) => counts[triangle.slots.findIndex((slot) => slot.from === from)]);

  it('has a slot a month, cut where asked, up to the newest vintage', () => {
    expect(triangle.slots[0]?.month).toBe('2024-10');
    expect(triangle.slots.slice(2, 4)).toEqual([
      { month: '2024-12', from: '2024-12-01', to: '2024-12-05' },
      { month: '2024-12', from: '2024-12-06', to: '2024-12-31' },
    ]);
    expect(triangle.slots.at(-1)?.to).toBe('2025-06-10');
  });
  it('says when models came, when a size was put on record, and what was withdrawn', () => {
    expect(of(triangle.counts, '2024-11-01')).toEqual([1, 1, 0]);
    expect(of(triangle.withdrawn, '2024-11-01')).toEqual([0, 0, 1]);
    expect(of(triangle.counts, '2024-12-06')).toEqual([0, 0, 2]);
    expect(of(triangle.added, '2024-12-06')).toEqual([0, 0, 2]);
    expect(triangle.counts[2]?.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
  it('tells a vintage of a choice, and which share the choice had of what was listed before', () => {
    expect(triangle.vintages.map(({ covered }) => covered)).toEqual([null, { models: 1, of: 2 }, null]);
  });
  it('shows at an earlier day what was known then', () => {
    const earlier = reportingTriangle(listings, OVER_1E23, { ...options, asOf: '2025-04-01' });
    expect(earlier.vintages.map(({ date }) => date)).toEqual(['2025-01-10', '2025-03-10']);
    expect(earlier.slots.at(-1)?.to).toBe('2025-03-10');
    expect(() => reportingTriangle(listings, OVER_1E23, { ...options, asOf: '2020-01-01' })).toThrow(
      'no vintage by 2020-01-01',
    );
  });
  it('survives a cache', () => expect(JSON.parse(JSON.stringify(listings))).toEqual(listings));
});
