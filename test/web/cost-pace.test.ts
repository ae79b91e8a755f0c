import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { listedFigures, modelsBehind, openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const optionsOf = (page: Document, name: string) =>
  [...page.querySelectorAll(`select[name="${name}"] option`)].map((option) => option.getAttribute('value'));
const chosen = (page: Document, name: string) =>
  page.querySelector(`select[name="${name}"] option[selected]`)?.getAttribute('value');

describe('the pace over a sum of dollars', () => {
  it('says which cost is counted in dollars of when, and lets one choose', async () => {
    const page = await openPage(app, '/pace?over=10Musd');
    expect(page.body.textContent).toContain('“Final run, chips owned”, in dollars of June 2025');
    expect(optionsOf(page, 'over')).toEqual(expect.arrayContaining(['1Musd', '10Musd', '100Musd']));
    expect(optionsOf(page, 'scope')).toEqual(['', 'cloud', 'acquisition', 'development']);
    expect(optionsOf(page, 'price-month')).toEqual(['', '2023-12', '2020-12', '2015-12']);
    expect([chosen(page, 'scope'), chosen(page, 'price-month')]).toEqual(['', '']);
  });

  it('keeps the choice in every link to the same page, and in what it counts', async () => {
    const state = 'over=10Musd&scope=cloud&price-month=2020-12';
    const page = await openPage(app, `/de/pace?${state}&by=month&as-of=2025-06-20`);
    expect([chosen(page, 'scope'), chosen(page, 'price-month')]).toEqual(['cloud', '2020-12']);
    expect(page.body.textContent).toContain('„Letzter Lauf, gemietet“ in Dollar von Dezember 2020');
    expect(page.querySelector('header a.language')?.getAttribute('href')).toBe(
      `/pace?${state}&by=month&as-of=2025-06-20`,
    );
    const links = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
    const onward = links.filter((href) => /^\/(de\/pace\?|api\/v1\/(pace\?|breakdown))/.test(href));
    const kept = onward.filter(
      (href) => href.includes('scope=cloud') && href.includes('price-month=2020-12'),
    );
    const variants = [...page.querySelectorAll('#variants ~ section tbody a')].slice(0, 7);
    expect(onward.length - kept.length).toBe(variants.length);
  });

  it('drops what no threshold in FLOP takes, and keeps the rest', async () => {
    for (const prefix of ['', '/de']) {
      const moved = await app.request(
        `${prefix}/pace?over=1e25flop&scope=cloud&price-month=2020-12&by=month`,
      );
      expect([moved.status, moved.headers.get('location')]).toEqual([
        302,
        `${prefix}/pace?over=1e25flop&by=month`,
      ]);
    }
    const page = await openPage(app, '/pace?over=1e25flop&scope=&price-month=');
    for (const name of ['scope', 'price-month']) expect(optionsOf(page, name)).toEqual([]);
    expect(page.getElementById('variants')).toBeNull();
    expect((await app.request('/pace?over=10Musd&scope=bribes')).status).toBe(400);
    expect((await app.request('/pace?over=nothing&scope=cloud')).status).toBe(400);
  });

  it('shows the rate of each variant, which leads to its own page', async () => {
    const { variants } = (await (await app.request('/api/v1/pace?over=10Musd')).json()) as PaceAnswer;
    const rowsOf = (page: Document) => [
      ...(page.querySelector('#variants ~ section tbody')?.querySelectorAll('tr') ?? []),
    ];
    const rows = rowsOf(await openPage(app, '/pace?over=10Musd'));
    expect(rows).toHaveLength(variants?.length ?? 0);
    for (const [index, row] of rows.entries()) {
      const page = await openPage(app, row.querySelector('a')?.getAttribute('href') ?? '');
      const marked = rowsOf(page).map(
        (one) => one.querySelector('a')?.getAttribute('aria-current') === 'true',
      );
      expect(marked.indexOf(true)).toBe(index);
      expect(marked.filter(Boolean)).toHaveLength(1);
    }
  });

  it.each(['', '&scope=cloud', '&price-month=2020-12'])(
    'its figures lead to the models they count, and to none where the list knows another cost%s',
    async (state) => {
      const page = await openPage(app, `/pace?over=10Musd${state}`);
      const table = page.querySelector('main details table') as Element;
      const figures = listedFigures(table);
      const counts = figures.filter(({ href }) => !href.includes('reading=imputed'));
      expect(counts.length).toBeGreaterThan(3);
      for (const { text, href } of counts)
        expect([href, await modelsBehind(app, href)]).toEqual([href, Number(text)]);
      expect(figures.length).toBe(counts.length * (state === '' ? 1.5 : 1));
      for (const { href } of figures.filter((figure) => figure.href.includes('reading=imputed')))
        expect(href).toContain('sort=cost');
    },
  );
});

describe('the list of models', () => {
  const heads = (page: Document) =>
    [...page.querySelectorAll('[data-live="results"] thead th')].map((head) => head.textContent);

  it.each(['/models?sort=cost', '/models?over=10Musd&reading=imputed'])(
    'has a column of costs at %s, each marked as what it is',
    async (path) => {
      const page = await openPage(app, path);
      expect(heads(page)).toContain('Training cost90% interval, dollars of June 2025');
      const cells = [...page.querySelectorAll('[data-live="results"] tbody td:nth-child(3)')];
      const recorded = cells.filter((cell) => cell.querySelector('a')?.getAttribute('href')?.includes('#tr'));
      expect(recorded.length).toBeGreaterThan(3);
      for (const cell of cells) {
        const isRecorded = recorded.includes(cell);
        expect(cell.querySelector('.evidence') === null).toBe(isRecorded);
        expect(cell.querySelector('.span')?.textContent).toMatch(
          isRecorded ? /^dollars of 2023, as recorded$/ : /^\$.* to \$/,
        );
      }
    },
  );

  it('has none where it is not about money', async () => {
    expect(heads(await openPage(app, '/models?over=1e25'))).not.toContain('Training cost');
  });

  it('gives the cost with interval, evidence, method and dollars as CSV', async () => {
    const text = await (await app.request('/api/v1/models?sort=cost&limit=5&format=csv')).text();
    const header = text.split('\r\n')[0]?.split(',') ?? [];
    expect(header.filter((name) => name.startsWith('training_cost_'))).toEqual([
      'training_cost_usd',
      'training_cost_low_usd',
      'training_cost_high_usd',
      'training_cost_interval_level',
      'training_cost_evidence',
      'training_cost_method',
      'training_cost_price_basis',
    ]);
    expect(text).toMatch(/,imputed,compute-over-speed,USD of \d{4}-\d\d,/);
  });
});
