/** What does the published forecast say, by its own method, on its own data? Simulations, summarised as an answer. */
import type { ReproductionFile } from '../../provenance/reproduction-file.js';
import { type CountAssumptions, methodOf } from './count-assumptions.js';
import { COUNT_DEFECTS, repairs } from './count-defects.js';
import {
  type CountVariant,
  intervalOf,
  roundHalfEven,
  type SummaryRule,
  summariseCounts,
} from './count-summary.js';
import type { ModelCountAnswer } from './model-count-answer.js';
import type { ModelCountQuestion } from './model-count-question.js';
import { type SimulatedYear, simulateCounts } from './simulate-counts.js';
import { meanGrowth } from './training-growth.js';
import {
  countOver,
  fittedExponent,
  type SizedModel,
  type YearOfModels,
  yearsOfModels,
} from './training-totals.js';

const DEFAULT_SIMULATIONS = 1000;
const DEFAULT_SEED = 1;

export interface ModelCountInputs {
  readonly assumptions: CountAssumptions;
  readonly models: readonly SizedModel[];
}

/** All counts of one answer. */
interface Counting {
  readonly assumptions: CountAssumptions;
  readonly variant: CountVariant;
  readonly past: readonly YearOfModels[];
  /** Past years first. */
  readonly simulated: readonly SimulatedYear[];
  readonly thresholdsFlop: readonly number[];
}

export function answerModelCount(
  { assumptions, models }: ModelCountInputs,
  question: ModelCountQuestion,
  sources: readonly ReproductionFile[],
): ModelCountAnswer {
  const { simulations = DEFAULT_SIMULATIONS, seed = DEFAULT_SEED, variant = 'published', explain } = question;
  const method = methodOf(assumptions);
  const past = yearsOfModels(models, assumptions.fitYears.value);
  const thresholdsFlop = thresholdsOf(assumptions);
  const simulated = simulateCounts({
    method,
    past,
    forecastYears: yearsOf(assumptions.forecastYears.value),
    thresholdsFlop,
    frontier: {
      reference: variant === 'published' ? 'quarter-included' : 'strictly-earlier',
      widthsOrders: assumptions.frontierWidthsOrders.value,
    },
    simulations,
    seed,
  });
  const counting = { assumptions, variant, past, simulated, thresholdsFlop };
  return {
    method: assumptions.method,
    paper: assumptions.paper.url,
    code: `${assumptions.code.url} ${assumptions.code.file} ${assumptions.code.commit}`,
    variant,
    simulations,
    seed,
    percentiles: assumptions.percentiles.value,
    ...forecastAnswer(counting),
    frontierConnected: frontierAnswer(counting),
    growthPerYear: { mean: meanGrowth(method), sd: method.growth.sd },
    forecastTraining: trainingAnswer(counting),
    trainingTotals: past.map((year) => totalAnswer(year, assumptions)),
    retrodiction: lookBack(counting),
    headline: assumptions.headline.value.map(({ thresholdFlop, ...rest }) => ({
      threshold: thresholdFlop,
      ...rest,
    })),
    defects: COUNT_DEFECTS.map((defect) => ({ defect, repaired: repairs(variant, defect) })),
    assumptions: explain ? assumptionList(assumptions) : null,
    sources: [...sources],
  };
}

function yearsOf({ first, last }: { readonly first: number; readonly last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function thresholdsOf({
  thresholdsFlop,
  addedThresholdsFlop,
  pastThresholdsFlop,
}: CountAssumptions): number[] {
  const all = [...thresholdsFlop.value, ...addedThresholdsFlop.value, ...pastThresholdsFlop.value];
  return [...new Set(all)].sort((a, b) => a - b);
}

function forecastAnswer(counting: Counting): Pick<ModelCountAnswer, 'cumulative' | 'yearly'> {
  const { assumptions, past, simulated, thresholdsFlop } = counting;
  const years = simulated.slice(past.length);
  const cells = thresholdsFlop.flatMap((threshold, index) => {
    const known = assumptions.knownCounts.value.filter(({ thresholdFlop }) => thresholdFlop === threshold);
    const rule: SummaryRule = {
      variant: counting.variant,
      percentiles: assumptions.percentiles.value,
      rounding: roundHalfEven,
      before: past.reduce((sum, year) => sum + countOver(year, threshold), 0),
      known: new Map(known.map(({ year, models }) => [year, models])),
    };
    const published = assumptions.thresholdsFlop.value.includes(threshold);
    return summariseCounts(years, index, rule).map((counted) => ({ threshold, published, ...counted }));
  });
  return {
    cumulative: cells.map(({ threshold, year, byEnd, published }) => ({
      threshold,
      year,
      ...byEnd,
      published,
    })),
    yearly: cells.map(({ threshold, year, inYear, published, known }) => ({
      threshold,
      year,
      ...inYear,
      published,
      known,
    })),
  };
}

function frontierAnswer({ assumptions, past, simulated }: Counting): ModelCountAnswer['frontierConnected'] {
  const percentiles = assumptions.percentiles.value;
  return assumptions.frontierWidthsOrders.value.flatMap((width, index) =>
    simulated.slice(past.length).map(({ year, frontier }) => ({
      width,
      year,
      ...intervalOf(frontier[index] as Float64Array, percentiles, roundHalfEven),
    })),
  );
}

function trainingAnswer({ assumptions, past, simulated }: Counting): ModelCountAnswer['forecastTraining'] {
  const interval = (draws: Float64Array) => intervalOf(draws, assumptions.percentiles.value, (flop) => flop);
  return simulated.slice(past.length).map(({ year, trainingFlop, largestFlop }) => ({
    year,
    trainingFlop: interval(trainingFlop),
    largestModelFlop: interval(largestFlop),
  }));
}

function totalAnswer(
  year: YearOfModels,
  { fitConstraint }: CountAssumptions,
): ModelCountAnswer['trainingTotals'][number] {
  return {
    year: year.year,
    models: year.sizesFlop.length,
    trainingFlop: year.trainingFlop,
    exponent: fittedExponent(year, fitConstraint.value),
    exponentThroughOrigin: fittedExponent(year, { logSize: 0, logShare: 0 }),
    largestModelShare: year.largestShare,
  };
}

/** Years of the past as the method would have them; the published code cuts their percentiles to whole numbers. */
function lookBack({
  assumptions,
  variant,
  past,
  simulated,
  thresholdsFlop,
}: Counting): ModelCountAnswer['retrodiction'] {
  const { percentiles, pastThresholdsFlop, pastShownFrom } = assumptions;
  return pastThresholdsFlop.value.flatMap((threshold) => {
    const rule: SummaryRule = {
      variant,
      percentiles: percentiles.value,
      rounding: Math.floor,
      before: 0,
      known: new Map(),
    };
    const index = thresholdsFlop.indexOf(threshold);
    let observed = 0;
    return summariseCounts(simulated.slice(0, past.length), index, rule).flatMap(({ year, byEnd }, place) => {
      observed += countOver(past[place] as YearOfModels, threshold);
      return year < pastShownFrom.value ? [] : [{ threshold, year, observed, ...byEnd }];
    });
  });
}

function assumptionList(assumptions: CountAssumptions): NonNullable<ModelCountAnswer['assumptions']> {
  return Object.entries(assumptions).flatMap(([name, entry]) =>
    typeof entry === 'object' && 'source' in entry
      ? [{ name, value: JSON.stringify(entry.value), source: entry.source, date: entry.date }]
      : [],
  );
}
