import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';
import type { RateAnswer } from '../../src/trends/rate/rate-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { figuresIn, modelsBehind, openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const ask = async <Answer>(path: string): Promise<Answer> => (await app.request(`/api/v1${path}`)).json();
const textOf = (page: Document) => (page.body.textContent ?? '').replaceAll('\u00a0', ' ');
const readingsOf = (page: Document) =>
  [...page.querySelectorAll('table')].find((own) => own.textContent?.includes('recorded, late'));

describe('the page of the rate', () => {
  it('says the finding, draws it, and gives the readings and courses behind it', async () => {
    const page = await openPage(app, '/rate?over=1e24flop');
    expect(page.querySelector('h1')?.textContent).toMatch(/^Late reports allowed for, .*\d a month/);
    expect(page.querySelectorAll('figure svg')).toHaveLength(2);
    expect(page.querySelector('nav a[aria-current="page"]')?.textContent).toBe('Pace over time');
    const rows = [...(readingsOf(page)?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
      'recorded, late reports allowed for',
      'derived, so far',
      'expected, so far',
    ]);
    expect(textOf(page)).toContain('Is it exponential?');
  });
  it('has the same in German, for the reading that is chosen', async () => {
    const page = await openPage(app, '/de/rate?over=1e24flop&reading=expected');
    expect(page.querySelector('h1')?.textContent).toMatch(/^Erwartet sind .* im Monat/);
    expect(page.querySelector('select[name="reading"] option[selected]')?.getAttribute('value')).toBe(
      'expected',
    );
    expect(textOf(page)).toContain('Im Monat veröffentlichte Modelle über 10²⁴ FLOP, erwartet');
  });
  it('leads from a figure to the models it counts', async () => {
    const page = await openPage(app, '/rate?over=1e25flop');
    const { readings } = await ask<RateAnswer>('/trend/rate?over=1e25flop');
    const [recorded] = readings;
    const table = [...page.querySelectorAll('table')].find((own) =>
      own.textContent?.includes('recorded, late'),
    );
    const [later] = table ? figuresIn(table) : [];
    expect(await modelsBehind(app, later?.href ?? '')).toBe(recorded?.lastYear?.later.count);
  });
  it('has reasons instead of figures where there is no model', async () => {
    const page = await openPage(app, '/rate?over=1e30flop');
    expect(page.querySelector('h1')?.textContent).toMatch(/^No rate over 10³⁰ FLOP: no model is over it/);
    expect(page.querySelectorAll('figure')).toHaveLength(0);
  });
  it('gives its table as CSV', async () => {
    const response = await app.request('/api/v1/trend/rate?over=1e25flop&format=csv');
    const [head, ...rows] = (await response.text()).trim().split('\r\n');
    expect(head).toContain('models_per_month');
    const { readings } = await ask<RateAnswer>('/trend/rate?over=1e25flop');
    expect(rows).toHaveLength(
      readings.reduce((sum, { smoothRate }) => sum + (smoothRate?.months.length ?? 0), 0),
    );
  });
});

describe('the last year against the one before', () => {
  it.each(['1e23flop', '10Musd'])('is the same in the pace and in its course: %s', async (over) => {
    const pace = await ask<PaceAnswer>(`/pace?over=${over}`);
    const { readings } = await ask<RateAnswer>(`/trend/rate?over=${over}`);
    const lastYear = readings[0]?.lastYear;
    expect(pace.acceleration?.correctedForReportingLag).toBe(true);
    expect(pace.acceleration?.verdict).toBe(lastYear?.verdict);
    expect(pace.acceleration?.probabilityFaster).toBe(lastYear?.probabilityFaster);
    expect(pace.nowcast?.rate.perMonth).toBe(lastYear?.later.perMonth);
    expect(pace.rate?.count).toBe(lastYear?.later.count);
    expect(pace.acceleration?.previous.count).toBe(lastYear?.earlier.count);
  });
});
