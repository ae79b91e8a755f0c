/** The triangle of a size with its lag: when was what put on record, and what is still to come? */
import type { Vintage } from '../../provenance/lineage.js';
import { addMonths } from '../../units/calendar-date.js';
import { lastDayOf } from '../../units/period.js';
import { thresholdShape } from '../counted.js';
import { summarise, sumSlots } from './nowcast.js';
import type { NowcastOver } from './nowcast-over.js';
import type { ReportingAnswer } from './reporting-answer.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import type { LagDraw } from './reporting-lag.js';

/** The triangle must not be cut within months. */
export function answerReporting(
  { triangle, lag, drawn, basis }: NowcastOver,
  vintage: Vintage,
  level: number,
  { horizonMonths, incompleteMonths, reachMonths }: ReportingAssumptions,
): ReportingAnswer {
  const { slots, vintages, counts, added, withdrawn } = triangle;
  const spread = (of: (draw: LagDraw) => number) => summarise(lag.draws.map(of), level);
  const from = addMonths(vintage.date, -incompleteMonths);
  const nowcastOf = (start: string) => {
    const slot = drawn?.slots.findIndex((own) => own.from === start) ?? -1;
    return drawn && slot >= 0 ? summarise(sumSlots(drawn.later, [slot]), level) : null;
  };
  const sum = (row: Uint32Array | undefined) => (row ?? new Uint32Array()).reduce((a, b) => a + b, 0);
  return {
    vintage,
    threshold: thresholdShape(triangle.threshold),
    level,
    horizonMonths: drawn?.horizonMonths ?? horizonMonths,
    basis,
    vintages: vintages.map(({ date, covered }, index) => ({
      date,
      complete: covered === null,
      coveredShare: covered && spread((draw) => draw.covered[index] as number),
      speed: spread((draw) => draw.speeds[index] as number),
      recorded: sum(counts[index]),
      added: sum(added[index]),
      withdrawn: sum(withdrawn[index]),
    })),
    months: slots.map((slot, index) => {
      const seen = (rows: readonly Uint32Array[]) =>
        rows.map((row, at) => ((vintages[at]?.date ?? '') >= slot.from ? (row[index] ?? 0) : null));
      return {
        month: slot.month,
        recorded: seen(counts),
        added: seen(added),
        withdrawn: seen(withdrawn),
        nowcast: lastDayOf(slot.month) > from ? nowcastOf(slot.from) : null,
      };
    }),
    lag: {
      scaleMonths: spread(({ scaleMonths }) => scaleMonths),
      shape: spread(({ shape }) => shape),
      halfMonths: spread(({ scaleMonths, shape }) => scaleMonths * Math.LN2 ** (1 / shape)),
      withdrawalsPerMonth: lag.summary.withdrawalsPerMonth,
      dispersion: lag.dispersion,
      curve: Array.from({ length: reachMonths + 1 }, (_, months) => ({
        months,
        ...spread(({ scaleMonths, shape }) => -Math.expm1(-((months / scaleMonths) ** shape))),
      })),
    },
  };
}
