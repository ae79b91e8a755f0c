import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

describe('what the API refuses', () => {
  it.each([
    [
      '/models/grok-3?as-of=2020-01-01',
      'as-of',
      'nothing was retrieved by 2020-01-01; the first vintage is 2023-12-20',
    ],
    [
      '/pace?over=1e23&as-of=2020-01-01',
      'as-of',
      'nothing was retrieved by 2020-01-01; the first vintage is 2023-12-20',
    ],
    ['/pace?over=1e23&over=1e25', 'over', 'given 2 times; expected once'],
    ['/models?search=a&search=b&search=c', 'search', 'given 3 times; expected once'],
    ['/sources?as-of=2024-06-01&as-of=2024-06-01', 'as-of', 'given 2 times; expected once'],
    ['/openapi.json?pretty=1', 'pretty', 'unknown parameter'],
    ['/models?format=xml', 'format', 'Invalid option: expected one of "json"|"csv"|"parquet"'],
    ['/models?by=country&group=China', 'over', 'missing; a group is one of the models over a size'],
    ['/models?over=1e25&group=China', 'by', 'missing; a group is one of a breakdown by a key'],
    ['/models?over=1e25&by=country', 'group', 'missing; by alone chooses nothing'],
  ])('%s names the parameter %s', async (address, parameter, problem) => {
    const response = await app.request(`/api/v1${address}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 400,
      detail: `${parameter}: ${problem}`,
      errors: [{ parameter, problem }],
    });
  });

  it('answers an address beside /api/v1 in the shape of errors too', async () => {
    const response = await app.request('/api/v2/models');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });
});

describe('who may ask', () => {
  it.each([
    ['/api/v1/sources', 'GET', 200],
    ['/api/v1/sources', 'HEAD', 200],
    ['/api/v1/pace', 'GET', 400],
    ['/api/v1/models/none', 'GET', 404],
    ['/api/v1/nothing', 'GET', 404],
    ['/api/v1/models', 'POST', 405],
  ])('a page of any origin reads %s by %s, status %i', async (address, method, status) => {
    const response = await app.request(address, { method, headers: { origin: 'https://example.org' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
    expect(response.headers.get('access-control-expose-headers')).toContain('ETag');
  });

  it('reads a failure of ours as well', async () => {
    const observatory = new Proxy({} as never, {
      get: () => async () => {
        throw new Error('secret');
      },
    });
    const broken = createApp({ observatory, assetsDirectory: '', version: '0', log: () => undefined });
    const response = await broken.request('/api/v1/sources');
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([500, '*']);
  });

  it('is told beforehand that reading is allowed, and nothing else', async () => {
    const response = await app.request('/api/v1/models/grok-3', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe('Accept,If-None-Match,X-Request-Id');
  });
});

describe('what the pages refuse', () => {
  it.each([
    [
      '/models/grok-3?as-of=2020-01-01',
      'as-of: nothing was retrieved by 2020-01-01; the first vintage is 2023-12-20',
    ],
    ['/de/models/grok-3?as-of=2020-01-01', 'as-of: nothing was retrieved by 2020-01-01'],
    ['/?as-of=2020-01-01', 'as-of: nothing was retrieved by 2020-01-01'],
    ['/pace?over=1e23&over=1e25', 'over: given 2 times; expected once'],
    ['/?colour=red', 'colour: unknown parameter'],
    ['/models?colour=red&shape=round', 'colour: unknown parameter; shape: unknown parameter'],
    ['/models/grok-3?over=1e23', 'over: unknown parameter'],
    ['/sources?over=1e23', 'over: unknown parameter'],
    ['/models?over=big', 'over: invalid threshold: big'],
  ])('%s is a page, status 400, that says %s', async (address, words) => {
    const response = await app.request(address);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(words);
    expect(html).not.toContain('--as-of');
    // The way out must not lead back into the same mistake.
    expect(html).not.toContain('2020-01-01"');
  });

  it('keeps the state of an address whose slash was forgotten', async () => {
    const response = await app.request('/de?over=1e25&as-of=2025-06-20');
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/de/?over=1e25&as-of=2025-06-20',
    ]);
  });
});
