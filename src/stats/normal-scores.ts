/** Where does a quantity lie when it is as far out as a standard normal number? A table to draw from fast. */
import type { LogMixture, LogNormalPart } from './log-mixture.js';
import { normalCdf, normalQuantile } from './normal.js';

/** Scores run from minus to plus this: 3 in a million lie beyond each. */
export const SCORE_REACH = 4.5;
export const SCORES_PER_UNIT = 32;
const SCORES = 2 * SCORE_REACH * SCORES_PER_UNIT + 1;

/** Scores at which each part of a mixture is looked at. */
const PART_SCORES = Array.from({ length: 25 }, (_, index) => (index - 12) * 0.45);

/** Natural logarithm of the quantity at each score; linear between two. */
export function byNormalScore(mixture: LogMixture): Float64Array {
  const [only] = mixture;
  if (!only) throw new RangeError('a mixture has no parts');
  if (mixture.length === 1 && only.log10From === undefined && only.log10To === undefined)
    return Float64Array.from(
      { length: SCORES },
      (_, index) => Math.LN10 * (only.log10Median + only.log10Sigma * scoreAt(index)),
    );
  return interpolate(knots(mixture));
}

function scoreAt(index: number): number {
  return index / SCORES_PER_UNIT - SCORE_REACH;
}

interface Knots {
  readonly log10: Float64Array;
  readonly score: Float64Array;
}

/** Points of the distribution function, dense where any part has its mass, as scores. */
function knots(mixture: LogMixture): Knots {
  const log10 = Float64Array.from(mixture.flatMap(placesOf)).sort();
  const cdf = new Float64Array(log10.length);
  for (const part of mixture) addPart(part, log10, cdf);
  return { log10, score: cdf.map((share) => scoreOf(share)) };
}

function placesOf({ log10Median, log10Sigma, log10From, log10To }: LogNormalPart): number[] {
  const low = log10From ?? Number.NEGATIVE_INFINITY;
  const high = log10To ?? Number.POSITIVE_INFINITY;
  const inside = PART_SCORES.map((score) => Math.min(high, Math.max(low, log10Median + log10Sigma * score)));
  return [...new Set(inside)];
}

function addPart(part: LogNormalPart, log10: Float64Array, cdf: Float64Array): void {
  const { weight, log10Median, log10Sigma, log10From, log10To } = part;
  const below = log10From === undefined ? 0 : normalCdf((log10From - log10Median) / log10Sigma);
  const upTo = log10To === undefined ? 1 : normalCdf((log10To - log10Median) / log10Sigma);
  const mass = upTo - below;
  for (let index = 0; index < log10.length; index += 1) {
    const at = log10[index] ?? 0;
    if (log10From !== undefined && at <= log10From) continue;
    const whole = (log10To !== undefined && at >= log10To) || !(mass > 0);
    const share = whole ? 1 : (normalCdf((at - log10Median) / log10Sigma) - below) / mass;
    cdf[index] = (cdf[index] ?? 0) + weight * share;
  }
}

const FARTHEST = 1e-14;

function scoreOf(share: number): number {
  return normalQuantile(Math.min(Math.max(share, FARTHEST), 1 - FARTHEST));
}

function interpolate({ log10, score }: Knots): Float64Array {
  const last = log10.length - 1;
  let knot = 0;
  return Float64Array.from({ length: SCORES }, (_, index) => {
    const wanted = scoreAt(index);
    while (knot < last - 1 && (score[knot + 1] ?? 0) < wanted) knot += 1;
    const [s0, s1] = [score[knot] ?? 0, score[knot + 1] ?? 0];
    const [x0, x1] = [log10[knot] ?? 0, log10[knot + 1] ?? log10[knot] ?? 0];
    const share = s1 > s0 ? Math.min(1, Math.max(0, (wanted - s0) / (s1 - s0))) : 1;
    return Math.LN10 * (x0 + share * (x1 - x0));
  });
}
