import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { API_QUESTIONS } from '../../src/server/questions.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
const logged: string[] = [];
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path, (line) => logged.push(line));
});
afterAll(directory.remove);

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

const ADDRESSES = [
  '/models?over=1e25',
  '/models/grok-3?',
  '/pace?over=1e23flop',
  '/pace/vintages?over=1e23',
  '/trend/rate?over=1e25',
  '/pace/reporting?over=1e23',
  '/pace/reporting/lag?over=1e23',
  '/breakdown?over=1e25',
  '/revisions?',
  '/plan?budget=5000usd',
  '/plan/hurdle?',
  '/sources?',
];

describe('the API', () => {
  it.each(ADDRESSES)('answers %s with a vintage and a shape it promises', async (address) => {
    const response = await get(`/api/v1${address}`);
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    const path = address.split('?')[0] ?? '';
    const question = API_QUESTIONS.find(
      (entry) => entry.path === path || (entry.path === '/models/:id' && path === '/models/grok-3'),
    );
    expect(question?.answer.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(body)).toContain('2026-05-02');
  });

  it.each(ADDRESSES)('refuses an unknown parameter of %s', async (address) => {
    const response = await get(`/api/v1${address}&colour=red`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      title: 'Bad request',
      status: 400,
      errors: [{ parameter: 'colour', problem: 'unknown parameter' }],
    });
  });

  it.each([
    ['/api/v1/pace', 400, /over/],
    ['/api/v1/pace?over=big', 400, /invalid threshold: big/],
    ['/api/v1/pace?over=1e23&as-of=2020-01-01', 400, /the first vintage is 2023-12-20/],
    ['/api/v1/models?limit=0', 400, /limit/],
    ['/api/v1/plan', 400, /budget: is missing/],
    ['/api/v1/plan?budget=0usd', 400, /budget: invalid sum: 0usd/],
    ['/api/v1/models?from=2024-02-30', 400, /invalid date: 2024-02-30/],
    ['/api/v1/models/no-such-model', 404, /no model called no-such-model; the nearest are/],
    ['/api/v1/nothing', 404, /no such address/],
  ])('%s is %i, in the one shape of errors', async (address, status, detail) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status,
      detail: expect.stringMatching(detail),
    });
  });

  it('answers the published training costs with the files they are made from', async () => {
    const response = await get('/api/v1/reproduce/training-cost?explain=true');
    const body = await response.json();
    const question = API_QUESTIONS.find(({ path }) => path === '/reproduce/training-cost');
    expect(question?.answer.safeParse(body).error?.issues ?? []).toEqual([]);
    expect([body.models.length, body.sources.length]).toEqual([52, 4]);
    const refused = await get('/api/v1/reproduce/training-cost?models=/etc/passwd');
    expect([refused.status, (await refused.json()).errors]).toEqual([
      400,
      [{ parameter: 'models', problem: 'unknown parameter' }],
    ]);
  });

  it('reproduces the published counts of models, and names a parameter that is wrong', async () => {
    const response = await get('/api/v1/reproduce/model-count?simulations=30&seed=2&variant=repaired');
    const body = await response.json();
    const question = API_QUESTIONS.find(({ path }) => path === '/reproduce/model-count');
    expect(question?.answer.safeParse(body).error?.issues ?? []).toEqual([]);
    expect([body.variant, body.simulations, body.seed, body.sources.length]).toEqual(['repaired', 30, 2, 1]);
    const refused = await get('/api/v1/reproduce/model-count?simulations=1000000000');
    expect([refused.status, (await refused.json()).errors]).toEqual([
      400,
      [
        {
          parameter: 'simulations',
          problem: 'invalid number of simulations: 1000000000; expected a whole number from 1 to 20000',
        },
      ],
    ]);
  });

  it('is read only', async () => {
    const response = await app.request('/api/v1/models', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('answers HEAD, and 304 to a reader that has the answer', async () => {
    const first = await get('/api/v1/sources');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect((await get('/api/v1/sources', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/api/v1/sources', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await app.request('/api/v1/sources', { method: 'HEAD' })).status).toBe(200);
  });

  it('describes its parameters as OpenAPI 3.1', async () => {
    const document = await (await get('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const names = document.paths['/pace'].get.parameters.map(
      ({ name, required }: { name: string; required: boolean }) => [name, required],
    );
    expect(names).toEqual([
      ['over', true],
      ['by', false],
      ['scope', false],
      ['price-month', false],
      ['cumulative', false],
      ['as-of', false],
      ['explain', false],
      ['format', false],
    ]);
    expect(
      document.paths['/pace'].get.responses['200'].content['application/json'].schema.properties,
    ).toHaveProperty('periods');
  });
});

describe('the pages', () => {
  it.each([
    '/',
    '/de/',
    '/models?search=grok',
    '/de/models',
    '/models/grok-3',
    '/de/models/gpt-4o',
    '/sources',
    '/de/sources?as-of=2024-06-01',
  ])('%s is a page without inline script or style', async (address) => {
    const response = await get(address);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(
      address.startsWith('/de') ? /^<!doctype html><html lang="de"/ : /^<!doctype html><html lang="en"/,
    );
    // The start alone brings styles along, which its policy names: see home.test.ts.
    const rest = /^\/(de\/)?$/.test(address) ? html.replace(/<style>[^<]*<\/style>/, '') : html;
    expect(rest).not.toMatch(/<script(?! type="module" src=| type="application\/ld\+json")|<style|\sstyle=/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('says its finding with its figures, in both languages', async () => {
    const said = async (path: string) => (await openPage(app, path)).querySelector('main')?.textContent;
    expect(await said('/pace')).toMatch(
      /107 models over 10²³ FLOP are on record as published in 2025, \d+ with derived ones; about \d+ expected/,
    );
    expect(await said('/de/pace')).toMatch(
      /Für das Jahr 2025 sind 107 Modelle über 10²³ FLOP erfasst, \d+ mit abgeleiteten; etwa \d+ erwartet/,
    );
    expect(await said('/de/pace?cumulative=true')).toContain(
      'Bis Ende 2025 sind 325 Modelle über 10²³ FLOP erschienen, soweit erfasst, ',
    );
  });

  it.each([
    ['/nothing', 404],
    ['/de/nichts', 404],
    ['/models/no-such-model', 404],
    ['/pace?over=big', 400],
    ['/?colour=red', 400],
  ])('%s is a page that says what to do, status %i', async (address, status) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/Back to the start|Zurück zum Anfang/);
  });

  it('serves its own styles and nothing beside them', async () => {
    expect((await get('/assets/site.css')).headers.get('content-type')).toContain('text/css');
    for (const path of ['/assets/../package.json', '/assets/%2e%2e/app.js', '/assets/none.css'])
      expect((await get(path)).status).toBe(404);
  });

  it('reports a failure of its own without showing its insides', async () => {
    const broken = createApp({
      observatory: new Proxy({} as never, {
        get: () => async () => {
          throw new Error('secret');
        },
      }),
      assetsDirectory: '',
      version: '0',
      log: (line) => logged.push(line),
    });
    const response = await broken.request('/api/v1/sources');
    expect([response.status, (await response.text()).includes('secret')]).toEqual([500, false]);
    expect(logged.join()).toContain('secret');
  });
});
