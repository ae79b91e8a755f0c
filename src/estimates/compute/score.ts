/** What do trials of hidden values add up to? Error, coverage, calibration, and what errors of near models share. */
import { normalQuantile } from '../../stats/normal.js';
import type { Trial } from './validate.js';

export interface Score {
  readonly trials: number;
  /** Median of |log10(estimate / truth)|: 0.3 is a factor of two. */
  readonly medianLog10Error: number;
  /** Share of truths inside the intervals: should be 0.5 and 0.9. */
  readonly coverage50: number;
  readonly coverage90: number;
  /** Median width of the 90 % interval in powers of ten. */
  readonly medianLog10Width: number;
}

/** Throws for no trials. */
export function scoreTrials(trials: readonly Trial[]): Score {
  if (trials.length === 0) throw new RangeError('no trial to score');
  const share = (inside: (trial: Trial) => boolean) => trials.filter(inside).length / trials.length;
  return {
    trials: trials.length,
    medianLog10Error: median(trials.map((trial) => Math.abs(Math.log10(trial.median / trial.truth)))),
    coverage50: share(({ truth, low50, high50 }) => truth >= low50 && truth <= high50),
    coverage90: share(({ truth, low90, high90 }) => truth >= low90 && truth <= high90),
    medianLog10Width: median(trials.map(({ low90, high90 }) => Math.log10(high90 / low90))),
  };
}

/** Share of truths in each tenth of their estimates: 0.1 everywhere where estimates are calibrated. */
export function placementTenths(trials: readonly Trial[]): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const { placement } of trials) {
    const tenth = Math.min(9, Math.floor(placement * 10));
    counts[tenth] = (counts[tenth] ?? 0) + 1 / trials.length;
  }
  return counts;
}

/** Placements as far as a normal score tells them apart. */
const OUTERMOST = 1e-4;

/**
 * Intra-class correlation of the errors, on the normal scores of the placements: the mean product of pairs that share a
 * group. Null where no two do.
 */
export function sharedError(trials: readonly Trial[], groupOf: (trial: Trial) => string): number | null {
  const groups = new Map<string, number[]>();
  for (const trial of trials) {
    const score = normalQuantile(Math.min(1 - OUTERMOST, Math.max(OUTERMOST, trial.placement)));
    const group = groups.get(groupOf(trial));
    if (group) group.push(score);
    else groups.set(groupOf(trial), [score]);
  }
  let [products, pairs] = [0, 0];
  for (const scores of groups.values()) {
    const sum = scores.reduce((total, score) => total + score, 0);
    const squares = scores.reduce((total, score) => total + score * score, 0);
    products += (sum * sum - squares) / 2;
    pairs += (scores.length * (scores.length - 1)) / 2;
  }
  return pairs === 0 ? null : products / pairs;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
