/**
 * Which coefficients fit points of which some lie far off, each with an error of its own, and how sure are they when
 * points of one group err together? Huber's M-estimator with an interval from leaving out one group after another.
 */
import {
  CUT,
  coefficientsAt,
  type RobustProblem,
  residualsOf,
  solveWeighted,
  weightsAt,
} from './huber-coefficients.js';
import { leaveGroupsOut, type Sureness } from './leave-groups-out.js';

export interface RobustFit extends Sureness {
  readonly coefficients: Float64Array;
  /** Spread of the points around the fit beside their own errors. */
  readonly scatter: number;
  /** What each point pulls: its residual over its variance, cut where it is far off. */
  readonly pulls: Float64Array;
  /** How the pull answers to the fit: 1 / variance, 0 for a point whose pull is cut. */
  readonly answers: Float64Array;
  /** What each point weighs. */
  readonly weights: Float64Array;
  /** What each point may lie off by: own error and scatter together, as a variance. */
  readonly variances: Float64Array;
}

/** The median size of a normal variable, from which the spread is told. */
const MEDIAN_SIZE = 0.6745;
/** Steps in which the spread is told anew. */
const [SCALE_STEPS, SPREAD_CLOSE] = [30, 1e-4];
/** Of the variance around plain least squares, and of y: keeps weights finite where most points lie on the fit. */
const [SMALLEST_SHARE, SMALLEST_SHARE_OF_Y, SMALLEST] = [1e-4, 1e-12, 1e-30];
/** Of a typical variance: no point weighs more than four typical ones, however exact it is said to be. */
const FLOOR_SHARE = 0.25;

export function robustFit(problem: RobustProblem): RobustFit {
  const { columns, y, errors } = problem;
  let coefficients = solveWeighted(problem, new Float64Array(y.length).fill(1));
  const around = residualsOf(problem, coefficients);
  const least = Math.max(SMALLEST_SHARE * variance(around), SMALLEST_SHARE_OF_Y * variance(y), SMALLEST);
  const typical = median(errors.map((error) => error * error));
  const variancesAt = (spread: number) => {
    const floor = Math.max(least, FLOOR_SHARE * (spread + typical));
    return errors.map((error) => Math.max(floor, spread + error * error));
  };
  let added = median(around.map((residual) => residual * residual));
  for (let step = 0; step < SCALE_STEPS; step += 1) {
    const before = added;
    const residuals = residualsOf(problem, coefficients);
    added = addedVariance(residuals, variancesAt(before), before, { typical, size: columns.length });
    coefficients = solveWeighted(problem, weightsAt(residuals, variancesAt(added)));
    if (Math.abs(added - before) <= SPREAD_CLOSE * (added + typical)) break;
  }
  const variances = variancesAt(added);
  return {
    ...{ scatter: Math.sqrt(added), variances },
    ...sureness(problem, coefficientsAt(problem, variances, coefficients), variances),
  };
}

function variance(y: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
}

/** One step towards the variance at which half of all standardised residuals are below the median of a normal one. */
function addedVariance(
  residuals: Float64Array,
  variances: Float64Array,
  before: number,
  { typical, size }: { readonly typical: number; readonly size: number },
): number {
  const scaled = residuals.map((residual, index) => (residual * residual) / (variances[index] as number));
  const count = residuals.length;
  const scale = (median(scaled) * count) / (count - size) / MEDIAN_SIZE ** 2;
  return Math.max(0, scale * (before + typical) - typical);
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

function sureness(problem: RobustProblem, coefficients: Float64Array, variances: Float64Array) {
  const { columns, groups } = problem;
  const residuals = residualsOf(problem, coefficients);
  const pulls = new Float64Array(residuals.length);
  const answers = new Float64Array(residuals.length);
  for (let index = 0; index < residuals.length; index += 1) {
    const own = variances[index] as number;
    const scaled = (residuals[index] as number) / Math.sqrt(own);
    pulls[index] = Math.min(CUT, Math.max(-CUT, scaled)) / Math.sqrt(own);
    answers[index] = Math.abs(scaled) <= CUT ? 1 / own : 0;
  }
  const each = Int32Array.from(residuals, (_, index) => index);
  const settled = { coefficients, variances, pulls, answers };
  const without = (by: Int32Array) => leaveGroupsOut(problem, settled, by);
  return {
    ...{ coefficients, pulls, answers, weights: weightsAt(residuals, variances) },
    ...(without(groups) ?? without(each) ?? unknownSureness(columns.length)),
  };
}

/** Three points on a line, of which none can be left out: nothing is known of the interval but that it is wide. */
function unknownSureness(size: number): Sureness {
  return {
    covariance: new Float64Array(size * size).fill(Number.POSITIVE_INFINITY),
    degreesOfFreedom: 1,
  };
}
