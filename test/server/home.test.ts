import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../../src/observatory.js';
import { createApp } from '../../src/server/app.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';
import { openPage } from '../web/page-reader.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let observatory: Observatory;
let app: Hono;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
  const assetsDirectory = join(PACKAGE_ROOT, 'dist', 'web', 'assets');
  app = createApp({ observatory, assetsDirectory, version: '0.1.0', log: () => undefined });
});

describe('the start page', () => {
  it('says the pace, how sure it is, and as of when', async () => {
    const page = await openPage(app, '/');
    expect(page.querySelector('h1')?.textContent).toBe(
      'About 8.8 large AI models a month, probably slower than a year before',
    );
    const said = page.querySelector('main')?.textContent ?? '';
    expect(said).toContain('8.8 (90%: 5.9 to 13.2) a month in the 12 months to 2 May 2026');
    expect(said).toContain('the pace rose with a probability of 16%');
    expect(page.querySelectorAll('figure')).toHaveLength(2);
    expect((await openPage(app, '/de/')).querySelector('h1')?.textContent).toBe(
      'Etwa 8,8 große KI-Modelle im Monat, wahrscheinlich langsamer als im Jahr davor',
    );
  });

  it('brings its styles along, and its policy allows these and no others', async () => {
    for (const path of ['/', '/de/']) {
      const response = await app.request(path);
      const [, styles = ''] = /<style>([^<]*)<\/style>/.exec(await response.text()) ?? [];
      const hash = createHash('sha256').update(styles).digest('base64');
      expect(styles.length).toBeGreaterThan(1000);
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`);
    }
    const other = await app.request('/pace');
    expect(other.headers.get('content-security-policy')).toContain("style-src 'self';");
  });

  it('has five figures, of which each leads to what it is made from', async () => {
    const page = await openPage(app, '/');
    const figures = [...page.querySelectorAll('.key-figures > div')];
    expect(figures).toHaveLength(5);
    for (const figure of figures) {
      const links = [...figure.querySelectorAll('a.figure')];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        const counted = /^(\d+) on record$/.exec(link.textContent ?? '')?.[1];
        const target = await openPage(app, (link.getAttribute('href') ?? '').replace(/#.*/, ''));
        if (counted) expect(target.querySelector('h1')?.textContent).toBe(`${counted} models`);
      }
    }
    expect(page.querySelector('.key-figures')?.textContent).toContain(
      'Models over $10 million published in 20254 on record, about 30 (90%: 16 to 48)',
    );
  });

  it('says what is new since the vintage before, and who moved the count', async () => {
    const page = await openPage(app, '/');
    expect(page.querySelector('#new')?.textContent).toBe('New since 30 March 2026');
    const text = page.querySelector('#new + p')?.textContent;
    expect(text).toMatch(/^The vintage of 2 May 2026 lists \d+ more models and drops none; of \d+ others /);
    expect(text).toContain('The count over 10²³ FLOP went from 327 to 328.');
    expect(page.querySelector('#new ~ .scroll tbody th a')?.getAttribute('href')).toBe(
      '/models/deepseek-v3.2',
    );
  });

  it('looks from an earlier day as from today', async () => {
    const page = await openPage(app, '/?as-of=2024-06-01');
    expect(page.querySelector('main')?.textContent).toContain('As of 26 May 2024');
    for (const link of page.querySelectorAll('.key-figures a, .next a'))
      if (!link.getAttribute('href')?.startsWith('/api/'))
        expect(link.getAttribute('href')).toContain('as-of=2024-06-01');
    expect(page.querySelectorAll('figure')).toHaveLength(2);
  });

  it('stands from the first vintage on', async () => {
    const [first = ''] = await observatory.vintages();
    const page = await openPage(app, `/de/?as-of=${first}`);
    expect(page.querySelector('#new')).toBeNull();
    expect(page.querySelectorAll('.key-figures > div').length).toBeGreaterThan(2);
  });

  it('says the same whether the build has prepared it or not', async () => {
    const { vintage: prepared, ...said } = await observatory.overview(null);
    const { vintage: made, ...again } = await observatory.overview(prepared.date);
    expect({ ...made, asOf: null }).toEqual(prepared);
    const plain = (value: object) =>
      JSON.stringify(value).replaceAll(`"asOf":"${prepared.date}"`, '"asOf":null');
    expect(plain(again)).toBe(plain(said));
  });
});
