/** From possible rates of publication to counts of what will be listed: late reports, withdrawals and chance. */
import { drawCount } from '../../stats/draw-count.js';
import { seededRandom } from '../../stats/seeded-random.js';
import type { ForecastMethodId } from '../forecast-question.js';
import type { CountDraws, FittedForecast, Known, Target, Years } from './forecast.js';
import { yearsOf } from './last-year.js';
import { beforeYear, FIRST_YEAR, inYear } from './reported-months.js';

const [QUARTERS_A_YEAR, MONTHS_A_QUARTER] = [4, 3];
/** ln of 10^13 models: more than anything counts. */
const HIGHEST_LOG_RATE = 30;

/** One possible world: ln of models a quarter, for so many quarters from the first year on. */
export interface RatePath {
  /** Index of the reporting draw it goes with. */
  readonly lag: number;
  /** How quarters of this path differ from their rate: shape of a gamma variable. */
  readonly quarterShape: number;
  logRates(quarters: number): Float64Array;
}

export function quarterSums(months: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(Math.ceil(months.length / MONTHS_A_QUARTER));
  for (let month = 0; month < months.length; month += 1) {
    const quarter = Math.floor(month / MONTHS_A_QUARTER);
    sums[quarter] = (sums[quarter] as number) + (months[month] as number);
  }
  return sums;
}

/** Of a whole quarter, by quarter. */
export function quarterShares(monthShares: Float64Array): Float64Array {
  return quarterSums(monthShares).map((sum) => sum / MONTHS_A_QUARTER);
}

export function forecastFromRates(
  id: ForecastMethodId,
  { reported, reporting }: Known,
  paths: readonly RatePath[],
  seed: number,
): FittedForecast {
  const counts = quarterSums(reported.months);
  const listed = reporting.listed.map(quarterShares);
  let rates: readonly Float64Array[] = [];
  // A pool asks again for what was asked of the method itself.
  const last: { asked: string; drawn: CountDraws | null } = { asked: '', drawn: null };
  return {
    parts: [id],
    draw: (target, years) => {
      const asked = `${target.day} ${years.first} ${years.last}`;
      if (last.drawn === null || last.asked !== asked)
        Object.assign(last, { asked, drawn: drawn(target, years) });
      return last.drawn as CountDraws;
    },
  };

  function drawn(target: Target, years: Years): CountDraws {
    const { uniform } = seededRandom(seed);
    const quarters = (years.last + 1 - FIRST_YEAR) * QUARTERS_A_YEAR;
    if ((rates[0]?.length ?? 0) < quarters) rates = paths.map(({ logRates }) => logRates(quarters));
    const listedThen = reporting.listedBy(target.day).map(quarterShares);
    const before = new Float64Array(paths.length);
    const inYears = yearsOf(years).map(() => new Float64Array(paths.length));
    const known = [
      beforeYear(reported, years.first),
      ...yearsOf(years).map((year) => inYear(reported, year)),
    ];
    for (const [index, { lag, quarterShape }] of paths.entries()) {
      const kept = reporting.kept(lag, target.day);
      const [now, then] = [listed[lag] as Float64Array, listedThen[lag] as Float64Array];
      const own = rates[index] as Float64Array;
      for (const [place, count] of known.entries())
        (inYears[place - 1] ?? before)[index] = remaining(count, kept, uniform);
      for (let quarter = 0; quarter < quarters; quarter += 1) {
        const count = counts[quarter] ?? 0;
        const shares = {
          count,
          now: now[quarter] ?? 0,
          later: target.day === null ? 1 : (then[quarter] ?? 0),
        };
        const more = expectedMore(own[quarter] as number, quarterShape, shares);
        if (more < LEAST_EXPECTED) continue;
        const year = inYears[Math.floor(quarter / QUARTERS_A_YEAR) + FIRST_YEAR - years.first] ?? before;
        year[index] = (year[index] as number) + drawCount(more, 1 / (quarterShape + count), uniform());
      }
    }
    return { before, years: inYears };
  }
}

/** Fewer than this are expected of quarters that are complete. */
const LEAST_EXPECTED = 1e-6;

/**
 * Of a quarter, models that come onto the list. Every quarter has its own frailty, a gamma variable of the shape s, which
 * what is listed already tells of: given k listed of a mean m, its mean is (s + k)/(s + m).
 */
function expectedMore(
  logRate: number,
  shape: number,
  { count, now, later }: { readonly count: number; readonly now: number; readonly later: number },
): number {
  if (later <= now) return 0;
  const mean = Math.exp(Math.min(logRate, HIGHEST_LOG_RATE));
  return (mean * (later - now) * (shape + count)) / (shape + mean * now);
}

/** Whole models that are not withdrawn; parts of one, as of an expected count, are kept by chance. */
function remaining(count: number, kept: number, uniform: () => number): number {
  if (count === 0) return 0;
  const whole = Math.floor(count) + (uniform() < count % 1 ? 1 : 0);
  if (kept >= 1) return whole;
  return whole - Math.min(whole, drawCount(whole * (1 - kept), 0, uniform()));
}
