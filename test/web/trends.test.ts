import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const textOf = (element: Element | null | undefined) => element?.textContent?.replaceAll('\u00a0', ' ') ?? '';

describe('the page of growth', () => {
  it('says the finding of compute and of cost, each with picture, fits and what others published', async () => {
    const page = await openPage(app, '/trends');
    expect(textOf(page.querySelector('h1'))).toMatch(
      /^Training compute of notable models grew 4\.\d times a year \(90%: /,
    );
    expect(textOf(page.querySelector('#cost'))).toMatch(
      /^The cost of training notable models grew \d\.\d times a year/,
    );
    expect(page.querySelectorAll('figure')).toHaveLength(2);
    expect(page.querySelectorAll('figure svg')).toHaveLength(4);
    expect(page.querySelector('.chart-points circle')?.getAttribute('data-said')).toBeTruthy();
    const shown = [...page.querySelectorAll('tr.shown')].map(textOf);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain('robust, leaving out one organisation after another');
    const published = textOf([...page.querySelectorAll('table')].at(-1));
    for (const figure of ['4.7 (4.3 to 5.2)', '4.58 (4.13 to 5.09)', '4.33 (3.98 to 4.71)'])
      expect(published).toContain(figure);
  });
  it('has the models behind the figure as a table that leads to each, and as CSV', async () => {
    const page = await openPage(app, '/trends?set=frontier');
    const link = page.querySelector('.faces tbody a');
    expect((await app.request(link?.getAttribute('href') ?? '')).status).toBe(200);
    const files = [...page.querySelectorAll('.faces a')].map((file) => file.getAttribute('href') ?? '');
    for (const start of ['/api/v1/trend/compute?', '/api/v1/trend/cost?']) {
      const csv = files.find((file) => file.startsWith(start) && file.includes('format=csv')) ?? '';
      expect(csv).toContain('set=frontier');
      const response = await app.request(csv);
      expect(response.headers.get('content-type')).toContain('text/csv');
      expect((await response.text()).split('\r\n').length).toBeGreaterThan(20);
    }
    for (const id of ['growth-compute', 'growth-cost'])
      expect((await app.request(`/de/charts/${id}.svg?set=frontier`)).status).toBe(200);
  });
  it('keeps its state in the form, in German too, and offers ranks for the frontier', async () => {
    const page = await openPage(app, '/de/trends?set=frontier&reading=all&country=CN&from=2018-01-01');
    expect(textOf(page.querySelector('h1'))).toContain('(China)');
    const chosen = (name: string) =>
      page.querySelector(`select[name="${name}"] option[selected]`)?.getAttribute('value');
    expect(['set', 'reading', 'country'].map(chosen)).toEqual(['frontier', 'all', 'CN']);
    expect(page.querySelector('input[name="from"]')?.getAttribute('value')).toBe('2018-01-01');
    expect(page.querySelector('select[name="top"]')).not.toBeNull();
  });
  it('says why there is no figure, in place of one', async () => {
    const page = await openPage(app, '/trends?from=2026-04-01');
    expect(textOf(page.querySelector('h1'))).toContain('cannot be told');
    expect(page.querySelectorAll('figure svg').length).toBeLessThan(4);
    expect((await app.request('/charts/growth-compute.svg?from=2027-01-01')).status).toBe(404);
  });
  it.each(['/trends?set=best', '/trends?top=none', '/trends?price-month=1850', '/trends?colour=red'])(
    'refuses %s',
    async (path) => expect((await app.request(path)).status).toBe(400),
  );
});
