import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BREAKDOWN_KEYS } from '../../src/trends/breakdown-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const json = async (path: string) => (await app.request(`/api/v1${path}`)).json();

describe('the models of a group', () => {
  it.each(BREAKDOWN_KEYS)('are as many as the breakdown by %s says, in every group', async (by) => {
    const { groups } = await json(`/breakdown?over=1e25&by=${by}`);
    expect(groups.length).toBeGreaterThan(1);
    for (const { key, recorded } of groups) {
      const query = new URLSearchParams({ over: '1e25', by, group: key, limit: '2' });
      const { total, models } = await json(`/models?${query}`);
      expect([key, total, models.length]).toEqual([key, recorded, Math.min(2, recorded)]);
    }
  });

  it('is none for a name no group has, such as one every object inherits', async () => {
    expect((await json('/models?over=1e25&by=country&group=constructor')).total).toBe(0);
  });
});

describe('the catalogue as CSV', () => {
  const table = async (path: string, accept?: string) => {
    const response = await app.request(`/api/v1${path}`, { headers: accept ? { accept } : {} });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('vary')).toContain('Accept');
    const rows: string[][] = parse(await response.text(), { record_delimiter: '\r\n' });
    return rows;
  };

  it('is given for format=csv and to who prefers it', async () => {
    const { total } = await json('/models?over=1e25');
    expect(await table('/models?over=1e25&format=csv')).toHaveLength(total + 1);
    expect(await table('/models?over=1e25', 'text/csv')).toHaveLength(total + 1);
    expect(await table('/models?over=1e25', 'application/json;q=0.5, text/csv')).toHaveLength(total + 1);
  });

  it.each([
    ['format=json', 'text/csv'],
    ['limit=1', '*/*'],
    ['limit=1', 'application/json, text/csv;q=0.5'],
  ])('is not given for %s with Accept %s', async (query, accept) => {
    const response = await app.request(`/api/v1/models?${query}`, { headers: { accept } });
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('holds no cell that starts a formula, in the whole catalogue', async () => {
    const rows = await table('/models?format=csv');
    expect(rows.length).toBeGreaterThan(2000);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});
