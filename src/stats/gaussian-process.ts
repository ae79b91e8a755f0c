/** What does a smooth relation learned from examples say of a new case, and how surely? Regression by a Gaussian process. */
import { cholesky, inverseDiagonal, solveLower, solveUpper } from './cholesky.js';

export interface Prediction {
  readonly mean: number;
  /** Of a new observation: what the relation leaves open and the noise of the observation. */
  readonly variance: number;
}

export interface GaussianProcess {
  /**
   * @param covariances of the new case with every example, in their order
   * @param ownVariance prior variance of the new case
   * @param noise variance of its observation
   */
  predict(covariances: Float64Array, ownVariance: number, noise: number): Prediction;
  /** What the others say of each example, from one fit (Rasmussen and Williams 2006, eq. 5.12). */
  leaveOneOut(): Prediction[];
}

/** Fits by Rasmussen and Williams 2006, algorithm 2.1. `covariance` holds the noise on its diagonal. */
export function fitGaussianProcess(covariance: Float64Array, observed: readonly number[]): GaussianProcess {
  const size = observed.length;
  if (size === 0) throw new RangeError('no example to learn from');
  const average = observed.reduce((sum, value) => sum + value, 0) / size;
  const root = cholesky(covariance, size);
  const weights = solveUpper(
    root,
    solveLower(
      root,
      observed.map((value) => value - average),
    ),
  );
  return {
    predict: (covariances, ownVariance, noise) => {
      let mean = average;
      for (let k = 0; k < size; k += 1) mean += (covariances[k] as number) * (weights[k] as number);
      const solved = solveLower(root, covariances);
      let explained = 0;
      for (const value of solved) explained += value * value;
      return { mean, variance: Math.max(ownVariance - explained, 0) + noise };
    },
    leaveOneOut: () =>
      Array.from(inverseDiagonal(root, size), (precision, index) => ({
        mean: (observed[index] as number) - (weights[index] as number) / precision,
        variance: 1 / precision,
      })),
  };
}
