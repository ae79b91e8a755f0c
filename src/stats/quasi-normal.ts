/**
 * Standard normal numbers that fill every dimension more evenly than chance does: a Latin hypercube (McKay, Beckman and
 * Conover 1979), put through the normal quantile. In two dozen dimensions it beats Kronecker sequences on square roots
 * of primes, of which some pairs nearly move together.
 */
import { normalQuantile } from './normal.js';
import { uniformNumbers } from './uniform.js';

/** One array of `count` numbers for each dimension, each with one number in every `count`-th. Same seed, same numbers. */
export function quasiNormals(count: number, dimensions: number, seed: number): Float64Array[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`invalid count of draws: ${count}`);
  if (!Number.isInteger(seed)) throw new RangeError(`invalid seed: ${seed}; expected a whole number`);
  const random = uniformNumbers(seed);
  const strata = Float64Array.from({ length: count }, (_, index) => normalQuantile((index + 0.5) / count));
  return Array.from({ length: dimensions }, () => shuffled(strata, random));
}

/** Fisher and Yates. */
function shuffled(values: Float64Array, random: () => number): Float64Array {
  const order = values.slice();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** An order of the indices below `count`: from `start` in steps, round and round, each index once. */
export interface Walk {
  readonly start: number;
  readonly step: number;
}

/**
 * The walk of one of many quantities that share a table of draws: every one meets the draws in its own order, so that
 * they are as good as independent of each other.
 */
export function ownWalk(count: number, seed: number): Walk {
  const random = uniformNumbers(seed);
  const start = Math.floor(random() * count);
  let step = 1 + Math.floor(random() * count);
  while (greatestCommonDivisor(step, count) !== 1) step += 1;
  return { start, step: step % count };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
