import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { parquetReadObjects } from 'hyparquet';
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

const asked = async (query: string): Promise<ExploreAnswer> =>
  (await app.request(`/api/v1/explore${query}`)).json();

describe('the data of the explorer', () => {
  it('has every listed model in columns of one length', async () => {
    const { models, sizes, listed, words } = await asked('');
    for (const column of [
      ...Object.values(models),
      ...Object.values(sizes).flatMap(({ value, low }) => [value, low]),
    ])
      expect(column).toHaveLength(listed);
    expect(new Set(models.id).size).toBe(listed);
    expect(Math.max(...models.organization.flat())).toBe(words.organization.length - 1);
  });
  it('agrees with the catalogue and the files', async () => {
    const { models, sizes } = await asked('');
    const place = models.id.indexOf('grok-4');
    const grok = (await (await app.request('/api/v1/models/grok-4')).json()) as {
      model: { trainingCompute: { value: number; low: number } };
    };
    expect(sizes.compute.value[place]).toBe(grok.model.trainingCompute.value);
    expect(sizes.compute.low[place]).toBe(grok.model.trainingCompute.low);
    for (const quantity of ['parameters', 'data', 'power'] as const)
      expect(sizes[quantity].value.filter((value) => value !== null).length).toBeGreaterThan(300);
  });
  it('is the part that is asked for, and with a quantity the models of its picture', async () => {
    const chinese = await asked('?country=China&quantity=compute&min=1e25');
    expect(chinese.models.id.length).toBeGreaterThan(3);
    expect(chinese.sizes.compute.value.every((value) => value !== null && value >= 1e25)).toBe(true);
    expect(chinese.listed).toBeGreaterThan(2000);
  });
  it('is the same as CSV and as Parquet', async () => {
    const query = '?quantity=cost&country=China&evidence=recorded,derived';
    const { models, sizes } = await asked(query);
    const csv = await (await app.request(`/api/v1/explore${query}&format=csv`)).text();
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(models.id);
    const response = await app.request(`/api/v1/explore${query}`, {
      headers: { accept: 'application/vnd.apache.parquet' },
    });
    expect(response.headers.get('content-disposition')).toContain('flopscope-explore.parquet');
    const read = await parquetReadObjects({ file: await response.arrayBuffer() });
    expect(read.map(({ id }) => id)).toEqual(models.id);
    expect(read.map(({ training_cost_usd: cost }) => cost)).toEqual(sizes.cost.value);
    expect(read.map(({ training_power_watts: watts }) => watts ?? null)).toEqual(sizes.power.value);
  });
  it('comes as Parquet for the catalogue too, numbers as numbers even where there is none', async () => {
    const read = async (query: string) =>
      parquetReadObjects({
        file: await (await app.request(`/api/v1/models?${query}&format=parquet`)).arrayBuffer(),
      });
    const grok = (await read('search=Grok-4')).find(({ id }) => id === 'grok-4');
    expect(grok?.training_compute_flop).toBeGreaterThan(1e25);
    expect(await read('search=nonesuch')).toEqual([]);
  });
  it('gives the line through what is shown, or why there is none', async () => {
    const trend = async (query: string) => (await app.request(`/api/v1/explore/trend${query}`)).json();
    expect(await trend('?from=2010-01-01')).toMatchObject({ gap: null, method: 'robust' });
    expect(await trend('?min=1e25')).toMatchObject({ gap: 'cut-by-size', line: [] });
    expect(await trend('?search=grok-4')).toMatchObject({ gap: 'too-few', growth: null });
  });
});

describe('the page of the explorer', () => {
  it('is a form, a picture and a table of links without a script', async () => {
    const page = await openPage(app, '/explore?domain=Language&from=2024-01-01&models=grok-4');
    expect(page.querySelectorAll('form.explorer svg.chart-explorer')).toHaveLength(2);
    const ticked = [...page.querySelectorAll('input[name="domain"][checked]')];
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['Language']);
    const links = [...page.querySelectorAll('.faces tbody th a')].map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(100);
    expect(links[0]).toMatch(/^\/models\//);
    expect(page.querySelector('.tray a[href^="/compare"]')?.getAttribute('href')).toBe(
      '/compare?models=grok-4',
    );
    expect(page.querySelector('input[name="models"]')?.getAttribute('value')).toBe('grok-4');
  });
  it('names each law beside its size', async () => {
    const page = await openPage(app, '/de/explore');
    const names = [...page.querySelectorAll('.chart-wide .chart-threshold-names')].map(
      ({ textContent }) => textContent,
    );
    expect(names).toHaveLength(3);
    expect(names[1]).toBe('10²⁵ FLOP · EU: Modell mit systemischem Risiko');
  });
  it('joins what a form without scripts sends apart, in one address', async () => {
    const response = await app.request(
      '/de/explore?domain=Language&domain=Vision&search=&evidence=recorded&from=2020-01-01',
    );
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(
      '/de/explore?domain=Language%2CVision&evidence=recorded&from=2020-01-01',
    );
  });
  it('has every file of what it shows, at addresses that answer', async () => {
    const page = await openPage(
      app,
      '/explore?quantity=cost&country=China&view=2020-01-01_2024-01-01_1e3_1e8',
    );
    const hrefs = [...page.querySelectorAll('.faces p a')].map((link) => link.getAttribute('href') ?? '');
    const formats = hrefs.filter((href) => href.startsWith('/api/v1/explore?'));
    expect(formats.map((href) => /format=(\w+)/.exec(href)?.[1] ?? 'json')).toEqual([
      'csv',
      'parquet',
      'json',
    ]);
    for (const href of [...formats, ...hrefs.filter((one) => one.startsWith('/charts/explore.'))])
      expect((await app.request(href)).status).toBe(200);
    expect(hrefs.some((href) => href.startsWith('/charts/explore.png?'))).toBe(true);
  });
  it('shows what appeared, moved and vanished between two vintages', async () => {
    const page = await openPage(app, '/explore?as-of=2026-05-02&against=2026-03-30&quantity=parameters');
    expect(page.querySelector('#changes')?.textContent).toMatch(
      /Between 30 March 2026 and 2 May 2026: \d+ new/,
    );
    expect(page.querySelectorAll('.chart-wide .chart-appeared')).toHaveLength(1);
  });
  it.each([
    ['/explore?quantity=speed', 400],
    ['/de/explore?view=1', 400],
    ['/explore?colour=red', 400],
    ['/explore?from=2024-01-01&from=2025-01-01', 400],
    [`/explore?search=${'x'.repeat(5000)}`, 400],
    ['/explore?as-of=1999-01-01', 400],
    ['/explore?models=<script>alert(1)</script>', 200],
    ['/explore?domain=nonesuch', 200],
    ['/api/v1/explore?quantity=speed', 400],
  ])('answers %s with status %i', async (path, status) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('<script>alert');
  });
});
