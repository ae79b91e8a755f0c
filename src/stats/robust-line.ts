/** Which line do most points follow, however far off the others lie, and how much may it turn with one group left out? */

import type { RobustProblem } from './huber-coefficients.js';
import { explainedShare, type LineFit, type LinePoint, requireLine } from './line-fit.js';
import { type RobustFit, robustFit } from './robust-fit.js';

export function robustLine(points: readonly LinePoint[]): LineFit {
  requireLine(points);
  const centre = meanPlace(points);
  return lineOf(points, centre, robustFit(lineProblem(points, centre, [])));
}

export function meanPlace(points: readonly LinePoint[]): number {
  return points.reduce((sum, { x }) => sum + x, 0) / points.length;
}

/** Level at the centre, slope, and a coefficient for each further function of the place. */
export function lineProblem(
  points: readonly LinePoint[],
  centre: number,
  further: readonly ((x: number) => number)[],
): RobustProblem {
  const column = (of: (x: number) => number) => Float64Array.from(points, ({ x }) => of(x));
  return {
    columns: [column(() => 1), column((x) => x - centre), ...further.map(column)],
    y: Float64Array.from(points, ({ y }) => y),
    errors: Float64Array.from(points, ({ error }) => error),
    groups: Int32Array.from(points, ({ group }) => group),
  };
}

function lineOf(points: readonly LinePoint[], centre: number, fit: RobustFit): LineFit {
  const [level = 0, slope = 0] = fit.coefficients;
  const [ofLevel = 0, both = 0, , ofSlope = 0] = fit.covariance;
  return {
    count: points.length,
    centre,
    level,
    slope,
    variance: { level: ofLevel, slope: ofSlope, both },
    degreesOfFreedom: fit.degreesOfFreedom,
    scatter: fit.scatter,
    explained: explainedShare(points, fit.weights, (x) => level + slope * (x - centre)),
  };
}
