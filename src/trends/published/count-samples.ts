/**
 * The published forecast as a forecaster like any other: which numbers of models does it expect in a year, given the
 * training compute of a year already known? For a backtest, which may ask it at any vintage.
 */
import type { CountMethod } from './count-assumptions.js';
import { simulateCounts } from './simulate-counts.js';
import type { YearTotal } from './training-growth.js';

export interface CountSamplesOrder {
  /** `methodOf(assumptions)`, usually through `withoutHindsight`, or with parts of it replaced. */
  readonly method: CountMethod;
  /** The last year known in full, with the compute of its models together, in the vintage one forecasts from. */
  readonly base: YearTotal;
  /** Years to forecast, all after the base. */
  readonly years: readonly number[];
  readonly thresholdsFlop: readonly number[];
  readonly simulations: number;
  readonly seed: number;
}

export interface CountSamples {
  readonly thresholdFlop: number;
  readonly year: number;
  /**
   * Models of at least that size published in that year, one number a simulation. The same index is the same
   * simulation in every year and over every threshold: add up over years by index for cumulative counts. The method
   * spreads models evenly over the days of a year.
   */
  readonly samples: Float64Array;
}

/** One entry for each threshold and year, in the order asked for. */
export function publishedCountSamples(order: CountSamplesOrder): CountSamples[] {
  const { method, base, years, thresholdsFlop, simulations, seed } = order;
  const thresholds = [...new Set(thresholdsFlop)].sort((a, b) => a - b);
  const simulated = simulateCounts({
    method,
    past: [base],
    forecastYears: [...new Set(years)].sort((a, b) => a - b),
    thresholdsFlop: thresholds,
    frontier: null,
    simulations,
    seed,
  });
  return thresholdsFlop.flatMap((thresholdFlop) =>
    years.map((year) => {
      const samples = simulated.find((drawn) => drawn.year === year)?.over[thresholds.indexOf(thresholdFlop)];
      return { thresholdFlop, year, samples: samples as Float64Array };
    }),
  );
}

/** Without what the authors knew of a year they forecast: for a vintage that did not know it. */
export function withoutHindsight(method: CountMethod): CountMethod {
  return { ...method, knownLargestFlop: {} };
}
