/** Which rate of a given form makes the counts likeliest, and how much do they scatter beyond chance? */
import { cholesky, solveLower, solveUpper } from './cholesky.js';
import {
  type CountSeries,
  countsAbove,
  dispersionTerm,
  rateLikelihood,
  summarize,
  yearsFromMiddle,
} from './count-series.js';
import type { CountShape } from './count-shapes.js';
import { likeliestDispersion } from './likeliest-dispersion.js';

export interface CountFit {
  readonly theta: Float64Array;
  /** Logarithm of the rate in each step. */
  readonly logRate: Float64Array;
  readonly dispersion: number;
  readonly logLikelihood: number;
  /** Root of the expected information of the parameters. */
  readonly root: Float64Array;
}

export interface FitOptions {
  /** Known dispersion; without it the likeliest. */
  readonly dispersion?: number;
  readonly start?: ArrayLike<number>;
}

/** Throws a RangeError where nothing was counted: then no rate is the likeliest. */
export function fitCounts(series: CountSeries, shape: CountShape, options: FitOptions = {}): CountFit {
  const starts = options.start ? [options.start] : shape.starts(summarize(series));
  const years = yearsFromMiddle(series.counts.length);
  const fits = starts.map((start) => fitFrom(series, years, shape, start, options.dispersion));
  return fits.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best));
}

const MOST_ROUNDS = 8;
/** Of the log likelihood: a hundredth of what any figure shown depends on. */
const SMALL_GAIN = 1e-4;

/** Rate and dispersion in turn: they carry no information on each other (Lawless 1987), so few rounds are enough. */
function fitFrom(
  series: CountSeries,
  years: Float64Array,
  shape: CountShape,
  start: ArrayLike<number>,
  known: number | undefined,
): CountFit {
  let fit = climb(series, years, shape, known ?? 0, start);
  if (known !== undefined) return fit;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const dispersion = likeliestDispersion(series, fit.logRate);
    const next = climb(series, years, shape, dispersion, fit.theta);
    const gain = next.logLikelihood - fit.logLikelihood;
    if (gain > 0) fit = next;
    if (gain < SMALL_GAIN) break;
  }
  return fit;
}

const MOST_STEPS = 60;
const SMALL_STEP = 1e-7;
/** A ridge on the information where parameters cannot be told apart. */
const RIDGE = 1e-9;

/** Fisher scoring, damped where a step would lead down (Levenberg 1944, Marquardt 1963). */
function climb(
  series: CountSeries,
  years: Float64Array,
  shape: CountShape,
  dispersion: number,
  start: ArrayLike<number>,
): CountFit {
  const size = shape.parameters;
  const slopes = Array.from({ length: size }, () => new Float64Array(years.length));
  let theta = Float64Array.from(start);
  let logRate = new Float64Array(years.length);
  shape.fill(theta, years, logRate, slopes);
  let value = rateLikelihood(series, logRate, dispersion);
  let damping = 0;
  let local = localOf(series, logRate, slopes, dispersion);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = solve(local, damping);
    const next = theta.map((parameter, index) => parameter + (move[index] as number));
    const tried = new Float64Array(years.length);
    shape.fill(next, years, tried, slopes);
    const reached = rateLikelihood(series, tried, dispersion);
    if (!(reached >= value)) {
      if (damping > 1e6) break;
      damping = damping === 0 ? 0.01 : damping * 10;
      continue;
    }
    const gain = reached - value;
    [theta, logRate, value, damping] = [next, tried, reached, damping / 10];
    local = localOf(series, logRate, slopes, dispersion);
    if (gain < SMALL_STEP) break;
  }
  shape.fill(theta, years, logRate, slopes);
  const root = rootOf(localOf(series, logRate, slopes, dispersion).information, size);
  const logLikelihood = value + dispersionTerm(countsAbove(series.counts), dispersion);
  return { theta, logRate, dispersion, logLikelihood, root };
}

interface Local {
  readonly score: Float64Array;
  readonly information: Float64Array;
}

function localOf(
  { counts, exposure }: CountSeries,
  logRate: Float64Array,
  slopes: readonly Float64Array[],
  dispersion: number,
): Local {
  const size = slopes.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let step = 0; step < counts.length; step += 1) {
    const mean = (exposure[step] as number) * Math.exp(logRate[step] as number);
    const scale = 1 / (1 + dispersion * mean);
    const pull = ((counts[step] as number) - mean) * scale;
    const weight = mean * scale;
    for (let row = 0; row < size; row += 1) {
      const slope = (slopes[row] as Float64Array)[step] as number;
      score[row] = (score[row] as number) + pull * slope;
      for (let column = 0; column <= row; column += 1)
        information[row * size + column] =
          (information[row * size + column] as number) +
          weight * slope * ((slopes[column] as Float64Array)[step] as number);
    }
  }
  return { score, information };
}

function rootOf(information: Float64Array, size: number): Float64Array {
  const ridged = information.slice();
  for (let row = 0; row < size; row += 1)
    ridged[row * size + row] = (ridged[row * size + row] as number) + RIDGE;
  return cholesky(ridged, size);
}

/** Of a few equations, by elimination in place: the inner loop of thousands of simulated fits. */
function solve({ score, information }: Local, damping: number): Float64Array {
  const size = score.length;
  const [left, right] = [information.slice(), score.slice()];
  for (let row = 0; row < size; row += 1) {
    left[row * size + row] = (left[row * size + row] as number) * (1 + damping) + RIDGE;
    for (let column = row + 1; column < size; column += 1)
      left[row * size + column] = left[column * size + row] as number;
  }
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = (left[row * size + pivot] as number) / (left[pivot * size + pivot] as number);
      for (let column = pivot; column < size; column += 1)
        left[row * size + column] =
          (left[row * size + column] as number) - factor * (left[pivot * size + column] as number);
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[row] as number;
    for (let column = row + 1; column < size; column += 1)
      rest -= (left[row * size + column] as number) * (right[column] as number);
    right[row] = rest / (left[row * size + row] as number);
  }
  return right;
}

/** Covariance of the parameters by the expected information, row by row. */
export function covariance({ root, theta }: CountFit): Float64Array {
  const size = theta.length;
  const columns = Array.from({ length: size }, (_, column) => {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const [half] = solveLower(root, [unit]);
    return solveUpper(root, half ?? unit);
  });
  return Float64Array.from({ length: size * size }, (_, place) => {
    const column = columns[place % size] as Float64Array;
    return column[Math.floor(place / size)] as number;
  });
}
