/**
 * Standard normal numbers that fill their space more evenly than chance does: Kronecker sequences on the square roots
 * of primes (Richtmyer 1951), moved by a seeded shift (Cranley and Patterson 1976) and put through the normal quantile.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './normal.js';

const SMALLEST = 1e-12;
/** Seeds that differ little give first numbers that do. */
const WARM_UP = 16;

/** One array of `count` numbers for each dimension. Same seed, same numbers. */
export function quasiNormals(count: number, dimensions: number, seed: number): Float64Array[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`invalid count of draws: ${count}`);
  if (!Number.isInteger(seed)) throw new RangeError(`invalid seed: ${seed}; expected a whole number`);
  const generator = xoroshiro128plus(seed);
  return firstPrimes(dimensions).map((prime) => {
    const step = Math.sqrt(prime) % 1;
    let place = uniformFloat64(generator);
    return Float64Array.from({ length: count }, () => {
      place = (place + step) % 1;
      return normalQuantile(Math.min(Math.max(place, SMALLEST), 1 - SMALLEST));
    });
  });
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
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
  const generator = xoroshiro128plus(seed);
  for (let warmUp = 0; warmUp < WARM_UP; warmUp += 1) generator.next();
  const start = Math.floor(uniformFloat64(generator) * count);
  let step = 1 + Math.floor(uniformFloat64(generator) * count);
  while (greatestCommonDivisor(step, count) !== 1) step += 1;
  return { start, step: step % count };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
