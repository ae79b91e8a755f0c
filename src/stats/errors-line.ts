/** Which line is likeliest when each point may be wrong by its own known error and all scatter by one more, unknown? */
import { bisect } from './bisect.js';
import { weightedLine, weightedSums } from './least-squares-line.js';
import { type LineFit, type LinePoint, requireLine } from './line-fit.js';

/**
 * The added variance by restricted maximum likelihood (Viechtbauer 2005, Journal of Educational and Behavioral Statistics
 * 30), then weights 1 / (added + error²).
 */
export function errorsLine(points: readonly LinePoint[]): LineFit {
  requireLine(points);
  const added = addedVariance(points);
  return { ...weightedLine(points, weightsAt(points, added)), scatter: Math.sqrt(added) };
}

function weightsAt(points: readonly LinePoint[], added: number): Float64Array {
  return Float64Array.from(points, ({ error }) => 1 / Math.max(SMALLEST, added + error * error));
}

/** Keeps weights finite where exact points lie on a line. */
const SMALLEST = 1e-18;

function addedVariance(points: readonly LinePoint[]): number {
  const ys = points.map(({ y }) => y);
  const most = (Math.max(...ys) - Math.min(...ys)) ** 2;
  // Rising through 0 at the likeliest value; where it is above 0 from the start, errors alone explain the scatter.
  const falling = (added: number) => -likelihoodSlope(points, added);
  if (most === 0 || falling(0) >= 0) return 0;
  return bisect(falling, 0, 0, most);
}

/** Twice the derivative of the restricted log likelihood by the added variance. */
function likelihoodSlope(points: readonly LinePoint[], added: number): number {
  const weights = weightsAt(points, added);
  const { weight, meanX, meanY, xx, xy } = weightedSums(points, weights);
  const slope = xy / xx;
  let [trace, ofMean, ofSlope, squares] = [0, 0, 0, 0];
  for (const [index, { x, y }] of points.entries()) {
    const own = weights[index] ?? 0;
    trace += own;
    ofMean += own * own;
    ofSlope += own * own * (x - meanX) ** 2;
    squares += own * own * (y - meanY - slope * (x - meanX)) ** 2;
  }
  return squares - (trace - ofMean / weight - ofSlope / xx);
}
