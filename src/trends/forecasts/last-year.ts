/** What if every year were as the last? The plainest baseline. */
import { drawCount } from '../../stats/draw-count.js';
import { seededRandom } from '../../stats/seeded-random.js';
import type { ForecastMethodId } from '../forecast-question.js';
import type { FitSetup, FittedForecast, ForecastMethod, Known, Years } from './forecast.js';
import { beforeYear, elapsedShare, FIRST_YEAR, inYear } from './reported-months.js';

/** Each year a Poisson count with the mean of the last year that was over, never below what is listed of it already. */
export const lastYear: ForecastMethod = {
  id: 'last-year',
  baseline: true,
  fit: (known, setup) => {
    const last = lastWholeYear(known);
    if (last < FIRST_YEAR) return null;
    const mean = inYear(known.reported, last);
    return drawnYears('last-year', known, setup, () => mean);
  },
};

/** The last calendar year that was over at the vintage. */
export function lastWholeYear({ reported }: Known): number {
  return Number(reported.vintage.slice(0, 4)) - 1;
}

/**
 * Poisson counts of whole years, in proportion to what is over of a year by the target's day. A baseline knows nothing
 * of late reports: past years stay as they are listed.
 */
export function drawnYears(
  id: ForecastMethodId,
  { reported }: Known,
  { draws, seed }: FitSetup,
  mean: (year: number, draw: number) => number,
): FittedForecast {
  return {
    parts: [id],
    draw: (target, years) => {
      const { uniform } = seededRandom(seed);
      return {
        before: new Float64Array(draws).fill(Math.round(beforeYear(reported, years.first))),
        years: yearsOf(years).map((year) => {
          const share = target.day === null ? 1 : elapsedShare(year, target.day);
          const listed = Math.round(inYear(reported, year));
          return Float64Array.from({ length: draws }, (_, draw) =>
            Math.max(listed, drawCount(mean(year, draw) * share, 0, uniform())),
          );
        }),
      };
    },
  };
}

export function yearsOf({ first, last }: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
