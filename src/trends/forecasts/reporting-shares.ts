/** Which part of the models of each month is listed at the vintage, and which will be by a later day? In draws. */
import { dayNumber } from '../../units/calendar-date.js';
import { exposureOf } from '../reporting/exposure.js';
import { type LagDraw, type ReportingLag, sharesOf } from '../reporting/reporting-lag.js';
import type { ReportingTriangle } from '../reporting/triangle.js';
import { monthIndex, monthTime } from './reported-months.js';

export interface ReportingShares {
  readonly draws: number;
  /** Of all models of a month, the part that is listed at the vintage: by draw, then month from the first year on. */
  readonly listed: readonly Float64Array[];
  /** The same on a later day, for months up to that day's; later months have none. Day null: all of every month. */
  listedBy(day: string | null): readonly Float64Array[];
  /** Of models listed at the vintage, the part that is still listed on the day. */
  kept(draw: number, day: string | null): number;
}

const DAYS_A_MONTH = 365.25 / 12;

/** Months before the triangle begins are taken as complete, as the lag takes them. A later vintage is taken to list all. */
export function reportingShares(triangle: ReportingTriangle, { draws }: ReportingLag): ReportingShares {
  const exposure = exposureOf(triangle);
  const vintage = triangle.vintages.at(-1)?.date ?? '';
  const [first, now] = [monthIndex(triangle.slots[0]?.from ?? vintage), monthTime(vintage)];
  const ahead = (day: string) => (dayNumber(day) - dayNumber(vintage)) / DAYS_A_MONTH;
  const known = new Map<string, readonly Float64Array[]>();

  function listedBy(day: string): readonly Float64Array[] {
    const found = known.get(day);
    if (found) return found;
    const then = monthTime(day);
    const made = draws.map((lag) => {
      const { later } = sharesOf(lag, exposure, { months: ahead(day), complete: true });
      return Float64Array.from({ length: Math.floor(then) + 1 }, (_, month) => {
        if (month < first) return 1;
        const [before, by] = [passed(month, now), passed(month, then)];
        const age = then - month - (before + by) / 2;
        const published = before === 0 ? 0 : before * (later[month - first] ?? 0);
        return by > before ? published + (by - before) * futureShare(lag, age) : published;
      });
    });
    known.set(day, made);
    return made;
  }

  const all = draws.map(() => new Float64Array());
  return {
    draws: draws.length,
    listed: draws.map((lag) => {
      const { now: shares } = sharesOf(lag, exposure, { months: 0, complete: false });
      return Float64Array.from({ length: Math.floor(now) + 1 }, (_, month) =>
        month < first ? 1 : passed(month, now) * (shares[month - first] ?? 0),
      );
    }),
    listedBy: (day) => (day === null ? all : listedBy(day)),
    kept: (draw, day) =>
      day === null ? 1 : Math.exp(-(draws[draw] as LagDraw).withdrawalsPerMonth * Math.max(0, ahead(day))),
  };
}

/** Of models that are published after the vintage, at this age in months. */
function futureShare({ scaleMonths, shape, futureSpeed }: LagDraw, ageMonths: number): number {
  return -Math.expm1(-futureSpeed * (ageMonths / scaleMonths) ** shape);
}

/** Which part of a month is over. */
function passed(month: number, time: number): number {
  return Math.max(0, Math.min(1, time - month));
}
