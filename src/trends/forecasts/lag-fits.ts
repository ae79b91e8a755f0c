/** A fit for each of some possible reporting lags, and draws from those that the counts are most in line with. */
import type { SeededRandom } from '../../stats/seeded-random.js';
import { systematicResample } from '../../stats/systematic-resample.js';
import type { ReportingShares } from './reporting-shares.js';

export interface LagSampling {
  /** How many lags are fitted with; each stands for many draws. */
  readonly lags: number;
  readonly draws: number;
  readonly random: SeededRandom;
}

/**
 * Lags are weighed by the evidence of their fits.
 * @param learn given which part of each month's models is listed
 * @param draw given a fit and the index of its lag
 */
export function drawnFits<Fit extends { readonly logEvidence: number }, Drawn>(
  { draws: known, listed }: ReportingShares,
  { lags, draws, random }: LagSampling,
  learn: (listed: Float64Array) => Fit,
  draw: (fitted: Fit, lag: number, index: number) => Drawn,
): Drawn[] {
  const count = Math.min(lags, known);
  const chosen = Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * known) / count));
  const fits = chosen.map((lag) => learn(listed[lag] as Float64Array));
  const evidence = Float64Array.from(fits, ({ logEvidence }) => logEvidence);
  const kept = systematicResample(evidence, random.uniform(), draws);
  return Array.from(kept, (place, index) => draw(fits[place] as Fit, chosen[place] as number, index));
}
