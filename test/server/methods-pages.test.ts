import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { figuresIn, openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const methods = readdirSync(join(PACKAGE_ROOT, 'docs/methods'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace('.md', ''));

describe('the pages on methods', () => {
  it('the index leads to every one of them', async () => {
    const page = await openPage(app, '/de/methods');
    const links = [...page.querySelectorAll('.methods a')].map((link) => link.getAttribute('href'));
    expect([...links].sort()).toEqual(methods.map((id) => `/de/methods/${id}`).sort());
  });

  it.each(methods)('%s has one heading, no raw mark-up, and links that arrive', async (id) => {
    const page = await openPage(app, `/methods/${id}`);
    expect(page.querySelectorAll('h1').length).toBe(1);
    expect(page.querySelector('.method')?.textContent).not.toMatch(/\*\*|<\/?\w+>/);
    for (const link of page.querySelectorAll('.method a')) {
      const href = link.getAttribute('href') ?? '';
      if (!href.startsWith('/methods/')) expect(href).toMatch(/^(https?:\/\/|#)/);
      else expect(methods).toContain(href.replace('/methods/', '').replace(/#.*$/, ''));
    }
  });

  it('say today’s figures, each leading to the page that shows where they are from', async () => {
    const live = (await openPage(app, '/methods/training-compute')).querySelector('.live') as Element;
    const [figure] = figuresIn(live);
    expect(live.textContent).toMatch(/[\d,]+ models whose training compute a source states/);
    expect((await app.request(figure?.href ?? '')).status).toBe(200);
    const { models } = await (await app.request('/api/v1/models')).json();
    const recorded = models.filter(
      (model: { trainingCompute: { evidence: string } }) => model.trainingCompute.evidence === 'recorded',
    );
    expect(figure?.text.replaceAll(',', '')).toContain(String(recorded.length));
  });

  it('in German have a summary, and mark the rest as English', async () => {
    const page = await openPage(app, '/de/methods/pace');
    expect(page.querySelector('h1')?.textContent).toBe('Tempo');
    const [german, english] = [...page.querySelectorAll('.method')];
    expect(german?.textContent).toContain('Was unsicher ist.');
    expect(english?.getAttribute('lang')).toBe('en');
  });

  it('the glossary explains each term under its id', async () => {
    const page = await openPage(app, '/glossary');
    expect(page.getElementById('systemic-risk')?.localName).toBe('dt');
    for (const link of page.querySelectorAll('.glossary a[href^="#"]'))
      expect(page.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
  });
});

describe('the page of revisions', () => {
  it('names who moved a count, as the API does', async () => {
    const state = 'from=2025-06-20&to=2025-11-01&over=1e25flop';
    const page = await openPage(app, `/revisions?${state}`);
    const { crossings, added } = await (await app.request(`/api/v1/revisions?${state}`)).json();
    expect(page.querySelector('h1')?.textContent).toContain(`${crossings.models.length} models moved`);
    const rows = [...page.querySelectorAll('[aria-label="Which models moved the count"] tbody tr')];
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual(
      crossings.models.map(({ name }: { name: string }) => name),
    );
    expect(page.querySelector('main')?.textContent).toContain(`${added.length} models were added`);
  });

  it('without an address compares the last two vintages, in German too', async () => {
    const page = await openPage(app, '/de/revisions');
    expect(page.querySelector('h1')?.textContent).toContain('vom 30. März 2026 bis zum 2. Mai 2026');
  });
});
