/** Which lag do the additions of a triangle tell of? Its posterior, in draws. */
import { cholesky, inverseDiagonal, solveLower, solveUpper } from '../../stats/cholesky.js';
import { exposureOf } from './exposure.js';
import { drawLags } from './lag-draws.js';
import { LAG_PARAMETERS, lagFitness } from './lag-likelihood.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import type { LagComponent, LagSummary, ReportingLag } from './reporting-lag.js';
import type { ReportingTriangle } from './triangle.js';
import { fitWithdrawals } from './withdrawals.js';

const [MOST_STEPS, NEAR_ENOUGH, SHORTEST_MOVE] = [60, 1e-3, 1e-4];
/** Beyond this over-dispersion says that the model is wrong, not that the additions are noisy. */
const MOST_DISPERSION = 5;

interface Prior {
  readonly speedLogSd: number;
  readonly weight: number;
  readonly means: Float64Array;
  readonly precisions: Float64Array;
}

/** `pooled`: the summary of the fit to smaller models of the same vintages, from which larger ones borrow. */
export function fitReportingLag(
  triangle: ReportingTriangle,
  assumptions: ReportingAssumptions,
  pooled: LagSummary | null = null,
): ReportingLag {
  const exposure = exposureOf(triangle);
  const covered = Float64Array.from(triangle.vintages, (vintage) =>
    vintage.covered ? (vintage.covered.models + 1) / (vintage.covered.of + 2) : 1,
  );
  const fitness = (parameters: Float64Array) => lagFitness(parameters, exposure, covered, triangle.added);
  const priors = pooled
    ? pooled.components.map((component) => borrowed(component, assumptions))
    : assumptions.speedLogSds.map((sd) => declared(sd, exposure.vintages, assumptions));
  const { dispersion, mode: start } = dispersionOf(fitness, priors);
  const modes = priors.map((prior) => ({ prior, ...climb(fitness, prior, dispersion, start) }));
  const best = Math.max(...modes.map(({ evidence }) => evidence));
  const weights = modes.map(({ evidence, prior }) => prior.weight * Math.exp(evidence - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const components = modes.map(({ prior, mode, root }, index) => ({
    speedLogSd: prior.speedLogSd,
    weight: (weights[index] as number) / total,
    mode,
    root,
    variances: inverseDiagonal(root, mode.length),
  }));
  const withdrawal = fitWithdrawals(triangle, exposure, assumptions, pooled);
  return {
    draws: drawLags(components, triangle, withdrawal, assumptions),
    dispersion,
    summary: {
      components: components.map(({ root: _root, ...component }) => component),
      withdrawalsPerMonth: withdrawal.shape / withdrawal.rate,
    },
  };
}

function declared(speedLogSd: number, vintages: number, { lag }: ReportingAssumptions): Prior {
  const means = new Float64Array(LAG_PARAMETERS + vintages);
  const precisions = new Float64Array(means.length).fill(speedLogSd ** -2);
  [lag.scaleMonths, lag.shape].forEach(({ median, logSd }, index) => {
    means[index] = Math.log(median);
    precisions[index] = logSd ** -2;
  });
  return { speedLogSd, weight: 1, means, precisions };
}

function borrowed(component: LagComponent, { pooled }: ReportingAssumptions): Prior {
  const { mode, variances, speedLogSd, weight } = component;
  const precisions = variances.map(
    (variance, index) => 1 / (variance + (index < LAG_PARAMETERS ? pooled.lagLogSd : pooled.speedLogSd) ** 2),
  );
  return { speedLogSd, weight, means: mode, precisions };
}

type Fitness = (parameters: Float64Array) => ReturnType<typeof lagFitness>;

/** Pearson's statistic over its degrees of freedom, at the mode of the middle prior. */
function dispersionOf(
  fitness: Fitness,
  priors: readonly Prior[],
): { dispersion: number; mode: Float64Array } {
  const prior = priors[Math.floor((priors.length - 1) / 2)];
  if (!prior) throw new RangeError('no spread of speeds is declared');
  const { mode } = climb(fitness, prior, 1, prior.means);
  const { pearson, free } = fitness(mode);
  const left = free - prior.means.length;
  return { mode, dispersion: left > 0 ? Math.min(MOST_DISPERSION, Math.max(1, pearson / left)) : 1 };
}

/** Fisher scoring to the posterior mode; `evidence` is Laplace's approximation, up to a constant common to all priors. */
function climb(fitness: Fitness, prior: Prior, dispersion: number, start: Float64Array) {
  const size = prior.means.length;
  const value = (logLikelihood: number, at: Float64Array) =>
    logLikelihood / dispersion - 0.5 * sum(at, (x, index) => priorPull(prior, index, x) * (x - mean(index)));
  const mean = (index: number) => prior.means[index] as number;
  let mode = start;
  let found = fitness(mode);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const root = cholesky(curvature(found.information, prior, dispersion), size);
    const gradient = found.gradient.map(
      (slope, index) => slope / dispersion - priorPull(prior, index, mode[index] as number),
    );
    const move = solveUpper(root, solveLower(root, [gradient])[0] ?? gradient);
    const now = value(found.logLikelihood, mode);
    let [part, next] = [1, fitness(moved(mode, move, 1))];
    while (value(next.logLikelihood, moved(mode, move, part)) < now && part > SHORTEST_MOVE) {
      part /= 2;
      next = fitness(moved(mode, move, part));
    }
    mode = moved(mode, move, part);
    found = next;
    if (part * Math.max(...move.map(Math.abs)) < NEAR_ENOUGH) break;
  }
  const root = cholesky(curvature(found.information, prior, dispersion), size);
  const logRoot = sum(mode, (_, index) => Math.log(root[index * size + index] as number));
  const logPrior = 0.5 * sum(prior.precisions, Math.log);
  return { mode, root, evidence: value(found.logLikelihood, mode) + logPrior - logRoot };
}

function priorPull({ means, precisions }: Prior, index: number, x: number): number {
  return (precisions[index] as number) * (x - (means[index] as number));
}

function sum(values: Float64Array, of: (value: number, index: number) => number): number {
  return values.reduce((total, value, index) => total + of(value, index), 0);
}

function moved(from: Float64Array, move: Float64Array, part: number): Float64Array {
  return from.map((value, index) => value + part * (move[index] as number));
}

function curvature(information: Float64Array, { precisions }: Prior, dispersion: number): Float64Array {
  const matrix = information.map((value) => value / dispersion);
  precisions.forEach((precision, index) => {
    const place = index * precisions.length + index;
    matrix[place] = (matrix[place] as number) + precision;
  });
  return matrix;
}
