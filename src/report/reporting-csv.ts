/** The reporting triangle as a table: a month of publication and a vintage a row. */
import type { LagAnswer, ReportingAnswer } from '../trends/reporting/reporting-answer.js';
import { csvText } from './csv.js';

/** Months at vintages before they began have no row; the nowcast stands beside the newest vintage's count. */
export function reportingCsv({ threshold, level, horizonMonths, vintages, months }: ReportingAnswer): string {
  return csvText(
    [
      ...['over', 'published_month', 'vintage_date', 'recorded_models', 'added_models', 'withdrawn_models'],
      ...['nowcast_models', 'nowcast_low_models', 'nowcast_high_models', 'interval_level', 'horizon_months'],
    ],
    months.flatMap(({ month, recorded, added, withdrawn, nowcast }) =>
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
  );
}

/** The lag: the share on record by months since publication, at routine speed. */
export function lagCurveCsv({ threshold, vintages, level, lag }: LagAnswer): string {
  return csvText(
    ['over', 'vintage_date', 'months', 'share_on_record', 'share_low', 'share_high', 'interval_level'],
    lag.curve.map(({ months, median, low, high }) => [
      ...[threshold.text, vintages.at(-1)?.date ?? null, months, median, low, high, level],
    ]),
  );
}
