/** What if counts went on along a straight line on the log? The baseline of constant growth. */
import { seededRandom } from '../../stats/seeded-random.js';
import type { FitSetup, FittedForecast, ForecastMethod, Known } from './forecast.js';
import { drawnYears, lastWholeYear } from './last-year.js';
import { FIRST_YEAR, inYear } from './reported-months.js';

/** So that years without any have a logarithm. */
const ADDED = 0.5;
/** Whole years the line goes through: the growth of today, not of a decade. */
const [MOST_YEARS, FEWEST_YEARS] = [6, 3];
/** e^30: no count needs more. */
const HIGHEST = 30;

/** Least squares on ln(count + ½) of whole years, with the line's own uncertainty and the scatter around it. */
export const logLine: ForecastMethod = { id: 'log-line', baseline: true, fit };

function fit(known: Known, setup: FitSetup): FittedForecast | null {
  const line = fitLine(known);
  if (line === null) return null;
  const { normal } = seededRandom(setup.seed + 1);
  const worlds = Array.from({ length: setup.draws }, () => ({
    middle: line.middle + normal() * line.middleSd,
    slope: line.slope + normal() * line.slopeSd,
  }));
  return drawnYears('log-line', known, setup, (year, draw) => {
    const { middle, slope } = worlds[draw] as (typeof worlds)[number];
    const log = middle + slope * (year - line.centre) + line.scatter * normal();
    return Math.max(0, Math.exp(Math.min(log, HIGHEST)) - ADDED);
  });
}

function fitLine(known: Known) {
  const last = lastWholeYear(known);
  const points = Array.from({ length: MOST_YEARS }, (_, index) => last - MOST_YEARS + 1 + index)
    .filter((year) => year >= FIRST_YEAR)
    .map((year) => ({ year, log: Math.log(inYear(known.reported, year) + ADDED) }));
  const size = points.length;
  if (size < FEWEST_YEARS) return null;
  const total = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0);
  const centre = total(({ year }) => year) / size;
  const middle = total(({ log }) => log) / size;
  const width = total(({ year }) => (year - centre) ** 2);
  const slope = total(({ year, log }) => (year - centre) * (log - middle)) / width;
  const squares = total(({ year, log }) => (log - middle - slope * (year - centre)) ** 2);
  const scatter = Math.sqrt(squares / (size - 2));
  return {
    centre,
    middle,
    slope,
    scatter,
    middleSd: scatter / Math.sqrt(size),
    slopeSd: scatter / Math.sqrt(width),
  };
}
