/** How often is each of some weighted possibilities drawn, so that what is drawn is equally likely? */

/**
 * Evenly spaced places on the running sum of the weights (Kitagawa 1996, J. Comput. Graph. Stat. 5): rising indices into
 * them, each as often as its weight says, up to one.
 * @param logWeights up to a common constant
 * @param offset in [0, 1)
 */
export function systematicResample(logWeights: Float64Array, offset: number, draws: number): Int32Array {
  const most = logWeights.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(most)) throw new RangeError('no weight is finite');
  const weights = logWeights.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chosen = new Int32Array(draws);
  let [running, from] = [weights[0] as number, 0];
  for (let index = 0; index < draws; index += 1) {
    const place = ((index + offset) / draws) * total;
    while (running < place && from < weights.length - 1) {
      from += 1;
      running += weights[from] as number;
    }
    chosen[index] = from;
  }
  return chosen;
}
