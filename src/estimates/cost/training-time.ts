/** How long does a run of a size take where no source says? A line through the recorded times. */
import type { ModelFacts } from '../facts.js';
import { REACH_90, type TrainingCostAssumptions } from './cost-assumptions.js';

export interface HoursFit {
  /** Recorded times behind it; 0 where there are too few. */
  readonly cases: number;
  /** Median hours of a run of so much compute, and the factor 90 % lie within. */
  hours(log10Flop: number): { readonly median: number; readonly factor90: number };
}

/** Least squares of log10 hours on log10 FLOP, of models trained from scratch. */
export function fitHours(
  models: readonly ModelFacts[],
  { trainingHours: assumed }: TrainingCostAssumptions,
): HoursFit {
  const points = models.flatMap(({ model, trainingHours, baseModel }) =>
    trainingHours && !baseModel && model.trainingCompute.value !== null
      ? [{ x: Math.log10(model.trainingCompute.value), y: Math.log10(trainingHours.value) }]
      : [],
  );
  if (points.length < assumed.casesNeeded)
    return { cases: 0, hours: () => ({ median: assumed.median, factor90: assumed.factor }) };
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const variance = mean(({ x }) => (x - meanX) ** 2);
  const slope = variance > 0 ? mean(({ x, y }) => (x - meanX) * (y - meanY)) / variance : 0;
  const at = (x: number) => meanY + slope * (x - meanX);
  const sigma = Math.sqrt(mean(({ x, y }) => (y - at(x)) ** 2));
  const [lowest, highest] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  return {
    cases: points.length,
    hours: (log10Flop) => ({
      median: 10 ** at(Math.min(highest, Math.max(lowest, log10Flop))),
      factor90: 10 ** (REACH_90 * sigma),
    }),
  };
}
