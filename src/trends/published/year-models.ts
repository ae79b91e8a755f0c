/** Which models does the published forecast make of the training compute of one year? Size classes, each spent on its own. */
import { normalCdf, normalQuantile } from '../../stats/normal.js';
import type { CountMethod } from './count-assumptions.js';

type Uniform = () => number;

/** How the compute of a year is spread over sizes. */
export interface Allocation {
  readonly trainingFlop: number;
  readonly largestFlop: number;
  /** Smallest model as a share of the largest. */
  readonly smallestShare: number;
  readonly exponent: number;
  /** Classes from the smallest to the largest model, equally wide in the logarithm. */
  readonly classes: number;
}

/** Where nearly every draw is refused, no size of the largest model fits. */
const MOST_ATTEMPTS = 10_000;

/** Draws largest share, smallest share and exponent until every class can hold a model of its upper edge. */
export function drawAllocation(
  trainingFlop: number,
  drawLargestShare: Uniform,
  { smallestShare, exponent, sizeEdges }: Pick<CountMethod, 'smallestShare' | 'exponent' | 'sizeEdges'>,
  uniform: Uniform,
): Allocation {
  const classes = sizeEdges - 1;
  const [logLow, logHigh] = [Math.log(smallestShare.low), Math.log(smallestShare.high)];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const largest = drawLargestShare();
    const smallest = Math.exp(logLow + (logHigh - logLow) * uniform());
    const power = exponent.low + (exponent.high - exponent.low) * uniform();
    if (!everyClassHolds(largest, smallest, power, classes)) continue;
    return {
      trainingFlop,
      largestFlop: largest * trainingFlop,
      smallestShare: smallest,
      exponent: power,
      classes,
    };
  }
  throw new RangeError(
    `no spread of ${trainingFlop.toExponential(2)} FLOP leaves every size class more than its largest model`,
  );
}

/**
 * The budget of the class up to m is (m^k − (xm)^k) T, which must exceed its largest model, m L T: m^(k−1) (1 − x^k) > L.
 * The left side is monotonic in m, so the lowest and the highest class decide for all; the models below the lowest edge,
 * s^k T in sum, must exceed one of that size: s^(k−1) > L.
 */
export function everyClassHolds(largest: number, smallest: number, power: number, classes: number): boolean {
  const step = smallest ** (1 / classes);
  const top = 1 - step ** power;
  const bottom = (smallest / step) ** (power - 1) * top;
  return largest < top && largest < bottom && largest < smallest ** (power - 1);
}

/** Log-normal between two ends, its mean between their logarithms and they two deviations away; or uniform. */
export function largestShareDraw(
  { distribution, low, high }: CountMethod['largestShare'],
  uniform: Uniform,
): Uniform {
  if (distribution === 'uniform') return () => low + (high - low) * uniform();
  const [logLow, logHigh] = [Math.log(low), Math.log(high)];
  const [mean, deviation] = [(logLow + logHigh) / 2, (logHigh - logLow) / 4];
  // Drawing again until a value is inside is the same as drawing from the part of the distribution inside.
  const [below, above] = [normalCdf(-2), normalCdf(2)];
  return () => Math.exp(mean + deviation * normalQuantile(below + (above - below) * uniform()));
}

/**
 * Hands over every model of at least `floorFlop`, and perhaps smaller ones, largest class first: sizes are drawn evenly
 * between the edges of a class until its budget is spent; the last takes what is left. No model exceeds the upper edge
 * of its class, and classes do not depend on each other, so those below the floor need not be drawn.
 */
export function drawModels(
  { trainingFlop, largestFlop, smallestShare, exponent, classes }: Allocation,
  floorFlop: number,
  uniform: Uniform,
  take: (flop: number) => void,
): void {
  const step = Math.log(smallestShare) / classes;
  for (let index = 0; index < classes; index += 1) {
    const upper = Math.exp(step * index) * largestFlop;
    if (upper < floorFlop) return;
    const lower = Math.exp(step * (index + 1)) * largestFlop;
    let left = (Math.exp(exponent * step * index) - Math.exp(exponent * step * (index + 1))) * trainingFlop;
    while (left > 0) {
      const flop = Math.min(left, lower + (upper - lower) * uniform());
      take(flop);
      left -= flop;
    }
  }
}
