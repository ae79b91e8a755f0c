/** From listings to the nowcast of one size at one vintage: triangle, lag, draws. */
import type { Listings } from '../../catalog/listings.js';
import type { Threshold } from '../../units/threshold.js';
import { fitReportingLag } from './lag-fit.js';
import { drawNowcast, type NowcastDraws } from './nowcast.js';
import type { ReportingAssumptions } from './reporting-assumptions.js';
import type { LagSummary, ReportingLag } from './reporting-lag.js';
import { type ReportingTriangle, reportingTriangle } from './triangle.js';

/** What the lag was learned from: nothing but what is declared, models over this size, or also smaller ones. */
export const LAG_BASES = ['declared', 'own', 'pooled'] as const;
export type LagBasis = (typeof LAG_BASES)[number];

export interface NowcastOver {
  readonly triangle: ReportingTriangle;
  readonly lag: ReportingLag;
  readonly basis: LagBasis;
  /** Null where no model over the size was published within reach. */
  readonly drawn: NowcastDraws | null;
}

export interface NowcastOptions {
  /** Only vintages up to this day. Null: all. */
  readonly asOf: string | null;
  /** Months are cut after these days. */
  readonly cuts: readonly string[];
  readonly horizonMonths?: number;
}

/** The lag of the models that larger ones borrow from. */
export function pooledLag(
  listings: Listings,
  asOf: string | null,
  assumptions: ReportingAssumptions,
): LagSummary {
  const over = { value: assumptions.pooled.overFlop, unit: 'FLOP' } as const;
  return fitReportingLag(triangleOf(listings, over, { asOf, cuts: [] }, assumptions), {
    ...assumptions,
    draws: 0,
  }).summary;
}

/** Whether the lag of a size is learned from smaller models too. */
export function borrowsLag({ unit, value }: Threshold, { pooled }: ReportingAssumptions): boolean {
  return unit === 'FLOP' && value > pooled.overFlop;
}

/** @param pooled as `pooledLag` gives it of the same vintages; needed where `borrowsLag` */
export function nowcastOver(
  listings: Listings,
  over: Threshold,
  options: NowcastOptions,
  assumptions: ReportingAssumptions,
  pooled: LagSummary | null,
): NowcastOver {
  const borrows = pooled !== null && borrowsLag(over, assumptions);
  const triangle = triangleOf(listings, over, options, assumptions);
  const lag = fitReportingLag(triangle, assumptions, borrows ? pooled : null);
  return {
    triangle,
    lag,
    basis: triangle.vintages.length < 2 ? 'declared' : borrows ? 'pooled' : 'own',
    drawn: drawNowcast(triangle, lag, assumptions, options.horizonMonths),
  };
}

function triangleOf(
  listings: Listings,
  over: Threshold,
  { asOf, cuts }: NowcastOptions,
  { reachMonths, coveredMonths }: ReportingAssumptions,
): ReportingTriangle {
  return reportingTriangle(listings, over, { asOf, cuts, reachMonths, coveredMonths });
}
