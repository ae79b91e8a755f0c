/** A straight line through points: what every fit of one says, and the intervals that follow from it. */
import { studentQuantile } from './student-t.js';

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** Standard deviation of what may be wrong with y; 0 where y is exact. */
  readonly error: number;
  /** Points of one group may err together. */
  readonly group: number;
}

export interface LineFit {
  readonly count: number;
  /** Where the level is taken: at the mean of x it is independent of the slope. */
  readonly centre: number;
  readonly level: number;
  readonly slope: number;
  readonly variance: { readonly level: number; readonly slope: number; readonly both: number };
  readonly degreesOfFreedom: number;
  /** Standard deviation of the points around the line, errors of measurement taken out where they are known. */
  readonly scatter: number;
  /** Share of the variance of y that the line explains; null where y does not vary. */
  readonly explained: number | null;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer points, or fewer places, leave no line to speak of. */
export const [LEAST_POINTS, LEAST_PLACES] = [3, 2];

/** Throws where no line can be laid through the points with an interval. */
export function requireLine(points: readonly LinePoint[]): void {
  if (points.length < LEAST_POINTS)
    throw new RangeError(`too few points: ${points.length}; expected at least ${LEAST_POINTS}`);
  if (new Set(points.map(({ x }) => x)).size < LEAST_PLACES)
    throw new RangeError('all points lie at one place');
  for (const { x, y, error } of points)
    if (!(Number.isFinite(x) && Number.isFinite(y) && error >= 0 && Number.isFinite(error)))
      throw new RangeError(`invalid point: ${x}, ${y}, error ${error}`);
}

export function slopeInterval({ slope, variance, degreesOfFreedom }: LineFit, level: number): Interval {
  return around(slope, variance.slope, degreesOfFreedom, level);
}

/** The height of the line, not of a point, at a place. */
export function lineAt({ centre, ...fit }: LineFit, x: number, level: number): Interval {
  const away = x - centre;
  const { level: base, slope, both } = fit.variance;
  const variance = base + 2 * away * both + away * away * slope;
  return around(fit.level + fit.slope * away, variance, fit.degreesOfFreedom, level);
}

function around(value: number, variance: number, degreesOfFreedom: number, level: number): Interval {
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  const reach = studentQuantile(0.5 + level / 2, degreesOfFreedom) * Math.sqrt(Math.max(0, variance));
  return { value, low: value - reach, high: value + reach };
}

/** Share of the weighted variance of y that a line leaves nothing of. */
export function explainedShare(
  points: readonly LinePoint[],
  weights: ArrayLike<number>,
  heightAt: (x: number) => number,
): number | null {
  let [total, mean] = [0, 0];
  for (const [index, { y }] of points.entries()) {
    const weight = weights[index] ?? 0;
    total += weight;
    mean += (weight * (y - mean)) / (total || 1);
  }
  let [all, left] = [0, 0];
  for (const [index, { x, y }] of points.entries()) {
    const weight = weights[index] ?? 0;
    all += weight * (y - mean) ** 2;
    left += weight * (y - heightAt(x)) ** 2;
  }
  return all > 0 ? 1 - left / all : null;
}
