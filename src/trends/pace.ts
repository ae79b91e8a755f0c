/** How many models over a threshold, how often, faster or slower? */
import type { Catalog } from '../catalog/catalog.js';
import type { Sizes } from '../estimates/sizes.js';
import { poissonInterval } from '../stats/poisson-interval.js';
import { poissonRatio } from '../stats/poisson-ratio.js';
import { addMonths } from '../units/calendar-date.js';
import { lastDayOf, type PeriodLength, periodOf, periodsBetween } from '../units/period.js';
import { type CountedModel, countedModels, thresholdShape } from './counted.js';
import { type ExpectedCount, expectedCounts, type SizedModel, sizedModels, tellsOfAll } from './expected.js';
import { countEarlierFiles, countFiles } from './file-count.js';
import type { PaceAnswer, PacePeriod } from './pace-answer.js';
import { rateVariants } from './pace-variants.js';
import type { PaceQuestion } from './question.js';
import { rateWindow } from './rate-window.js';
import type { NowcastOver } from './reporting/nowcast-over.js';
import { paceNowcast, periodNowcast } from './reporting/pace-nowcast.js';
import type { PaceNowcast } from './reporting/reporting-answer.js';
import type { ReportingAssumptions } from './reporting/reporting-assumptions.js';
import { changeVerdict, type Wording } from './wording.js';

/** The nowcast of the size at the vintage, cut at `windowCuts`. */
export interface PreparedNowcast {
  readonly found: NowcastOver;
  readonly assumptions: ReportingAssumptions;
}

/** `sizes` null: recorded counts alone, the other readings null. `reporting` null: no nowcasts. */
export function answerPace(
  catalog: Catalog,
  question: PaceQuestion,
  wording: Wording,
  sizes: Sizes | null,
  variants: readonly Sizes[] | null = null,
  reporting: PreparedNowcast | null = null,
): PaceAnswer {
  const { over, by, cumulative, explain } = question;
  const counted = countedModels(catalog, over);
  const vintage = catalog.vintage.date;
  const sized = sizes && { sizes, models: sizedModels(catalog, sizes), all: tellsOfAll(catalog, sizes) };
  const { periods, expectedRate } = countPeriods(counted, sized, question, vintage, wording);
  const nowcast = reporting && paceNowcast(reporting.found, vintage, wording);
  return {
    vintage: catalog.vintage,
    threshold: thresholdShape(over),
    cost: sizes?.cost ?? null,
    by,
    cumulative,
    periods: periods.map((period) => ({
      ...period,
      nowcast: reporting && nowcastOf(period, reporting, question, vintage, wording),
    })),
    total: counted.length,
    undated: counted.filter(({ day }) => day === null).length,
    ...compareWithYearBefore(counted, nowcast, vintage, wording),
    expectedRate,
    nowcast,
    variants: variants && rateVariants(catalog, variants, wording),
    files: countFiles(catalog, over, by, cumulative),
    earlierFiles: countEarlierFiles(catalog, over, by, cumulative),
    lineage: explain ? lineage(counted, by) : null,
  };
}

/** `all`: whether the sizes tell of all listed models, so that an expected count can be given. */
type Sized = { readonly sizes: Sizes; readonly models: readonly SizedModel[]; readonly all: boolean } | null;

/**
 * Every period from the first model's to the vintage's, also those without one. Where no model is known to be over but
 * some may be, those of the rate's window.
 */
function countPeriods(
  counted: readonly CountedModel[],
  sized: Sized,
  { by, cumulative, over }: PaceQuestion,
  vintage: string,
  wording: Wording,
): { periods: Omit<PacePeriod, 'nowcast'>[]; expectedRate: PaceAnswer['expectedRate'] } {
  const { windowMonths: months, intervalLevel: level } = wording;
  const { holds, ...window } = rateWindow(vintage, months);
  const derived = derivedDays(sized, over.value);
  const days = [...counted.map(({ day }) => day), ...derived].flatMap((day) => day ?? []).sort();
  const first = days[0] ?? (sized?.all ? window.from : undefined);
  if (first === undefined) return { periods: [], expectedRate: null };
  const last = days.at(-1) ?? vintage;
  const periods = periodsBetween(first, last > vintage ? last : vintage, by);
  const index = new Map(periods.map((period, position) => [period, position]));
  // Of models before the first period nothing is counted in it, but they are there by its end.
  const groupOf = (day: string | null) =>
    day === null ? [] : day < first && cumulative ? [0] : (index.get(periodOf(day, by)) ?? []);
  const tally = (found: readonly (string | null)[]) => {
    const counts = new Array<number>(periods.length).fill(0);
    for (const group of found.flatMap(groupOf)) counts[group] = (counts[group] ?? 0) + 1;
    return cumulative ? runningSums(counts) : counts;
  };
  const [recorded, both] = [tally(counted.map(({ day }) => day)), tally(derived)];
  // The last group is the window of the rate: drawn with the periods, so that both tell of the same draws.
  const groupsOf = ({ day }: SizedModel) => [
    ...[groupOf(day)].flat(),
    ...(holds(day) ? [periods.length] : []),
  ];
  const expected = sized?.all
    ? expectedCounts(sized.models, periods.length + 1, groupsOf, sized.sizes, {
        level,
        cumulate: cumulative ? periods.length : 0,
      })
    : [];
  const rated = expected[periods.length];
  return {
    periods: periods.map((period, position) => ({
      period,
      recorded: recorded[position] ?? 0,
      derived: sized ? (both[position] ?? 0) : null,
      ...expectedShape(expected[position]),
      partial: lastDayOf(period) >= vintage,
    })),
    expectedRate: rated
      ? {
          perMonth: twoDigits(rated.expected / months),
          low: rated.low / months,
          high: rated.high / months,
          level,
          window,
        }
      : null,
  };
}

function nowcastOf(
  period: Omit<PacePeriod, 'nowcast'>,
  { found, assumptions: { incompleteMonths } }: PreparedNowcast,
  { cumulative }: PaceQuestion,
  vintage: string,
  { intervalLevel: level }: Wording,
): PacePeriod['nowcast'] {
  const scope = { vintage, level, incompleteMonths };
  return found.drawn && periodNowcast(found.drawn, period, cumulative, scope);
}

function expectedShape(
  count: ExpectedCount | undefined,
): Pick<PacePeriod, 'expected' | 'low' | 'high' | 'naive'> {
  if (!count) return { expected: null, low: null, high: null, naive: null };
  const { expected, low, high, naive } = count;
  return { expected: twoDigits(expected), low, high, naive: twoDigits(naive) };
}

/** Days of models whose size a source states, or a formula on what it states gives, over the threshold. */
function derivedDays(sized: Sized, threshold: number): (string | null)[] {
  return (sized?.models ?? [])
    .filter(({ size }) => size.evidence !== 'imputed' && size.value > threshold)
    .map(({ day }) => day);
}

function runningSums(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** Hundredths of a model: more than any expected count carries. */
function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The months up to the vintage, and as many before them; with what is still to be reported, where that is known. */
function compareWithYearBefore(
  counted: readonly CountedModel[],
  nowcast: PaceNowcast | null,
  vintage: string,
  wording: Wording,
): Pick<PaceAnswer, 'rate' | 'acceleration'> {
  if (counted.length === 0) return { rate: null, acceleration: null };
  const { windowMonths: months, intervalLevel: level } = wording;
  const { holds: isLater, ...window } = rateWindow(vintage, months);
  const { holds: isEarlier, ...previous } = rateWindow(addMonths(vintage, -months), months);
  const countWhere = (holds: typeof isLater) => counted.filter(({ day }) => holds(day)).length;
  const [later, earlier] = [countWhere(isLater), countWhere(isEarlier)];
  const interval = poissonInterval(later, level);
  const { probabilityFaster, ...ratio } = nowcast
    ? { ...nowcast.ratio, ratio: nowcast.ratio.median, probabilityFaster: nowcast.probabilityFaster }
    : poissonRatio(earlier, later, level);
  return {
    rate: {
      perMonth: later / months,
      low: interval.low / months,
      high: interval.high / months,
      level,
      count: later,
      window,
    },
    acceleration: {
      previous: { count: earlier, window: previous },
      ...{ ratio: ratio.ratio, low: ratio.low, high: ratio.high, level, probabilityFaster },
      verdict: changeVerdict(probabilityFaster, wording),
      correctedForReportingLag: nowcast !== null,
    },
  };
}

function lineage(counted: readonly CountedModel[], by: PeriodLength): PaceAnswer['lineage'] {
  return [...counted]
    .sort((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1))
    .map(({ model, size, day }) => ({
      period: day === null ? null : periodOf(day, by),
      model: model.id,
      name: model.name,
      value: size,
      cells: [...model.trainingCompute.sources, ...model.trainingCost.sources].filter(
        (cell) => Number(cell.text.replace(/[$,]/g, '')) === size,
      ),
    }));
}
