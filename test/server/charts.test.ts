import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});

describe('a chart by itself', () => {
  it.each(['pace', 'pace-vintages', 'rate'])('is a picture that needs nothing beside it: %s', async (id) => {
    const response = await app.request(`/de/charts/${id}.svg?over=1e25flop`);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('10²⁵');
    expect(svg).not.toMatch(/var\(|<script|href=/);
  });
  it.each(['pace', 'explore'])('is a picture of pixels with letters in it: %s', async (id) => {
    const response = await app.request(`/charts/${id}.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const { width, height, data } = PNG.sync.read(bytes);
    expect(width).toBe(1600);
    // The ground is that of the page; left of the axis nothing but letters differs from it.
    const isGround = (x: number, y: number) => data.readUIntBE(4 * (y * width + x), 3) === 0xfdfcf9;
    expect(isGround(1, 1)).toBe(true);
    const inked = Array.from(
      { length: 60 * height },
      (_, pixel) => [pixel % 60, Math.floor(pixel / 60)] as const,
    );
    expect(inked.filter(([x, y]) => y > height / 4 && !isGround(x, y)).length).toBeGreaterThan(100);
  });
  it('says in the picture what it finds, what is measured and where it is from; a page says it beside', async () => {
    const heading = (page: { querySelector: (selector: string) => { textContent: string | null } | null }) =>
      (page.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ');
    for (const [id, path] of [
      ['pace', '/pace?over=1e25flop'],
      ['explore', '/de/explore?quantity=cost'],
      ['law', '/de/law'],
    ] as const) {
      const page = await openPage(app, path);
      const title = heading(page);
      expect(page.querySelectorAll('.chart-frame, .chart-title')).toHaveLength(0);
      const served = path.replace(/(\/de)?\/\w+/, (_, language = '') => `${language}/charts/${id}.svg`);
      const { document } = parseHTML(await (await app.request(served)).text());
      const lines = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .map(({ textContent }) => textContent)
          .join(' ')
          .replace(/\s+/g, ' ');
      expect(lines('.chart-title')).toBe(title);
      expect(lines('.chart-subtitle').length).toBeGreaterThan(20);
      expect(lines('.chart-source')).toMatch(/(CC BY 4\.0|Keine Rechtsberatung).*Flopscope$/);
      const frame = await openPage(app, served.replace('/charts/', '/embed/').replace('.svg', ''));
      expect(heading(frame)).toBe(title);
      expect(frame.querySelectorAll('.chart-title')).toHaveLength(0);
    }
  });
  it('is the same thing in every file that is offered', async () => {
    const page = await openPage(app, '/organizations/openai');
    const hrefs = [...page.querySelectorAll('.faces a[href*="/charts/"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(hrefs).toHaveLength(2);
    for (const href of hrefs) expect((await app.request(href)).status).toBe(200);
  });
  it('may stand in a frame of another page, which no page may', async () => {
    const policy = async (path: string) => {
      const { headers } = await app.request(path);
      return [headers.get('content-security-policy'), headers.get('x-frame-options')];
    };
    for (const prefix of ['', '/de']) {
      const [framed, options] = await policy(`${prefix}/embed/pace?over=1e25flop`);
      expect(framed).toContain('frame-ancestors *');
      expect(framed).toContain("script-src 'self'");
      expect(options).toBeNull();
    }
    expect((await policy('/'))[0]).toContain("frame-ancestors 'none'");
  });
  it('leads from its frame to the page in the same state', async () => {
    const page = await openPage(app, '/de/embed/pace?over=1e25flop&by=quarter');
    expect(page.querySelectorAll('svg')).toHaveLength(2);
    expect(page.querySelector('p.source > a')?.getAttribute('href')).toBe(
      '/de/pace?over=1e25flop&by=quarter',
    );
  });
  it.each([
    ['/charts/nothing.svg', 404],
    ['/charts/pace.gif', 404],
    ['/charts/nothing.png', 404],
    ['/charts/pace.svg?over=big', 400],
    ['/charts/rate.svg?over=1e30flop', 404],
    ['/embed/constructor', 404],
    ['/embed/pace?colour=red', 400],
  ])('is refused where there is none: %s', async (path, status) => {
    expect((await app.request(path)).status).toBe(status);
  });
  it('has its data as CSV, JSON and an address fixed to the vintage, and a frame to copy', async () => {
    const page = await openPage(app, '/pace?over=1e25flop');
    const hrefs = [...page.querySelectorAll('.faces a')].map((link) => link.getAttribute('href') ?? '');
    const found = (start: string) => hrefs.find((href) => href.startsWith(start)) ?? '';
    for (const start of ['/api/v1/pace?', '/charts/pace.svg?', '/api/v1/pace/vintages?', '/pace?over=']) {
      expect(found(start)).toContain('as-of=2026-05-02');
      expect((await app.request(found(start))).status).toBe(200);
    }
    const table = hrefs.filter((href) => href.includes('format=csv'));
    expect(table).toHaveLength(2);
    for (const href of table)
      expect((await app.request(href)).headers.get('content-type')).toContain('text/csv');
    const frame = page.querySelector('.faces code')?.textContent ?? '';
    const [, address = ''] = /src="http:\/\/localhost([^"]+)"/.exec(frame) ?? [];
    expect((await app.request(address)).status).toBe(200);
  });
});
