/** How likely is a gamma variable to be at most x? The regularised lower incomplete gamma function. */
import { logGamma } from './log-gamma.js';

const PRECISION = 1e-15;
const MOST_TERMS = 100_000;

/** P(X ≤ x) for X ~ Gamma(shape, rate 1). Series below, continued fraction above the mean (Numerical Recipes, 6.2). */
export function incompleteGamma(x: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`invalid gamma shape: ${shape}; expected above 0`);
  if (!(x >= 0)) throw new RangeError(`invalid gamma argument: ${x}; expected 0 or more`);
  if (x === 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? front * series(x, shape) : 1 - front * fraction(x, shape);
}

function series(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * PRECISION) return sum;
  }
  throw new RangeError(`incomplete gamma does not converge: ${x}, ${shape}`);
}

function fraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) return value;
  }
  throw new RangeError(`incomplete gamma does not converge: ${x}, ${shape}`);
}
