/** How is a feed written? As Atom (RFC 4287) or JSON Feed (1.1), the same entries in both. */
import { Feed } from 'feed';
import { htmlText } from '../document.js';
import { visibleText } from '../visible-text.js';
import type { FeedContent } from './feed-entry.js';

export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export interface FeedPlace {
  /** `https://host`, without a slash at the end. */
  readonly site: string;
  /** Where this very document lies. */
  readonly self: string;
}

const AUTHOR = 'Flopscope';
const RIGHTS = 'Data: Epoch AI, CC BY 4.0';

export function writeFeed(content: FeedContent, format: FeedFormat, { site, self }: FeedPlace): string {
  const prefix = content.language === 'de' ? '/de' : '';
  const addressOf = (path: string) => `${site}${prefix}${path}`;
  const feed = new Feed({
    id: content.id,
    title: content.title,
    description: content.description,
    language: content.language,
    link: addressOf(content.path),
    feedLinks: { [format]: self },
    updated: dateOf(content.day),
    generator: false,
    author: { name: AUTHOR },
    copyright: RIGHTS,
  });
  for (const { id, title, text, path, day } of content.entries)
    feed.addItem({
      id,
      // The titles of Atom entries are marked as HTML, those of a JSON Feed are plain text.
      title: format === 'atom' ? htmlText(writable(title)) : writable(title),
      link: addressOf(path),
      date: dateOf(day),
      published: dateOf(day),
      content: htmlText(writable(text)),
    });
  return format === 'atom' ? feed.atom1() : feed.json1();
}

/** XML has no sign for these, however they are written (XML 1.0, 2.2). */
function writable(text: string): string {
  return visibleText(text).replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** Midnight of the day in UTC: the sources tell no hour. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
