/** What does a method that forecasts counts get, and what does it give? */
import type { ForecastMethodId } from '../forecast-question.js';
import type { CountMethod } from '../published/count-assumptions.js';
import type { ForecastAssumptions } from './forecast-assumptions.js';
import type { ReportedMonths } from './reported-months.js';
import type { ReportingShares } from './reporting-shares.js';

/** What was known at a vintage of the models that are counted. */
export interface Known {
  readonly reported: ReportedMonths;
  /** How late models are put on record, in draws; made from this vintage and those before it. */
  readonly reporting: ReportingShares;
  /** All models of the vintage by size, for methods that use sizes; empty where sizes are not comparable. */
  readonly sizes: readonly SizedMonth[];
  /** log10 of the size to be over, in the unit of `sizes`; null where there is no one size, as near a frontier. */
  readonly log10Threshold: number | null;
  /** log10 of the size from which on `sizes` hold all models, as far as known. */
  readonly log10Complete: number;
}

/** A model by its month, counted from January of the first year, and its size. */
export interface SizedMonth {
  readonly month: number;
  readonly log10Size: number;
}

/** As a vintage of that day will list them; day null: as listed once all are reported. */
export interface Target {
  readonly day: string | null;
}

/** Calendar years to tell of, both included; the first is that of the vintage or later. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Counts of whole models in every draw; the same index is the same possible world. */
export interface CountDraws {
  /** Published before the first of the years, as the target counts them: late reports included. */
  readonly before: Float64Array;
  /** In each year. */
  readonly years: readonly Float64Array[];
}

export interface FitSetup {
  readonly draws: number;
  readonly seed: number;
  readonly assumptions: ForecastAssumptions;
  /** Constants of the published forecast. */
  readonly published: CountMethod;
  /** Methods that are fitted to the same with the same setup already. */
  readonly fitted: ReadonlyMap<string, FittedForecast | null>;
}

/** A method that has learned what a vintage tells. */
export interface FittedForecast {
  /** The methods that it rests on: itself, or those of its parts that could tell. */
  readonly parts: readonly ForecastMethodId[];
  draw(target: Target, years: Years): CountDraws;
}

export interface ForecastMethod {
  readonly id: ForecastMethodId;
  /** Whether it is here to be beaten. */
  readonly baseline: boolean;
  /** Null where the method cannot tell, such as without any history. */
  fit(known: Known, setup: FitSetup): FittedForecast | null;
}
