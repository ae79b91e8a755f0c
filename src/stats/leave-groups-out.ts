/** How far do coefficients move when one group of points after another is left out? The jackknife by groups. */
import { coefficientsAt, dot, information, multiply, type RobustProblem } from './huber-coefficients.js';
import { determinant, inverse } from './small-matrix.js';

export interface Sureness {
  /** Size × size, row by row. */
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: number;
}

/** A fit as far as leaving out needs it. */
export interface Settled {
  readonly coefficients: Float64Array;
  readonly variances: Float64Array;
  readonly pulls: Float64Array;
  readonly answers: Float64Array;
}

/** A group without which the fit hangs on so little of its information cannot be left out. */
const SINGULAR_SHARE = 1e-6;
/** Of so few points each fit is made anew: one step of Newton's method would rest on too few of them. */
const ANEW_UP_TO = 100;

/**
 * MacKinnon, Nielsen and Webb 2023, Journal of Applied Econometrics 38: CR3. Null where there are too few groups, or one
 * that cannot be left out.
 */
export function leaveGroupsOut(
  problem: RobustProblem,
  settled: Settled,
  groups: Int32Array,
): Sureness | null {
  const size = problem.columns.length;
  const members = membersOf(groups);
  if (members.length <= size) return null;
  const shiftOf = problem.y.length <= ANEW_UP_TO ? fitAnew(problem, settled) : oneStep(problem, settled);
  const covariance = new Float64Array(size * size);
  for (const indices of members) {
    const shift = shiftOf(indices);
    if (shift === null) return null;
    for (let row = 0; row < size; row += 1)
      for (let place = 0; place < size; place += 1)
        covariance[row * size + place] =
          (covariance[row * size + place] as number) + (shift[row] as number) * (shift[place] as number);
  }
  const factor = (members.length - 1) / members.length;
  return { covariance: covariance.map((value) => value * factor), degreesOfFreedom: members.length - 1 };
}

type ShiftOf = (indices: readonly number[]) => Float64Array | null;

/** By one step of Newton's method, which is exact for least squares. */
function oneStep({ columns }: RobustProblem, { pulls, answers }: Settled): ShiftOf {
  const size = columns.length;
  const all = information(columns, answers);
  const whole = determinant(all, size);
  return (indices) => {
    const part = columns.map((column) => pick(column, indices));
    const taken = information(part, pick(answers, indices));
    const rest = all.map((value, place) => value - (taken[place] as number));
    if (!(determinant(rest, size) > SINGULAR_SHARE * whole)) return null;
    const pull = pick(pulls, indices);
    return multiply(
      inverse(rest, size),
      Float64Array.from(part, (column) => dot(column, pull)),
      size,
    );
  };
}

function fitAnew(problem: RobustProblem, { coefficients, variances }: Settled): ShiftOf {
  const { columns, y } = problem;
  const exactness = variances.map((variance) => 1 / variance);
  const whole = determinant(information(columns, exactness), columns.length);
  return (indices) => {
    const out = new Set(indices);
    const kept = Array.from(y, (_, index) => index).filter((index) => !out.has(index));
    const rest = { ...problem, columns: columns.map((column) => pick(column, kept)), y: pick(y, kept) };
    const left = determinant(information(rest.columns, pick(exactness, kept)), columns.length);
    if (!(left > SINGULAR_SHARE * whole)) return null;
    const without = coefficientsAt(rest, pick(variances, kept), coefficients);
    return without.map((value, place) => value - (coefficients[place] as number));
  };
}

function pick(values: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (index) => values[index] as number);
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
