/** Which models belong to a set that a source defines: those a file of its lists, or those for which it fills a field? */
import type { Catalog } from './catalog.js';
import type { Histories } from './history.js';
import { isVisible, pick, visibleSightings } from './pick.js';

/** Ids of the models in the newest file of a source; null where the vintage has no file of it. */
export function listedIn({ files }: Catalog, source: string): ReadonlySet<string> | null {
  const newest = files.filter(({ snapshot }) => snapshot.source === source).at(-1);
  return newest ? new Set(newest.rows.map(({ model }) => model)) : null;
}

/** Ids of the models of which the newest files say something in a field; null where no file has the column. */
export function stating(
  histories: Histories,
  asOf: string | null,
  field: string,
): ReadonlySet<string> | null {
  const { files, models } = histories;
  if (!files.some(({ headers }, file) => headers[field] !== undefined && isVisible(file, files, asOf)))
    return null;
  return new Set(
    models
      .filter((history) => {
        const sightings = visibleSightings(history, histories, asOf);
        const { value } = pick(history, histories, field, sightings);
        return value !== null && value !== false && value !== '';
      })
      .map(({ id }) => id),
  );
}
