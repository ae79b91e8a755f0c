/** The reporting triangle as a table: a month of publication and a vintage a row. */
import type { LagAnswer, ReportingAnswer } from '../trends/reporting/reporting-answer.js';
import { numbersBut, type Table } from './csv.js';

const TRIANGLE = [
  ...['over', 'published_month', 'vintage_date', 'recorded_models', 'added_models', 'withdrawn_models'],
  ...['nowcast_models', 'nowcast_low_models', 'nowcast_high_models', 'interval_level', 'horizon_months'],
];
const CURVE = [
  'over',
  'vintage_date',
  'months',
  'share_on_record',
  'share_low',
  'share_high',
  'interval_level',
];

/** Months at vintages before they began have no row; the nowcast stands beside the newest vintage's count. */
export function reportingTable(answer: ReportingAnswer): Table {
  const { threshold, level, horizonMonths, vintages, months } = answer;
  return {
    header: TRIANGLE,
    numbers: numbersBut(TRIANGLE, ['over', 'published_month', 'vintage_date']),
    rows: months.flatMap(({ month, recorded, added, withdrawn, nowcast }) =>
      vintages.flatMap(({ date }, index) => {
        const count = recorded[index] ?? null;
        if (count === null) return [];
        const told = index === vintages.length - 1 ? nowcast : null;
        return [
          [
            ...[threshold.text, month, date, count, added[index] ?? null, withdrawn[index] ?? null],
            ...[told?.median ?? null, told?.low ?? null, told?.high ?? null],
            ...(told ? [level, horizonMonths] : [null, null]),
          ],
        ];
      }),
    ),
  };
}

/** The lag: the share on record by months since publication, at routine speed. */
export function lagCurveTable({ threshold, vintages, level, lag }: LagAnswer): Table {
  return {
    header: CURVE,
    numbers: numbersBut(CURVE, ['over', 'vintage_date']),
    rows: lag.curve.map(({ months, median, low, high }) => [
      ...[threshold.text, vintages.at(-1)?.date ?? null, months, median, low, high, level],
    ]),
  };
}
