/** Did the rate rise between two windows, once what is still to be reported is allowed for? */
import { pearsonScatter, type SeenCount } from '../../stats/pearson-scatter.js';
import type { RateWindow } from '../rate-window.js';
import { compareWindows, type WindowComparison } from '../window-comparison.js';
import type { Wording } from '../wording.js';
import { type Exposure, exposureOf } from './exposure.js';
import { type LagDraw, type ReportingLag, sharesOf } from './reporting-lag.js';
import type { ReportingTriangle } from './triangle.js';

/** Draws of the lag that are compared, evenly spread over all: more move no digit that is shown. */
const READINGS = 32;
/** Less of a month than this is as good as nothing: a few counts would stretch to any rate. */
const LEAST_SHARE = 1e-3;

/**
 * Both windows in models that are ever reported, so that a younger one is not taken for a slower one. The triangle must be
 * cut where the windows begin. Null where neither has a model.
 */
export function compareReported(
  triangle: ReportingTriangle,
  { draws }: ReportingLag,
  windows: readonly [RateWindow, RateWindow],
  wording: Wording,
): WindowComparison | null {
  const exposure = exposureOf(triangle);
  const counts = triangle.counts.at(-1) ?? new Uint32Array();
  const places = windows.map(({ from, to }) =>
    triangle.slots.flatMap((slot, index) => (slot.from >= from && slot.to <= to ? [index] : [])),
  );
  const wanted = Math.min(READINGS, draws.length);
  const readings = Array.from({ length: wanted }, (_, index) => {
    const draw = draws[Math.floor(((index + 0.5) * draws.length) / wanted)] as LagDraw;
    const seen = monthsOfSight(draw, exposure);
    return places.map((own) =>
      own.map((slot): SeenCount => ({ count: counts[slot] as number, seen: seen[slot] as number })),
    );
  });
  const scatter = readings.reduce((sum, groups) => sum + pearsonScatter(groups), 0) / readings.length;
  const pairs = readings.map(([later = [], earlier = []]) => ({ later: sum(later), earlier: sum(earlier) }));
  return compareWindows(pairs, scatter, windows, wording);
}

function monthsOfSight(draw: LagDraw, exposure: Exposure): Float64Array {
  const { now } = sharesOf(draw, exposure, { months: 0, complete: true });
  return now.map((share, slot) => Math.max(LEAST_SHARE, share) * (exposure.lengths[slot] as number));
}

function sum(steps: readonly SeenCount[]): { count: number; months: number } {
  return {
    count: steps.reduce((total, { count }) => total + count, 0),
    months: steps.reduce((total, { seen }) => total + seen, 0),
  };
}
