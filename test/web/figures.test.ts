import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { figuresIn, listedFigures, modelsBehind, numberIn, openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);
/** A table by its first heading. */
function rowsAfter(page: Document, id: string): Element[] {
  let element = page.getElementById(id)?.nextElementSibling ?? null;
  while (element && !element.querySelector('table')) element = element.nextElementSibling;
  return [...(element?.querySelectorAll('tbody tr') ?? [])];
}

describe('a figure leads to the models it counts', () => {
  it.each([
    '/pace?over=1e25',
    '/de/pace?over=1e25',
    '/pace?over=1e25&as-of=2025-06-20',
    '/pace?over=1e25&cumulative=true',
  ])('in the sentences of %s', async (path) => {
    const page = await openPage(app, path);
    // A rate with late reports has no list of models; it has its course, month by month.
    for (const { href } of figuresIn(page.querySelector('h1') as Element))
      expect(href).toMatch(/\/lineage\?(?:.*&)?figure=pace\b/);
    const course = page.querySelector('main > p > a[href*="/rate"]')?.getAttribute('href') ?? '';
    const title = (await openPage(app, course)).querySelector('h1')?.textContent;
    expect(title).toBe(page.querySelector('h1')?.textContent);
    const sentences = [...page.querySelectorAll('main > p')].flatMap(figuresIn);
    const counts = sentences.filter(
      ({ text, href }) => href.includes('/models?') && !/month|im Monat|expected|erwartet/.test(text),
    );
    expect(counts.length).toBeGreaterThanOrEqual(5);
    for (const { text, href } of counts)
      expect([text, await modelsBehind(app, href)]).toEqual([
        text,
        /^(One|ein) /i.test(text) ? 1 : /^(No|kein) /i.test(text) ? 0 : numberIn(text),
      ]);
  });

  it.each(['', '&by=quarter', '&cumulative=true', '&as-of=2024-06-01'])(
    'in every cell of the pace table%s',
    async (state) => {
      const page = await openPage(app, `/pace?over=1e25${state}`);
      const figures = listedFigures(page.querySelector('main details table') as Element);
      const counts = figures.filter(({ href }) => !href.includes('reading=imputed'));
      expect(counts.filter(({ href }) => href.includes('reading=derived')).length).toBeGreaterThan(1);
      for (const { text, href } of counts)
        expect([href, await modelsBehind(app, href)]).toEqual([href, Number(text)]);
      expect(figures.length).toBe((3 * counts.length) / 2);
    },
  );

  it.each(['1e22', '1e23', '1e24', '1e25'])(
    'derived counts are those of the list, over %s FLOP',
    async (over) => {
      const pace = await (await app.request(`/api/v1/pace?over=${over}`)).json();
      let higher = 0;
      for (const { period, recorded, derived } of pace.periods) {
        const list = `/api/v1/models?over=${over}&reading=derived&from=${period}-01-01&to=${period}-12-31`;
        expect([period, (await (await app.request(`${list}&limit=1`)).json()).total]).toEqual([
          period,
          derived,
        ]);
        if (derived > recorded) higher += 1;
      }
      expect(higher).toBeGreaterThan(0);
    },
  );

  it('an expected number leads to the largest of its models, and to what it is', async () => {
    const page = await openPage(app, '/de/pace?over=1e25');
    const expected = [...page.querySelectorAll('main > p')]
      .flatMap(figuresIn)
      .filter(({ text, href }) => text.includes('erwartet') && href.includes('/models?'));
    expect(expected).toHaveLength(3);
    for (const { href } of expected) {
      expect(href).toMatch(/^\/de\/models\?over=1e25flop&reading=imputed&from=.*&to=.*&sort=compute$/);
      const list = await openPage(app, href);
      expect(list.querySelector('[data-live="reading"]')?.textContent).toContain(
        'eine Summe von Wahrscheinlichkeiten',
      );
      expect(list.querySelector('select[name="reading"] option[selected]')?.getAttribute('value')).toBe(
        'imputed',
      );
    }
    const recorded = await openPage(app, '/de/models?over=1e25');
    expect(recorded.querySelector('[data-live="reading"]')?.textContent).toBe('');
  });

  it.each(['domain', 'country', 'organization', 'access', 'open-weights', 'sector'])(
    'in every row of the breakdown by %s',
    async (split) => {
      const page = await openPage(app, `/pace?over=1e25&split=${split}`);
      const rows = rowsAfter(page, 'breakdown');
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        const figures = listedFigures(row);
        const [count, ...others] = figures;
        // Of sectors, and of what is not stated, the catalogue has no filter that an expected number could lead to.
        const expected = others.filter(({ href }) => href.includes('reading=imputed'));
        expect(others.length - expected.length).toBe(2);
        if (split === 'domain') expect(expected).toHaveLength(1);
        expect(row.querySelectorAll('td.number')[1]?.textContent).toMatch(/^\d+(\.\d)? \(\d+ to \d+\)$/);
        expect([count?.href, await modelsBehind(app, count?.href ?? '')]).toEqual([
          count?.href,
          Number(count?.text),
        ]);
      }
    },
  );

  it('at every earlier vintage', async () => {
    const page = await openPage(app, '/pace?over=1e25');
    const rows = [...page.querySelectorAll('tbody tr')].filter((row) =>
      row.querySelector('th a')?.getAttribute('href')?.includes('as-of='),
    );
    expect(rows.length).toBe(12);
    for (const row of rows) {
      const [merged, file] = figuresIn(row);
      expect(await modelsBehind(app, merged?.href ?? '')).toBe(Number(merged?.text));
      const [address, anchor = ''] = (file?.href ?? '').split('#');
      expect((await openPage(app, address ?? '')).getElementById(anchor)?.textContent).toMatch(/\.csv/);
    }
    // Estimates of twelve vintages are made anew.
  }, 240_000);

  it('in the count of a file, as a sum that comes out and names every model that differs', async () => {
    const page = await openPage(app, '/pace?over=1e23');
    const rows = rowsAfter(page, 'sure');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const [own, differing] = figuresIn(row);
      const sum = page.getElementById(own?.href.replace('#', '') ?? '');
      const [total = 0, missing = 0, only = 0, count = 0] = (sum?.textContent?.match(/\d+/g) ?? []).map(
        Number,
      );
      expect(total - missing + only).toBe(count);
      expect(count).toBe(Number(own?.text));
      expect(missing + only).toBe(Number(differing?.text));
      expect(sum?.parentElement?.querySelectorAll('li').length).toBe(missing + only);
    }
  });

  it('carries the vintage on', async () => {
    const page = await openPage(app, '/pace?over=1e25&as-of=2024-06-01');
    for (const { href } of figuresIn(page.body).filter((figure) => figure.href.startsWith('/models?')))
      expect(href).toContain('as-of=');
  });
});

describe('the list of models', () => {
  it('says what it is narrowed to, and how to widen it', async () => {
    const page = await openPage(
      app,
      '/de/models?over=1e25&from=2024-01-01&to=2024-12-31&by=country&group=China',
    );
    const filters = [...page.querySelectorAll('.filters li')].map((item) => item.textContent);
    expect(filters).toEqual([
      'Nur erschienen 1. Januar 2024 bis 31. Dezember 2024 alle zeigen',
      'Nur Land: China alle zeigen',
    ]);
    const lift = page.querySelectorAll('.filters a')[1]?.getAttribute('href');
    expect(lift).toBe('/de/models?over=1e25&from=2024-01-01&to=2024-12-31');
    const kept = [...page.querySelectorAll('form.controls input[type="hidden"]')].map((input) =>
      input.getAttribute('name'),
    );
    expect(kept).toEqual(['from', 'to', 'by', 'group']);
  });

  it('offers each size once, however it was spelled', async () => {
    const page = await openPage(app, '/models?over=1e25');
    const options = [...page.querySelectorAll('select[name="over"] option')];
    expect(options.filter((option) => option.textContent === '10²⁵ FLOP')).toHaveLength(1);
    expect(options.find((option) => option.hasAttribute('selected'))?.getAttribute('value')).toBe('1e25flop');
  });

  it('can be taken away as CSV, all pages of it', async () => {
    const page = await openPage(app, '/models?over=1e23&offset=50');
    const href = page.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(href).toBe('/api/v1/models?over=1e23&format=csv');
    const lines = (await (await app.request(href)).text()).trim().split('\r\n');
    expect(lines.length).toBe((await modelsBehind(app, '/models?over=1e23')) + 1);
  });

  it('gives every size its interval, marks what no source states, and leads to where it is from', async () => {
    const page = await openPage(app, '/models?over=1e25&reading=imputed&sort=compute');
    const { models } = await (
      await app.request('/api/v1/models?over=1e25&reading=imputed&sort=compute&limit=50')
    ).json();
    const rows = [...page.querySelectorAll('main tbody tr')];
    expect(rows).toHaveLength(models.length);
    expect(models.length).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const { evidence, value } = models[index].trainingCompute;
      seen.add(evidence);
      expect(value).toBeLessThanOrEqual(models[index - 1]?.trainingCompute.value ?? Number.POSITIVE_INFINITY);
      expect(row.querySelector('.evidence')?.textContent?.trim() ?? 'recorded').toBe(evidence);
      expect(row.querySelector('.span')?.textContent).toMatch(/^\S.* to \S/);
      const [figure] = figuresIn(row);
      expect(figure?.href).toBe(
        `/models/${models[index].id}#${evidence === 'recorded' ? 'trainingComputeFlop' : 'compute'}`,
      );
    }
    expect([...seen].sort()).toEqual(['derived', 'imputed', 'recorded']);
  });

  it('leads back from behind its end', async () => {
    const page = await openPage(app, '/models?over=1e25&offset=5000');
    expect(page.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe('/models?over=1e25');
    expect(page.querySelector('a[rel="next"]')).toBeNull();
  });

  it('says what would widen a search that found nothing', async () => {
    const page = await openPage(app, '/models?search=nonesuch');
    expect(page.querySelector('main table')).toBeNull();
    expect(page.querySelector('[data-live="hint"]')?.textContent).toContain('fewer filters');
  });
});

describe('the page of a model', () => {
  it('lists every cell of every statement with file, date, row and column', async () => {
    const page = await openPage(app, '/models/gpt-4o');
    const answer = await (await app.request('/api/v1/models/gpt-4o')).json();
    for (const field of answer.fields.filter(
      ({ statements }: { statements: unknown[] }) => statements.length > 0,
    )) {
      const row = page.getElementById(field.field);
      const cells = field.statements.flatMap(({ cells: found }: { cells: unknown[] }) => found);
      const places = [...(row?.querySelectorAll('td li a') ?? [])].map((link) => link.textContent);
      expect([field.field, places.length]).toEqual([field.field, cells.length]);
      for (const { file, row: number, column } of cells)
        expect(
          places.some(
            (place) => place?.includes(`${file} of `) && place.includes(`row ${number}, column “${column}”`),
          ),
        ).toBe(true);
    }
  });
});
