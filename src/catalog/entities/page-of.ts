/** Which rows of an index does a question want? Those whose name holds a text, cut to a page. */
import { holdsName, looseKey } from '../name.js';
import type { EntitiesQuestion, EntityRef } from './entity.js';

export function pageOf<Entry extends EntityRef>(
  entries: readonly Entry[],
  { search, limit, offset }: EntitiesQuestion,
  namesOf: (entry: Entry) => readonly string[] = ({ name }) => [name],
): { total: number; entries: Entry[] } {
  const key = search === undefined ? '' : looseKey(search);
  const found = entries.filter((entry) => namesOf(entry).some((name) => holdsName(looseKey(name), key)));
  return {
    total: found.length,
    entries: found.slice(offset, limit === undefined ? undefined : offset + limit),
  };
}

/** Most models first. */
export function byModels(
  a: { readonly models: number; readonly credit: number; readonly name: string },
  b: { readonly models: number; readonly credit: number; readonly name: string },
): number {
  return b.models - a.models || b.credit - a.credit || (a.name < b.name ? -1 : 1);
}
