/** What is new, changed and gone between two snapshots of one source, by name? */
import type { RowTable } from './snapshot-store.js';

export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the rows of a snapshot say, by name. */
export type RowContent = ReadonlyMap<string, string>;

export function compareContent(before: RowContent, after: RowContent): RowChanges {
  let [added, changed] = [0, 0];
  for (const [name, content] of after) {
    const known = before.get(name);
    if (known === undefined) added += 1;
    else if (known !== content) changed += 1;
  }
  return { added, changed, removed: [...before.keys()].filter((name) => !after.has(name)).length };
}

/** Empty cells are left out, so that a column that comes or goes empty changes nothing. */
export function rowContent(table: RowTable, nameField: string): RowContent {
  const content = new Map<string, string>();
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
