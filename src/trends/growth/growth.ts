/** By which factor a year does compute or cost grow, how sure is that, and does it grow steadily? */
import { LEAST_PLACES, LEAST_POINTS, lineAt } from '../../stats/line-fit.js';
import { straightness, tellsShape } from '../../stats/straightness.js';
import { dateOfDayNumber, dayNumber, decimalYear } from '../../units/calendar-date.js';
import type { PublishedClaim } from '../published/growth-claim.js';
import type { Wording } from '../wording.js';
import type { FitMethod, GrowthAnswer, GrowthGap, GrowthShape } from './growth-answer.js';
import {
  type FitOptions,
  fitShape,
  fitsOf,
  isSure,
  linePoints,
  type NamedFit,
  undisclosedFit,
} from './growth-fits.js';
import { type GrowthMaterial, growthPoints, type SizedPoint } from './growth-points.js';
import type { GrowthSet, GrowthWish } from './growth-question.js';

export interface GrowthOptions extends Omit<FitOptions, 'level'> {
  readonly wording: Wording;
  readonly claims: readonly PublishedClaim[];
}

export function answerGrowth(
  material: GrowthMaterial,
  wish: GrowthWish,
  options: GrowthOptions,
): GrowthAnswer {
  const { sizes, catalog } = material;
  const { growth, wording } = options;
  const { from, to, top } = {
    ...wish,
    from: wish.from ?? growth.from.value,
    top: wish.top ?? growth.frontierTop.value,
  };
  const fitting = { ...options, level: wording.intervalLevel };
  const found = growthPoints(material, { ...wish, from, top, language: growth.domainOfLanguage.value });
  const points = found.points.map(({ point }) => point);
  const frame = {
    vintage: catalog.vintage,
    quantity: sizes.quantity,
    unit: sizes.unit,
    cost: sizes.cost,
    set: wish.set,
    top: wish.set === 'frontier' ? top : null,
    reading: wish.reading,
    countries: wish.country ? [...wish.country] : null,
    ...{ from, to: to ?? null, points },
    without: found.without,
    warnings: coverageWarnings(material, wish.set, to ?? null),
    published: options.claims.filter(({ measure }) => measure === sizes.quantity),
  };
  const gap = gapOf(found.points, material, { from, to: to ?? null });
  if (gap) return { ...frame, ...NOTHING, gap };
  const fits = [...fitsOf(found.points, fitting), ...withUndisclosed(found.everyPoint, fitting)];
  const chosen = headlineOf(fits, wish.reading);
  const headline = chosen && fitShape(chosen, wording.intervalLevel);
  return {
    ...frame,
    growth: headline?.growth ?? null,
    doublingMonths: headline?.doublingMonths ?? null,
    method: chosen?.method ?? null,
    gap: null,
    fits: fits.map((fit) => fitShape(fit, wording.intervalLevel)),
    shape: shapeOf(found.points, options),
    line: chosen ? lineThrough(chosen, found.points, wording.intervalLevel) : [],
  };
}

/** The robust fit, of all models where all are asked for; plain least squares where the points are too few for it. */
function headlineOf(fits: readonly NamedFit[], reading: GrowthWish['reading']): NamedFit | undefined {
  const order: readonly FitMethod[] =
    reading === 'all' ? ['undisclosed', 'robust', 'least-squares'] : ['robust', 'least-squares'];
  return order.flatMap((method) => fits.find((fit) => fit.method === method) ?? [])[0];
}

const NOTHING = { growth: null, doublingMonths: null, method: null, fits: [], shape: null, line: [] };

const WOULD_FILL = 'other filters, a wider reading or a later vintage';

function gapOf(
  points: readonly SizedPoint[],
  { members, sizes }: GrowthMaterial,
  { from, to }: { readonly from: string; readonly to: string | null },
): GrowthGap | null {
  const gap = (code: GrowthGap['code'], reason: string): GrowthGap => ({
    code,
    reason,
    wouldFill: WOULD_FILL,
  });
  if (to !== null && from > to) return gap('from-after-to', `${from} is after ${to}: no day lies between`);
  if (members && members.ids === null)
    return gap('no-set', 'no file retrieved by then says which models these are');
  if (sizes.byModel.size === 0) return gap('not-estimated', 'no model has a size of that kind');
  if (points.length < LEAST_POINTS)
    return gap('too-few', `${points.length} models; a line needs at least ${LEAST_POINTS}`);
  if (!isDrawable(points))
    return gap('one-day', `all ${points.length} models were published on ${points[0]?.point.published}`);
  return null;
}

/** Beside the others in every reading; left out where nothing is imputed. */
function withUndisclosed(points: readonly SizedPoint[], options: FitOptions): NamedFit[] {
  const some = points.some(({ point }) => point.evidence === 'imputed');
  return some && isDrawable(points) ? [undisclosedFit(points, options)].filter(isSure) : [];
}

/** Fewer points, or all on one day, leave no line. */
export function isTooFew(points: readonly SizedPoint[]): boolean {
  return !isDrawable(points);
}

/** The line that the headline of derived sizes takes, with its growth; null where no fit has an interval. */
export function lineOfPoints(points: readonly SizedPoint[], options: FitOptions) {
  const chosen = headlineOf(fitsOf(points, options), 'derived');
  if (!chosen) return null;
  const { growth, doublingMonths, method } = fitShape(chosen, options.level);
  return { growth, doublingMonths, method, line: lineThrough(chosen, points, options.level) };
}

function isDrawable(points: readonly SizedPoint[]): boolean {
  return (
    points.length >= LEAST_POINTS && new Set(points.map(({ point }) => point.published)).size >= LEAST_PLACES
  );
}

function shapeOf(points: readonly SizedPoint[], options: GrowthOptions): GrowthShape | null {
  const { wording, growth } = options;
  const stated = points.filter(({ point }) => point.evidence !== 'imputed');
  const line = linePoints(stated, { ...options, level: wording.intervalLevel });
  if (!tellsShape(line)) return null;
  const { curvature, bend } = straightness(line, { level: wording.intervalLevel, ...growth.shape });
  const certain = Math.min(curvature.p, bend.p) < (1 - wording.certainFrom) / TESTS;
  const change = bend.p < curvature.p ? bend.slopeAfter - bend.slopeBefore : curvature.value;
  return {
    models: stated.length,
    curvature: { perYear: curvature.value, low: curvature.low, high: curvature.high, p: curvature.p },
    bend: {
      p: bend.p,
      ...{ day: dayOf(bend.at.value), from: dayOf(bend.at.low), to: dayOf(bend.at.high) },
      perYearBefore: 10 ** bend.slopeBefore,
      perYearAfter: 10 ** bend.slopeAfter,
    },
    verdict: certain ? (change > 0 ? 'rising' : 'falling') : 'steady',
  };
}

/** Of two tests either may say so by chance (Bonferroni). */
const TESTS = 2;

/** The inverse of `decimalYear`, to the day. */
function dayOf(year: number): string {
  const whole = Math.floor(year);
  const start = dayNumber(`${String(whole).padStart(4, '0')}-01-01`);
  return dateOfDayNumber(start + Math.round((year - whole) * 365.25));
}

/** Sets that only a file of all models holds whole. */
const OF_ALL: readonly GrowthSet[] = ['all', 'language', 'open', 'closed'];

/** Models that came out after the last file of all models are listed only where they are notable or large. */
function coverageWarnings(
  { catalog }: GrowthMaterial,
  set: GrowthSet,
  to: string | null,
): GrowthAnswer['warnings'] {
  const last = catalog.files.filter(({ scope }) => scope.kind === 'all').at(-1)?.snapshot.retrieved;
  const until = to ?? catalog.vintage.date;
  if (!OF_ALL.includes(set) || last === undefined || until <= last) return [];
  return [{ code: 'only-large-since', day: last }];
}

const STEPS = 24;

/** From the first point to the last, at days evenly apart. */
function lineThrough({ line }: NamedFit, points: readonly SizedPoint[], level: number): GrowthAnswer['line'] {
  const days = points.map(({ point }) => dayNumber(point.published));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const places = Array.from({ length: STEPS + 1 }, (_, step) =>
    dateOfDayNumber(Math.round(first + ((last - first) * step) / STEPS)),
  );
  return [...new Set(places)].map((day) => {
    const { value, low, high } = lineAt(line, decimalYear(day), level);
    return { day, value: power(value), low: power(low), high: power(high) };
  });
}

function power(log10: number): number {
  return 10 ** Math.min(300, Math.max(-300, log10));
}
