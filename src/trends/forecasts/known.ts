/** What did a vintage know of the models over a size? From the listings of all vintages up to it, and none after. */
import type { ListedModel, Listings } from '../../catalog/listings.js';
import { usableDay } from '../../catalog/usable-day.js';
import { periodOf } from '../../units/period.js';
import type { Threshold } from '../../units/threshold.js';
import { fitReportingLag } from '../reporting/lag-fit.js';
import type { ReportingAssumptions } from '../reporting/reporting-assumptions.js';
import { reportingTriangle } from '../reporting/triangle.js';
import type { Known, SizedMonth } from './forecast.js';
import type { ForecastAssumptions } from './forecast-assumptions.js';
import { monthIndex, type ReportedMonths, reportedMonths } from './reported-months.js';
import { type ReportingShares, reportingShares } from './reporting-shares.js';

interface SizedDay {
  readonly size: number;
  readonly published: string | null;
}

/** Every model that the vintage lists with a size in the unit. */
export function listedAt({ models }: Listings, vintage: number, unit: Threshold['unit']): SizedDay[] {
  return models.flatMap((model) => {
    const spell = spellAt(model, vintage);
    const size = spell?.[unit === 'FLOP' ? 1 : 2] ?? null;
    return spell === undefined || size === null ? [] : [{ size, published: spell[3] }];
  });
}

function spellAt({ spells }: ListedModel, vintage: number) {
  return spells.findLast(([from]) => from <= vintage);
}

export function reportedAt(listings: Listings, vintage: number, over: Threshold): ReportedMonths {
  const models = listedAt(listings, vintage, over.unit).filter(({ size }) => size > over.value);
  return reportedMonths(
    dateOf(listings, vintage),
    models.map(({ published }) => ({ published, weight: 1 })),
  );
}

export interface KnownSetup {
  /** `draws` many possible lags. */
  readonly reporting: ReportingAssumptions;
  readonly assumptions: ForecastAssumptions;
}

/** @param vintage index into the listings' vintages */
export function knownAt(listings: Listings, vintage: number, over: Threshold, setup: KnownSetup): Known {
  const date = dateOf(listings, vintage);
  return {
    reported: reportedAt(listings, vintage, over),
    reporting: sharesAt(listings, vintage, over, setup.reporting),
    sizes: listedAt(listings, vintage, over.unit).flatMap((model) => sizedMonth(model, date)),
    log10Threshold: Math.log10(over.value),
    log10Complete: setup.assumptions.wave.log10Complete[over.unit],
  };
}

/** Larger sizes borrow from the lag of smaller ones. */
export function sharesAt(
  listings: Listings,
  vintage: number,
  over: Threshold,
  assumptions: ReportingAssumptions,
): ReportingShares {
  const options = { ...assumptions, asOf: dateOf(listings, vintage), cuts: [] };
  const triangle = reportingTriangle(listings, over, options);
  const smaller: Threshold = { value: assumptions.pooled.overFlop, unit: 'FLOP' };
  const pooled =
    over.unit === 'FLOP' && over.value > smaller.value
      ? fitReportingLag(reportingTriangle(listings, smaller, options), assumptions).summary
      : null;
  return reportingShares(triangle, fitReportingLag(triangle, assumptions, pooled));
}

/**
 * Models at most so many powers of ten below the largest of all quarters before theirs, and those above it. Their size
 * moves with time, so methods that use sizes have none; reports are as late as those of all large models.
 */
export function knownNearFrontier(
  listings: Listings,
  vintage: number,
  within: number,
  { reporting }: KnownSetup,
): Known {
  const date = dateOf(listings, vintage);
  const models = listedAt(listings, vintage, 'FLOP')
    .flatMap(({ size, published }) => {
      const day = usableDay(published, date);
      return day === null || !(size > 0) ? [] : [{ size, day, quarter: periodOf(day, 'quarter') }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  let [largest, quarter, before] = [0, '', 0];
  const near = models.filter((model) => {
    if (model.quarter !== quarter) [quarter, before] = [model.quarter, largest];
    largest = Math.max(largest, model.size);
    return before > 0 && Math.log10(before / model.size) <= within;
  });
  return {
    reported: reportedMonths(
      date,
      near.map(({ day }) => ({ published: day, weight: 1 })),
    ),
    reporting: sharesAt(listings, vintage, { value: reporting.pooled.overFlop, unit: 'FLOP' }, reporting),
    sizes: [],
    log10Threshold: null,
    log10Complete: 0,
  };
}

/** A model by its probability of being over, which its estimate gives. */
export interface ExpectedModel {
  readonly published: string | null;
  readonly probability: number;
  readonly median: number;
}

/** Every model counts by its probability. Reports are taken to be as late as those of recorded large models. */
export function knownExpected(
  listings: Listings,
  vintage: number,
  over: Threshold,
  models: readonly ExpectedModel[],
  { reporting, assumptions }: KnownSetup,
): Known {
  const date = dateOf(listings, vintage);
  return {
    reported: reportedMonths(
      date,
      models.map(({ published, probability }) => ({ published, weight: probability })),
    ),
    reporting: sharesAt(listings, vintage, { value: reporting.pooled.overFlop, unit: 'FLOP' }, reporting),
    sizes: models.flatMap(({ median, published }) => sizedMonth({ size: median, published }, date)),
    log10Threshold: Math.log10(over.value),
    log10Complete: assumptions.wave.log10Complete[over.unit],
  };
}

function sizedMonth({ size, published }: SizedDay, vintage: string): SizedMonth[] {
  const day = usableDay(published, vintage);
  if (day === null || !(size > 0)) return [];
  const month = Math.min(monthIndex(day), monthIndex(vintage));
  return month < 0 ? [] : [{ month, log10Size: Math.log10(size) }];
}

function dateOf({ vintages }: Listings, vintage: number): string {
  const date = vintages[vintage]?.date;
  if (date === undefined) throw new RangeError(`no vintage ${vintage} of ${vintages.length}`);
  return date;
}
