/** What is new, changed and gone between two snapshots of one source, by name? */
import type { RowTable } from './snapshot-store.js';

export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function compareRows(previous: RowTable | null, next: RowTable, nameField: string): RowChanges {
  const before = contentByName(previous, nameField);
  const after = contentByName(next, nameField);
  let [added, changed] = [0, 0];
  for (const [name, content] of after) {
    const known = before.get(name);
    if (known === undefined) added += 1;
    else if (known !== content) changed += 1;
  }
  return { added, changed, removed: [...before.keys()].filter((name) => !after.has(name)).length };
}

/** Empty cells are left out, so that a column that comes or goes empty changes nothing. */
function contentByName(table: RowTable | null, nameField: string): Map<string, string> {
  const content = new Map<string, string>();
  if (!table) return content;
  const fields = Object.keys(table.columns).sort();
  for (const index of table.row.keys()) {
    const cells = fields.flatMap((field) => {
      const value = table.columns[field]?.[index] ?? null;
      return value === null ? [] : [[field, value]];
    });
    const name = String(table.columns[nameField]?.[index] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    content.set(name, (content.get(name) ?? '') + JSON.stringify(cells));
  }
  return content;
}
