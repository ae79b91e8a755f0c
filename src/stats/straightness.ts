/** Is a line straight, or does it curve or bend somewhere? Two tests that keep to far-off points and to groups that err together. */

import {
  coefficientsAt,
  information,
  lossOf,
  multiply,
  type RobustProblem,
  residualsOf,
} from './huber-coefficients.js';
import { membersOf } from './leave-groups-out.js';
import { type Interval, type LinePoint, requireLine } from './line-fit.js';
import { type RobustFit, robustFit } from './robust-fit.js';
import { lineProblem, meanPlace } from './robust-line.js';
import { seededRandom } from './seeded-random.js';
import { inverse } from './small-matrix.js';
import { studentQuantile, studentTwoSided } from './student-t.js';

export interface Straightness {
  /** Change of the slope by one of x. `p` is the probability of so much where the line is straight. */
  readonly curvature: Interval & { readonly p: number };
  readonly bend: {
    readonly p: number;
    /** Where it bends most likely, and the places that are not much less likely. */
    readonly at: Interval;
    readonly slopeBefore: number;
    readonly slopeAfter: number;
  };
}

export interface StraightnessOptions {
  readonly level: number;
  /** Times that signs are drawn for the groups. */
  readonly draws: number;
  readonly seed: number;
}

/** With fewer points or groups there is nothing to be told of a shape. */
export const [LEAST_FOR_SHAPE, LEAST_GROUPS_FOR_SHAPE] = [12, 6];

export function tellsShape(points: readonly LinePoint[]): boolean {
  return (
    points.length >= LEAST_FOR_SHAPE &&
    new Set(points.map(({ group }) => group)).size >= LEAST_GROUPS_FOR_SHAPE &&
    bendPlaces(points).length > 0 &&
    new Set(points.map(({ x }) => x)).size > 3
  );
}

export function straightness(points: readonly LinePoint[], options: StraightnessOptions): Straightness {
  requireLine(points);
  if (!tellsShape(points)) throw new RangeError('too few points or groups to tell the shape of a line');
  return { curvature: curvature(points, options), bend: bend(points, options) };
}

function curvature(points: readonly LinePoint[], { level }: StraightnessOptions): Straightness['curvature'] {
  const centre = meanPlace(points);
  // Half the square, so that its coefficient is the change of the slope.
  const fit = robustFit(lineProblem(points, centre, [(x) => (x - centre) ** 2 / 2]));
  const [value, deviation] = [fit.coefficients[2] ?? 0, Math.sqrt(fit.covariance[8] ?? 0)];
  const reach = studentQuantile(0.5 + level / 2, fit.degreesOfFreedom) * deviation;
  const p = deviation > 0 ? studentTwoSided(value / deviation, fit.degreesOfFreedom) : 1;
  return { value, low: value - reach, high: value + reach, p };
}

/**
 * The largest score of all bends, against those that random signs of the groups give (Hansen 1996, Econometrica 64;
 * Kline and Santos 2012, Journal of Econometric Methods 1): where the break lies is unknown, so all places count.
 */
function bend(
  points: readonly LinePoint[],
  { level, draws, seed }: StraightnessOptions,
): Straightness['bend'] {
  const centre = meanPlace(points);
  const problem = lineProblem(points, centre, []);
  const straight = robustFit(problem);
  const members = membersOf(problem.groups);
  const places = bendPlaces(points);
  const scores = places.map((place) =>
    groupScores(problem, straight, members, (index) => Math.max(0, (points[index]?.x ?? 0) - place)),
  );
  const seen = scores.map((own) => statistic(own, null));
  const largest = Math.max(...seen);
  const { uniform } = seededRandom(seed);
  const signs = new Int8Array(members.length);
  let above = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let group = 0; group < signs.length; group += 1) signs[group] = uniform() < 0.5 ? -1 : 1;
    if (Math.max(...scores.map((own) => statistic(own, signs))) >= largest) above += 1;
  }
  return { p: (above + 1) / (draws + 1), ...likeliestBend(points, places, straight, level) };
}

/**
 * Where the loss is least, and where it is not much more: twice the loss is a χ² of one degree, widened as much as
 * groups that err together widen the variance of the change (Rotnitzky and Jewell 1990, Biometrika 77).
 */
function likeliestBend(
  points: readonly LinePoint[],
  places: readonly number[],
  { variances, coefficients }: RobustFit,
  level: number,
): Omit<Straightness['bend'], 'p'> {
  const centre = meanPlace(points);
  const bent = places.map((place) => {
    const problem = lineProblem(points, centre, [(x) => Math.max(0, x - place)]);
    const found = coefficientsAt(problem, variances, Float64Array.of(...coefficients, 0));
    return { place, problem, loss: lossOf(residualsOf(problem, found), variances) };
  });
  const best = bent.reduce((least, other) => (other.loss < least.loss ? other : least));
  const fit = robustFit(best.problem);
  const alone = inverse(information(best.problem.columns, fit.answers), 3)[8] ?? 0;
  const widened = Math.max(1, (fit.covariance[8] ?? 0) / alone);
  const near = bent.filter(({ loss }) => 2 * (loss - best.loss) <= widened * chiSquareOne(level));
  const [, slopeBefore = 0, change = 0] = fit.coefficients;
  return {
    at: { value: best.place, low: near[0]?.place ?? best.place, high: near.at(-1)?.place ?? best.place },
    slopeBefore,
    slopeAfter: slopeBefore + change,
  };
}

/** Quantile of χ² with one degree of freedom: the square of a normal one, taken as Student's of very many. */
function chiSquareOne(level: number): number {
  return studentQuantile(0.5 + level / 2, 1e6) ** 2;
}

/** A bend needs this share of the points on either side. */
const SIDE_SHARE = 0.15;
const MOST_PLACES = 40;

function bendPlaces(points: readonly LinePoint[]): number[] {
  const sorted = points.map(({ x }) => x).sort((a, b) => a - b);
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const from = sorted[Math.floor(SIDE_SHARE * sorted.length)] ?? 0;
  const to = sorted[Math.ceil((1 - SIDE_SHARE) * sorted.length) - 1] ?? 0;
  const step = (to - from) / (MOST_PLACES - 1);
  if (!(step > 0)) return from > first && from < last ? [from] : [];
  return Array.from({ length: MOST_PLACES }, (_, index) => from + index * step).filter(
    (place) => place > first && place < last,
  );
}

/** What each group says of a further column, what level and slope can take up taken out. */
function groupScores(
  { columns }: RobustProblem,
  { pulls, answers }: RobustFit,
  members: readonly number[][],
  columnAt: (index: number) => number,
): Float64Array {
  const size = columns.length;
  const [own, cross] = [new Float64Array(size * size), new Float64Array(size)];
  for (let index = 0; index < pulls.length; index += 1) {
    const weight = answers[index] as number;
    for (let row = 0; row < size; row += 1) {
      const value = weight * (columns[row]?.[index] as number);
      cross[row] = (cross[row] as number) + value * columnAt(index);
      for (let place = 0; place < size; place += 1)
        own[row * size + place] =
          (own[row * size + place] as number) + value * (columns[place]?.[index] as number);
    }
  }
  const taken = multiply(inverse(own, size), cross, size);
  return Float64Array.from(members, (indices) =>
    indices.reduce((sum, index) => {
      let left = columnAt(index);
      for (let row = 0; row < size; row += 1)
        left -= (taken[row] as number) * (columns[row]?.[index] as number);
      return sum + (pulls[index] as number) * left;
    }, 0),
  );
}

function statistic(scores: Float64Array, signs: Int8Array | null): number {
  let [sum, squares] = [0, 0];
  for (let group = 0; group < scores.length; group += 1) {
    const score = scores[group] as number;
    sum += signs ? score * (signs[group] as number) : score;
    squares += score * score;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
