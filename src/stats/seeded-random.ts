/** A stream of numbers by chance that is the same for the same seed: uniform ones and standard normal ones. */
import { uniformNumbers } from './uniform.js';

export interface SeededRandom {
  /** In [0, 1). */
  uniform(): number;
  normal(): number;
}

export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed)) throw new RangeError(`invalid seed: ${seed}; expected a whole number`);
  const uniform = uniformNumbers(seed);
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
