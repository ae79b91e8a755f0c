/** How large is a share, given how many of some cases have it? Exact intervals for a proportion. */
import { bisect } from './bisect.js';
import { incompleteBeta } from './incomplete-beta.js';

/** The exact central interval for the probability behind `hits` of `cases` (Clopper and Pearson 1934, Biometrika 26). */
export function shareInterval(
  hits: number,
  cases: number,
  level: number,
): { readonly low: number; readonly high: number } {
  if (!(Number.isInteger(hits) && Number.isInteger(cases) && hits >= 0 && hits <= cases && cases > 0))
    throw new RangeError(
      `invalid share: ${hits} of ${cases}; expected whole numbers, at most all, of at least one`,
    );
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : bisect((x) => incompleteBeta(x, hits, cases - hits + 1), tail, 0, 1),
    high: hits === cases ? 1 : bisect((x) => incompleteBeta(x, hits + 1, cases - hits), 1 - tail, 0, 1),
  };
}
