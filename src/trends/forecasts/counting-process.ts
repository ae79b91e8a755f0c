/** How many models come if publishing and reporting go on as they have? Rates that grow, late reports, chance. */
import { seededRandom } from '../../stats/seeded-random.js';
import { streamSeed } from '../../stats/uniform.js';
import type { FitSetup, FittedForecast, ForecastMethod, Known } from './forecast.js';
import {
  fitGrowth,
  type GrowthAssumptions,
  type GrowthPath,
  growthPrior,
  nextGrowth,
  nextLogRate,
} from './growth-path.js';
import { drawnFits } from './lag-fits.js';
import { forecastFromRates, quarterShares, quarterSums, type RatePath } from './rate-forecast.js';

export const countingProcess: ForecastMethod = { id: 'process', baseline: false, fit };

function fit(known: Known, { draws, seed, assumptions: { growth, lags } }: FitSetup): FittedForecast {
  const random = seededRandom(seed);
  const counts = quarterSums(known.reported.months);
  const prior = growthPrior(counts.length, growth);
  const paths = drawnFits(
    known.reporting,
    { lags, draws, random },
    (listed) => fitGrowth(prior, counts, quarterShares(listed)),
    (fitted, lag, index) => pathOf(fitted.draw(random.normal), lag, growth, streamSeed(seed, index)),
  );
  return forecastFromRates('process', known, paths, streamSeed(seed, draws));
}

/** The same future however often it is asked for: years that are asked for together and apart agree. */
function pathOf(known: GrowthPath, lag: number, growth: GrowthAssumptions, seed: number): RatePath {
  return {
    lag,
    quarterShape: growth.quarterShape,
    logRates: (quarters) => {
      const { normal } = seededRandom(seed);
      const past = known.logRates.length;
      const rates = new Float64Array(quarters);
      rates.set(known.logRates.subarray(0, quarters));
      let now = { growth: known.growth, longRun: known.longRun };
      for (let quarter = past; quarter < quarters; quarter += 1) {
        now = { ...now, growth: nextGrowth(now, normal(), growth) };
        rates[quarter] = nextLogRate(rates[quarter - 1] as number, now.growth, normal(), growth);
      }
      return rates;
    },
  };
}
