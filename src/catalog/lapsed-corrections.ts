/** Do the sources still say what a correction was made for? Where they say otherwise now, it no longer applies. */
import type { Histories } from './history.js';
import { pickFromSources, statedText, visibleSightings } from './pick.js';
import type { AcceptedCorrection, ValueCorrection } from './value-correction.js';

/** What the newest files state of the field; undefined where they know no such model. */
export function statedNow(histories: Histories, model: string, field: string): string | null | undefined {
  const history = histories.models.find(({ id }) => id === model);
  if (!history) return undefined;
  const sightings = visibleSightings(history, histories, null);
  return statedText(pickFromSources(history, histories, field, sightings));
}

export function stillApplies(histories: Histories, { model, field, expectation }: ValueCorrection): boolean {
  return statedNow(histories, model, field) === expectation;
}

/** Of the accepted ones. */
export function lapsedCorrections(histories: Histories): readonly AcceptedCorrection[] {
  return Object.values(histories.accepted)
    .flat()
    .filter((correction) => !stillApplies(histories, correction));
}
