/** A count drawn with a given mean and scatter, from one number evenly spread over (0, 1). */
import { normalQuantile } from './normal.js';

/** Beyond this mean the probability of none nears the smallest double; the normal limit is within a percent of a spread. */
const MANY = 500;

/**
 * By counting up the distribution function; 0 for a mean of 0.
 * @param dispersion the variance is mean + dispersion × mean²; 0 for a Poisson count
 */
export function drawCount(mean: number, dispersion: number, uniform: number): number {
  if (mean > MANY) {
    const spread = Math.sqrt(mean + dispersion * mean * mean);
    return Math.max(0, Math.round(mean + spread * normalQuantile(uniform)));
  }
  const step = mean / (1 + dispersion * mean);
  let term = dispersion === 0 ? Math.exp(-mean) : (1 + dispersion * mean) ** (-1 / dispersion);
  let below = term;
  let count = 0;
  while (below < uniform && term > 0) {
    count += 1;
    term *= (step * (1 + dispersion * (count - 1))) / count;
    below += term;
  }
  return count;
}
