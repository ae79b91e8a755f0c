/** Which part of each month's models is on record, by what was learned of the reporting lag? */
import { evenly } from '../evenly.js';
import { exposureOf } from '../reporting/exposure.js';
import { type ReportingLag, sharesOf } from '../reporting/reporting-lag.js';
import type { ReportingTriangle } from '../reporting/triangle.js';
import type { Completeness, CompletenessDraw } from './completeness.js';

/** Of the part of a month that had passed at the newest vintage, out of what is ever reported: the months of the triangle. */
export function recordedCompleteness(
  triangle: ReportingTriangle,
  { draws }: ReportingLag,
  wanted: number,
): NonNullable<Completeness> {
  const exposure = exposureOf(triangle);
  return evenly(draws, wanted).map((draw): CompletenessDraw => {
    // What the newest vintage shows does not depend on what a later one would.
    const { now } = sharesOf(draw, exposure, { months: 0, complete: true });
    const months = new Map<string, { shown: number; length: number }>();
    triangle.slots.forEach(({ month }, slot) => {
      const length = exposure.lengths[slot] as number;
      const known = months.get(month) ?? { shown: 0, length: 0 };
      months.set(month, {
        shown: known.shown + length * (now[slot] as number),
        length: known.length + length,
      });
    });
    return new Map([...months].map(([month, { shown, length }]) => [month, shown / length]));
  });
}
