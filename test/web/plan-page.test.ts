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

describe('the page of plans', () => {
  it('says what a budget buys, shows the options side by side and each by itself', async () => {
    const page = await openPage(app, '/plan?budget=20kEUR&deadline=60d&serve-tokens-per-day=10M');
    expect(page.querySelector('h1')?.textContent).toContain('For €20,000, within 60 days');
    const links = [...page.querySelectorAll('tbody th a.figure')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#qlora');
    for (const link of links) expect(page.querySelector(link ?? '')?.querySelector('h3')).not.toBeNull();
    expect(page.querySelector('#qlora')?.textContent).toContain('Serving 10 million tokens a day');
  });
  it('keeps what was chosen in the form, whatever it is', async () => {
    const page = await openPage(app, '/de/plan?budget=7kEUR&hardware=H800&max-params=5B');
    const value = (name: string) =>
      page
        .querySelector(`input[name="${name}"], select[name="${name}"] option[selected]`)
        ?.getAttribute('value');
    expect([value('budget'), value('hardware'), value('max-params')]).toEqual(['7kEUR', 'H800', '5B']);
    expect(page.querySelector('h1')?.textContent).toContain('Für 7.000 Euro');
  });
  it('shows a budget where the address names nothing, and a run where it names one', async () => {
    expect((await openPage(app, '/plan')).querySelector('h1')?.textContent).toContain('For $50,000');
    const run = await openPage(app, '/plan?params=7B&tokens=2T');
    expect(run.querySelector('h1')?.textContent).toContain('Rented, the run costs about');
  });
  it('has the hurdle as a picture, as a table, and by itself', async () => {
    const page = await openPage(app, '/plan?budget=1Musd');
    expect(page.querySelectorAll('#hurdle svg').length).toBe(2);
    expect(page.querySelectorAll('#hurdle table').length).toBe(3);
    const response = await app.request('/charts/hurdle.svg?budget=1Musd');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ]);
  });
  it.each([
    ['/plan?budget=0usd', 'budget: invalid sum: 0usd'],
    ['/de/plan?budget=5usd&deadline=0d', 'deadline: 0d leaves no time'],
    ['/plan?budget=5usd&colour=red', 'colour: unknown parameter'],
  ])('%s is refused with the reason', async (path, reason) => {
    const response = await app.request(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
  });
});
