/** How likely is a standard normal variable to be at most x, and below what does a share of it lie? */

const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('invalid normal argument: NaN');
  return Math.exp(-0.5 * x * x) / SQRT_2_PI;
}

/** Coefficients of Hart 1968, algorithm 5666, as given by West 2005 ("Better approximations to cumulative normal functions"). */
const NUMERATOR = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
] as const;
const DENOMINATOR = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
] as const;
/** Beyond this the continued fraction (Laplace) is the more exact: with so many terms, to the last digit but one. */
const TAIL_FROM = 4;
const TAIL_TERMS = 40;
/** Beyond this the tail is less than the smallest double. */
const NOTHING_FROM = 39;

/** Φ(x), to about 14 digits, in the tails too. Minus and plus infinity give 0 and 1. */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('invalid normal argument: NaN');
  const size = Math.abs(x);
  const tail = size > NOTHING_FROM ? 0 : size < TAIL_FROM ? bodyTail(size) : farTail(size);
  return x > 0 ? 1 - tail : tail;
}

function bodyTail(size: number): number {
  const polynomial = (coefficients: readonly number[]) =>
    coefficients.reduce((sum, coefficient) => sum * size + coefficient, 0);
  return (Math.exp(-0.5 * size * size) * polynomial(NUMERATOR)) / polynomial(DENOMINATOR);
}

function farTail(size: number): number {
  let fraction = size;
  for (let term = TAIL_TERMS; term > 0; term -= 1) fraction = size + term / fraction;
  return Math.exp(-0.5 * size * size) / fraction / SQRT_2_PI;
}

/** Coefficients of Acklam 2003, relative error below 1.15e-9 before the step that refines it. */
const CENTRE = {
  top: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  bottom: [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ],
} as const;
const TAIL = {
  top: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
} as const;
const CENTRE_FROM = 0.02425;
const REFINED_FROM = 1e-300;

/** The x with Φ(x) = probability, for probabilities in (0, 1). */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`invalid probability: ${probability}; expected (0, 1)`);
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const start = probability < CENTRE_FROM ? tailStart(probability) : centreStart(probability);
  // Doubles this small have lost digits of their own, and the density there is none at all.
  if (probability < REFINED_FROM) return start;
  // One step of Halley's method brings it to full precision.
  const error = (normalCdf(start) - probability) * SQRT_2_PI * Math.exp(0.5 * start * start);
  return start - error / (1 + 0.5 * start * error);
}

function ratio(
  { top, bottom }: { readonly top: readonly number[]; readonly bottom: readonly number[] },
  x: number,
) {
  const polynomial = (coefficients: readonly number[]) =>
    coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
  return polynomial(top) / polynomial(bottom);
}

function tailStart(probability: number): number {
  return ratio(TAIL, Math.sqrt(-2 * Math.log(probability)));
}

function centreStart(probability: number): number {
  const offset = probability - 0.5;
  return ratio(CENTRE, offset * offset) * offset;
}
