/** How likely is a Student variable to be at most t, and below what does a share of it lie? */
import { bisect } from './bisect.js';
import { incompleteBeta } from './incomplete-beta.js';

/** P(T ≤ t) for so many degrees of freedom, which need not be whole. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0))
    throw new RangeError(`invalid degrees of freedom: ${degreesOfFreedom}; expected above 0`);
  if (Number.isNaN(t)) throw new RangeError('invalid Student argument: NaN');
  const share = degreesOfFreedom / (degreesOfFreedom + t * t);
  const tail = incompleteBeta(share, degreesOfFreedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The probability of a value as far from 0, on either side. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  return 2 * studentCdf(-Math.abs(t), degreesOfFreedom);
}

/** Beyond this no interval means anything. */
const FARTHEST = 1e7;

/** The t with P(T ≤ t) = probability, for probabilities in (0, 1). */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`invalid probability: ${probability}; expected (0, 1)`);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const size = -bisect((t) => studentCdf(t, degreesOfFreedom), tail, -FARTHEST, 0);
  return probability > 0.5 ? size : -size;
}
