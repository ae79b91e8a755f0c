/** Counts as tables for spreadsheets: a period or a vintage a row, what was counted over which size beside it. */
import type { PaceAnswer, PaceByVintageAnswer } from '../trends/pace-answer.js';
import { csvText } from './csv.js';

export function paceCsv({ vintage, threshold, cumulative, periods, expectedRate }: PaceAnswer): string {
  const level = expectedRate?.level ?? null;
  return csvText(
    [
      ...['vintage_date', 'over', 'counted', 'period', 'partial', 'recorded_models', 'derived_models'],
      ...['expected_models', 'expected_low_models', 'expected_high_models', 'interval_level'],
    ],
    periods.map(({ period, partial, recorded, derived, expected, low, high }) => [
      ...[vintage.date, threshold.text, cumulative ? 'by its end' : 'in it', period, partial ? 'yes' : 'no'],
      ...[recorded, derived, expected, low, high, level],
    ]),
  );
}

export function paceByVintageCsv({ threshold, until, vintages }: PaceByVintageAnswer): string {
  return csvText(
    ['vintage_date', 'over', 'published_until_date', 'recorded_models', 'widest_file', 'widest_file_models'],
    vintages.map(({ date, recorded, widestFile }) => [
      ...[date, threshold.text, until, recorded],
      ...[widestFile?.snapshot.file ?? null, widestFile?.recorded ?? null],
    ]),
  );
}
