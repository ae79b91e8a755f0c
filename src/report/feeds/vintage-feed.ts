/** Which vintages are there, and what did each bring? */
import type { Catalog } from '../../catalog/catalog.js';
import type { Listings, Spell } from '../../catalog/listings.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { feedMessages } from '../messages/feeds.js';
import { type FeedContent, newestFirst, tagOf } from './feed-entry.js';

export function vintageFeed(
  { models, vintages }: Listings,
  catalog: Catalog,
  language: Language,
): FeedContent {
  const text = translator(feedMessages, language);
  const { date, snapshots } = catalog.vintage;
  const entries = vintages.flatMap(({ date: day }, index) => {
    if (day > date) return [];
    const { added, gone } = movesAt(
      models.map(({ spells }) => spells),
      index,
    );
    const names = snapshots.filter(({ retrieved }) => retrieved === day).map(({ file }) => file);
    const vintage = formatDate(day, language);
    return [
      {
        id: tagOf('vintages', day),
        title: text('vintages.entry', { vintage }),
        text: text('vintages.text', { files: names.length, names: names.join(', '), added, gone }),
        path: `/?as-of=${day}`,
        day,
      },
    ];
  });
  return {
    id: tagOf('vintages'),
    title: text('vintages.title'),
    description: text('vintages.description'),
    language,
    path: '/sources',
    day: date,
    entries: newestFirst(entries),
  };
}

function movesAt(models: readonly (readonly Spell[])[], vintage: number) {
  let [added, gone] = [0, 0];
  for (const spells of models) {
    const at = spells.findIndex(([from]) => from === vintage);
    if (at < 0) continue;
    const [before, now] = [isSized(spells[at - 1]), isSized(spells[at])];
    if (now && !before) added += 1;
    if (before && !now) gone += 1;
  }
  return { added, gone };
}

function isSized(spell: Spell | undefined): boolean {
  return spell !== undefined && (spell[1] !== null || spell[2] !== null);
}
