/** The same points fitted in several ways: as published figures are, and so that far-off, inexact and missing sizes do no harm. */

import type { CountingAssumptions } from '../../estimates/sizes.js';
import { errorsLine } from '../../stats/errors-line.js';
import { leastSquaresLine } from '../../stats/least-squares-line.js';
import { type LineFit, type LinePoint, slopeInterval } from '../../stats/line-fit.js';
import { normalQuantile } from '../../stats/normal.js';
import { poolLines } from '../../stats/pool-lines.js';
import { robustLine } from '../../stats/robust-line.js';
import { seededRandom } from '../../stats/seeded-random.js';
import { decimalYear } from '../../units/calendar-date.js';
import type { DoublingMonths, FitMethod, Growth, GrowthFit } from './growth-answer.js';
import type { GrowthAssumptions } from './growth-assumptions.js';
import type { SizedPoint } from './growth-points.js';

export interface NamedFit {
  readonly method: FitMethod;
  readonly line: LineFit;
  readonly imputed: number;
}

export interface FitOptions {
  readonly level: number;
  readonly growth: GrowthAssumptions;
  readonly shared: CountingAssumptions['shared'];
}

/** Of the points of a reading. */
export function fitsOf(points: readonly SizedPoint[], options: FitOptions): NamedFit[] {
  const line = linePoints(points, options);
  const imputed = imputedIn(points);
  const fits: NamedFit[] = [
    { method: 'least-squares', line: leastSquaresLine(line), imputed },
    { method: 'errors', line: errorsLine(line), imputed },
    { method: 'robust', line: robustLine(line), imputed },
  ];
  return fits.filter(isSure);
}

/** Of so few points that none can be left out, a robust line has no interval, so it is no answer. */
export function isSure({ line }: NamedFit): boolean {
  return Number.isFinite(line.variance.slope);
}

function imputedIn(points: readonly SizedPoint[]): number {
  return points.filter(({ point }) => point.evidence === 'imputed').length;
}

/** The robust fit to several completions, in each of which every undisclosed size is drawn from where it may lie. */
export function undisclosedFit(points: readonly SizedPoint[], options: FitOptions): NamedFit {
  const { value: count, seed } = options.growth.imputations;
  const base = linePoints(points, options);
  const draw = drawer(points, options, seed);
  const fits = Array.from({ length: count }, () => {
    const drawn = draw();
    return robustLine(
      base.map((point, index) => {
        const y = drawn[index] ?? null;
        // A draw is one of the sizes it may have: what is not known of it is in how draws differ.
        return y === null ? point : { ...point, y, error: 0 };
      }),
    );
  });
  return { method: 'undisclosed', line: poolLines(fits), imputed: imputedIn(points) };
}

/** Standard normal numbers of which models of one cohort and one organisation share a part, as counts draw them. */
function drawer(
  points: readonly SizedPoint[],
  { shared }: FitOptions,
  seed: number,
): () => (number | null)[] {
  const { normal } = seededRandom(seed);
  const { cohort, family } = shared.imputed;
  return () => {
    const common = normal();
    const families = new Map<string, number>();
    return points.map(({ point, size, organization }) => {
      if (point.evidence !== 'imputed') return null;
      const own = normal();
      const ofFamily = organization === null ? normal() : (families.get(organization) ?? normal());
      if (organization !== null) families.set(organization, ofFamily);
      return size.log10At(
        Math.sqrt(cohort) * common + Math.sqrt(family) * ofFamily + Math.sqrt(1 - cohort - family) * own,
      );
    });
  };
}

/** Organisations are the groups, where there are enough of them. */
export function linePoints(points: readonly SizedPoint[], { growth, level }: FitOptions): LinePoint[] {
  const names = new Map<string, number>();
  for (const { organization } of points)
    if (organization !== null && !names.has(organization)) names.set(organization, names.size);
  const grouped = names.size >= growth.leastOrganizations.value;
  return points.map(({ point, organization }, index) => ({
    x: decimalYear(point.published),
    y: Math.log10(point.value),
    error: errorOf(point, level),
    group: (grouped && organization !== null ? names.get(organization) : undefined) ?? names.size + index,
  }));
}

/** As of a lognormal with that interval. */
function errorOf({ low, high }: SizedPoint['point'], level: number): number {
  if (low === null || high === null || !(low > 0)) return 0;
  return Math.log10(high / low) / (2 * normalQuantile(0.5 + level / 2));
}

export function fitShape({ method, line, imputed }: NamedFit, level: number): GrowthFit {
  return {
    method,
    models: line.count,
    imputed,
    growth: growthOf(line, level),
    doublingMonths: doublingOf(line, level),
    slope: line.slope,
    standardError: Math.sqrt(line.variance.slope),
    degreesOfFreedom: line.degreesOfFreedom,
    rSquared: line.explained,
    scatter: line.scatter,
  };
}

export function growthOf(line: LineFit, level: number): Growth {
  const { value, low, high } = slopeInterval(line, level);
  return { perYear: factor(value), low: factor(low), high: factor(high), level };
}

/** A factor a double can hold: three points far apart leave an interval without ends. */
function factor(slope: number): number {
  return 10 ** Math.min(300, Math.max(-300, slope));
}

const MONTHS = 12;

/** Faster growth doubles sooner: the ends change places. */
export function doublingOf(line: LineFit, level: number): DoublingMonths {
  const { value, low, high } = slopeInterval(line, level);
  const months = (slope: number) => (slope > 0 ? (MONTHS * Math.log10(2)) / slope : null);
  return { value: months(value), low: months(high), high: months(low) };
}
