import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});

describe('models side by side', () => {
  it('have a column each, with links to where each figure is from', async () => {
    const page = await openPage(app, '/compare?models=grok-4,gpt-4o,deepseek-r1');
    expect(page.querySelector('h1')?.textContent).toBe('Grok 4, GPT-4o and DeepSeek-R1, side by side');
    const rows = [...page.querySelectorAll('.compared tbody tr')];
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(3);
    const compute = rows.find((row) => row.querySelector('th')?.textContent?.startsWith('Training compute'));
    const hrefs = [...(compute?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([
      '/models/grok-4#trainingComputeFlop',
      '/models/gpt-4o#compute',
      '/models/deepseek-r1#trainingComputeFlop',
    ]);
    expect(page.querySelectorAll('.chart-wide .chart-medians circle')).toHaveLength(6);
  });
  it('are taken out and put in by address, names standing for models', async () => {
    const page = await openPage(app, '/de/compare?models=grok-4,gpt-4o');
    const out = [...page.querySelectorAll('.compared .lift')].map((link) => link.getAttribute('href'));
    expect(out).toEqual(['/de/compare?models=gpt-4o', '/de/compare?models=grok-4']);
    const added = await app.request('/de/compare?models=grok-4&add=GPT-4o');
    expect([added.status, added.headers.get('location')]).toEqual([
      302,
      '/de/compare?models=grok-4%2Cgpt-4o',
    ]);
  });
  it('are in the files to take away, and no others', async () => {
    const page = await openPage(app, '/compare?models=grok-4,gpt-4o');
    const href = page
      .querySelector('.faces a[href*="/api/v1/explore?"][href*="as-of"]:not([href*="format"])')
      ?.getAttribute('href');
    const answer = (await (await app.request(href ?? '')).json()) as ExploreAnswer;
    expect([...answer.models.id].sort()).toEqual(['gpt-4o', 'grok-4']);
  });
  it('begin with none', async () => {
    const page = await openPage(app, '/compare');
    expect(page.querySelector('form input[name="add"]')).not.toBeNull();
    expect(page.querySelectorAll('svg')).toHaveLength(0);
  });
  it.each([
    ['/compare?models=nonesuch-model', 404],
    ['/compare?add=nonesuch-model', 404],
    ['/compare?models=a,b,c,d,e,f,g', 400],
    ['/compare?colour=red', 400],
    ['/charts/compare-cost.svg?models=grok-4', 200],
    ['/charts/compare-cost.svg', 404],
  ])('answer %s with status %i', async (path, status) => {
    expect((await app.request(path)).status).toBe(status);
  });
});
