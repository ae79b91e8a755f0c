/** Histories of counts with a known rate, break and scatter, the same for the same seed. */
import { type CountSeries, yearsFromMiddle } from '../../src/stats/count-series.js';
import { drawCount } from '../../src/stats/draw-count.js';
import type { SeededRandom } from '../../src/stats/seeded-random.js';

export interface MadeUpRate {
  readonly steps: number;
  /** Rate in the middle. */
  readonly middle: number;
  /** Logarithm of growth a year. */
  readonly growth: number;
  readonly dispersion: number;
  readonly break?: { readonly step: number; readonly change: number };
  /** Part of each step that is seen; all of it where nothing is said. */
  readonly exposure?: Float64Array;
}

export function madeUpCounts(rate: MadeUpRate, random: SeededRandom): CountSeries {
  const years = yearsFromMiddle(rate.steps);
  const bend = rate.break ? (years[rate.break.step] as number) : 0;
  const exposure = rate.exposure ?? new Float64Array(rate.steps).fill(1);
  const counts = years.map((year, step) => {
    const after = rate.break ? rate.break.change * Math.max(0, year - bend) : 0;
    const mean = (exposure[step] as number) * rate.middle * Math.exp(rate.growth * year + after);
    return drawCount(mean, rate.dispersion, random.uniform());
  });
  return { counts, exposure };
}

/** Share of runs for which something holds. */
export function shareOf(runs: number, holds: (run: number) => boolean): number {
  let held = 0;
  for (let run = 0; run < runs; run += 1) if (holds(run)) held += 1;
  return held / runs;
}
