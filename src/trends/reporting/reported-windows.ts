/** Did the rate rise between two windows, once what is still to be reported is allowed for? */
import { pearsonScatter, type SeenCount } from '../../stats/pearson-scatter.js';
import { evenly } from '../evenly.js';
import type { RateWindow } from '../rate-window.js';
import { compareWindows, type WindowComparison } from '../window-comparison.js';
import type { Wording } from '../wording.js';
import { type Exposure, exposureOf } from './exposure.js';
import { type LagDraw, type ReportingLag, sharesOf } from './reporting-lag.js';
import type { ReportingTriangle } from './triangle.js';

/** Draws of the lag that are asked, and of those, in the order of what they say of the ratio, how many are compared. */
const [ASKED, COMPARED] = [256, 48];
/** Less of a month than this is as good as nothing: a few counts would stretch to any rate. */
const LEAST_SHARE = 1e-3;

/**
 * Both windows in models that are ever reported, so that a younger one is not taken for a slower one. The triangle must be
 * cut where the windows begin. Null where neither has a model.
 */
export function compareReported(
  whole: ReportingTriangle,
  { draws }: ReportingLag,
  windows: readonly [RateWindow, RateWindow],
  wording: Wording,
): WindowComparison | null {
  const triangle = from(whole, windows[1].from);
  const exposure = exposureOf(triangle);
  const counts = triangle.counts.at(-1) ?? new Uint32Array();
  const places = windows.map((window) =>
    triangle.slots.flatMap((slot, index) =>
      slot.from >= window.from && slot.to <= window.to ? [index] : [],
    ),
  );
  const readings = evenly(draws, ASKED).map((draw) => {
    const seen = monthsOfSight(draw, exposure);
    return places.map((own) =>
      own.map((slot): SeenCount => ({ count: counts[slot] as number, seen: seen[slot] as number })),
    );
  });
  const scatter = readings.reduce((sum, groups) => sum + pearsonScatter(groups), 0) / readings.length;
  const pairs = readings
    .map(([later = [], earlier = []]) => ({ later: total(later), earlier: total(earlier) }))
    .sort((a, b) => a.later.months / a.earlier.months - b.later.months / b.earlier.months);
  return compareWindows(evenly(pairs, COMPARED), scatter, windows, wording);
}

/** Without the slots before a day: what lies there is in no window. */
function from(triangle: ReportingTriangle, day: string): ReportingTriangle {
  const first = triangle.slots.findIndex((slot) => slot.from >= day);
  const cut = (rows: readonly Uint32Array[]) => rows.map((row) => row.slice(first));
  const { slots, counts, added, withdrawn } = triangle;
  return {
    ...triangle,
    slots: slots.slice(first),
    ...{ counts: cut(counts), added: cut(added), withdrawn: cut(withdrawn) },
  };
}

function monthsOfSight(draw: LagDraw, exposure: Exposure): Float64Array {
  const { now } = sharesOf(draw, exposure, { months: 0, complete: true });
  return now.map((share, slot) => Math.max(LEAST_SHARE, share) * (exposure.lengths[slot] as number));
}

function total(steps: readonly SeenCount[]): { count: number; months: number } {
  return {
    count: steps.reduce((sum, { count }) => sum + count, 0),
    months: steps.reduce((sum, { seen }) => sum + seen, 0),
  };
}
