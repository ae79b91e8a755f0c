/** A stream of numbers by chance that is the same for the same seed: uniform ones and standard normal ones. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface SeededRandom {
  /** In [0, 1). */
  uniform(): number;
  normal(): number;
}

/** Seeds that differ little give first numbers that do. */
const WARM_UP = 16;

export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed)) throw new RangeError(`invalid seed: ${seed}; expected a whole number`);
  const generator = xoroshiro128plus(seed);
  for (let warmUp = 0; warmUp < WARM_UP; warmUp += 1) generator.next();
  const uniform = () => uniformFloat64(generator);
  let spare: number | null = null;
  return {
    uniform,
    /** Two at a time (Box and Muller 1958). */
    normal: () => {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      const radius = Math.sqrt(-2 * Math.log1p(-uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
