import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHistories } from '../../../src/catalog/history.js';
import { type Listings, listingsOf } from '../../../src/catalog/listings.js';
import {
  HALF_YEARS,
  type LookBackCell,
  lookBack,
  lookBackPairs,
} from '../../../src/trends/reporting/look-back.js';
import { ReportingAssumptions } from '../../../src/trends/reporting/reporting-assumptions.js';
import { bundledTables, declaredIdentity, retrievalDays } from '../../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const ASSUMPTIONS = ReportingAssumptions.parse(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'reporting.json'), 'utf8')),
);
let listings: Listings;
let [quarters, halfYears]: LookBackCell[][] = [[], []];

beforeAll(async () => {
  const tables = await bundledTables();
  listings = listingsOf(buildHistories(tables, await declaredIdentity()), retrievalDays(tables));
  quarters = lookBack(listings, ASSUMPTIONS, 'quarter', 0.9);
  halfYears = lookBack(listings, ASSUMPTIONS, HALF_YEARS, 0.9);
});

describe('nowcasts of the months before each past vintage', () => {
  const share = (cells: readonly LookBackCell[] = []) =>
    cells.filter(({ came, low, high }) => came >= low && came <= high).length / cells.length;

  it('cover what the vintage a year later shows in 85 to 95 percent of cells', () => {
    expect(quarters?.length).toBeGreaterThan(400);
    for (const cells of [quarters, halfYears]) {
      expect(share(cells)).toBeGreaterThanOrEqual(0.85);
      expect(share(cells)).toBeLessThanOrEqual(0.95);
    }
  });
  it('are nearer to it than the count then on record', () => {
    const error = (of: (cell: LookBackCell) => number) =>
      (quarters ?? []).reduce((sum, cell) => sum + Math.abs(cell.came - of(cell)), 0);
    expect(error(({ median }) => median)).toBeLessThan(0.75 * error(({ recorded }) => recorded));
  });
  it('compare vintages nine to fifteen months apart, each with one', () => {
    const pairs = lookBackPairs(retrievalDaysOf(listings), ASSUMPTIONS);
    expect(pairs).toHaveLength(8);
    for (const { months } of pairs) expect(Math.abs(months - 12)).toBeLessThanOrEqual(3);
  });
  it('know nothing of later vintages', () => {
    const first = '2024-02-15';
    const known = { ...listings, vintages: listings.vintages.filter(({ date }) => date <= '2025-02-24') };
    const cells = (made: Listings) =>
      lookBack(made, ASSUMPTIONS, 'quarter', 0.9).filter((cell) => cell.made === first);
    expect(cells(known)).toEqual(quarters?.filter((cell) => cell.made === first));
  });
});

function retrievalDaysOf({ vintages }: Listings): string[] {
  return vintages.map(({ date }) => date);
}
