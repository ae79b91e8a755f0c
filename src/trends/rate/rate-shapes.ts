/** Which form does the rate's course have: even, straight, exponential, exponential with a break, levelling off? */
import { type CountSeries, totalCount } from '../../stats/count-series.js';
import { CONSTANT, type CountShape, LINEAR, LOGISTIC } from '../../stats/count-shapes.js';
import { type CountFit, fitCounts } from '../../stats/fit-counts.js';
import type { BreakFit } from '../../stats/growth-change.js';
import { digits } from '../digits.js';
import { SHAPES, type Shape, type ShapeFit } from './rate-answer.js';

/** One reading of the counts, with the fits that were made of it already. */
export interface FittedReading {
  readonly series: CountSeries;
  readonly constantGrowth: CountFit;
  readonly broken: BreakFit;
}

/** The scatter; for a break its place too. */
const FURTHER_PARAMETERS: Readonly<Record<Shape, number>> = {
  constant: 1,
  linear: 1,
  exponential: 1,
  break: 2,
  logistic: 1,
};

/** AICc (Hurvich and Tsai 1989, Biometrika 76) and BIC (Schwarz 1978), averaged over the readings. */
export function shapeFits(readings: readonly FittedReading[], supportedWithin: number): ShapeFit[] {
  const steps = readings[0]?.series.exposure.filter((seen) => seen > 0).length ?? 0;
  const scored = SHAPES.map((shape) => {
    const fits = readings.map((reading) => fitOf(reading, shape));
    const parameters = (fits[0]?.theta.length ?? 0) + FURTHER_PARAMETERS[shape];
    const deviance = (-2 * fits.reduce((sum, fit) => sum + fit.logLikelihood, 0)) / fits.length;
    const small = (2 * parameters * (parameters + 1)) / Math.max(1, steps - parameters - 1);
    return {
      shape,
      parameters,
      aicc: deviance + 2 * parameters + small,
      bic: deviance + parameters * Math.log(steps),
    };
  });
  const [aiccs, bics] = [weights(scored.map(({ aicc }) => aicc)), weights(scored.map(({ bic }) => bic))];
  const least = Math.min(...scored.map(({ aicc }) => aicc));
  return scored.map(({ shape, parameters, aicc }, index) => ({
    shape,
    parameters,
    aicc: digits(aicc),
    delta: digits(aicc - least),
    weight: digits(aiccs[index] as number),
    bicWeight: digits(bics[index] as number),
    supported: aicc - least <= supportedWithin,
  }));
}

function fitOf({ series, constantGrowth, broken }: FittedReading, shape: Shape): CountFit {
  if (shape === 'exponential') return constantGrowth;
  if (shape === 'break') return broken.fit;
  return fitCounts(series, OTHERS[shape]);
}

const OTHERS: Readonly<Record<Exclude<Shape, 'exponential' | 'break'>, CountShape>> = {
  constant: CONSTANT,
  linear: LINEAR,
  logistic: LOGISTIC,
};

function weights(criteria: readonly number[]): number[] {
  const least = Math.min(...criteria);
  const likelihoods = criteria.map((criterion) => Math.exp((least - criterion) / 2));
  const sum = likelihoods.reduce((total, likelihood) => total + likelihood, 0);
  return likelihoods.map((likelihood) => likelihood / sum);
}

export function meanCount(readings: readonly CountSeries[]): number {
  return readings.reduce((sum, series) => sum + totalCount(series), 0) / readings.length;
}
