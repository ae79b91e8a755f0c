/** Which models are new over a threshold? By the vintage that first has them over it. */
import type { Catalog } from '../../catalog/catalog.js';
import type { ListedModel, Listings, Spell } from '../../catalog/listings.js';
import { formatDate, formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { spellThreshold, type Threshold } from '../../units/threshold.js';
import { translator } from '../message.js';
import { feedMessages } from '../messages/feeds.js';
import { visibleText } from '../visible-text.js';
import { type FeedContent, type FeedEntry, newestFirst, tagOf } from './feed-entry.js';

/** @param listings of the vintages up to the catalogue's; what its first vintage has is not new */
export function modelFeed(
  listings: Listings,
  catalog: Catalog,
  over: Threshold,
  language: Language,
): FeedContent {
  const text = translator(feedMessages, language);
  const threshold = formatThreshold(over, language);
  const byId = new Map(catalog.models.map((model) => [model.id, model]));
  const entries = listings.models.flatMap((listed): FeedEntry[] => {
    const first = firstOver(listed, over);
    const model = byId.get(listed.id);
    const day = first && listings.vintages[first.vintage]?.date;
    if (!first || first.vintage === 0 || !model || !day || day > catalog.vintage.date) return [];
    const published = first.published === null ? 'none' : formatDate(first.published, language);
    return [
      {
        id: tagOf('models', spellThreshold(over), model.id),
        title: text('models.entry', {
          name: visibleText(model.name),
          organizations: visibleText(model.organizations.join(', ')) || 'none',
          size: formatThreshold({ value: first.size, unit: over.unit }, language),
        }),
        text: text('models.text', { threshold, vintage: formatDate(day, language), published }),
        path: `/models/${encodeURIComponent(model.id)}`,
        day,
      },
    ];
  });
  return {
    id: tagOf('models', spellThreshold(over)),
    title: text('models.title', { threshold }),
    description: text('models.description', { threshold }),
    language,
    path: `/models?over=${encodeURIComponent(spellThreshold(over))}`,
    day: catalog.vintage.date,
    entries: newestFirst(entries),
  };
}

function firstOver({ spells }: ListedModel, { value, unit }: Threshold) {
  const size = ([, flop, usd]: Spell) => (unit === 'FLOP' ? flop : usd) ?? 0;
  const found = spells.find((spell) => size(spell) > value);
  return found ? { vintage: found[0], size: size(found), published: found[3] } : null;
}
