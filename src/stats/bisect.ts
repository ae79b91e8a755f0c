/** Where does a rising function reach a value? */

const STEPS = 200;

/**
 * Halves [low, high] until it is as narrow as doubles allow, or so many times. The function must not fall; the value must
 * lie between.
 */
export function bisect(
  rising: (x: number) => number,
  target: number,
  low: number,
  high: number,
  steps = STEPS,
): number {
  let [below, above] = [low, high];
  for (let step = 0; step < steps && below < above; step += 1) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) break;
    if (rising(middle) < target) below = middle;
    else above = middle;
  }
  return below + (above - below) / 2;
}
