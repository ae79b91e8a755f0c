import { request } from 'node:http';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/server/serve.js';
import { PAGES } from '../../web/site-pages.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
const logged: string[] = [];
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path, (line) => logged.push(line));
});
afterAll(directory.remove);

const page = async (address: string, headers: Record<string, string> = {}) => {
  const response = await app.request(address, { headers });
  return { status: response.status, html: await response.text(), location: response.headers.get('location') };
};
const GERMAN = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' };
const FOLDERS = ['/models', '/organizations', '/countries', '/chips', '/clusters'];

describe('an address that cannot be answered', () => {
  it.each(FOLDERS)('%s/NAME that is not there is 404 and offers the nearest', async (folder) => {
    const { status, html } = await page(`${folder}/gpt-4oo`);
    expect(status).toBe(404);
    expect(html).toContain('Did you mean');
    const [, offer = ''] = html.match(new RegExp(`href="(${folder}/[^"]+)"`)) ?? [];
    const found = await page(offer);
    expect([200, 308]).toContain(found.status);
  });

  it.each(PAGES.map(({ path }) => path))(
    '%s with an unknown filter is 400 and offers itself without',
    async (path) => {
      const { status, html } = await page(`${path}?colour=red`);
      expect(status).toBe(400);
      expect(html).toContain('colour: unknown parameter');
      expect(html).toContain(`<a href="${path}">This page without those parts</a>`);
    },
  );

  it.each([...FOLDERS, '/nothing', '/embed', '/charts'])(
    '%s/SCRIPT is escaped wherever it is quoted',
    async (folder) => {
      const { status, html } = await page(
        `${folder}/${encodeURIComponent('<script>alert(1)</script>')}`,
        GERMAN,
      );
      expect(status).toBe(404);
      expect(html).not.toMatch(/<script>alert/);
    },
  );

  it('is answered in German where the address or else the browser says so', async () => {
    expect((await page('/nothing')).html).toContain('There is no such page');
    expect((await page('/de/nothing')).html).toContain('Diese Seite gibt es nicht');
    const { html } = await page('/models/no-such-model-at-all', GERMAN);
    expect(html).toMatch(/^<!doctype html><html lang="de">/);
    expect(html).toContain('<span lang="en">no model called');
    expect((await page('/models/none', { 'accept-language': 'fr' })).html).toContain('<html lang="en">');
  });

  it('of a language there is not offers those there are', async () => {
    const { status, html } = await page('/fr/models');
    expect(status).toBe(404);
    for (const href of ['/models', '/de/models']) expect(html).toContain(`<a href="${href}">`);
  });

  it('of a page that is spelled otherwise offers that page', async () => {
    expect((await page('/modles')).html).toContain('<a href="/models">/models</a>');
  });

  it('of a day before the first vintage names the vintages', async () => {
    const { status, html } = await page('/de/models/grok-3?as-of=2020-01-01');
    expect(status).toBe(400);
    expect(html).toContain('Daten gibt es mit Stand vom');
    expect(html).toContain('<a href="/de/models/grok-3?as-of=2023-12-20">20. Dezember 2023</a>');
  });

  it('of a model that a later vintage lists says since when', async () => {
    const { status, html } = await page('/models/grok-3?as-of=2024-01-01');
    expect(status).toBe(404);
    expect(html).toMatch(/<a href="\/models\/grok-3">It is on record from \d+ \w+ 2025 on<\/a>/);
  });

  it('a model that newer files dropped has its page, which says when it was last listed', async () => {
    const { models } = await (await app.request('/api/v1/models')).json();
    const gone = models.find(({ listing }: { listing: string }) => listing === 'delisted');
    const { status, html } = await page(`/models/${gone.id}`);
    expect(status).toBe(200);
    expect(html).toContain('No file has listed this model since');
  });

  it('of a million characters is 414, in the language of the address', async () => {
    const long = 'x'.repeat(1_000_000);
    expect((await page(`/models?search=${long}`)).status).toBe(414);
    expect((await page(`/api/v1/models?search=${long}`)).status).toBe(414);
    const server = await serve({ app, host: '127.0.0.1', port: 0 });
    try {
      for (const [path, words] of [
        ['/models', 'This address is too long'],
        ['/de/models', 'Diese Adresse ist zu lang'],
      ] as const) {
        const { status, text } = await ask(new URL(`${path}?search=${long}`, server.url));
        expect([status, text.includes(words)]).toEqual([414, true]);
      }
    } finally {
      await server.close();
    }
  });
});

/** `fetch` would not show what a server says before it has read everything. */
function ask(url: URL): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('an address that moved', () => {
  it.each([
    ['/models/GPT-4?as-of=2026-05-02', '/models/gpt-4-mar-2023?as-of=2026-05-02'],
    ['/de/models/GPT-4', '/de/models/gpt-4-mar-2023'],
    ['/chips/H100', '/chips/nvidia-h100-sxm5-80gb'],
    ['/de/countries/germany', '/de/countries/DE'],
    ['/organizations/OpenAI', '/organizations/openai'],
    ['/en/models?over=1e25', '/models?over=1e25'],
    ['/en//example.org/', '/example.org/'],
  ])('%s leads to %s, language and state kept', async (from, to) => {
    expect(await page(from)).toMatchObject({ status: 308, location: to });
  });
});

describe('an address of bytes that are no text', () => {
  it.each([
    '/models/%E0%A4%A',
    '/models/%',
    '/%ff',
    '/de/models/%c0%ae',
    '/models?search=%E0%A4%A',
    '/charts/%2e%2e.svg',
  ])('is refused, not failed: %s', async (address) => {
    expect((await page(address)).status).toBeLessThan(500);
  });
});
