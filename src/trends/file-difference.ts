/** Which models do a file alone and the merged catalogue count differently, in which period, and why? */
import type { Catalog, CatalogFile, FileRow } from '../catalog/catalog.js';
import type { ModelEntry } from '../catalog/model.js';
import { usableDay } from '../catalog/usable-day.js';
import type { SourceCell } from '../provenance/lineage.js';
import { type PeriodLength, periodOf } from '../units/period.js';
import type { Threshold } from '../units/threshold.js';
import { type CountedModel, countedModels } from './counted.js';
import type { Difference } from './pace-answer.js';
import type { Sized } from './vintage-sketch.js';

type Reason = Pick<Difference, 'reason' | 'detail'>;

export function isRowOver(row: Sized, over: Threshold): boolean {
  return (sizeIn(row, over) ?? 0) > over.value;
}

/**
 * `rows` are those the file alone counts, by name. What the catalogue counts in a period is what the file counts in
 * it, plus the differences counted in the catalogue, less those counted in the file; a model that both count in
 * different periods is one of each.
 */
export function explainDifferences(
  catalog: Catalog,
  file: CatalogFile,
  rows: ReadonlyMap<string, FileRow>,
  over: Threshold,
  by: PeriodLength,
): Difference[] {
  const vintage = catalog.vintage.date;
  const counted = new Map(countedModels(catalog, over).map((entry) => [entry.model.id, entry]));
  const models = new Map(catalog.models.map((model) => [model.id, model]));
  const matched = new Set<string>();
  const inFile: Difference[] = [];
  const inCatalog: Difference[] = [];
  for (const row of rows.values()) {
    const period = periodIn(usableDay(row.published, vintage), by);
    const entry = counted.get(row.model);
    const alone = { model: row.model, name: row.name, period, countedIn: 'file' as const };
    if (!entry) inFile.push({ ...alone, ...whyNotCounted(models.get(row.model), row, catalog, over) });
    else if (matched.has(row.model))
      inFile.push({
        ...alone,
        reason: 'merged-with-another-name',
        detail: `another name of ${entry.model.name}`,
      });
    else if (period !== periodIn(entry.day, by)) {
      const reason = whyRedated(entry, row, file);
      inFile.push({ ...alone, ...reason });
      inCatalog.push({ ...inCatalogOnly(entry, by), ...reason });
    }
    matched.add(row.model);
  }
  const rowOf = new Map<string, FileRow>();
  for (const row of file.rows) if (isRowOver(row, over) || !rowOf.has(row.model)) rowOf.set(row.model, row);
  for (const [id, entry] of counted)
    if (!matched.has(id))
      inCatalog.push({
        ...inCatalogOnly(entry, by),
        ...whyOnlyCatalog(entry, rowOf.get(id), file, catalog, over),
      });
  return [...inCatalog, ...inFile];
}

function inCatalogOnly({ model, day }: CountedModel, by: PeriodLength) {
  return { model: model.id, name: model.name, period: periodIn(day, by), countedIn: 'catalog' as const };
}

function periodIn(day: string | null, by: PeriodLength): string | null {
  return day === null ? null : periodOf(day, by);
}

/** The catalogue counts the model, the file does not. */
function whyOnlyCatalog(
  { model }: CountedModel,
  row: FileRow | undefined,
  { snapshot, rows }: CatalogFile,
  catalog: Catalog,
  over: Threshold,
): Reason {
  const where = sizeCell(model, over);
  if (!row)
    return {
      reason: 'listed-elsewhere',
      detail: `stands in ${where?.file} of ${where?.retrieved}, row ${where?.row}`,
    };
  // A file alone counts a name once, however many models bear it.
  const counted = rows.find(
    (other) => other.name === row.name && other.model !== row.model && isRowOver(other, over),
  );
  if (isRowOver(row, over) && counted)
    return {
      reason: 'same-name',
      detail: `row ${row.row} says another model of the name than row ${counted.row}`,
    };
  const corrected = correctionOf(where, row, catalog, over);
  if (corrected !== undefined)
    return { reason: 'corrected', detail: `${textIn(row, over)} says ${snapshot.file}: ${corrected}` };
  return {
    reason: 'revised',
    detail: `${snapshot.file} says ${textIn(row, over)}, ${where?.file} of ${where?.retrieved} says ${where?.text}`,
  };
}

/** The file counts the model, the catalogue does not. */
function whyNotCounted(
  model: ModelEntry | undefined,
  row: FileRow,
  catalog: Catalog,
  over: Threshold,
): Reason {
  const quantity = over.unit === 'FLOP' ? model?.trainingCompute : model?.trainingCost;
  if (model?.listing === 'delisted')
    return { reason: 'delisted', detail: `last listed on ${model.listedUntil}` };
  if (quantity?.value == null) return { reason: 'withdrawn', detail: quantity?.gap?.reason ?? 'no value' };
  const [where] = quantity.sources;
  const corrected = correctionOf(where, row, catalog, over);
  if (corrected !== undefined) return { reason: 'corrected', detail: corrected };
  return { reason: 'revised', detail: `${where?.file} of ${where?.retrieved} says ${where?.text}` };
}

function whyRedated({ model }: CountedModel, row: FileRow, { snapshot }: CatalogFile): Reason {
  return {
    reason: 'redated',
    detail: `${snapshot.file} says ${row.published ?? 'no date'}, the catalogue ${model.published ?? 'no date'}`,
  };
}

/** Why a declared correction stands in the place of the cell that is shown, or of the file's own. */
function correctionOf(
  where: SourceCell | undefined,
  row: FileRow,
  catalog: Catalog,
  { unit }: Threshold,
): string | undefined {
  const field = unit === 'FLOP' ? 'trainingComputeFlop' : 'trainingCostUsd2023';
  const shown = catalog.files
    .find(({ snapshot }) => snapshot.source === where?.source && snapshot.sha256 === where.sha256)
    ?.rows.find((other) => other.row === where?.row);
  return shown?.corrections[field] ?? row.corrections[field];
}

function sizeCell(model: ModelEntry, { unit }: Threshold): SourceCell | undefined {
  return (unit === 'FLOP' ? model.trainingCompute : model.trainingCost).sources[0];
}

function textIn(row: FileRow, over: Threshold): string {
  return String(sizeIn(row, over) ?? 'nothing');
}

function sizeIn(row: Sized, { unit }: Threshold): number | null {
  return unit === 'FLOP' ? row.trainingFlop : row.trainingCostUsd;
}
