import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../../src/report/csv.js';
import { lagCurveTable, reportingTable } from '../../../src/report/reporting-csv.js';
import { answerReporting } from '../../../src/trends/reporting/answer-reporting.js';
import { nowcastOver } from '../../../src/trends/reporting/nowcast-over.js';
import { paceNowcast, periodNowcast, windowCuts } from '../../../src/trends/reporting/pace-nowcast.js';
import { packNowcast, unpackNowcast } from '../../../src/trends/reporting/packed-nowcast.js';
import { ReportingAnswer } from '../../../src/trends/reporting/reporting-answer.js';
import { ReportingAssumptions } from '../../../src/trends/reporting/reporting-assumptions.js';
import { readWording } from '../../../src/trends/wording.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';
import { listingsOfModels, OVER_1E23, syntheticListings, VINTAGES } from './synthetic-listings.js';

const declared = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));
const ASSUMPTIONS = { ...ReportingAssumptions.parse(declared('reporting')), draws: 300 };
const WORDING = readWording(declared('wording'));
const VINTAGE = '2025-06-20';

const TRUTH = {
  ...{ modelsPerMonth: 8, scaleMonths: 6, shape: 0.8, speedLogSd: 0.3, withdrawalsPerMonth: 0.004 },
};
const listings = syntheticListings(TRUTH, 11);
const nowcastAt = (cuts: readonly string[], made = listings) =>
  nowcastOver(made, OVER_1E23, { asOf: VINTAGE, cuts }, ASSUMPTIONS, null);
const found = nowcastAt(windowCuts(VINTAGE, WORDING));

describe('the corrected pace', () => {
  const corrected = paceNowcast(found, VINTAGE, WORDING);
  if (!corrected) throw new Error('nothing was corrected');

  it('looks at the windows that the recorded rate looks at', () => {
    expect(corrected.rate.window).toEqual({ from: '2024-06-21', to: '2025-06-20', months: 12 });
    expect(corrected.previousRate.window).toEqual({ from: '2023-06-21', to: '2024-06-20', months: 12 });
    const published = ({ from, to }: { from: string; to: string }) =>
      listings.models.filter(({ spells }) => {
        const [, flop, , day] = spells.findLast(([vintage]) => vintage <= 7) ?? [];
        return flop !== null && day !== null && day !== undefined && day >= from && day <= to;
      }).length;
    expect(corrected.rate.recorded).toBe(published(corrected.rate.window));
    expect(corrected.previousRate.recorded).toBe(published(corrected.previousRate.window));
  });
  it('lifts the newest months most, and finds the even pace behind a fall on record', () => {
    expect(corrected.rate.recorded).toBeLessThan(corrected.previousRate.recorded);
    expect(corrected.rate.count.median).toBeGreaterThan(corrected.rate.recorded);
    expect(corrected.rate.low).toBeLessThan(8);
    expect(corrected.rate.high).toBeGreaterThan(6);
    expect(corrected.ratio.low).toBeLessThan(1);
    expect(corrected.ratio.high).toBeGreaterThan(0.9);
    expect(corrected.probabilityFaster).toBeGreaterThan(0.02);
    expect(corrected.probabilityFaster).toBeLessThan(0.98);
  });
  it('is none where no model was published in recent years, and rests on what is declared at the first vintage', () => {
    const old = listingsOfModels(VINTAGES, [{ published: '2019-01-10', spells: [[0, 2e23]] }]);
    expect(paceNowcast(nowcastAt([], old), VINTAGE, WORDING)).toBeNull();
    const first = nowcastOver(listings, OVER_1E23, { asOf: '2023-12-20', cuts: [] }, ASSUMPTIONS, null);
    expect([first.basis, found.basis]).toEqual(['declared', 'own']);
  });
});

describe('the nowcast of a period', () => {
  const scope = { vintage: VINTAGE, level: 0.9, incompleteMonths: 24 };
  const drawn = found.drawn;
  if (!drawn) throw new Error('nothing was drawn');
  const recordedIn = (from: string, to: string) =>
    drawn.slots.reduce(
      (sum, slot, index) => sum + (slot.from >= from && slot.to <= to ? (drawn.recorded[index] ?? 0) : 0),
      0,
    );

  it('is given for those that may still grow, and for no others', () => {
    const told = (period: string) => periodNowcast(drawn, { period, recorded: 9 }, false, scope);
    expect(told('2022')).toBeNull();
    expect(told('2023-05')).toBeNull();
    expect(told('2025-Q3')).toBeNull();
    for (const period of ['2023', '2025', '2025-Q2', '2023-07']) expect(told(period)).not.toBeNull();
  });
  it('counts from what is on record, also of models without a slot', () => {
    const recorded = recordedIn('2025-01-01', '2025-12-31');
    const own = periodNowcast(drawn, { period: '2025', recorded }, false, scope);
    const more = periodNowcast(drawn, { period: '2025', recorded: recorded + 5 }, false, scope);
    expect(own && more && more.median - own.median).toBe(5);
    expect(own?.median).toBeGreaterThan(recorded);
  });
  it('adds up to the end of the period where the count does', () => {
    const before = periodNowcast(drawn, { period: '2024', recorded: 500 }, true, scope);
    const after = periodNowcast(
      drawn,
      { period: '2025', recorded: 500 + recordedIn('2025-01-01', '2025-12-31') },
      true,
      scope,
    );
    expect((after?.median ?? 0) - (before?.median ?? 0)).toBeGreaterThan(
      recordedIn('2025-01-01', '2025-12-31'),
    );
  });
});

describe('the account of reporting', () => {
  const whole = nowcastAt([]);
  const vintage = { asOf: null, date: VINTAGE, snapshots: [] };
  const answer = answerReporting(whole, vintage, 0.9, ASSUMPTIONS);

  it('has a month a row and a vintage a column, and nothing before a month began', () => {
    expect(ReportingAnswer.parse(answer)).toEqual(answer);
    expect(answer.vintages.map(({ date }) => date)).toEqual(VINTAGES.slice(0, -1));
    const month = answer.months.find((row) => row.month === '2024-03');
    expect(month?.recorded.slice(0, 2)).toEqual([null, null]);
    expect(month?.recorded.at(-1)).toBeGreaterThan(0);
    expect(answer.months[0]?.nowcast).toBeNull();
    expect(answer.months.at(-1)?.nowcast).not.toBeNull();
  });
  it('has a lag that rises from nothing towards all', () => {
    const { curve } = answer.lag;
    expect(curve[0]).toEqual({ months: 0, median: 0, low: 0, high: 0 });
    expect(curve.every(({ median }, index) => median >= (curve[index - 1]?.median ?? 0))).toBe(true);
    expect(curve.at(-1)?.median).toBeGreaterThan(0.8);
  });
  it('is also tables', () => {
    const [header, first] = tableCsv(reportingTable(answer)).split('\r\n');
    expect(header).toBe(
      'over,published_month,vintage_date,recorded_models,added_models,withdrawn_models,nowcast_models,nowcast_low_models,nowcast_high_models,interval_level,horizon_months',
    );
    expect(first).toMatch(/^1e23flop,2020-12,2023-12-20,\d+,\d+,0,,,,,$/);
    expect(tableCsv(reportingTable(answer))).toMatch(
      /1e23flop,2025-06,2025-06-20,\d+,\d+,\d+,\d+,\d+,\d+,0.9,12\r\n$/,
    );
    expect(tableCsv(lagCurveTable(answer)).split('\r\n')[1]).toBe('1e23flop,2025-06-20,0,0,0,0,0.9');
  });
  it('survives a cache, number for number', () => {
    expect(unpackNowcast(JSON.parse(JSON.stringify(packNowcast(whole))))).toEqual(whole);
  });
});
