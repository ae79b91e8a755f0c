/** Which line has the least squares, each point weighing as much as it is exact? With the interval of independent errors. */
import { explainedShare, type LineFit, type LinePoint, requireLine } from './line-fit.js';

/** Ordinary least squares: every point weighs the same, as published growth figures are made. */
export function leastSquaresLine(points: readonly LinePoint[]): LineFit {
  return weightedLine(points, new Float64Array(points.length).fill(1));
}

/** Weights stand for 1 / variance up to a factor, which is estimated (Knapp and Hartung 2003, Statistics in Medicine 22). */
export function weightedLine(points: readonly LinePoint[], weights: Float64Array): LineFit {
  requireLine(points);
  const sums = weightedSums(points, weights);
  const slope = sums.xy / sums.xx;
  const degreesOfFreedom = points.length - 2;
  const heightAt = (x: number) => sums.meanY + slope * (x - sums.meanX);
  let left = 0;
  for (const [index, { x, y }] of points.entries()) left += (weights[index] ?? 0) * (y - heightAt(x)) ** 2;
  const factor = left / degreesOfFreedom;
  return {
    count: points.length,
    centre: sums.meanX,
    level: sums.meanY,
    slope,
    variance: { level: factor / sums.weight, slope: factor / sums.xx, both: 0 },
    degreesOfFreedom,
    scatter: Math.sqrt((factor * points.length) / sums.weight),
    explained: explainedShare(points, weights, heightAt),
  };
}

/** Around the means, so that decimal years lose no digits. */
export function weightedSums(points: readonly LinePoint[], weights: Float64Array) {
  let [weight, meanX, meanY] = [0, 0, 0];
  for (const [index, { x, y }] of points.entries()) {
    const own = weights[index] ?? 0;
    weight += own;
    meanX += (own * (x - meanX)) / (weight || 1);
    meanY += (own * (y - meanY)) / (weight || 1);
  }
  let [xx, xy] = [0, 0];
  for (const [index, { x, y }] of points.entries()) {
    const own = weights[index] ?? 0;
    xx += own * (x - meanX) ** 2;
    xy += own * (x - meanX) * (y - meanY);
  }
  return { weight, meanX, meanY, xx, xy };
}
