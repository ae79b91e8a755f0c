/** How does a rate move over time? A smooth curve through counts, as wavy and as scattered as the counts themselves ask. */
import {
  type BandMatrix,
  bandCholesky,
  bandInverseDiagonal,
  bandLogDeterminant,
  bandSolve,
  emptyBands,
} from './band-cholesky.js';
import { type CountSeries, countLikelihood, STEPS_A_YEAR, summarize } from './count-series.js';
import { mixed } from './mean-variance.js';

/** What the curve is thought to be before the counts are seen. */
export interface SmoothPrior {
  /** Spread of the growth a year, as a logarithm, at the first step: wide, so that few counts do not run away. */
  readonly growthSpread: number;
  /** Mean change of growth from one year to the next, as a logarithm: exponential prior on the spread of its steps. */
  readonly growthChange: number;
  readonly growthChanges: readonly number[];
  /** Scatter beyond chance, as a part of the rate, each taken as equally likely. */
  readonly scatters: readonly number[];
}

export interface SmoothRate {
  /** Mean and spread of the logarithm of the rate, step by step. */
  readonly log: Float64Array;
  readonly spread: Float64Array;
}

/**
 * An integrated random walk on the logarithm of the rate, the discrete form of a cubic smoothing spline (Wahba 1978,
 * J. R. Statist. Soc. B 40), for negative binomial counts. Its waviness and the scatter are weighed by their marginal
 * likelihood in Laplace's approximation (Rue, Martino and Chopin 2009, J. R. Statist. Soc. B 71) and averaged over, with
 * equally good readings of the data, by mean and variance. Throws where nothing was counted.
 */
export function smoothRate(readings: readonly CountSeries[], prior: SmoothPrior): SmoothRate {
  const [first, ...others] = readings;
  if (!first) throw new RangeError('no reading of the counts');
  const grid = weighedCurves(first, prior, gridOf(prior));
  // Readings of the same data ask for much the same curves: what the first all but rules out is not tried again.
  const likely = grid.filter(({ weight }) => weight >= LEAST_WEIGHT).map(({ form }) => form);
  const curves = [grid, ...others.map((series) => weighedCurves(series, prior, likely))].flat();
  const curve = (step: number) =>
    mixed(
      curves.map(({ log, variance, weight }) => ({
        ...{ weight, mean: log[step] as number, variance: variance[step] as number },
      })),
    );
  const steps = Array.from(first.counts, (_, step) => curve(step));
  return {
    log: Float64Array.from(steps, ({ mean }) => mean),
    spread: Float64Array.from(steps, ({ variance }) => Math.sqrt(variance)),
  };
}

interface CurveForm {
  readonly growthChange: number;
  readonly scatter: number;
  /** Logarithm of the prior mass. */
  readonly logMass: number;
}

/** Each spread of the growth changes stands for the stretch of the grid around it. */
function gridOf({ growthChange: mean, growthChanges, scatters }: SmoothPrior): CurveForm[] {
  return growthChanges.flatMap((growthChange, index) => {
    const [before = 0, after = growthChange] = [growthChanges[index - 1], growthChanges[index + 1]];
    const logMass = Math.log((after - before) / 2) - growthChange / mean;
    return scatters.map((scatter) => ({ growthChange, scatter, logMass }));
  });
}

interface WeighedCurve {
  readonly form: CurveForm;
  readonly log: Float64Array;
  readonly variance: Float64Array;
  /** Those of one reading add up to 1. */
  readonly weight: number;
}

function weighedCurves(series: CountSeries, prior: SmoothPrior, forms: readonly CurveForm[]): WeighedCurve[] {
  const steps = series.counts.length;
  const { log, growth } = summarize(series);
  let start: Float64Array = series.counts.map(
    (_, step) => log + (growth * (step - steps / 2)) / STEPS_A_YEAR / 2,
  );
  const curves = forms.map((form) => {
    const walk = walkPrecision(steps, form.growthChange, prior);
    const curve = curveOf(series, walk, form.scatter ** 2, start);
    start = curve.log;
    return {
      ...curve,
      form,
      marginal: curve.marginal - (steps - 2) * Math.log(form.growthChange) + form.logMass,
    };
  });
  const top = Math.max(...curves.map(({ marginal }) => marginal));
  const sum = curves.reduce((total, { marginal }) => total + Math.exp(marginal - top), 0);
  return curves.map(({ form, log: curve, root, marginal }) => ({
    ...{ form, log: curve, variance: bandInverseDiagonal(root), weight: Math.exp(marginal - top) / sum },
  }));
}

const LEAST_WEIGHT = 5e-3;

/** Second differences with the spread that makes growth change so much in a year; first growth loosely held. */
function walkPrecision(size: number, growthChange: number, { growthSpread }: SmoothPrior): BandMatrix {
  const matrix = emptyBands(size);
  const { diagonal, first, second } = matrix;
  const add = (bands: Float64Array, at: number, value: number) => {
    bands[at] = (bands[at] as number) + value;
  };
  const held = (STEPS_A_YEAR / growthSpread) ** 2;
  if (size > 1) {
    add(diagonal, 0, held);
    add(diagonal, 1, held);
    add(first, 0, -held);
  }
  // Growth a year after 12 steps has changed by 12 × √12 spreads of a step.
  const stiffness = (STEPS_A_YEAR * Math.sqrt(STEPS_A_YEAR)) ** 2 / growthChange ** 2;
  for (let at = 0; at + 2 < size; at += 1) {
    add(diagonal, at, stiffness);
    add(diagonal, at + 1, 4 * stiffness);
    add(diagonal, at + 2, stiffness);
    add(first, at, -2 * stiffness);
    add(first, at + 1, -2 * stiffness);
    add(second, at, stiffness);
  }
  return matrix;
}

interface LaplaceCurve {
  readonly log: Float64Array;
  readonly root: BandMatrix;
  /** Logarithm of the marginal likelihood, but for what no waviness or scatter changes. */
  readonly marginal: number;
}

const MOST_STEPS = 50;
const SMALL_GAIN = 1e-6;
const MOST_MOVE = 2;

/** Newton's method: the logarithm of the posterior is concave in the logarithm of the rate. */
function curveOf(
  series: CountSeries,
  prior: BandMatrix,
  dispersion: number,
  start: Float64Array,
): LaplaceCurve {
  let log = start;
  let value = posterior(series, prior, dispersion, log);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { root, pull } = local(series, prior, dispersion, log);
    const move = bandSolve(root, pull);
    const largest = move.reduce((most, by) => Math.max(most, Math.abs(by)), 0);
    let part = Math.min(1, MOST_MOVE / largest);
    let next = log;
    let reached = Number.NEGATIVE_INFINITY;
    for (; part > 1e-6 && !(reached >= value - 1e-9); part /= 2) {
      const by = part;
      next = log.map((at, index) => at + by * (move[index] as number));
      reached = posterior(series, prior, dispersion, next);
    }
    const gain = reached - value;
    [log, value] = [next, reached];
    if (gain < SMALL_GAIN) break;
  }
  const { root } = local(series, prior, dispersion, log);
  return { log, root, marginal: value - bandLogDeterminant(root) / 2 };
}

function local(series: CountSeries, prior: BandMatrix, dispersion: number, log: Float64Array) {
  const { counts, exposure } = series;
  const diagonal = prior.diagonal.slice();
  const pull = times(prior, log).map((value) => -value);
  for (let step = 0; step < log.length; step += 1) {
    const mean = (exposure[step] as number) * Math.exp(log[step] as number);
    const scale = 1 / (1 + dispersion * mean);
    const count = counts[step] as number;
    pull[step] = (pull[step] as number) + (count - mean) * scale;
    diagonal[step] = (diagonal[step] as number) + mean * (1 + dispersion * count) * scale * scale;
  }
  return { root: bandCholesky({ ...prior, diagonal }), pull };
}

function posterior(series: CountSeries, prior: BandMatrix, dispersion: number, log: Float64Array): number {
  const pulled = times(prior, log);
  const roughness = pulled.reduce((sum, value, step) => sum + value * (log[step] as number), 0);
  return countLikelihood(series, log, dispersion) - roughness / 2;
}

function times({ diagonal, first, second }: BandMatrix, vector: Float64Array): Float64Array {
  const product = diagonal.map((value, row) => value * (vector[row] as number));
  for (let row = 0; row + 1 < vector.length; row += 1) {
    const [own, next, band] = [vector[row] as number, vector[row + 1] as number, first[row] as number];
    product[row] = (product[row] as number) + band * next;
    product[row + 1] = (product[row + 1] as number) + band * own;
  }
  for (let row = 0; row + 2 < vector.length; row += 1) {
    const [own, next, band] = [vector[row] as number, vector[row + 2] as number, second[row] as number];
    product[row] = (product[row] as number) + band * next;
    product[row + 2] = (product[row + 2] as number) + band * own;
  }
  return product;
}
