/** One draw of a gamma variable of rate 1 (Marsaglia and Tsang 2000, ACM TOMS 26: a squeezed cubed normal). */
import type { SeededRandom } from './seeded-random.js';

export function drawGamma(shape: number, random: SeededRandom): number {
  if (!(shape > 0)) throw new RangeError(`invalid gamma shape: ${shape}; expected above 0`);
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const cube = (1 + c * x) ** 3;
    if (cube <= 0) continue;
    if (Math.log1p(-random.uniform()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
