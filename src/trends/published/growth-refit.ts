/** What does the published way of fitting give on the rows of one file? */
import type { FileRecord } from '../../catalog/file-records.js';
import type { Histories } from '../../catalog/history.js';
import { splitList } from '../../sources/split-list.js';
import { leastSquaresLine } from '../../stats/least-squares-line.js';
import { LEAST_PLACES, LEAST_POINTS, type LineFit, type LinePoint } from '../../stats/line-fit.js';
import { robustLine } from '../../stats/robust-line.js';
import { decimalYear, isCalendarDate } from '../../units/calendar-date.js';
import { amongLargest } from '../running-top.js';
import type { FitDefinition, PublishedClaim } from './growth-claim.js';

const FIELDS: Readonly<Record<PublishedClaim['measure'], string>> = {
  compute: 'trainingComputeFlop',
  cost: 'trainingCostUsd2023',
  power: 'trainingPowerWatts',
};

/** Columns of a file that refits read. */
export const REFIT_FIELDS: readonly string[] = [
  ...Object.values(FIELDS),
  'published',
  'frontierModel',
  'domain',
  'accessibility',
  'organization',
];

/** Plain least squares of log10 on the decimal year; null where the file has too few such rows. */
export interface Refitted {
  readonly plain: LineFit;
  /** Our own way on the same rows, their sizes taken as exact; null where they are too few for it. */
  readonly robust: LineFit | null;
}

export function refit(
  records: readonly FileRecord[],
  measure: PublishedClaim['measure'],
  definition: FitDefinition,
  openWeights: Histories['openWeights'],
): Refitted | null {
  const groups = new Map<string, number>();
  const groupOf = (values: FileRecord['values'], row: number) => {
    const [first] = splitList(String(values.organization ?? ''));
    if (first === undefined) return ROWS_APART + row;
    if (!groups.has(first)) groups.set(first, groups.size);
    return groups.get(first) ?? 0;
  };
  const points = chosenRows(records, definition, openWeights).flatMap(({ day, values }, row): LinePoint[] => {
    const size = positive(values[FIELDS[measure]]);
    const inTime = day >= definition.from && (definition.to === null || day <= definition.to);
    return inTime && size !== null
      ? [{ x: decimalYear(day), y: Math.log10(size), error: 0, group: groupOf(values, row) }]
      : [];
  });
  const enough = points.length >= LEAST_POINTS && new Set(points.map(({ x }) => x)).size >= LEAST_PLACES;
  if (!enough) return null;
  const robust = robustLine(points);
  return { plain: leastSquaresLine(points), robust: Number.isFinite(robust.variance.slope) ? robust : null };
}

/** Rows that name no organisation stand each for itself. */
const ROWS_APART = 1_000_000;

interface DatedRow {
  readonly day: string;
  readonly values: FileRecord['values'];
}

function chosenRows(
  records: readonly FileRecord[],
  { set, top, domain, openWeights: open }: FitDefinition,
  openWeights: Histories['openWeights'],
): DatedRow[] {
  const dated = records.flatMap(({ values }): DatedRow[] => {
    const day = String(values.published ?? '');
    return isCalendarDate(day) ? [{ day, values }] : [];
  });
  const own = dated
    .filter(({ values }) => domain === null || splitList(String(values.domain ?? '')).includes(domain))
    .filter(({ values }) => open === null || isOpen(values, openWeights) === open);
  if (set === 'frontier-flag') return own.filter(({ values }) => values.frontierModel === true);
  if (set === 'notable' || top === null) return own;
  return amongLargest(
    own.flatMap((row) => {
      const size = positive(row.values[FIELDS.compute]);
      return size === null ? [] : [{ ...row, size }];
    }),
    top,
  );
}

function isOpen({ accessibility }: FileRecord['values'], openWeights: Histories['openWeights']): boolean {
  const access = String(accessibility ?? '').trim();
  return Object.hasOwn(openWeights, access) && openWeights[access] === 'yes';
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}
