/** Counts as tables for spreadsheets: a period or a vintage a row, what was counted over which size beside it. */
import type { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { numbersBut, type Table } from './csv.js';

const PERIODS = [
  ...['vintage_date', 'over', 'counted', 'period', 'partial', 'recorded_models', 'derived_models'],
  ...['expected_models', 'expected_low_models', 'expected_high_models', 'interval_level'],
  ...['nowcast_models', 'nowcast_low_models', 'nowcast_high_models'],
];

export function paceTable(pace: PaceAnswer): Table {
  const { vintage, threshold, cumulative, periods, expectedRate, nowcast: corrected } = pace;
  const level = expectedRate?.level ?? corrected?.level ?? null;
  return {
    header: PERIODS,
    numbers: numbersBut(PERIODS, ['vintage_date', 'over', 'counted', 'period', 'partial']),
    rows: periods.map(({ period, partial, recorded, derived, expected, low, high, nowcast }) => [
      ...[vintage.date, threshold.text, cumulative ? 'by its end' : 'in it', period, partial ? 'yes' : 'no'],
      ...[recorded, derived, expected, low, high, level],
      ...[nowcast?.median ?? null, nowcast?.low ?? null, nowcast?.high ?? null],
    ]),
  };
}

export function paceByVintageTable({ threshold, until, vintages }: PaceByVintageAnswer): Table {
  return {
    header: [
      'vintage_date',
      'over',
      'published_until_date',
      'recorded_models',
      'widest_file',
      'widest_file_models',
    ],
    numbers: new Set(['recorded_models', 'widest_file_models']),
    rows: vintages.map(({ date, recorded, widestFile }) => [
      ...[date, threshold.text, until, recorded],
      ...[widestFile?.snapshot.file ?? null, widestFile?.recorded ?? null],
    ]),
  };
}
