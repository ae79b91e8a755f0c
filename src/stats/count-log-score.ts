/** How likely did a forecast of a count, given as draws, hold what came? The logarithmic score, in nats. */
import { normalCdf } from './normal.js';

/** The narrowest kernel, on the log of one plus the count: a twentieth of a doubling. */
const NARROWEST = 0.035;

/**
 * −ln p(truth), the less the better (Good 1952). p is a smooth form of the draws: each is spread as a normal variable on
 * ln(1 + count), by Silverman's rule (1986, eq. 3.31), cut at the half-way points between whole numbers; all mass below
 * one half is that of zero, so draws of zero need no constant added. One draw more than there are is taken from
 * p(k) = 1/((k + 1)(k + 2)), so that no count is impossible and the score stays finite.
 */
export function countLogScore(draws: ArrayLike<number>, truth: number): number {
  if (draws.length === 0) throw new RangeError('no draw to score');
  requireCount(truth);
  const logs = Float64Array.from(draws, (draw) => Math.log1p(requireCount(draw))).sort();
  const width = Math.max(NARROWEST, silverman(logs));
  const top = Math.log(truth + 1.5);
  const bottom = truth === 0 ? Number.NEGATIVE_INFINITY : Math.log(truth + 0.5);
  let mass = 1 / ((truth + 1) * (truth + 2));
  for (const log of logs) mass += normalCdf((top - log) / width) - normalCdf((bottom - log) / width);
  return -Math.log(mass / (logs.length + 1));
}

function requireCount(count: number): number {
  if (!(count >= 0 && Number.isFinite(count)))
    throw new RangeError(`invalid count: ${count}; expected a finite number from 0`);
  return count;
}

function silverman(sorted: Float64Array): number {
  const size = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / size;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size;
  const at = (share: number) => sorted[Math.floor(share * (size - 1))] as number;
  const quartiles = (at(0.75) - at(0.25)) / 1.349;
  const spread = quartiles > 0 ? Math.min(Math.sqrt(variance), quartiles) : Math.sqrt(variance);
  return 0.9 * spread * size ** -0.2;
}
