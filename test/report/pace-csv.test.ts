import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../src/report/csv.js';
import { paceByVintageTable, paceTable } from '../../src/report/pace-csv.js';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';

const pace: PaceAnswer = {
  vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
  threshold: { value: 1e25, unit: 'FLOP', text: '1e25flop' },
  cost: null,
  by: 'year',
  cumulative: false,
  periods: [
    {
      ...{ period: '2025', recorded: 8, derived: 9, expected: 30.5, low: 20, high: 41, naive: 33 },
      ...{ partial: false, nowcast: { median: 10, low: 8, high: 15 } },
    },
    {
      ...{ period: '2026', recorded: 1, derived: null, expected: null, low: null, high: null, naive: null },
      ...{ partial: true, nowcast: null },
    },
  ],
  total: 9,
  undated: 0,
  rate: null,
  acceleration: null,
  nowcast: null,
  expectedRate: null,
  variants: null,
  files: [],
  earlierFiles: [],
  lineage: null,
};

describe('counts as a table', () => {
  it('have a period a row; what is not estimated is empty, not zero', () => {
    expect(tableCsv(paceTable(pace)).split('\r\n')).toEqual([
      'vintage_date,over,counted,period,partial,recorded_models,derived_models,expected_models,expected_low_models,expected_high_models,interval_level,nowcast_models,nowcast_low_models,nowcast_high_models',
      '2026-05-02,1e25flop,in it,2025,no,8,9,30.5,20,41,,10,8,15',
      '2026-05-02,1e25flop,in it,2026,yes,1,,,,,,,,',
      '',
    ]);
  });
  it('have a vintage a row', () => {
    const vintages = [{ date: '2025-06-20', recorded: 210, widestFile: null }];
    const answer = { threshold: pace.threshold, until: '2024-12-31', vintages };
    expect(tableCsv(paceByVintageTable(answer)).split('\r\n')[1]).toBe(
      '2025-06-20,1e25flop,2024-12-31,210,,',
    );
  });
});
