/**
 * Which paths may the log rate of publication have taken, and where does it stand, given counts that are still being
 * added to? A Gaussian prior of damped, changing growth, and Laplace's approximation of its posterior.
 */
import { cholesky, solveLower, solveUpper } from '../../stats/cholesky.js';
import type { ForecastAssumptions } from './forecast-assumptions.js';

export type GrowthAssumptions = ForecastAssumptions['growth'];

/** ln of models a quarter, by quarter; growth a year at the end, and what it tends to. */
export interface GrowthPath {
  readonly logRates: Float64Array;
  readonly growth: number;
  readonly longRun: number;
}

export interface GrowthFit {
  /** ln of the evidence, up to a constant that is the same for all fits to the same counts. */
  readonly logEvidence: number;
  draw(normal: () => number): GrowthPath;
}

const QUARTERS_A_YEAR = 4;
const ROOT = Math.sqrt(QUARTERS_A_YEAR);
const [MOST_STEPS, NEAR_ENOUGH] = [100, 1e-8];

/** The prior of so many quarters: what every fit to them shares. */
export interface GrowthPrior {
  readonly assumptions: GrowthAssumptions;
  readonly quarters: number;
  readonly mean: GrowthPath;
  /** Of log rates with each other, row by row. */
  readonly covariance: Float64Array;
  /** Of the growth and the long-run growth with each log rate. */
  readonly growthCovariance: Float64Array;
  readonly longRunCovariance: Float64Array;
}

/** A path is linear in its independent steps: moving each alone gives its part in every covariance. */
export function growthPrior(quarters: number, assumptions: GrowthAssumptions): GrowthPrior {
  const mean = pathFrom(() => 0, quarters, assumptions);
  const covariance = new Float64Array(quarters * quarters);
  const [growthCovariance, longRunCovariance] = [new Float64Array(quarters), new Float64Array(quarters)];
  for (let step = 0; step < stepsOf(quarters); step += 1) {
    let place = 0;
    const path = pathFrom(() => (place++ === step ? 1 : 0), quarters, assumptions);
    const part = path.logRates.map((value, quarter) => value - (mean.logRates[quarter] as number));
    for (let row = 0; row < quarters; row += 1) {
      const own = part[row] as number;
      growthCovariance[row] = (growthCovariance[row] as number) + own * (path.growth - mean.growth);
      longRunCovariance[row] = (longRunCovariance[row] as number) + own * (path.longRun - mean.longRun);
      for (let column = 0; column <= row; column += 1) {
        const sum = (covariance[row * quarters + column] as number) + own * (part[column] as number);
        covariance[row * quarters + column] = sum;
        covariance[column * quarters + row] = sum;
      }
    }
  }
  return { assumptions, quarters, mean, covariance, growthCovariance, longRunCovariance };
}

function stepsOf(quarters: number): number {
  return 3 + 2 * (quarters - 1);
}

/** Takes as many standard normal numbers as there are steps. */
function pathFrom(normal: () => number, quarters: number, assumptions: GrowthAssumptions): GrowthPath {
  const { startLogPerYear, start, longRun } = assumptions;
  const logRates = new Float64Array(quarters);
  logRates[0] = startLogPerYear.mean + startLogPerYear.sd * normal() - Math.log(QUARTERS_A_YEAR);
  const path = {
    logRates,
    growth: start.mean + start.sd * normal(),
    longRun: longRun.mean + longRun.sd * normal(),
  };
  for (let quarter = 1; quarter < quarters; quarter += 1) {
    path.growth = nextGrowth(path, normal(), assumptions);
    logRates[quarter] = nextLogRate(logRates[quarter - 1] as number, path.growth, normal(), assumptions);
  }
  return path;
}

/** Growth a year, one quarter on: drawn to its long-run value, with a random step. */
export function nextGrowth(
  { growth, longRun }: Pick<GrowthPath, 'growth' | 'longRun'>,
  normal: number,
  { halfLifeYears, stepSd }: GrowthAssumptions,
): number {
  const kept = 0.5 ** (1 / QUARTERS_A_YEAR / halfLifeYears);
  return longRun + (growth - longRun) * kept + (stepSd / ROOT) * normal;
}

export function nextLogRate(
  logRate: number,
  growth: number,
  normal: number,
  { levelStepSd }: GrowthAssumptions,
): number {
  return logRate + growth / QUARTERS_A_YEAR + (levelStepSd / ROOT) * normal;
}

/**
 * Newton's method for a latent Gaussian (Rasmussen and Williams 2006, algorithm 3.1) under negative-binomial counts.
 * @param counts listed by quarter
 * @param listed which part of a whole quarter's models that is
 */
export function fitGrowth(
  prior: GrowthPrior,
  counts: ArrayLike<number>,
  listed: ArrayLike<number>,
): GrowthFit {
  const { quarters, covariance } = prior;
  const shape = prior.assumptions.quarterShape;
  let off = new Float64Array(quarters);
  let now = likelihood(prior, off, counts, listed);
  let [weights, value] = [new Float64Array(quarters), Number.NEGATIVE_INFINITY];
  let root = cholesky(inner(covariance, now.curvature), quarters);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const wanted = now.curvature.map((bend, row) => bend * (off[row] as number) + (now.slope[row] as number));
    const scaled = times(covariance, wanted).map((sum, row) => sum * Math.sqrt(now.curvature[row] as number));
    const back = solve(root, scaled);
    weights = wanted.map(
      (want, row) => want - Math.sqrt(now.curvature[row] as number) * (back[row] as number),
    );
    const next = damped(off, times(covariance, weights), MOST_LOG_STEP);
    off = next;
    now = likelihood(prior, off, counts, listed);
    root = cholesky(inner(covariance, now.curvature), quarters);
    const found = now.value - 0.5 * dot(weights, off);
    if (Math.abs(found - value) < NEAR_ENOUGH) break;
    value = found;
  }
  const logRoot =
    counts.length === 0 ? 0 : sumOf(off, (_, row) => Math.log(root[row * quarters + row] as number));
  const half = now.curvature.map(Math.sqrt);
  // Counts as Gaussian observations of the log rate, each with the precision that its curvature says.
  const observed = half.map((own, row) =>
    own > 0 ? own * (off[row] as number) + (now.slope[row] as number) / own : 0,
  );
  if (!(shape > 0)) throw new RangeError(`invalid shape: ${shape}`);
  return {
    logEvidence: now.value - 0.5 * dot(weights, off) - logRoot,
    draw: (normal) => conditioned(prior, half, observed, root, normal),
  };
}

/** A step of the log rate larger than this is cut: far from the mode the curvature says little. */
const MOST_LOG_STEP = 4;

function damped(from: Float64Array, to: Float64Array, most: number): Float64Array<ArrayBuffer> {
  const longest = to.reduce((high, value, row) => Math.max(high, Math.abs(value - (from[row] as number))), 0);
  const part = longest > most ? most / longest : 1;
  return Float64Array.from(to, (value, row) => (from[row] as number) * (1 - part) + value * part);
}

/** A draw of the prior, moved by what the observations say of it (Matheron's rule; Wilson et al. 2020). */
function conditioned(
  prior: GrowthPrior,
  half: Float64Array,
  observed: Float64Array,
  root: Float64Array,
  normal: () => number,
): GrowthPath {
  const { quarters, assumptions, mean, covariance, growthCovariance, longRunCovariance } = prior;
  const path = pathFrom(normal, quarters, assumptions);
  const missed = observed.map((value, row) => {
    const own = half[row] as number;
    return value - own * ((path.logRates[row] as number) - (mean.logRates[row] as number)) - normal();
  });
  const pull = solve(root, missed).map((value, row) => value * (half[row] as number));
  const move = times(covariance, pull);
  return {
    logRates: path.logRates.map((value, row) => value + (move[row] as number)),
    growth: path.growth + dot(growthCovariance, pull),
    longRun: path.longRun + dot(longRunCovariance, pull),
  };
}

/** By quarter: ln of the probability of its count, its slope and curvature in the log rate; value is their sum. */
function likelihood(
  { mean, assumptions: { quarterShape: shape } }: GrowthPrior,
  off: Float64Array,
  counts: ArrayLike<number>,
  listed: ArrayLike<number>,
) {
  let value = 0;
  const [slope, curvature] = [new Float64Array(off.length), new Float64Array(off.length)];
  for (let row = 0; row < off.length; row += 1) {
    const [count, share] = [counts[row] as number, listed[row] as number];
    if (!(share > 0)) continue;
    const log = (mean.logRates[row] as number) + (off[row] as number) + Math.log(share);
    const expected = Math.exp(log);
    value += count * log - (count + shape) * Math.log(shape + expected);
    slope[row] = (shape * (count - expected)) / (shape + expected);
    curvature[row] = ((count + shape) * shape * expected) / (shape + expected) ** 2;
  }
  return { value, slope, curvature };
}

/** I + W^½ K W^½, whose triangular root is well conditioned. */
function inner(covariance: Float64Array, curvature: Float64Array): Float64Array {
  const size = curvature.length;
  const half = curvature.map(Math.sqrt);
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      matrix[row * size + column] =
        (row === column ? 1 : 0) +
        (half[row] as number) * (half[column] as number) * (covariance[row * size + column] as number);
  return matrix;
}

function solve(root: Float64Array, vector: Float64Array): Float64Array {
  const [half] = solveLower(root, [vector]);
  return solveUpper(root, half ?? vector);
}

function times(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const size = vector.length;
  const product = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1)
      sum += (matrix[row * size + column] as number) * (vector[column] as number);
    product[row] = sum;
  }
  return product;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function sumOf(values: Float64Array, of: (value: number, index: number) => number): number {
  return values.reduce((total, value, index) => total + of(value, index), 0);
}
