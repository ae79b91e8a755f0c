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

/** Models of a time and size, and the years times powers of ten they were looked for in, late reports allowed for. */
export interface WaveCell {
  readonly years: number;
  /** log10, from the centre. */
  readonly size: number;
  readonly count: number;
  readonly exposure: number;
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
export function fitWave(cells: readonly WaveCell[], assumptions: WaveAssumptions): WaveFit {
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
function looked(cells: readonly WaveCell[], at: readonly number[], assumptions: WaveAssumptions) {
  const wave = waveOf(at);
  const gradient = new Float64Array(SIZE);
  const information = new Float64Array(SIZE * SIZE);
  let value = 0;
  for (const { years, size, count, exposure } of cells) {
    const log = logDensity(wave, years, size) + Math.log(exposure);
    const mean = Math.exp(Math.min(log, 50));
    value += count * log - mean;
    const u = size - wave.speed * years;
    const slopes = [1, years, u, u * u, -years * (wave.slope + 2 * wave.curvature * u)];
    for (let row = 0; row < SIZE; row += 1) {
      const own = slopes[row] as number;
      gradient[row] = (gradient[row] as number) + (count - mean) * own;
      for (let column = 0; column <= row; column += 1)
        information[row * SIZE + column] =
          (information[row * SIZE + column] as number) + mean * own * (slopes[column] as number);
    }
  }
  for (const [index, name] of PARAMETERS.entries()) {
    const { mean, sd } = assumptions[name];
    const off = (at[index] as number) - mean;
    value -= 0.5 * (off / sd) ** 2;
    gradient[index] = (gradient[index] as number) - off / sd ** 2;
    information[index * SIZE + index] = (information[index * SIZE + index] as number) + 1 / sd ** 2;
  }
  return { value, gradient, information };
}
