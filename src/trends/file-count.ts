/** What does each file count by itself, and why does the merged catalogue count otherwise? */
import type { Catalog, CatalogFile, FileRow } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import { isOver } from '../catalog/over.js';
import { type PeriodLength, periodOf, periodsBetween } from '../units/period.js';
import type { Threshold } from '../units/threshold.js';
import { countedModels, usableDay } from './counted.js';
import type { Difference, FileCount } from './pace-answer.js';

/** Each file of the vintage's newest day, the widest first: distinct names strictly over the threshold. */
export function countFiles(
  catalog: Catalog,
  over: Threshold,
  by: PeriodLength,
  cumulative: boolean,
): FileCount[] {
  const newest = catalog.files.filter(
    ({ snapshot }) => snapshot.retrieved === catalog.files.at(-1)?.snapshot.retrieved,
  );
  const counted = newest.map((file) => ({ file, rows: rowsOver(file, over) }));
  // The widest file is the one that knows most models of that size: a list of large models may have fewer rows.
  counted.sort((a, b) => b.rows.size - a.rows.size || b.file.rows.length - a.file.rows.length);
  return counted.map(({ file, rows }, index) => {
    const days = [...rows.values()].map((row) => usableDay(row.published, catalog.vintage.date));
    return {
      snapshot: file.snapshot,
      widest: index === 0,
      total: rows.size,
      periods: periodCounts(days, by, cumulative, catalog.vintage.date),
      undated: days.filter((day) => day === null).length,
      differences: differences(catalog, over, file, rows),
    };
  });
}

/** By name, as an independent count of the file would: the first row of a name that is over. */
export function rowsOver(file: CatalogFile, over: Threshold): Map<string, FileRow> {
  const rows = new Map<string, FileRow>();
  for (const row of file.rows)
    if ((sizeIn(row, over) ?? 0) > over.value && !rows.has(row.name)) rows.set(row.name, row);
  return rows;
}

function sizeIn(row: FileRow, { unit }: Threshold): number | null {
  return unit === 'FLOP' ? row.trainingFlop : row.trainingCostUsd;
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

function differences(
  catalog: Catalog,
  over: Threshold,
  file: CatalogFile,
  rows: ReadonlyMap<string, FileRow>,
): Difference[] {
  const inFile = new Map([...rows.values()].map((row) => [row.model, row]));
  const models = new Map(catalog.models.map((model) => [model.id, model]));
  const found: Difference[] = [];
  for (const { model, day } of countedModels(catalog, over))
    if (!inFile.has(model.id)) {
      const row = file.rows.find((other) => other.model === model.id);
      const reason = row ? 'revised' : 'listed-elsewhere';
      const where = (over.unit === 'FLOP' ? model.trainingCompute : model.trainingCost).sources[0];
      const detail = row
        ? `${file.snapshot.file} says ${sizeIn(row, over) ?? 'nothing'}, ${where?.file} of ${where?.retrieved} says ${where?.text}`
        : `stands in ${where?.file} of ${where?.retrieved}, row ${where?.row}`;
      found.push({
        model: model.id,
        name: model.name,
        period: day?.slice(0, 4) ?? null,
        countedIn: 'catalog',
        reason,
        detail,
      });
    }
  const seen = new Set<string>();
  for (const row of rows.values()) {
    const model = models.get(row.model);
    const period = row.published?.slice(0, 4) ?? null;
    const base = { model: row.model, name: row.name, period, countedIn: 'file' as const };
    if (seen.has(row.model))
      found.push({ ...base, reason: 'merged-with-another-name', detail: `another name of ${model?.name}` });
    else if (!model || !isOver(model, over)) found.push({ ...base, ...whyNotCounted(model, over) });
    seen.add(row.model);
  }
  return found;
}

function whyNotCounted(
  model: ModelEntry | undefined,
  over: Threshold,
): Pick<Difference, 'reason' | 'detail'> {
  const quantity = over.unit === 'FLOP' ? model?.trainingCompute : model?.trainingCost;
  if (model?.listing === 'delisted')
    return { reason: 'delisted', detail: `last listed on ${model.listedUntil}` };
  if (quantity?.value == null) return { reason: 'withdrawn', detail: quantity?.gap?.reason ?? 'no value' };
  const where = quantity.sources[0];
  return { reason: 'revised', detail: `${where?.file} of ${where?.retrieved} says ${where?.text}` };
}
