/** How far was a forecast, given as draws, from what came? The continuous ranked probability score, in its units. */

/**
 * E|X − x| − ½ E|X − X′| with the fair estimator, whose mean does not depend on the number of draws (Ferro 2014,
 * Q. J. R. Meteorol. Soc. 140; Gneiting and Raftery 2007, JASA 102). Zero is perfect; of one draw it is the absolute
 * error. It can fall below zero for single cases of few draws.
 */
export function sampleCrps(draws: ArrayLike<number>, truth: number): number {
  const size = draws.length;
  if (size === 0) throw new RangeError('no draw to score');
  if (!Number.isFinite(truth)) throw new RangeError(`invalid truth: ${truth}; expected a finite number`);
  const sorted = Float64Array.from(draws).sort();
  let error = 0;
  let spread = 0;
  for (let index = 0; index < size; index += 1) {
    const draw = sorted[index] as number;
    if (!Number.isFinite(draw)) throw new RangeError(`invalid draw: ${draw}; expected a finite number`);
    error += Math.abs(draw - truth);
    // Over all pairs the sum of |X − X′| is that of the sorted draws, each weighed by how many lie below less above.
    spread += (2 * index + 1 - size) * draw;
  }
  return error / size - (size > 1 ? spread / (size * (size - 1)) : 0);
}
