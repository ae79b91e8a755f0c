/** What does a smooth relation learned from examples say of new cases, and how surely? Regression by a Gaussian process. */
import { cholesky, inverseDiagonal, solveLower, solveUpper } from './cholesky.js';

export interface Prediction {
  readonly mean: number;
  /** Of a new observation: what the relation leaves open and the noise of the observation. */
  readonly variance: number;
}

/** A case to be told of. */
export interface NewCase {
  /** With every example, in their order. */
  readonly covariances: Float64Array;
  /** Prior variance of the case itself. */
  readonly ownVariance: number;
  /** Variance of its observation. */
  readonly noise: number;
}

export interface GaussianProcess {
  predict(cases: readonly NewCase[]): Prediction[];
  /**
   * What the others say of each example, from one fit (Rasmussen and Williams 2006, eq. 5.12). The average that means
   * are counted from stays that of all examples.
   */
  leaveOneOut(): Prediction[];
}

/** Fits by Rasmussen and Williams 2006, algorithm 2.1. `covariance` holds the noise on its diagonal. */
export function fitGaussianProcess(covariance: Float64Array, observed: readonly number[]): GaussianProcess {
  const size = observed.length;
  if (size === 0) throw new RangeError('no example to learn from');
  const wrong = observed.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`invalid observation: ${wrong}; expected a finite number`);
  const average = observed.reduce((sum, value) => sum + value, 0) / size;
  const root = cholesky(covariance, size);
  const [half] = solveLower(root, [observed.map((value) => value - average)]);
  const weights = solveUpper(root, half ?? []);
  return {
    predict: (cases) => {
      const solved = solveLower(
        root,
        cases.map(({ covariances }) => covariances),
      );
      return cases.map(({ covariances, ownVariance, noise }, index) => {
        const told = solved[index] ?? [];
        const mean = average + dot(covariances, weights);
        const variance = Math.max(ownVariance - dot(told, told), 0) + noise;
        if (!Number.isFinite(mean + variance))
          throw new RangeError('invalid case: its covariances are not finite');
        return { mean, variance };
      });
    },
    leaveOneOut: () =>
      Array.from(inverseDiagonal(root, size), (precision, index) => ({
        mean: (observed[index] as number) - (weights[index] as number) / precision,
        variance: 1 / precision,
      })),
  };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
