/** Models a month as a table for spreadsheets: a reading and month a row. */
import type { RateAnswer } from '../trends/rate/rate-answer.js';
import { numbersBut, type Table } from './csv.js';

const MONTHS = [
  ...['vintage_date', 'over', 'reading', 'month', 'complete', 'models', 'share_on_record'],
  ...['models_per_month', 'models_per_month_low', 'models_per_month_high', 'interval_level'],
];

export function rateTable({ vintage, threshold, readings }: RateAnswer): Table {
  return {
    header: MONTHS,
    numbers: numbersBut(MONTHS, ['vintage_date', 'over', 'reading', 'month', 'complete']),
    rows: readings.flatMap(({ reading, smoothRate }) =>
      (smoothRate?.months ?? []).map(({ month, complete, count, shareOnRecord, rate, low, high }) => [
        ...[vintage.date, threshold.text, reading, month, complete ? 'yes' : 'no', count, shareOnRecord],
        ...[rate, low, high, smoothRate?.level ?? null],
      ]),
    ),
  };
}
