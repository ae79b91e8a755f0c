import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Element, xml2js } from 'xml-js';
import { FEEDS, type FeedContent } from '../../src/report/feeds/feed-entry.js';
import { writeFeed } from '../../src/report/feeds/write-feed.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_modified: string;
}

async function itemsOf(path: string): Promise<Item[]> {
  const { items } = await (await get(path)).json();
  return items;
}

const textOf = (element: Element | undefined): string =>
  (element?.elements ?? []).map(({ text, cdata }) => String(text ?? cdata ?? '')).join('');
const childrenOf = (element: Element | undefined, name: string): Element[] =>
  (element?.elements ?? []).filter((child) => child.name === name);

/** What RFC 4287 asks of a feed (4.1.1) and of each entry (4.1.2). Throws for what is no XML. */
function atomProblems(xml: string): string[] {
  const root: Element = xml2js(xml) as Element;
  const [feed] = childrenOf(root, 'feed');
  const once = (parent: Element | undefined, names: readonly string[], where: string) =>
    names.flatMap((name) => (childrenOf(parent, name).length === 1 ? [] : [`${where}: one ${name}`]));
  const dated = (parent: Element | undefined, where: string) =>
    childrenOf(parent, 'updated').flatMap((date) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(textOf(date)) ? [] : [`${where}: updated (RFC 3339)`],
    );
  const entries = childrenOf(feed, 'entry');
  const ids = entries.map((entry) => textOf(childrenOf(entry, 'id')[0]));
  const links = (relation: string) =>
    childrenOf(feed, 'link').filter(({ attributes }) => attributes?.rel === relation).length;
  return [
    ...(feed?.attributes?.xmlns === 'http://www.w3.org/2005/Atom' ? [] : ['namespace']),
    ...once(feed, ['id', 'title', 'updated', 'author'], 'feed'),
    ...dated(feed, 'feed'),
    ...(links('self') === 1 && links('alternate') === 1 ? [] : ['feed: one self and one alternate']),
    ...entries.flatMap((entry) => [
      ...once(entry, ['id', 'title', 'updated', 'content'], 'entry'),
      ...dated(entry, 'entry'),
      ...(childrenOf(entry, 'link').length === 1 ? [] : ['entry: a link']),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['entries: an id twice']),
    ...ids.filter((id) => !/^tag:flopscope\.example,2026:[!-~]+$/.test(id)),
  ];
}

describe('the feeds', () => {
  it.each(FEEDS.flatMap((feed) => [`/feeds/${feed}.atom`, `/de/feeds/${feed}.atom`]))(
    '%s is an Atom feed by the rules',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      expect(atomProblems(await response.text())).toEqual([]);
    },
  );
  it.each(FEEDS)('%s.json is a JSON Feed with the same entries', async (feed) => {
    const response = await get(`/feeds/${feed}.json`);
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const document = await response.json();
    expect(document).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: expect.any(String),
      home_page_url: expect.stringMatching(/^http:\/\/localhost\//),
      feed_url: `http://localhost/feeds/${feed}.json`,
    });
    const items: Item[] = document.items;
    expect(items.length).toBeGreaterThan(3);
    for (const { id, url, content_html } of items) expect([id, url, content_html].every(Boolean)).toBe(true);
    const xml = xml2js(await (await get(`/feeds/${feed}.atom`)).text()) as Element;
    const entries = childrenOf(childrenOf(xml, 'feed')[0], 'entry');
    expect(entries.map((entry) => textOf(childrenOf(entry, 'id')[0]))).toEqual(items.map(({ id }) => id));
  });
  it('say which models came over a threshold, on the day of the vintage that first has them over it', async () => {
    const items = await itemsOf('/feeds/models.json?over=1e25flop');
    const grok = items.find(({ url }) => url.endsWith('/models/grok-3'));
    expect(grok).toMatchObject({
      id: 'tag:flopscope.example,2026:models/1e25flop/grok-3',
      title: 'Grok 3 (xAI): 4.6 · 10²⁶ FLOP',
      content_html: expect.stringMatching(
        /^Over 10²⁵ FLOP on record since the vintage of 24 February 2025; published/,
      ),
      date_modified: '2025-02-24T00:00:00.000Z',
    });
    expect(items.map(({ date_modified }) => date_modified)).toEqual(
      items
        .map(({ date_modified }) => date_modified)
        .sort()
        .reverse(),
    );
  });
  it('keep ids and days in another language, at another address and at an earlier vintage', async () => {
    const now = await itemsOf('/feeds/models.json');
    const german = await itemsOf('/de/feeds/models.json');
    expect(german.map(({ id }) => id)).toEqual(now.map(({ id }) => id));
    const earlier = await itemsOf('/feeds/models.json?as-of=2025-06-20');
    expect(earlier.length).toBeGreaterThan(0);
    const days = new Map(now.map(({ id, date_modified }) => [id, date_modified]));
    for (const { id, date_modified } of earlier) expect([id, days.get(id)]).toEqual([id, date_modified]);
  });
  it('tell coming rules by the day they were known of, of one jurisdiction where one is wished for', async () => {
    const items = await itemsOf('/feeds/rules.json?jurisdiction=eu');
    expect(items.map(({ id }) => id)).toContain(
      'tag:flopscope.example,2026:rules/eu-aia-gpai-1e23/2025-08-02',
    );
    expect(items.every(({ id }) => id.includes('/eu-'))).toBe(true);
  });
  it('are found from every page, in its language', async () => {
    expect(await (await get('/models')).text()).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Flopscope: new models" href="/feeds/models.atom"',
    );
    expect(await (await get('/de/models')).text()).toContain('href="/de/feeds/models.atom"');
  });
  it('cost nothing twice', async () => {
    const tag = (await get('/feeds/vintages.atom')).headers.get('etag') ?? '';
    expect((await get('/feeds/vintages.atom', { 'if-none-match': tag })).status).toBe(304);
  });
  it.each([
    [
      '/feeds/models.atom?over=big',
      400,
      'over: invalid threshold: big; expected a size such as 1e23flop or 10Musd',
    ],
    ['/feeds/rules.atom?over=1e25', 400, 'over: is of the feed models alone'],
    ['/feeds/models.json?colour=red', 400, 'colour: unknown parameter'],
    ['/feeds/rules.json?jurisdiction=XX', 400, 'jurisdiction: no rules of XX'],
    ['/feeds/nonesuch.atom', 404, expect.stringMatching(/^no such feed; there are models\.atom/)],
  ])('refuse %s by name', async (path, status, detail) => {
    const response = await get(path);
    expect([response.status, (await response.json()).detail]).toEqual([status, detail]);
  });
});

describe('a feed of strangers’ names', () => {
  const content = (title: string): FeedContent => ({
    ...{
      id: 'tag:flopscope.example,2026:models',
      title: 'Feed',
      description: '',
      language: 'en',
      path: '/models',
    },
    day: '2026-05-02',
    entries: [
      { id: 'tag:flopscope.example,2026:models/a', title, text: title, path: '/models/a', day: '2026-05-02' },
    ],
  });
  const place = {
    site: 'https://example.org',
    self: 'https://example.org/feeds/models.atom?over=1e25&lang=en',
  };
  it('is well-formed whatever they hold, and holds no markup of theirs', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(']]>', '<script>', '&lt;', '\u0000', '\ud800'),
        ),
        (name) => {
          const title = `Name: ${name}`;
          const xml = writeFeed(content(title), 'atom', place);
          expect(atomProblems(xml)).toEqual([]);
          expect(xml).not.toContain('<script');
          const [item] = JSON.parse(writeFeed(content(title), 'json', place)).items;
          expect(item.content_html).not.toContain('<');
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});
