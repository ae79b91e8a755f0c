import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_QUESTIONS } from '../../src/server/questions.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`/api/v1${path}`, { headers });
const json = async (path: string) => (await get(path)).json();
const NEXT = /^<([^>]+)>; rel="next"$/;

/** The lists, each with what it needs to be asked for, the key of its rows, and some field to sort by. */
const LISTS = [
  ['/models', 'over=1e24', 'models', 'name'],
  ['/organizations', 'search=university', 'entries', 'credit'],
  ['/countries', '', 'entries', 'newest'],
  ['/chips', 'search=h100', 'entries', 'powerWatts'],
  ['/clusters', 'search=xai', 'entries', 'operational'],
  ['/revisions', 'model=GPT-4', 'changes', 'field'],
  ['/rules', '', 'rules', 'jurisdiction'],
  ['/sources', '', 'sources', 'producer'],
  ['/refreshes', '', 'refreshes', 'added'],
] as const;

async function walk(path: string, rows: string): Promise<object[]> {
  const found: object[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const response: Response = await app.request(next);
    const body = await response.json();
    expect(response.status).toBe(200);
    found.push(...body[rows]);
    next = NEXT.exec(response.headers.get('link') ?? '')?.[1];
    expect(next === undefined).toBe(body.nextPageToken === null);
  }
  return found;
}

describe('a list of the API', () => {
  it('is every address that takes a page token', () => {
    const paths = API_QUESTIONS.filter(({ question }) => 'page-token' in question.shape).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(expect.arrayContaining(LISTS.map(([path]) => path)));
    expect(paths).toEqual(expect.arrayContaining(['/corrections', '/refreshes/:id']));
  });

  it.each(LISTS)(
    '%s?%s gives each row once when it is read page by page',
    async (path, query, rows, field) => {
      const whole = await json(`${path}?${query}`);
      const size = Math.max(1, Math.ceil(whole.total / 4));
      for (const sort of ['', `&sort=${field}`, `&sort=-${field}`]) {
        const all = await json(`${path}?${query}${sort}&limit=10000`);
        expect([all.total, all.nextPageToken]).toEqual([all[rows].length, null]);
        expect(await walk(`/api/v1${path}?${query}${sort}&limit=${size}`, rows)).toEqual(all[rows]);
      }
    },
  );

  it.each(LISTS)(
    '%s?%s is sorted both ways, with what is not known at the end',
    async (path, query, rows, field) => {
      const values = async (sort: string) =>
        (await json(`${path}?${query}&sort=${sort}&limit=10000`))[rows].map(
          (row: Record<string, unknown>) => row[field],
        );
      const [down, up] = [await values(field), await values(`-${field}`)];
      const known = (list: unknown[]) => list.filter((value) => value !== null);
      expect(known(up)).toEqual(known(down).reverse());
      for (const list of [down, up])
        expect(list.slice(known(list).length).every((value: unknown) => value === null)).toBe(true);
    },
  );

  it.each(LISTS)('%s?%s gives the fields asked for and no others', async (path, query, rows, field) => {
    const body = await json(`${path}?${query}&fields=${field}&limit=2`);
    for (const row of body[rows]) expect(Object.keys(row)).toEqual([field]);
    expect(body.total).toBeGreaterThan(0);
  });

  it.each(LISTS)(
    '%s?%s is a table, too, as CSV and Parquet, page by page and field by field',
    async (path, query, rows, field) => {
      const address = `${path}?${query}&limit=3&fields=${field}`;
      const body = await json(address);
      const csv = await get(`${address}&format=csv`);
      const [header = [], ...cells]: string[][] = parse(await csv.text(), { record_delimiter: '\r\n' });
      expect(cells).toHaveLength(body[rows].length);
      const column = header.indexOf(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
      expect(cells.map((row) => row[column])).toEqual(
        body[rows].map((row: Record<string, unknown>) => String(row[field] ?? '')),
      );
      const parquet = await get(address, { accept: 'application/vnd.apache.parquet' });
      expect(parquet.headers.get('link')).toBe(csv.headers.get('link')?.replace('&format=csv', '') ?? null);
      const records = await parquetReadObjects({ file: await parquet.arrayBuffer() });
      expect(records.map((record) => Object.keys(record))).toEqual(cells.map(() => header));
    },
  );

  it.each([
    ['/models?sort=colour', /sort: unknown field: colour; expected id, name, published, .*compute, cost/],
    ['/chips?sort=--name', /sort: unknown field: --name/],
    ['/organizations?fields=id,colour', /fields: unknown field: colour; expected id, name, models, credit/],
    ['/organizations?fields=', /fields: unknown field: ; expected/],
    ['/rules?limit=0', /limit/],
    ['/rules?limit=10001', /limit/],
    ['/rules?offset=-1', /offset/],
    ['/rules?page-token=x', /page-token: no page token of this question/],
    ['/models/gpt-4?page-token=x', /page-token: unknown parameter/],
    ['/models?limit=1&page_token=x', /page_token: unknown parameter/],
  ])('%s is refused with what there is', async (path, detail) => {
    const response = await get(path);
    expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringMatching(detail)]);
  });
});

describe('a page token', () => {
  const question = '/models?over=1e25&limit=2';
  const token = async () => (await json(question)).nextPageToken;
  const at = (given: string, path = question) => get(`${path}&page-token=${encodeURIComponent(given)}`);

  it('goes on with another length of pages, other fields and another format, which change nothing of the list', async () => {
    const third = (await json('/models?over=1e25&limit=3')).models[2].id;
    const response = await at(await token(), '/models?over=1e25&limit=1&fields=id');
    expect((await response.json()).models).toEqual([{ id: third }]);
    expect((await at(await token(), '/models?over=1e25&limit=1&format=csv')).status).toBe(200);
  });

  it.each([
    '/models?over=1e24&limit=2',
    '/models?limit=2',
    '/models?over=1e25&limit=2&sort=name',
    '/models?over=1e25&limit=2&as-of=2025-06-20',
    '/chips?limit=2',
  ])('is refused by another question: %s', async (path) => {
    expect((await at(await token(), path)).status).toBe(400);
  });

  it('is refused beside an offset', async () => {
    const response = await at(await token(), `${question}&offset=4`);
    expect([response.status, (await response.json()).errors[0].parameter]).toEqual([400, 'offset']);
  });

  it('is refused when a letter of it was changed, cut or added', async () => {
    const good = await token();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.constantFrom('', 'A', '.', '-', 'é', '\u0000'),
        async (place, letter) => {
          const bad = `${good.slice(0, place)}${letter}${good.slice(place + 1)}`;
          expect((await at(bad)).status).toBe(bad === good ? 200 : 400);
        },
      ),
      { seed: 20261124, numRuns: 60 },
    );
  });

  it('is refused whatever else stands in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (bad) => {
        expect((await at(bad)).status).toBe(400);
      }),
      { seed: 20261124, numRuns: 60 },
    );
  });
});
