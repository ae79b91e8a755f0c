/** A positive quantity as one can reason with it, sums and quotients included: how likely is it over a value? */
import { bisect } from './bisect.js';
import { type LogMixture, quantile as mixtureQuantile, probabilityOver } from './log-mixture.js';

export interface UncertainSize {
  /** Set where it is known exactly. */
  readonly exact: number | null;
  /** Of being strictly over a value; of an exact size 0 or 1. */
  probabilityOver(value: number): number;
  /** The value below which a share of the probability lies, for shares in (0, 1). */
  quantile(probability: number): number;
}

/** Sizes this near are the same: sums of powers of ten are not exact in binary. */
const SAME = 1e-12;

/** -1, 0 or 1, where sizes that differ by rounding alone are equal: a third of 3·10²⁴ is 10²⁴. */
export function compareSizes(size: number, other: number): -1 | 0 | 1 {
  if (Math.abs(size - other) <= SAME * Math.max(Math.abs(size), Math.abs(other))) return 0;
  return size < other ? -1 : 1;
}

export function exactSize(value: number): UncertainSize {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`invalid size: ${value}; expected 0 or more`);
  return {
    exact: value,
    probabilityOver: (other) => (compareSizes(value, other) > 0 ? 1 : 0),
    quantile: () => value,
  };
}

export function mixtureSize(mixture: LogMixture): UncertainSize {
  return {
    exact: null,
    probabilityOver: (value) => probabilityOver(mixture, value),
    quantile: (probability) => mixtureQuantile(mixture, probability),
  };
}

/** Points at which one of two uncertain sizes is taken: probabilities come to about a tenth of a percent. */
const POINTS = 201;

function pointsOf(size: UncertainSize): readonly number[] {
  if (size.exact !== null) return [size.exact];
  return Array.from({ length: POINTS }, (_, index) => size.quantile((index + 0.5) / POINTS));
}

/** Of independent sizes. */
export function addSizes(a: UncertainSize, b: UncertainSize): UncertainSize {
  if (a.exact !== null && b.exact !== null) return exactSize(a.exact + b.exact);
  const [wide, points] = b.exact === null ? [b, pointsOf(a)] : [a, pointsOf(b)];
  return averaged(
    (value) => mean(points, (point) => (value <= point ? 1 : wide.probabilityOver(value - point))),
    [a.quantile(LEAST) + b.quantile(LEAST), a.quantile(MOST) + b.quantile(MOST)],
  );
}

/** `a` over `b`, of independent sizes; `b` is positive. */
export function divideSizes(a: UncertainSize, b: UncertainSize): UncertainSize {
  if (a.exact !== null && b.exact !== null) return exactSize(a.exact / b.exact);
  const points = pointsOf(b);
  const over = (value: number) => mean(points, (point) => a.probabilityOver(value * point));
  // Of an exact numerator the denominator tells more than any points of it.
  const exact = a.exact;
  const probability =
    exact === null ? over : (value: number) => (value <= 0 ? 1 : 1 - b.probabilityOver(exact / value));
  return averaged(probability, [a.quantile(LEAST) / b.quantile(MOST), a.quantile(MOST) / b.quantile(LEAST)]);
}

const [LEAST, MOST] = [1e-6, 1 - 1e-6];

function averaged(over: (value: number) => number, [low, high]: readonly [number, number]): UncertainSize {
  const floor = Math.max(low, Number.MIN_VALUE);
  return {
    exact: null,
    probabilityOver: over,
    quantile: (probability) => {
      const cdf = (log: number) => 1 - over(Math.exp(log));
      return Math.exp(bisect(cdf, probability, Math.log(floor), Math.log(high)));
    },
  };
}

function mean(points: readonly number[], of: (point: number) => number): number {
  return points.reduce((sum, point) => sum + of(point), 0) / points.length;
}
