import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Listings } from '../../../src/catalog/listings.js';
import { exposureOf } from '../../../src/trends/reporting/exposure.js';
import { fitReportingLag } from '../../../src/trends/reporting/lag-fit.js';
import { drawNowcast, summarise, sumSlots } from '../../../src/trends/reporting/nowcast.js';
import { ReportingAssumptions } from '../../../src/trends/reporting/reporting-assumptions.js';
import { shareReported } from '../../../src/trends/reporting/reporting-lag.js';
import { reportingTriangle } from '../../../src/trends/reporting/triangle.js';
import { addMonths } from '../../../src/units/calendar-date.js';
import { periodOf } from '../../../src/units/period.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';
import {
  horizonOf,
  listingsOfModels,
  OVER_1E23,
  syntheticListings,
  type Truth,
  VINTAGES,
} from './synthetic-listings.js';

const DECLARED = ReportingAssumptions.parse(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'reporting.json'), 'utf8')),
);
/** Fewer draws: what is tested is whether intervals cover, not their last digit. */
const ASSUMPTIONS = { ...DECLARED, draws: 200 };
const { reachMonths, coveredMonths } = ASSUMPTIONS;

const triangleAt = (listings: Listings, asOf: string, cuts: readonly string[] = []) =>
  reportingTriangle(listings, OVER_1E23, { asOf, cuts, reachMonths, coveredMonths });

/** Of the quarters of the last two years, whether the later vintage's count lies in the nowcast's interval. */
function covered(truth: Truth, seed: number): boolean[] {
  const listings = syntheticListings(truth, seed);
  const [now, later] = [VINTAGES.at(-2) ?? '', VINTAGES.at(-1) ?? ''];
  const triangle = triangleAt(listings, now);
  const lag = fitReportingLag(triangle, ASSUMPTIONS);
  const drawn = drawNowcast(triangle, lag, ASSUMPTIONS, horizonOf(VINTAGES));
  const seen = triangleAt(listings, later, [now]);
  const quarters = new Map<string, number[]>();
  (drawn?.slots ?? []).forEach(({ from, month }, slot) => {
    if (from < addMonths(now, -24)) return;
    const quarter = periodOf(`${month}-01`, 'quarter');
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), slot]);
  });
  return [...quarters.values()].map((slots) => {
    const { low, high } = summarise(sumSlots(drawn?.later ?? [], slots), 0.9);
    const came = slots.reduce((sum, slot) => {
      const place = seen.slots.findIndex(({ from }) => from === drawn?.slots[slot]?.from);
      return sum + (seen.counts.at(-1)?.[place] ?? 0);
    }, 0);
    return came >= low && came <= high;
  });
}

function coverage(truth: Truth): number {
  const cells = Array.from({ length: 24 }, (_, seed) => covered(truth, 100 + seed)).flat();
  return cells.filter((inside) => inside).length / cells.length;
}

describe('nowcasts of made-up histories', () => {
  it('cover at their level where reporting runs at many speeds', () => {
    const found = coverage({
      modelsPerMonth: 8,
      scaleMonths: 6,
      shape: 0.8,
      speedLogSd: 0.5,
      withdrawalsPerMonth: 0.004,
    });
    expect(found).toBeGreaterThan(0.85);
    expect(found).toBeLessThan(0.99);
  });
  it('cover where models are few and reported late', () => {
    const found = coverage({
      modelsPerMonth: 1.5,
      scaleMonths: 12,
      shape: 0.6,
      speedLogSd: 0.5,
      withdrawalsPerMonth: 0.01,
    });
    expect(found).toBeGreaterThan(0.85);
  });
  it('cover, if too widely, where reporting is as routine as can be', () => {
    const found = coverage({
      modelsPerMonth: 8,
      scaleMonths: 3,
      shape: 1,
      speedLogSd: 0.01,
      withdrawalsPerMonth: 0.001,
    });
    expect(found).toBeGreaterThan(0.88);
  });
  it('find the lag that made the history', () => {
    const truth = {
      modelsPerMonth: 60,
      scaleMonths: 10,
      shape: 0.7,
      speedLogSd: 0.1,
      withdrawalsPerMonth: 0.001,
    };
    const triangle = triangleAt(syntheticListings(truth, 5), VINTAGES.at(-2) ?? '');
    const { draws } = fitReportingLag(triangle, ASSUMPTIONS);
    const half = summarise(
      Float64Array.from(draws, ({ scaleMonths, shape }) => scaleMonths * Math.LN2 ** (1 / shape)),
      0.9,
    );
    const trueHalf = 10 * Math.LN2 ** (1 / 0.7);
    expect(half.low).toBeLessThan(trueHalf);
    expect(half.high).toBeGreaterThan(trueHalf);
    expect(half.high / half.low).toBeLessThan(4);
  });
});

describe('nowcasts of hardly anything', () => {
  const nowcastOf = (listings: Listings, date: string) => {
    const triangle = triangleAt(listings, date);
    return { triangle, drawn: drawNowcast(triangle, fitReportingLag(triangle, ASSUMPTIONS), ASSUMPTIONS) };
  };
  const totals = (drawn: ReturnType<typeof nowcastOf>['drawn']) =>
    summarise(sumSlots(drawn?.later ?? [], [...(drawn?.slots.keys() ?? [])]), 0.9);

  it('are none where no model is over the size', () => {
    expect(nowcastOf(listingsOfModels(VINTAGES, []), '2025-06-20').drawn).toBeNull();
  });
  it('are wide, and keep to small numbers, after one model', () => {
    const { drawn } = nowcastOf(
      listingsOfModels(VINTAGES, [{ published: '2025-01-10', spells: [[5, 2e23]] }]),
      '2025-06-20',
    );
    const { low, high } = totals(drawn);
    expect(low).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThanOrEqual(1);
    expect(high).toBeLessThan(15);
  });
  it('stand firm where all models came in one month', () => {
    const models = Array.from({ length: 30 }, () => ({
      published: '2024-01-10',
      spells: [[2, 2e23] as [number, number]],
    }));
    const { low, high } = totals(nowcastOf(listingsOfModels(VINTAGES, models), '2025-06-20').drawn);
    expect(low).toBeGreaterThan(15);
    expect(high).toBeLessThan(80);
  });
  it('rest on what is declared where a vintage has no history, and are wide', () => {
    const truth = {
      modelsPerMonth: 5,
      scaleMonths: 6,
      shape: 0.8,
      speedLogSd: 0.5,
      withdrawalsPerMonth: 0.004,
    };
    const { triangle, drawn } = nowcastOf(syntheticListings(truth, 3), '2023-12-20');
    const last = (drawn?.slots.length ?? 0) - 1;
    const { low, high } = summarise(sumSlots(drawn?.later ?? [], [last - 2, last - 1, last]), 0.9);
    expect(high).toBeGreaterThan(2 * low);
    const shares = shareReported(
      fitReportingLag(triangle, ASSUMPTIONS),
      exposureOf(triangle),
      triangle.slots.length - 1,
      {
        months: 12,
        complete: true,
      },
    );
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });
  it('of a horizon of nothing add nothing, and of two hundred years end', () => {
    const truth = {
      modelsPerMonth: 5,
      scaleMonths: 6,
      shape: 0.8,
      speedLogSd: 0.5,
      withdrawalsPerMonth: 0.004,
    };
    const triangle = triangleAt(syntheticListings(truth, 4), '2025-06-20');
    const lag = fitReportingLag(triangle, ASSUMPTIONS);
    const at = (months: number) => drawNowcast(triangle, lag, ASSUMPTIONS, months)?.later ?? [];
    const recorded = [...(drawNowcast(triangle, lag, ASSUMPTIONS)?.recorded ?? [])];
    expect(at(0).every((draw) => draw.every((count, slot) => count === recorded[slot]))).toBe(true);
    expect(
      at(2400)
        .flatMap((draw) => [...draw])
        .every(Number.isFinite),
    ).toBe(true);
  });
  it('are the same for the same seed', () => {
    const listings = syntheticListings(
      { modelsPerMonth: 3, scaleMonths: 6, shape: 0.8, speedLogSd: 0.5, withdrawalsPerMonth: 0.004 },
      9,
    );
    expect(nowcastOf(listings, '2025-06-20').drawn).toEqual(nowcastOf(listings, '2025-06-20').drawn);
  });
});
