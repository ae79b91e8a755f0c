/** Below which value does a share of a sample lie? Straight between neighbours, as most statistics programs do it. */

/** @param sorted rising; at least one. The `type 7` of Hyndman and Fan 1996, which is also the default of NumPy. */
export function sortedPercentile(sorted: ArrayLike<number>, percent: number): number {
  if (sorted.length === 0) throw new RangeError('a percentile needs at least one value');
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`invalid percentile: ${percent}; expected 0 to 100`);
  const place = (percent / 100) * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}
