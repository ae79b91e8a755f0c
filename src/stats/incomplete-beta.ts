/** How likely is a beta variable to be at most x? The regularised incomplete beta function. */
import { logGamma } from './log-gamma.js';

const TINY = 1e-300;
const PRECISION = 1e-14;
const MOST_TERMS = 10_000;

/** P(X ≤ x) for X ~ Beta(a, b); a, b > 0. Continued fraction by Lentz's method (Press et al., Numerical Recipes, 6.4). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`invalid beta shape: ${a}, ${b}; expected both above 0`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`invalid beta argument: ${x}; expected [0, 1]`);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast only below the mean; above it the mirrored one does.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / keepOff(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / keepOff(1 + even * d);
    c = keepOff(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / keepOff(1 + odd * d);
    c = keepOff(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) return value;
  }
  throw new RangeError(`incomplete beta does not converge: ${x}, ${a}, ${b}`);
}

function keepOff(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
