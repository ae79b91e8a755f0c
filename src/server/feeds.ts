/** The feeds: what is new, for programs that ask now and then. The filter stands in the address. */
import { type Context, Hono } from 'hono';
import type { Observatory } from '../observatory.js';
import { FEEDS, FeedQuestion } from '../report/feeds/feed-entry.js';
import { FEED_FORMATS, FEED_TYPES, type FeedFormat, writeFeed } from '../report/feeds/write-feed.js';
import type { Language } from '../units/language.js';
import { parseParameters, readParameters, refusalOf } from './asked.js';
import { tagged } from './entity-tag.js';
import { problem } from './problem.js';

/** New vintages come rarely; a feed that is an hour old harms nobody. */
const CACHE_CONTROL = 'public, max-age=3600';

/** A file is `models.atom`, `rules.json`. */
export function createFeeds(observatory: Observatory, lang: Language): Hono {
  const feeds = new Hono();
  for (const feed of FEEDS)
    for (const format of FEED_FORMATS)
      feeds.get(`/${feed}.${format}`, async (context) => {
        try {
          const question = parseParameters(ASKED, readParameters(context));
          return send(context, format, await observatory.feed({ ...question, feed, lang }));
        } catch (error) {
          const refusal = refusalOf(error, false);
          if (refusal === null) throw error;
          return problem(context, refusal.status, refusal.detail, refusal.errors);
        }
      });
  feeds.all('*', (context) =>
    problem(context, 404, `no such feed; there are ${FEEDS.map((feed) => `${feed}.atom`).join(', ')}`),
  );
  return feeds;
}

const ASKED = FeedQuestion.omit({ feed: true, lang: true });

function send(
  context: Context,
  format: FeedFormat,
  content: Awaited<ReturnType<Observatory['feed']>>,
): Response {
  const { origin, href } = new URL(context.req.url);
  const body = writeFeed(content, format, { site: origin, self: href });
  context.header('access-control-allow-origin', '*');
  return tagged(context, body, {
    type: `${FEED_TYPES[format]}; charset=utf-8`,
    cacheControl: CACHE_CONTROL,
  });
}
