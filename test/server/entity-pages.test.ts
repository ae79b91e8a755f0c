import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { figuresIn, modelsBehind, openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const PAGES = [
  '/organizations',
  '/organizations?search=open',
  '/organizations/openai',
  '/countries',
  '/countries/DE',
  '/chips',
  '/chips/nvidia-h100-sxm5-80gb',
  '/clusters',
  '/clusters/xai-colossus-2-memphis-phase-2',
];

describe('pages of what is beside models', () => {
  it.each(PAGES)('%s is there in both languages, with one heading and a vintage', async (path) => {
    for (const prefix of ['', '/de']) {
      const page = await openPage(app, `${prefix}${path}`);
      expect(page.querySelectorAll('h1').length).toBe(1);
      expect(page.documentElement.getAttribute('lang')).toBe(prefix === '/de' ? 'de' : 'en');
      expect(page.querySelector('select[name="as-of"]')).not.toBeNull();
    }
  });

  it('every figure of a table leads somewhere that is there', async () => {
    const page = await openPage(app, '/organizations/deepseek');
    const figures = figuresIn(page.querySelector('main') as Element);
    expect(figures.length).toBeGreaterThan(20);
    // Those of earlier vintages would have every estimate made anew.
    const addresses = figures
      .map(({ href }) => href.split('#')[0] ?? '')
      .filter((href) => !href.includes('as-of'));
    for (const href of new Set(addresses.filter((address) => address !== '').slice(0, 12)))
      expect([href, (await app.request(href)).status]).toEqual([href, 200]);
  });

  it('a count by year is the length of the list it leads to', async () => {
    const page = await openPage(app, '/countries/DE');
    const rows = [...page.querySelectorAll('.faces table tbody tr')].slice(-4);
    expect(rows.length).toBe(4);
    for (const row of rows) {
      const [models] = figuresIn(row);
      expect(await modelsBehind(app, models?.href ?? '')).toBeGreaterThanOrEqual(Number(models?.text));
    }
  });

  it('names on the page of a model are links that arrive', async () => {
    const page = await openPage(app, '/models/llama-3.1-405b');
    const links = [...page.querySelectorAll('main dl a')].map((link) => link.getAttribute('href') ?? '');
    for (const folder of ['/organizations/', '/countries/', '/chips/']) {
      const found = links.find((href) => href.startsWith(folder)) ?? '';
      const response = await app.request(found);
      const location = response.headers.get('location');
      expect((await app.request(location ?? found)).status).toBe(200);
    }
  });

  it.each(['organization-years.svg?of=openai', 'country-years.svg?of=DE', 'chip-years.svg?of=h100'])(
    'the chart %s stands alone',
    async (chart) => {
      const response = await app.request(`/de/charts/${chart}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
      ]);
    },
  );

  it('leads to its own chart in every format', async () => {
    const page = await openPage(app, '/organizations/openai');
    const charts = [...page.querySelectorAll('a[href^="/charts/"]')].map((link) => link.getAttribute('href'));
    expect(charts.length).toBeGreaterThan(1);
    expect(charts.filter((href) => !href?.includes('of=openai'))).toEqual([]);
  });

  it('an embedded chart leads to the page of its thing', async () => {
    const page = await openPage(app, '/embed/organization-years?of=openai');
    expect(page.querySelector('.source a')?.getAttribute('href')).toBe('/organizations/openai');
  });
});

describe('the page of a model', () => {
  it('carries structured data that no name can break out of', async () => {
    const page = await openPage(app, '/models/grok-3');
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      version: '2026-05-02',
    });
    expect(data.url).toBe('http://localhost/models/grok-3?as-of=2026-05-02');
    expect((await app.request('/models/grok-3')).headers.get('content-security-policy')).toContain(
      "script-src 'self'",
    );
  });

  it('shows what each vintage stated, what is related, and a citation', async () => {
    const page = await openPage(app, '/de/models/gpt-4o');
    const history = page.getElementById('history');
    expect(history?.textContent).toBe('Wie sich dieser Eintrag änderte');
    const text = page.querySelector('main')?.textContent ?? '';
    for (const words of ['Verwandte Modelle', 'Diesen Eintrag zitieren', '@misc{flopscope-gpt-4o-2026-05-02'])
      expect(text).toContain(words);
  });
});
