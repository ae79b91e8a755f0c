/** Where do random numbers come from? A stream of numbers in [0, 1) that is the same for the same seed. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeds that differ little give first numbers that do. */
const WARM_UP = 16;

export function uniformNumbers(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  for (let warmUp = 0; warmUp < WARM_UP; warmUp += 1) generator.next();
  return () => uniformFloat64(generator);
}

/** The seed of one of many streams under one seed, all of them different (finaliser of MurmurHash3, a bijection). */
export function streamSeed(seed: number, stream: number): number {
  return mixed(mixed(seed) + Math.imul(stream, GOLDEN_RATIO));
}

const GOLDEN_RATIO = 0x9e3779b9;

function mixed(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
