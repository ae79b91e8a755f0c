import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_GROUPS, PAGES } from '../../web/site-pages.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});

const ORIGIN = 'http://localhost';
const hrefs = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe('the frame of a page', () => {
  it('leads to every group, to the pages of its own, and at the foot to all', async () => {
    const page = await openPage(app, '/de/rate?over=1e25flop&as-of=2025-06-20');
    expect(hrefs(page, 'header .groups a')).toHaveLength(PAGE_GROUPS.length);
    const own = PAGES.filter(({ group }) => group === 'count');
    expect(hrefs(page, 'header .pages a')).toEqual(own.map(({ path }) => `/de${path}?as-of=2025-06-20`));
    expect(page.querySelector('header .groups [aria-current]')?.textContent).toBe('Wie viele');
    expect(page.querySelector('header .pages [aria-current="page"]')?.textContent).toBe('Tempoverlauf');
    const all = PAGES.filter(({ group }) => group !== null).map(({ path }) => `/de${path}?as-of=2025-06-20`);
    expect(new Set(hrefs(page, 'footer nav a'))).toEqual(new Set(all));
  });

  it('marks the list a page belongs to without calling it the page', async () => {
    const page = await openPage(app, '/models/grok-3');
    expect(page.querySelector('header .pages a[href="/models"]')?.getAttribute('aria-current')).toBe('true');
    expect(page.querySelector('header [aria-current="page"]')).toBeNull();
  });

  it('offers the vintages in the head and keeps the rest of the state', async () => {
    const page = await openPage(app, '/de/pace?over=10Musd&scope=cloud&as-of=2025-06-20');
    const form = page.querySelector('header form.vintage');
    expect(form?.getAttribute('action')).toBe('/de/pace');
    expect(form?.querySelector('option[selected]')?.getAttribute('value')).toBe('2025-06-20');
    const kept = [...(form?.querySelectorAll('input[type="hidden"]') ?? [])].map((field) => [
      field.getAttribute('name'),
      field.getAttribute('value'),
    ]);
    expect(kept).toEqual([
      ['over', '10Musd'],
      ['scope', 'cloud'],
    ]);
    expect(page.querySelectorAll('select[name="as-of"]')).toHaveLength(1);
  });

  it('tells search engines its plain address in both languages, and previews its whole state', async () => {
    const page = await openPage(app, '/de/rate?over=1e25flop');
    const named = (name: string) =>
      page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
    expect(hrefs(page, 'link[rel="canonical"]')).toEqual([`${ORIGIN}/de/rate`]);
    expect(
      [...page.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ).toEqual([
      ['en', `${ORIGIN}/rate`],
      ['de', `${ORIGIN}/de/rate`],
      ['x-default', `${ORIGIN}/rate`],
    ]);
    expect(named('url')).toBe(`${ORIGIN}/de/rate?over=1e25flop`);
    expect(named('image')).toBe(`${ORIGIN}/de/charts/rate.png?over=1e25flop`);
    expect(named('title')).toContain('Tempoverlauf');
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).not.toBe('');
  });

  it('asks not to be kept where there is no page', async () => {
    const page = parseHTML(await (await app.request('/nothing')).text()).document;
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(hrefs(page, 'link[rel="canonical"]')).toEqual([]);
    expect(page.querySelector('header form.vintage')).toBeNull();
  });

  it('has a title of its own on every page, in both languages, and nothing inline or from elsewhere', async () => {
    for (const prefix of ['', '/de']) {
      const titles: string[] = [];
      for (const { path } of PAGES) {
        const page = await openPage(app, `${prefix}${path}`);
        titles.push(page.title);
        // The policy allows neither, and nobody else is asked for anything.
        expect([path, page.querySelectorAll(path === '/' ? '[style]' : '[style], style').length]).toEqual([
          path,
          0,
        ]);
        for (const loaded of page.querySelectorAll(
          'script:not([type="application/ld+json"]), img, iframe, link[rel="stylesheet"], link[rel="icon"]',
        ))
          expect([path, loaded.getAttribute('src') ?? loaded.getAttribute('href')]).toEqual([
            path,
            expect.stringMatching(/^(\/(?!\/)|data:)/),
          ]);
      }
      expect(new Set(titles).size).toBe(PAGES.length);
      for (const title of titles) expect(title).toMatch(/^Flopscope: | – Flopscope$/);
    }
  });
});

describe('the files for machines', () => {
  it('name every page in both languages', async () => {
    const response = await app.request('/sitemap.xml');
    expect(response.headers.get('content-type')).toContain('application/xml');
    const text = await response.text();
    const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    expect(found).toEqual(PAGES.flatMap(({ path }) => [`${ORIGIN}${path}`, `${ORIGIN}/de${path}`]));
    for (const address of found) expect((await app.request(address ?? '')).status).toBe(200);
    expect(await (await app.request('/robots.txt')).text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('an old address of the pace leads to its page, with its whole state', async () => {
    for (const prefix of ['', '/de']) {
      const moved = await app.request(`${prefix}/?over=1e25flop&by=month&as-of=2025-06-20`);
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        `${prefix}/pace?over=1e25flop&by=month&as-of=2025-06-20`,
      ]);
    }
    expect((await app.request('/?as-of=2025-06-20')).status).toBe(200);
  });
});
