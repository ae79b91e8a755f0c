/** What does each file count by itself, and why does the merged catalogue count otherwise? */
import type { Catalog, CatalogFile } from '../catalog/catalog.js';
import { usableDay } from '../catalog/usable-day.js';
import { type PeriodLength, periodOf, periodsBetween } from '../units/period.js';
import type { Threshold } from '../units/threshold.js';
import { explainDifferences, isRowOver } from './file-difference.js';
import type { FileCount } from './pace-answer.js';
import type { SizedRow } from './vintage-sketch.js';

/** Each file of the vintage's newest day, the widest first: distinct names strictly over the threshold. */
export function countFiles(
  catalog: Catalog,
  over: Threshold,
  by: PeriodLength,
  cumulative: boolean,
): FileCount[] {
  const newest = catalog.files.filter(({ snapshot }) => snapshot.retrieved === catalog.vintage.date);
  // The widest file is the one that knows most models of that size: a list of large models may have fewer rows.
  return newest
    .map((file) => ({ file, count: countFile(catalog, file, over, by, cumulative) }))
    .sort((a, b) => b.count.total - a.count.total || b.file.rows.length - a.file.rows.length)
    .map(({ count }, index) => ({ ...count, widest: index === 0 }));
}

/** The last file of each source that has none on the newest day, the latest first. */
export function countEarlierFiles(
  catalog: Catalog,
  over: Threshold,
  by: PeriodLength,
  cumulative: boolean,
): FileCount[] {
  const lastOf = new Map(catalog.files.map((file) => [file.snapshot.source, file]));
  return [...lastOf.values()]
    .filter(({ snapshot }) => snapshot.retrieved < catalog.vintage.date)
    .sort((a, b) => (a.snapshot.retrieved > b.snapshot.retrieved ? -1 : 1))
    .map((file) => countFile(catalog, file, over, by, cumulative));
}

/** A file alone. In every period the catalogue counts what it counts, and the differences. */
function countFile(
  catalog: Catalog,
  file: CatalogFile,
  over: Threshold,
  by: PeriodLength,
  cumulative: boolean,
): FileCount {
  const rows = rowsOver(file, over);
  const days = [...rows.values()].map((row) => usableDay(row.published, catalog.vintage.date));
  return {
    snapshot: file.snapshot,
    widest: false,
    total: rows.size,
    periods: periodCounts(days, by, cumulative, catalog.vintage.date),
    undated: days.filter((day) => day === null).length,
    differences: explainDifferences(catalog, file, rows, over, by),
  };
}

/** By name, as an independent count of the file would: the first row of a name that is over. */
export function rowsOver<Row extends SizedRow>(
  file: { readonly rows: readonly Row[] },
  over: Threshold,
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of file.rows) if (isRowOver(row, over) && !rows.has(row.name)) rows.set(row.name, row);
  return rows;
}

function periodCounts(
  days: readonly (string | null)[],
  by: PeriodLength,
  cumulative: boolean,
  vintage: string,
) {
  const dated = days.flatMap((day) => (day === null ? [] : [day])).sort();
  const first = dated[0];
  if (first === undefined) return [];
  let sum = 0;
  const last = dated.at(-1) ?? first;
  return periodsBetween(first, last > vintage ? last : vintage, by).map((period) => {
    const own = dated.filter((day) => periodOf(day, by) === period).length;
    sum += own;
    return { period, recorded: cumulative ? sum : own };
  });
}
