/** How many models over a threshold appear a month, as a smooth rate; how does it grow, and has that changed? */
import type { Catalog } from '../../catalog/catalog.js';
import { type Sizes, sharedParts } from '../../estimates/sizes.js';
import { totalCount } from '../../stats/count-series.js';
import { addMonths } from '../../units/calendar-date.js';
import { periodsBetween } from '../../units/period.js';
import { thresholdShape } from '../counted.js';
import { comparedWindows } from '../reporting/pace-nowcast.js';
import type { WindowComparison } from '../window-comparison.js';
import type { Wording } from '../wording.js';
import type { Completeness } from './completeness.js';
import { drawnComparison } from './drawn-comparison.js';
import { drawMonths, type MonthAxis } from './monthly-draws.js';
import { RATE_READINGS, type RateAnswer, type RateReading, type ReadingRate } from './rate-answer.js';
import type { RateAssumptions } from './rate-assumptions.js';
import { type ReadingEvents, readingEvents } from './rate-events.js';
import { growthOfRate } from './rate-growth.js';
import type { RateQuestion } from './rate-question.js';
import { smoothMonths } from './rate-smooth.js';

export interface RateMaterial {
  readonly catalog: Catalog;
  /** Null: recorded models alone. */
  readonly sizes: Sizes | null;
  readonly completeness: Readonly<Record<RateReading, Completeness>>;
  /** The recorded windows as the pace compares them, late reports allowed for; null where no lag is known. */
  readonly reported: WindowComparison | null;
  readonly assumptions: RateAssumptions;
  readonly wording: Wording;
}

export function answerRate(material: RateMaterial, question: RateQuestion): RateAnswer {
  const { catalog, sizes } = material;
  return {
    vintage: catalog.vintage,
    threshold: thresholdShape(question.over),
    cost: sizes?.cost ?? null,
    readings: RATE_READINGS.map((reading) => readingRate(material, question, reading)),
  };
}

function readingRate(material: RateMaterial, question: RateQuestion, reading: RateReading): ReadingRate {
  const { catalog, sizes, assumptions, wording } = material;
  const vintage = catalog.vintage.date;
  const completeness = material.completeness[reading];
  const none: ReadingRate = {
    ...{ reading, correctedForReportingLag: completeness !== null, undated: 0 },
    ...{ smoothRate: null, lastYear: null, growth: null, reason: 'no-models' },
  };
  const found = readingEvents(catalog, sizes, question.over, reading);
  if (!found) return { ...none, reason: 'no-estimates' };
  const first = firstMonth(found);
  if (first === null) return { ...none, undated: found.undated };
  const windows = comparedWindows(vintage, wording);
  const axis: MonthAxis = {
    months: axisMonths(first, vintage, question.from, assumptions),
    vintage,
    windows,
  };
  const draws = drawMonths(found.events, axis, completeness, {
    shared: sizes ? sharedParts(sizes.counting) : [{ cohort: 0, family: 0 }],
    draws: assumptions.draws,
    seed: assumptions.seed,
  }).filter(({ series }) => totalCount(series) > 0);
  if (draws.length === 0) return { ...none, undated: found.undated };
  const [from, to] = growthMonths(axis, first, question, completeness, assumptions);
  const within = growthOfRate(
    draws.map(({ series: { counts, exposure } }) => ({
      counts: counts.slice(from, to),
      exposure: exposure.slice(from, to),
    })),
    axis.months.slice(from, to),
    assumptions,
    wording.intervalLevel,
  );
  return {
    ...none,
    undated: found.undated,
    smoothRate: smoothMonths(draws, axis, completeness, assumptions, wording.intervalLevel),
    lastYear:
      reading === 'recorded' && material.reported ? material.reported : drawnComparison(draws, axis, wording),
    growth: 'reason' in within ? null : within,
    reason: 'reason' in within ? within.reason : null,
  };
}

/** Of the first model that is likelier over than not; without such a one, of the first that may be. */
function firstMonth({ events }: ReadingEvents): string | null {
  const likely = events.filter(({ probability }) => probability > 0.5);
  const days = (likely.length > 0 ? likely : events).map(({ earliest }) => earliest).sort();
  return days[0]?.slice(0, 'YYYY-MM'.length) ?? null;
}

function axisMonths(
  first: string,
  vintage: string,
  from: string | undefined,
  { leadMonths, smoothMonths }: RateAssumptions,
): string[] {
  const lead = addMonths(`${first}-01`, -leadMonths);
  const longest = addMonths(vintage, -smoothMonths);
  const start = from !== undefined && from < longest ? from : longest;
  return periodsBetween([lead, start].sort().at(-1) ?? start, vintage, 'month');
}

/**
 * The window of growth as places on the axis. The first model's own month is left out: it was chosen because it has one.
 * Without a known share on record the last months are left out too.
 */
function growthMonths(
  { months, vintage }: MonthAxis,
  first: string,
  { from, to }: RateQuestion,
  completeness: Completeness,
  { growth, unsettledMonths }: RateAssumptions,
): [from: number, to: number] {
  const settled = completeness === null ? addMonths(vintage, -unsettledMonths) : vintage;
  const begin = from ?? addMonths(vintage, 1 - growth.windowMonths);
  const end = to !== undefined && to < settled ? to : settled;
  const firstPlace = months.findIndex((month) => month >= begin.slice(0, 7) && month > first);
  const endPlace = months.findLastIndex((month) => month <= end.slice(0, 7)) + 1;
  return firstPlace < 0 ? [endPlace, endPlace] : [firstPlace, Math.max(firstPlace, endPlace)];
}
