/** Addresses of the explorer: the same page in another state. */
import { type ExploreState, spellState } from '../../src/trends/explore/explore-state.js';
import { link, type View } from '../view.js';

export function exploreLink(view: View, state: ExploreState, change: Partial<ExploreState> = {}): string {
  return link(view, '/explore', spellState({ ...state, ...change }));
}

export function compareLink(view: View, models: readonly string[]): string {
  return link(view, '/compare', { models: models.join(',') });
}
