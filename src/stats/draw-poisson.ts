/** How often does something happen whose mean is known? One draw of a Poisson variable. */
import { normalQuantile } from './normal.js';

/** Beyond this mean the probability of none nears the smallest double; the normal limit is within a percent of a spread. */
const MANY = 500;

/** By counting up the distribution function; 0 for a mean of 0. */
export function drawPoisson(mean: number, uniform: number): number {
  if (mean > MANY) return Math.round(mean + Math.sqrt(mean) * normalQuantile(uniform));
  let term = Math.exp(-mean);
  let below = term;
  let count = 0;
  while (below < uniform && term > 0) {
    count += 1;
    term *= mean / count;
    below += term;
  }
  return count;
}
