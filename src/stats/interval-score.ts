/** How good is a central interval: how narrow, and how far did it miss? */

/** Width, and 2/α times the distance by which it missed, α = 1 − level (Gneiting and Raftery 2007, eq. 43). */
export function intervalScore(low: number, high: number, truth: number, level: number): number {
  if (!(low <= high)) throw new RangeError(`invalid interval: ${low} to ${high}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}; expected (0, 1)`);
  const missed = Math.max(low - truth, truth - high, 0);
  return high - low + (2 / (1 - level)) * missed;
}
