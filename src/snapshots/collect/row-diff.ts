/** What exactly differs between two snapshots of a source: names that came and went, values with old and new? */
import type { CellValue, Column } from '../../sources/source.js';
import type { RowTable } from '../snapshot-store.js';

export interface ValueChange {
  readonly name: string;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface RowDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ValueChange[];
}

export interface RowKeys {
  readonly nameField: string;
  readonly columns: readonly Column[];
}

/** By name, each list in the order of names. A column that only one of them has tells nothing of a row. */
export function diffRows(before: RowTable, after: RowTable, { nameField, columns }: RowKeys): RowDiff {
  const fields = columns
    .filter(({ field, volatile }) => !volatile && field !== nameField)
    .map(({ field }) => field)
    .filter((field) => field in before.columns && field in after.columns);
  const [old, now] = [rowsByName(before, nameField), rowsByName(after, nameField)];
  const common = [...old.keys()].filter((name) => now.has(name)).sort();
  const changed = common.flatMap((name) =>
    fields.flatMap((field) => {
      const from = textAt(before, old.get(name) ?? [], field);
      const to = textAt(after, now.get(name) ?? [], field);
      return from === to ? [] : [{ name, field, from, to }];
    }),
  );
  return {
    added: [...now.keys()].filter((name) => !old.has(name)).sort(),
    removed: [...old.keys()].filter((name) => !now.has(name)).sort(),
    changed,
  };
}

function rowsByName(table: RowTable, nameField: string): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const index of table.row.keys()) {
    const name = String(table.columns[nameField]?.[index] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const known = rows.get(name);
    if (known) known.push(index);
    else rows.set(name, [index]);
  }
  return rows;
}

/** Rows of one name: their values one behind the other, in an order that does not depend on that of the rows. */
function textAt(table: RowTable, rows: readonly number[], field: string): string | null {
  const texts = rows.flatMap((index) => cellText(table, index, field) ?? []);
  return texts.length === 0 ? null : texts.sort().join(' | ');
}

function cellText(table: RowTable, index: number, field: string): string | null {
  const value: CellValue = table.columns[field]?.[index] ?? null;
  // What could not be read as a number or date has its text alone.
  return value === null ? (table.texts[index]?.[field] ?? null) : String(value);
}
