/** Which declared corrections apply, and which no longer find the text they were made for? */
import type { ModelTable } from './history.js';
import type { Correction } from './identity-data.js';
import { normalName } from './name.js';

/** Of the corrections of a row, the one for a field that still holds the faulty text. */
export function correctionFor(
  corrections: readonly Correction[],
  field: string,
  text: string,
): Correction | undefined {
  return corrections.find((entry) => entry.field === field && entry.expectation === text);
}

/** A correction with what stands in its place now: null where the file has no such row or an empty cell. */
export interface ObsoleteCorrection {
  readonly correction: Correction;
  readonly found: string | null;
}

/** Corrections of stored files in which the faulty text is not found. Of files that are not stored nothing is said. */
export function obsoleteCorrections(
  tables: readonly ModelTable[],
  corrections: readonly Correction[],
): ObsoleteCorrection[] {
  return corrections.flatMap((correction) => {
    const stored = tables.filter(
      ({ snapshot }) => snapshot.source === correction.source && snapshot.retrieved === correction.retrieved,
    );
    const texts = stored.flatMap((table) => textsOf(table, correction));
    if (stored.length === 0 || texts.includes(correction.expectation)) return [];
    return [{ correction, found: texts[0] ?? null }];
  });
}

function textsOf({ table }: ModelTable, { name, field }: Correction): string[] {
  return table.row.flatMap((_, index) => {
    if (normalName(String(table.columns.name?.[index] ?? '')) !== name) return [];
    const text = table.texts[index]?.[field] ?? table.columns[field]?.[index] ?? null;
    return text === null ? [] : [String(text)];
  });
}
