/** What does the published forecast (Kumar and Manning 2025) say from this vintage? Its method, without hindsight. */
import { drawCount } from '../../stats/draw-count.js';
import { seededRandom } from '../../stats/seeded-random.js';
import { publishedCountSamples, withoutHindsight } from '../published/count-samples.js';
import type { FitSetup, FittedForecast, ForecastMethod, Known } from './forecast.js';
import { lastWholeYear, yearsOf } from './last-year.js';
import { beforeYear, elapsedShare, FIRST_YEAR, inYear } from './reported-months.js';

/**
 * Starts from the recorded compute of the last whole year and the published constants of growth, allocation and shares.
 * It is not made to tell of late reports, so past years stay as listed, and it spreads a year's models evenly over it.
 */
export const published: ForecastMethod = { id: 'published', baseline: false, fit };

function fit(known: Known, { draws, seed, published: method }: FitSetup): FittedForecast | null {
  const { reported, sizes, log10Threshold } = known;
  const base = lastWholeYear(known);
  const trainingFlop = sizes
    .filter(({ month }) => Math.floor(month / 12) + FIRST_YEAR === base)
    .reduce((sum, { log10Size }) => sum + 10 ** log10Size, 0);
  if (log10Threshold === null || !(trainingFlop > 0)) return null;
  return {
    parts: ['published'],
    draw: (target, years) => {
      const { uniform } = seededRandom(seed);
      const samples = publishedCountSamples({
        method: withoutHindsight(method),
        base: { year: base, trainingFlop },
        years: yearsOf(years),
        thresholdsFlop: [10 ** log10Threshold],
        simulations: draws,
        seed,
      });
      return {
        before: new Float64Array(draws).fill(Math.round(beforeYear(reported, years.first))),
        years: samples.map(({ year, samples: counts }) => {
          const share = target.day === null ? 1 : elapsedShare(year, target.day);
          const listed = Math.round(inYear(reported, year));
          return counts.map((count) => Math.max(listed, thinned(count, share, uniform)));
        }),
      };
    },
  };
}

/** Each model is out by the day with the same chance. */
function thinned(count: number, share: number, uniform: () => number): number {
  if (share >= 1) return count;
  if (count > MANY) return Math.min(count, drawCount(count * share, 0, uniform()));
  let kept = 0;
  for (let model = 0; model < count; model += 1) if (uniform() < share) kept += 1;
  return kept;
}

const MANY = 1000;
