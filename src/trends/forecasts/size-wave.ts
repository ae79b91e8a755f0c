/**
 * How many models come over a size that few or none have reached, if the spread of sizes moves on as it has? The only
 * method here that tells of 10^27 before there is a model of that size.
 */
import { seededRandom } from '../../stats/seeded-random.js';
import { streamSeed } from '../../stats/uniform.js';
import type { FitSetup, FittedForecast, ForecastMethod, Known } from './forecast.js';
import type { ForecastAssumptions } from './forecast-assumptions.js';
import { drawnFits } from './lag-fits.js';
import { forecastFromRates, quarterShares, type RatePath } from './rate-forecast.js';
import { drawWave, fitWave, logDensity, type Wave, type WaveCells } from './wave-fit.js';

export const sizeWave: ForecastMethod = { id: 'wave', baseline: false, fit };

const [QUARTERS_A_YEAR, MONTHS_A_QUARTER] = [4, 3];
/** Powers of ten above a threshold, beyond which no model is looked for. */
const REACH = 4;
/** The spread must end somewhere: a wave that bends up is taken as one that hardly bends. */
const FLATTEST = -0.02;

function fit(known: Known, { draws, seed, assumptions }: FitSetup): FittedForecast | null {
  const { wave } = assumptions;
  if (known.log10Threshold === null || known.log10Threshold < known.log10Complete) return null;
  const centre = centreOf(known, assumptions);
  if (centre === null) return null;
  const random = seededRandom(seed);
  const over = known.log10Threshold - centre;
  const classes = classesOf(known, assumptions);
  const paths = drawnFits(
    known.reporting,
    { lags: assumptions.lags, draws, random },
    (listed) => fitWave(cellsOf(classes, assumptions, centre, quarterShares(listed)), wave),
    (fitted, lag, index) => {
      const drawn = drawWave(fitted, random.normal);
      const bent = { ...drawn, curvature: Math.min(drawn.curvature, FLATTEST) };
      return pathOf(bent, over, known, lag, assumptions, streamSeed(seed, index));
    },
  );
  return forecastFromRates('wave', known, paths, streamSeed(seed, draws));
}

/** Mean size in the window, as log10; null without a model in it. */
function centreOf({ sizes, reported, log10Complete }: Known, { wave }: ForecastAssumptions): number | null {
  const from = reported.months.length - 12 * wave.windowYears;
  const inside = sizes.filter(({ month, log10Size }) => month >= from && log10Size >= log10Complete);
  return inside.length === 0
    ? null
    : inside.reduce((sum, { log10Size }) => sum + log10Size, 0) / inside.length;
}

interface SizeClasses {
  /** log10 of where the first begins. */
  readonly from: number;
  readonly classes: number;
  readonly firstQuarter: number;
  readonly quarters: number;
  /** Models by quarter, then class. */
  readonly counts: Float64Array;
}

/** Whole quarters and classes of size, up to one power of ten over the largest model. */
function classesOf(known: Known, { wave }: ForecastAssumptions): SizeClasses {
  const quarters = Math.ceil(known.reported.months.length / MONTHS_A_QUARTER);
  const firstQuarter = Math.max(0, quarters - wave.windowYears * QUARTERS_A_YEAR);
  const from = known.log10Complete;
  const inside = known.sizes.filter(({ log10Size }) => log10Size >= from);
  const largest = Math.max(...inside.map(({ log10Size }) => log10Size));
  const classes = Math.ceil((largest + 1 - from) / wave.log10Step);
  const counts = new Float64Array(quarters * classes);
  for (const { month, log10Size } of inside) {
    const quarter = Math.floor(month / MONTHS_A_QUARTER);
    const place = quarter * classes + Math.floor((log10Size - from) / wave.log10Step);
    if (quarter >= firstQuarter) counts[place] = (counts[place] as number) + 1;
  }
  return { from, classes, firstQuarter, quarters, counts };
}

/** Those of the quarters of which something is listed. */
function cellsOf(
  { from, classes, firstQuarter, quarters, counts }: SizeClasses,
  { wave }: ForecastAssumptions,
  centre: number,
  shares: Float64Array,
): WaveCells {
  const known = Array.from({ length: quarters - firstQuarter }, (_, index) => firstQuarter + index).filter(
    (quarter) => (shares[quarter] as number) > 0,
  );
  const count = new Float64Array(known.length * classes);
  for (const [place, quarter] of known.entries())
    count.set(counts.subarray(quarter * classes, (quarter + 1) * classes), place * classes);
  return {
    years: Float64Array.from(known, (quarter) => yearsFrom(quarter, quarters)),
    exposure: Float64Array.from(
      known,
      (quarter) => ((shares[quarter] as number) * wave.log10Step) / QUARTERS_A_YEAR,
    ),
    size: Float64Array.from(
      { length: classes },
      (_, index) => from + (index + 0.5) * wave.log10Step - centre,
    ),
    count,
  };
}

/** From the quarter of the vintage, the last of so many. */
function yearsFrom(quarter: number, quarters: number): number {
  return (quarter - quarters + 1) / QUARTERS_A_YEAR;
}

/** Growth in numbers is damped and steps at random as in the counting process; the speed of the wave steps too. */
function pathOf(
  wave: Wave,
  over: number,
  known: Known,
  lag: number,
  { growth, wave: { log10Step, speedStepSd } }: ForecastAssumptions,
  seed: number,
): RatePath {
  const now = Math.ceil(known.reported.months.length / MONTHS_A_QUARTER);
  const logRate = (years: number, moved: number, grown: number) => {
    const first = over + log10Step / 2 - moved;
    // ln of the density is a quadratic of the size: its steps from class to class change by the same each time.
    const [density, next] = [logDensity(wave, years, first), logDensity(wave, years, first + log10Step)];
    const bend = Math.exp(2 * wave.curvature * log10Step * log10Step);
    let [part, step] = [1, Math.exp(next - density)];
    let rate = 0;
    for (let size = over + log10Step / 2; size < over + REACH; size += log10Step) {
      rate += part;
      part *= step;
      step *= bend;
    }
    return density + Math.log((rate * log10Step) / QUARTERS_A_YEAR) + grown;
  };
  return {
    lag,
    quarterShape: growth.quarterShape,
    logRates: (quarters) => {
      const random = seededRandom(seed);
      const root = Math.sqrt(QUARTERS_A_YEAR);
      const kept = 0.5 ** (1 / QUARTERS_A_YEAR / growth.halfLifeYears);
      const longRun = Math.min(wave.growth, growth.longRun.mean + growth.longRun.sd * random.normal());
      let [ahead, moved, speed, level, perYear] = [0, 0, 0, 0, wave.growth];
      return Float64Array.from({ length: quarters }, (_, quarter) => {
        const years = yearsFrom(quarter, now);
        if (quarter < now) return logRate(years, 0, 0);
        perYear = longRun + (perYear - longRun) * kept;
        ahead += (perYear - wave.growth) / QUARTERS_A_YEAR;
        speed += (speedStepSd / root) * random.normal();
        moved += speed / QUARTERS_A_YEAR;
        level += (growth.levelStepSd / root) * random.normal();
        return logRate(years, moved, ahead + level);
      });
    },
  };
}
