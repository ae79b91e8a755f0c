/** What was known at a vintage? The catalogue made of everything retrieved up to a day. */
import type { Vintage } from '../provenance/lineage.js';
import type { CellValue } from '../sources/source.js';
import type { Catalog, CatalogFile, FileRow } from './catalog.js';
import { coveringDay, modelEntry } from './entry.js';
import type { Histories, History } from './history.js';
import type { ModelEntry } from './model.js';
import { normalName } from './name.js';
import { knownCountries } from './organization-countries.js';
import { isVisible, visibleSightings } from './pick.js';

/** `asOf` null: everything. Throws where nothing had been retrieved by then. */
export function catalogAsOf(histories: Histories, asOf: string | null): Catalog {
  const covering = {
    any: coveringDay(null, histories, asOf),
    large: coveringDay(Number.MAX_VALUE, histories, asOf),
    atLeast: Math.min(
      ...histories.files.map(({ scope }, file) =>
        scope.kind === 'compute-at-least' && isVisible(file, histories.files, asOf)
          ? scope.trainingFlop
          : Number.MAX_VALUE,
      ),
    ),
  };
  const countries = knownCountries(histories.organizationCountries, (file) =>
    isVisible(file, histories.files, asOf),
  );
  const models: ModelEntry[] = [];
  for (const history of histories.models) {
    const sightings = visibleSightings(history, histories, asOf);
    if (sightings.length === 0) continue;
    const entry = modelEntry(history, histories, sightings, countries);
    // A list that should name the model, retrieved after the last one that does, has dropped it.
    const day = (entry.trainingCompute.value ?? 0) >= covering.atLeast ? covering.large : covering.any;
    models.push(day > entry.listedUntil ? { ...entry, listing: 'delisted' } : entry);
  }
  return { vintage: vintageOf(histories, asOf), models, ...readFiles(histories, asOf) };
}

export function vintageOf({ files }: Histories, asOf: string | null): Vintage {
  const visible = files.filter((_, index) => isVisible(index, files, asOf));
  const date = visible.at(-1)?.snapshot.retrieved;
  if (date === undefined) throw new RangeError(`no snapshot by ${asOf ?? 'now'}`);
  return { asOf, date, snapshots: visible.map(({ snapshot }) => snapshot) };
}

/** The days on which files of models were retrieved, oldest first. */
export function vintageDays({ files }: Histories, asOf: string | null): string[] {
  const days = [...new Set(files.map(({ snapshot }) => snapshot.retrieved))].sort();
  return days.filter((day) => asOf === null || day <= asOf);
}

/** Every file's own rows, for counts of a file alone; only the fields such counts need. */
function readFiles(histories: Histories, asOf: string | null): Pick<Catalog, 'files' | 'mergedNames'> {
  const rows = histories.files.map(() => new Map<number, FileRow>());
  const mergedNames = new Map<string, readonly string[]>();
  for (const history of histories.models) {
    const names = new Set<string>();
    for (const { value, cells } of history.names)
      for (const [file, row] of cells) {
        if (!isVisible(file, histories.files, asOf)) continue;
        const name = normalName(String(value));
        names.add(name);
        rows[file]?.set(row, {
          row,
          name,
          model: history.id,
          trainingFlop: null,
          trainingCostUsd: null,
          published: null,
          corrections: {},
        });
      }
    if (names.size > 1) mergedNames.set(history.id, [...names]);
    fill(history, rows, 'trainingComputeFlop', (row, value) => ({ ...row, trainingFlop: asNumber(value) }));
    fill(history, rows, 'trainingCostUsd2023', (row, value) => ({
      ...row,
      trainingCostUsd: asNumber(value),
    }));
    fill(history, rows, 'published', (row, value) => ({
      ...row,
      published: value === null ? null : String(value),
    }));
  }
  const files: CatalogFile[] = histories.files.flatMap(({ snapshot, scope }, index) =>
    isVisible(index, histories.files, asOf)
      ? [{ snapshot, scope, rows: [...(rows[index]?.values() ?? [])].sort((a, b) => a.row - b.row) }]
      : [],
  );
  return { files, mergedNames };
}

function asNumber(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

/** Corrections are the project's, not the file's: a file alone is counted without them. */
function fill(
  history: History,
  rows: readonly Map<number, FileRow>[],
  field: string,
  put: (row: FileRow, value: CellValue) => FileRow,
): void {
  for (const { value, cells, correction } of history.fields[field] ?? [])
    for (const [file, number] of cells) {
      const row = rows[file]?.get(number);
      if (!row) continue;
      const filled = put(row, correction ? correction.original : value);
      rows[file]?.set(
        number,
        correction ? { ...filled, corrections: { ...row.corrections, [field]: correction.reason } } : filled,
      );
    }
}
