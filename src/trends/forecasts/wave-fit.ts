/**
 * How are sizes spread, and how fast does their spread move on? ln of the density of models a year and power of ten is
 * level + growth·s + slope·u + curvature·u², where u = size − centre − speed·s, s in years: a wave that moves on.
 */
import { cholesky, solveLower, solveUpper } from '../../stats/cholesky.js';
import type { ForecastAssumptions } from './forecast-assumptions.js';

export type WaveAssumptions = ForecastAssumptions['wave'];

/** In the order of the fitted parameters. */
const PARAMETERS = ['level', 'growth', 'slope', 'curvature', 'speed'] as const;
export type Wave = Readonly<Record<(typeof PARAMETERS)[number], number>>;

/** Models by quarter and class of size, in a grid. */
export interface WaveCells {
  /** By quarter. */
  readonly years: Float64Array;
  /** By quarter: the years times powers of ten a class was looked for in, late reports allowed for. */
  readonly exposure: Float64Array;
  /** By class: log10, from the centre. */
  readonly size: Float64Array;
  /** By quarter, then class. */
  readonly count: Float64Array;
}

export interface WaveFit {
  readonly mode: Wave;
  /** Lower triangular; its square is the curvature at the mode, over-dispersion allowed for. */
  readonly root: Float64Array;
  /** ln of the evidence, up to a constant that is the same for all fits to the same counts. */
  readonly logEvidence: number;
}

const SIZE = PARAMETERS.length;
const [MOST_STEPS, NEAR_ENOUGH, SMALLEST_STEP] = [50, 1e-6, 1 / 64];

export function logDensity(wave: Wave, years: number, size: number): number {
  const u = size - wave.speed * years;
  return wave.level + wave.growth * years + wave.slope * u + wave.curvature * u * u;
}

/** The posterior mode by Fisher scoring, and Laplace's approximation around it. */
export function fitWave(cells: WaveCells, assumptions: WaveAssumptions): WaveFit {
  let at = PARAMETERS.map((name) => assumptions[name].mean);
  let now = looked(cells, at, assumptions);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const root = cholesky(now.information.slice(), SIZE);
    const [half] = solveLower(root, [now.gradient]);
    const move = solveUpper(root, half ?? now.gradient);
    let part = 1;
    let next = looked(cells, moved(at, move, part), assumptions);
    while (!(next.value >= now.value) && part > SMALLEST_STEP) {
      part /= 2;
      next = looked(cells, moved(at, move, part), assumptions);
    }
    at = moved(at, move, part);
    now = next;
    if (part * Math.max(...move.map(Math.abs)) < NEAR_ENOUGH) break;
  }
  const root = cholesky(now.information, SIZE);
  const logRoot = at.reduce((sum, _, index) => sum + Math.log(root[index * SIZE + index] as number), 0);
  return { mode: waveOf(at), root, logEvidence: now.value - logRoot };
}

/** One draw around the mode. */
export function drawWave({ mode, root }: WaveFit, normal: () => number): Wave {
  const error = solveUpper(root, Float64Array.from({ length: SIZE }, normal));
  return waveOf(PARAMETERS.map((name, index) => mode[name] + (error[index] as number)));
}

function waveOf(values: readonly number[]): Wave {
  const [level, growth, slope, curvature, speed] = values as [number, number, number, number, number];
  return { level, growth, slope, curvature, speed };
}

function moved(from: readonly number[], move: ArrayLike<number>, part: number): number[] {
  return from.map((value, index) => value + part * (move[index] as number));
}

/** ln of posterior density, its gradient and expected curvature; counts are Poisson. */
function looked(cells: WaveCells, at: readonly number[], assumptions: WaveAssumptions) {
  const wave = waveOf(at);
  const gradient = new Float64Array(SIZE);
  const information = new Float64Array(SIZE * SIZE);
  let value = 0;
  for (let quarter = 0; quarter < cells.years.length; quarter += 1)
    value += addQuarter(cells, quarter, wave, gradient, information);
  for (const [index, name] of PARAMETERS.entries()) {
    const { mean, sd } = assumptions[name];
    const off = (at[index] as number) - mean;
    value -= 0.5 * (off / sd) ** 2;
    gradient[index] = (gradient[index] as number) - off / sd ** 2;
    information[index * SIZE + index] = (information[index * SIZE + index] as number) + 1 / sd ** 2;
  }
  return { value, gradient, information };
}

/**
 * Adds what a quarter tells, and returns ln of its likelihood. In it every slope is a polynomial in u: 1, s, u, u² and, for
 * the speed, p + r·u; so sums over the classes of (count − mean)·uⁿ and mean·uⁿ are all that is needed.
 */
function addQuarter(
  { years, exposure, size, count: counts }: WaveCells,
  quarter: number,
  wave: Wave,
  gradient: Float64Array,
  information: Float64Array,
): number {
  const s = years[quarter] as number;
  const logExposure = Math.log(exposure[quarter] as number);
  let [value, left0, left1, left2] = [0, 0, 0, 0];
  let [mean0, mean1, mean2, mean3, mean4] = [0, 0, 0, 0, 0];
  for (let index = 0; index < size.length; index += 1) {
    const count = counts[quarter * size.length + index] as number;
    const log = logDensity(wave, s, size[index] as number) + logExposure;
    const mean = Math.exp(Math.min(log, 50));
    const u = (size[index] as number) - wave.speed * s;
    const [left, square] = [count - mean, u * u];
    value += count * log - mean;
    left0 += left;
    left1 += left * u;
    left2 += left * square;
    mean0 += mean;
    mean1 += mean * u;
    mean2 += mean * square;
    mean3 += mean * square * u;
    mean4 += mean * square * square;
  }
  const [p, r] = [-s * wave.slope, -2 * s * wave.curvature];
  const [speed0, speed1, speed2] = [p * mean0 + r * mean1, p * mean1 + r * mean2, p * mean2 + r * mean3];
  add(gradient, [left0, s * left0, left1, left2, p * left0 + r * left1], 0);
  add(information, [mean0], 0);
  add(information, [s * mean0, s * s * mean0], SIZE);
  add(information, [mean1, s * mean1, mean2], 2 * SIZE);
  add(information, [mean2, s * mean2, mean3, mean4], 3 * SIZE);
  add(information, [speed0, s * speed0, speed1, speed2, p * speed0 + r * speed1], 4 * SIZE);
  return value;
}

function add(to: Float64Array, values: readonly number[], from: number): void {
  for (let index = 0; index < values.length; index += 1)
    to[from + index] = (to[from + index] as number) + (values[index] as number);
}
