/** What do the newest files state in a field of numbers, model by model? */
import type { Histories } from './history.js';
import { pick, visibleSightings } from './pick.js';

/** By model id; models of which nothing is stated, or not a number, are left out. */
export function statedNumbers(
  histories: Histories,
  asOf: string | null,
  field: string,
): ReadonlyMap<string, number> {
  return new Map(
    histories.models.flatMap((history) => {
      const sightings = visibleSightings(history, histories, asOf);
      const { value } = sightings.length === 0 ? { value: null } : pick(history, histories, field, sightings);
      return typeof value === 'number' ? [[history.id, value] as const] : [];
    }),
  );
}
