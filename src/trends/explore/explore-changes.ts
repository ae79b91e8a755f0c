/** Which models of the explorer appeared, moved or vanished between two vintages? */
import type { ExploreAnswer } from './explore-answer.js';
import { shownModels } from './explore-filter.js';
import type { ExploreQuantity, ExploreState } from './explore-state.js';

/** Where a model lay. */
export interface FormerPlace {
  readonly day: number;
  readonly value: number;
}

export interface ExploreChanges {
  /** Places in the later vintage. */
  readonly appeared: readonly number[];
  readonly moved: readonly { readonly place: number; readonly was: FormerPlace }[];
  readonly gone: readonly { readonly id: string; readonly name: string; readonly was: FormerPlace }[];
}

/**
 * Of the models that are shown at either vintage. A model that both hold, but only one shows, say because its evidence is
 * another now, has neither appeared nor vanished.
 * @param leastFactor of a size, from which on it has moved
 */
export function exploreChanges(
  now: ExploreAnswer,
  before: ExploreAnswer,
  { quantity, ...filters }: ExploreState,
  leastFactor: number,
): ExploreChanges {
  const [formerPlaces, places] = [knownPlaces(before, quantity), knownPlaces(now, quantity)];
  const appeared: number[] = [];
  const moved: { place: number; was: FormerPlace }[] = [];
  for (const place of shownModels(now, quantity, filters)) {
    const was = formerPlaces.get(now.models.id[place] ?? '');
    const is = lies(now, quantity, place);
    if (!was) appeared.push(place);
    else if (is && (is.day !== was.day || factor(is.value, was.value) >= leastFactor))
      moved.push({ place, was });
  }
  const gone = shownModels(before, quantity, filters).flatMap((place) => {
    const [id = '', name = ''] = [before.models.id[place], before.models.name[place]];
    const was = lies(before, quantity, place);
    return was && !places.has(id) ? [{ id, name, was }] : [];
  });
  return { appeared, moved, gone };
}

function factor(one: number, other: number): number {
  return Math.max(one / other, other / one);
}

function lies(
  { models, sizes }: ExploreAnswer,
  quantity: ExploreQuantity,
  place: number,
): FormerPlace | null {
  const [day, value] = [models.published[place] ?? null, sizes[quantity].value[place] ?? null];
  return day === null || value === null ? null : { day, value };
}

function knownPlaces(answer: ExploreAnswer, quantity: ExploreQuantity): ReadonlyMap<string, FormerPlace> {
  return new Map(
    answer.models.id.flatMap((id, place) => {
      const found = lies(answer, quantity, place);
      return found ? [[id, found] as const] : [];
    }),
  );
}
