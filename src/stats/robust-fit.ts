/**
 * Which coefficients fit points of which some lie far off, each with an error of its own, and how sure are they when
 * points of one group err together? Huber's M-estimator with an interval from leaving out one group after another.
 */
import { determinant, inverse } from './small-matrix.js';

export interface RobustProblem {
  /** One column a coefficient, as long as y. */
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  /** Standard deviations of what may be wrong with each y. */
  readonly errors: Float64Array;
  /** Whole numbers from 0. */
  readonly groups: Int32Array;
}

export interface RobustFit {
  readonly coefficients: Float64Array;
  /** Size × size, row by row. */
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: number;
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

/** Residuals are taken whole up to here and cut beyond: 95 % efficient on normal ones (Huber 1981, Robust Statistics). */
const CUT = 1.345;
/** The median size of a normal variable, from which the spread is told. */
const MEDIAN_SIZE = 0.6745;
/** Steps in which the spread is told anew; then it stays, so that the rest converges. */
const [SCALE_STEPS, MOST_STEPS, CLOSE, SPREAD_CLOSE] = [30, 200, 1e-8, 1e-4];
/** Of the variance of y: keeps weights finite where most points lie on the fit exactly. */
const SMALLEST_SHARE = 1e-12;
/** Of a typical variance: no point weighs more than four typical ones, however exact it is said to be. */
const FLOOR_SHARE = 0.25;
/** A group without which the fit hangs on so little of its information cannot be left out. */
const SINGULAR_SHARE = 1e-6;

export function robustFit(problem: RobustProblem): RobustFit {
  const { columns, y, errors } = problem;
  const least = SMALLEST_SHARE * (variance(y) || 1);
  const typical = median(errors.map((error) => error * error));
  const variancesAt = (spread: number) => {
    const floor = Math.max(least, FLOOR_SHARE * (spread + typical));
    return errors.map((error) => Math.max(floor, spread + error * error));
  };
  let coefficients = solveWeighted(problem, new Float64Array(y.length).fill(1));
  let added = median(residualsOf(problem, coefficients).map((residual) => residual * residual));
  for (let step = 0; step < SCALE_STEPS; step += 1) {
    const before = added;
    const residuals = residualsOf(problem, coefficients);
    added = addedVariance(residuals, errors, before, { typical, size: columns.length });
    coefficients = solveWeighted(problem, weightsAt(residuals, variancesAt(added)));
    if (Math.abs(added - before) <= SPREAD_CLOSE * (added + typical)) break;
  }
  const variances = variancesAt(added);
  return {
    ...{ scatter: Math.sqrt(added), variances },
    ...sureness(problem, coefficientsAt(problem, variances, coefficients), variances),
  };
}

/** The coefficients of least loss, by least squares weighed anew until nothing moves. */
export function coefficientsAt(
  problem: RobustProblem,
  variances: Float64Array,
  start: Float64Array,
): Float64Array {
  let coefficients = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = coefficients;
    coefficients = solveWeighted(problem, weightsAt(residualsOf(problem, before), variances));
    if (coefficients.every((value, index) => Math.abs(value - (before[index] as number)) <= CLOSE)) break;
  }
  return coefficients;
}

function weightsAt(residuals: Float64Array, variances: Float64Array): Float64Array {
  return residuals.map((residual, index) => {
    const own = variances[index] as number;
    return Math.min(1, CUT / (Math.abs(residual) / Math.sqrt(own) || 1e-300)) / own;
  });
}

/** What is minimised: half the square of each standardised residual, growing only straight from the cut on. */
export function lossOf(residuals: Float64Array, variances: Float64Array): number {
  return residuals.reduce((sum, residual, index) => {
    const size = Math.abs(residual) / Math.sqrt(variances[index] as number);
    return sum + (size <= CUT ? (size * size) / 2 : CUT * size - (CUT * CUT) / 2);
  }, 0);
}

function variance(y: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
}

export function residualsOf({ columns, y }: RobustProblem, coefficients: Float64Array): Float64Array {
  const left = y.slice();
  for (const [place, column] of columns.entries()) {
    const coefficient = coefficients[place] as number;
    for (let index = 0; index < left.length; index += 1)
      left[index] = (left[index] as number) - coefficient * (column[index] as number);
  }
  return left;
}

/** One step towards the variance at which half of all standardised residuals are below the median of a normal one. */
function addedVariance(
  residuals: Float64Array,
  errors: Float64Array,
  before: number,
  { typical, size }: { readonly typical: number; readonly size: number },
): number {
  const total = before + typical;
  if (total === 0) return 0;
  const scaled = residuals.map((residual, index) => {
    const error = errors[index] as number;
    return (residual * residual) / Math.max(1e-300, before + error * error);
  });
  const count = residuals.length;
  const scale = (median(scaled) * count) / (count - size) / MEDIAN_SIZE ** 2;
  return Math.max(0, scale * total - typical);
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

function solveWeighted(problem: RobustProblem, weights: Float64Array): Float64Array {
  const { columns, y } = problem;
  const size = columns.length;
  const pull = y.map((value, index) => value * (weights[index] as number));
  const right = Float64Array.from(columns, (column) => dot(column, pull));
  return multiply(inverse(information(columns, weights), size), right, size);
}

/** Sums of products of the columns, the same on both sides of the diagonal. */
export function information(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const size = columns.length;
  const found = new Float64Array(size * size);
  for (const [row, one] of columns.entries())
    for (let place = row; place < size; place += 1) {
      const other = columns[place] as Float64Array;
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1)
        sum += (weights[index] as number) * (one[index] as number) * (other[index] as number);
      found[row * size + place] = sum;
      found[place * size + row] = sum;
    }
  return found;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1)
    sum += (one[index] as number) * (other[index] as number);
  return sum;
}

export function multiply(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let place = 0; place < size; place += 1)
      sum += (matrix[row * size + place] as number) * (vector[place] as number);
    return sum;
  });
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
  const without = (by: Int32Array) => leaveOut(columns, pulls, answers, by);
  return {
    ...{ coefficients, pulls, answers, weights: weightsAt(residuals, variances) },
    ...(without(groups) ?? without(each) ?? unknownSureness(columns.length)),
  };
}

/** Three points on a line, of which none can be left out: nothing is known of the interval but that it is wide. */
function unknownSureness(size: number) {
  return {
    covariance: new Float64Array(size * size).fill(Number.POSITIVE_INFINITY),
    degreesOfFreedom: 1,
  };
}

/**
 * The jackknife by groups, each fit without a group by one step of Newton's method, which is exact for least squares
 * (MacKinnon, Nielsen and Webb 2023, Journal of Applied Econometrics 38). Null where a group cannot be left out.
 */
function leaveOut(
  columns: readonly Float64Array[],
  pulls: Float64Array,
  answers: Float64Array,
  groups: Int32Array,
): { covariance: Float64Array; degreesOfFreedom: number } | null {
  const size = columns.length;
  const members = membersOf(groups);
  if (members.length <= size) return null;
  const all = information(columns, answers);
  const whole = determinant(all, size);
  const covariance = new Float64Array(size * size);
  for (const indices of members) {
    const part = columns.map((column) => Float64Array.from(indices, (index) => column[index] as number));
    const taken = information(
      part,
      Float64Array.from(indices, (index) => answers[index] as number),
    );
    const rest = all.map((value, place) => value - (taken[place] as number));
    if (!(determinant(rest, size) > SINGULAR_SHARE * whole)) return null;
    const pull = Float64Array.from(indices, (index) => pulls[index] as number);
    const shift = multiply(
      inverse(rest, size),
      Float64Array.from(part, (column) => dot(column, pull)),
      size,
    );
    for (let row = 0; row < size; row += 1)
      for (let place = 0; place < size; place += 1)
        covariance[row * size + place] =
          (covariance[row * size + place] as number) + (shift[row] as number) * (shift[place] as number);
  }
  const factor = (members.length - 1) / members.length;
  return { covariance: covariance.map((value) => value * factor), degreesOfFreedom: members.length - 1 };
}

export function membersOf(groups: Int32Array): number[][] {
  const members = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    const own = members.get(group);
    if (own) own.push(index);
    else members.set(group, [index]);
  }
  return [...members.values()];
}
