/** How many models over a threshold, how often, faster or slower? */
import type { Catalog } from '../catalog/catalog.js';
import { poissonInterval } from '../stats/poisson-interval.js';
import { poissonRatio } from '../stats/poisson-ratio.js';
import { addMonths, dateOfDayNumber, dayNumber } from '../units/calendar-date.js';
import { lastDayOf, type PeriodLength, periodOf, periodsBetween } from '../units/period.js';
import { type CountedModel, countedModels, thresholdShape } from './counted.js';
import { countEarlierFiles, countFiles } from './file-count.js';
import type { PaceAnswer, PacePeriod } from './pace-answer.js';
import type { PaceQuestion } from './question.js';
import type { Wording } from './wording.js';

export function answerPace(catalog: Catalog, question: PaceQuestion, wording: Wording): PaceAnswer {
  const { over, by, cumulative, explain } = question;
  const counted = countedModels(catalog, over);
  const vintage = catalog.vintage.date;
  return {
    vintage: catalog.vintage,
    threshold: thresholdShape(over),
    by,
    cumulative,
    periods: countPeriods(counted, by, cumulative, vintage),
    total: counted.length,
    undated: counted.filter(({ day }) => day === null).length,
    ...compareWindows(counted, vintage, wording),
    files: countFiles(catalog, over, by, cumulative),
    earlierFiles: countEarlierFiles(catalog, over, by, cumulative),
    lineage: explain ? lineage(counted, by) : null,
  };
}

/** Every period from the first model's to the vintage's, also those without one. */
function countPeriods(
  counted: readonly CountedModel[],
  by: PeriodLength,
  cumulative: boolean,
  vintage: string,
): PacePeriod[] {
  const days = counted.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, number>();
  for (const day of days) counts.set(periodOf(day, by), (counts.get(periodOf(day, by)) ?? 0) + 1);
  let sum = 0;
  return periodsBetween(first, last > vintage ? last : vintage, by).map((period) => {
    const own = counts.get(period) ?? 0;
    sum += own;
    const recorded = cumulative ? sum : own;
    return {
      period,
      recorded,
      derived: null,
      expected: null,
      low: null,
      high: null,
      partial: lastDayOf(period) >= vintage,
    };
  });
}

/** The months up to the vintage, and as many before them. */
function compareWindows(
  counted: readonly CountedModel[],
  vintage: string,
  wording: Wording,
): Pick<PaceAnswer, 'rate' | 'acceleration'> {
  if (counted.length === 0) return { rate: null, acceleration: null };
  const { windowMonths: months, intervalLevel: level } = wording;
  const start = addMonths(vintage, -months);
  const before = addMonths(vintage, -2 * months);
  const within = (after: string, until: string) =>
    counted.filter(({ day }) => day !== null && day > after && day <= until).length;
  const [later, earlier] = [within(start, vintage), within(before, start)];
  const interval = poissonInterval(later, level);
  const window = { from: nextDay(start), to: vintage, months };
  const ratio = poissonRatio(earlier, later, level);
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
      previous: { count: earlier, window: { from: nextDay(before), to: start, months } },
      ...ratio,
      level,
      verdict: verdict(ratio.probabilityFaster, wording),
      correctedForReportingLag: false,
    },
  };
}

function nextDay(date: string): string {
  return dateOfDayNumber(dayNumber(date) + 1);
}

function verdict(probabilityFaster: number, { certainFrom, probableFrom }: Wording) {
  if (probabilityFaster >= certainFrom) return 'faster';
  if (probabilityFaster >= probableFrom) return 'probably-faster';
  if (probabilityFaster <= 1 - certainFrom) return 'slower';
  return probabilityFaster <= 1 - probableFrom ? 'probably-slower' : 'no-clear-change';
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
