/** What do the rows of one model state, field by field, and which cells were corrected? */
import type { CellValue } from '../sources/source.js';
import { correctionFor } from './corrections.js';
import type { CellAddress, History, ModelTable, Stated } from './history.js';
import type { NamedRow } from './identity.js';
import type { Correction } from './identity-data.js';

/** Bookkeeping of the source, not facts about a model. */
const NOT_KEPT = new Set(['name', 'lastModified', 'created', 'createdBy', 'exclude', 'archivedLinks']);

type Statements = Map<string, Map<string, Stated & { readonly cells: CellAddress[] }>>;

export function readStatements(
  rows: readonly NamedRow[],
  tables: readonly ModelTable[],
  corrections: readonly Correction[],
): Pick<History, 'names' | 'sightings' | 'fields' | 'flags'> {
  const statements: Statements = new Map();
  const sightings: CellAddress[] = [];
  const flags: History['flags'][number][] = [];
  for (const { file, index, name } of rows) {
    const source = tables[file];
    if (!source) continue;
    const { table, snapshot } = source;
    const cell: CellAddress = [file, table.row[index] ?? 0];
    sightings.push(cell);
    for (const flag of table.flags[index] ?? []) flags.push({ ...flag, cell });
    const wrong = corrections.filter(
      (entry) =>
        entry.name === name && entry.source === snapshot.source && entry.retrieved === snapshot.retrieved,
    );
    for (const [field, column] of Object.entries(table.columns))
      readCell(statements, field, cell, column[index] ?? null, table.texts[index]?.[field], wrong);
  }
  const stated = [...statements].map(([field, values]) => [field, [...values.values()]] as const);
  return {
    names: stated.find(([field]) => field === 'name')?.[1] ?? [],
    sightings,
    fields: Object.fromEntries(stated.filter(([field]) => !NOT_KEPT.has(field))),
    flags,
  };
}

/** A text is one statement in every cell that holds it, but for cells in which it was corrected. */
function readCell(
  statements: Statements,
  field: string,
  cell: CellAddress,
  original: CellValue,
  written: string | undefined,
  wrong: readonly Correction[],
): void {
  if (original === null && written === undefined) return;
  const text = written ?? String(original);
  const correction = correctionFor(wrong, field, text);
  const value = correction?.value ?? original;
  if (value === null) return;
  const values = statements.get(field) ?? new Map();
  statements.set(field, values);
  const key = correction ? `corrected ${text}` : text;
  const known = values.get(key);
  if (known) known.cells.push(cell);
  else
    values.set(key, {
      value,
      text,
      cells: [cell],
      ...(correction ? { correction: { reason: correction.reason, original } } : {}),
    });
}
