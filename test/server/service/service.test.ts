import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../../../src/observatory.js';
import { createApp } from '../../../src/server/app.js';
import type { RequestEntry } from '../../../src/server/service/log-line.js';
import { openService, type ServiceOptions } from '../../../src/server/service/service.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';
import { filledObservatory } from '../../shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
});
afterAll(directory.remove);

const STORED = [
  { source: 'epoch-all', retrieved: '2026-03-30' },
  { source: 'epoch-all', retrieved: '2026-05-02' },
  { source: 'epoch-hardware', retrieved: '2026-05-02' },
];

function served(own: Partial<ServiceOptions> = {}) {
  const logged: RequestEntry[] = [];
  const failures: string[] = [];
  const log = (line: string) => void failures.push(line);
  const time = { now: 0 };
  const clock = () => time.now;
  const service = openService({
    ...{
      version: '0.1.0',
      clock,
      now: () => new Date('2026-11-24T12:00:00Z'),
      randomName: () => 'made',
      log,
    },
    ...{
      stored: async () => STORED,
      isStopping: () => false,
      logRequest: (entry) => void logged.push(entry),
    },
    rateLimit: { requestsPerMinute: 3, mostClients: 100, trustsProxy: false },
    ...own,
  });
  const app = createApp({
    ...{ observatory, version: '0.1.0', log, clock, service },
    assetsDirectory: join(PACKAGE_ROOT, 'dist', 'web', 'assets'),
  });
  const get = async (
    path: string,
    headers: Record<string, string> = {},
    address = '192.0.2.1',
    method = 'GET',
  ) =>
    app.request(
      path,
      { method, headers },
      { incoming: { socket: { remoteAddress: address, bytesWritten: 0 } } },
    );
  return { app, get, logged, failures, time };
}

describe('the limit of requests', () => {
  it('tells with every answer of the API how much is left', async () => {
    const { get } = served();
    const left = async () => (await get('/api/v1/sources')).headers.get('ratelimit');
    expect(await left()).toBe('"requests";r=2;t=20');
    expect(await left()).toBe('"requests";r=1;t=40');
    expect((await get('/api/v1/openapi.json')).headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
  });

  it('refuses what is beyond with 429 and when to come again, until that is', async () => {
    const { get, time } = served();
    for (let count = 0; count < 3; count++) expect((await get('/api/v1/sources')).status).toBe(200);
    const refused = await get('/api/v1/models?limit=1', { origin: 'https://example.org' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    expect(await refused.json()).toMatchObject({
      status: 429,
      detail: expect.stringMatching(/more than 3 requests a minute/),
    });
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/api/v1/sources', {}, '192.0.2.2')).status).toBe(200);
    time.now += 20_000;
    expect((await get('/api/v1/sources')).status).toBe(200);
    expect((await get('/api/v1/sources')).status).toBe(429);
  });

  it('counts assistants and feeds, but neither pages, assets, probes nor what a browser asks beforehand', async () => {
    const { get } = served();
    for (let count = 0; count < 5; count++)
      for (const path of ['/glossary', '/assets/site.css', '/health', '/ready'])
        expect([path, (await get(path)).status]).toEqual([path, 200]);
    for (let count = 0; count < 5; count++)
      expect((await get('/api/v1/models', {}, '192.0.2.1', 'OPTIONS')).status).toBe(204);
    for (const path of ['/feeds/rules.atom', '/de/feeds/rules.atom', '/mcp'])
      expect((await get(path)).status).not.toBe(429);
    expect((await get('/api/v1/sources')).status).toBe(429);
  });

  it('goes by the connection, whatever a header says, unless a proxy is trusted', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const alone = served();
    for (let count = 0; count < 3; count++) await alone.get('/api/v1/sources', from(`198.51.100.${count}`));
    expect((await alone.get('/api/v1/sources', from('198.51.100.9'))).status).toBe(429);
    const behind = served({ rateLimit: { requestsPerMinute: 3, mostClients: 100, trustsProxy: true } });
    for (let count = 0; count < 3; count++)
      await behind.get('/api/v1/sources', from(`203.0.113.${count}, 198.51.100.1`));
    expect((await behind.get('/api/v1/sources', from('203.0.113.9, 198.51.100.1'))).status).toBe(429);
    expect((await behind.get('/api/v1/sources', from('198.51.100.2'))).status).toBe(200);
    expect((await behind.get('/api/v1/sources', from('no address'))).status).toBe(200);
  });

  it('takes the addresses of one network of IPv6 for one client', async () => {
    const { get } = served();
    for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8:0000::3'])
      await get('/api/v1/sources', {}, address);
    expect((await get('/api/v1/sources', {}, '2001:db8::4')).status).toBe(429);
    expect((await get('/api/v1/sources', {}, '2001:db8:0:1::4')).status).toBe(200);
    for (const address of ['::ffff:192.0.2.7', '192.0.2.7', '::FFFF:192.0.2.7'])
      await get('/api/v1/sources', {}, address);
    expect((await get('/api/v1/sources', {}, '192.0.2.7')).status).toBe(429);
  });
});

describe('the probes', () => {
  it('say that the server is alive and can answer', async () => {
    const { get } = served();
    expect(await (await get('/health')).json()).toEqual({ alive: true, version: '0.1.0' });
    const ready = await get('/ready');
    expect([ready.headers.get('cache-control'), await ready.json()]).toEqual([
      'no-store',
      { ready: true, snapshots: 3 },
    ]);
  });

  it.each([
    ['there are no snapshots', { stored: async () => [] }],
    ['the store cannot be read', { stored: () => Promise.reject(new Error('disk gone, token=s3cret')) }],
    ['the server is ending', { isStopping: () => true }],
  ] as const)('say that it cannot: %s', async (reason, own) => {
    const { get, failures } = served(own);
    const ready = await get('/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason }]);
    expect((await get('/health')).status).toBe(200);
    expect(failures.length).toBe(reason.includes('read') ? 1 : 0);
  });

  it('look into the store once a second, however often they are asked', async () => {
    let looked = 0;
    const { get, time } = served({
      stored: async () => {
        looked += 1;
        return STORED;
      },
    });
    for (let count = 0; count < 20; count++) await get('/ready');
    expect(looked).toBe(1);
    time.now += 1000;
    await get('/metrics');
    expect(looked).toBe(2);
  });
});

describe('the measures', () => {
  it('count requests by the pattern of their address, and tell what is stored', async () => {
    const { get } = served({ rateLimit: null });
    for (const id of ['gpt-4', 'grok-3', 'none-such']) await get(`/api/v1/models/${id}`);
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    for (const line of [
      'flopscope_http_requests_total{method="GET",route="/api/v1/models/:id",status="200"} 2',
      'flopscope_http_requests_total{method="GET",route="/api/v1/models/:id",status="404"} 1',
      'flopscope_http_request_duration_seconds_count{route="/api/v1/models/:id"} 3',
      'flopscope_http_requests_in_flight 1',
      'flopscope_snapshots{source="epoch-all"} 2',
      `flopscope_newest_snapshot_timestamp_seconds{source="epoch-all"} ${Date.parse('2026-05-02') / 1000}`,
      'flopscope_store_readable 1',
      'flopscope_build_info{version="0.1.0"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'])
      expect(text).toContain(name);
    for (const line of text.split('\n').filter(Boolean))
      expect(line).toMatch(/^(#.*|[a-zA-Z_:][\w:]*(\{\w+="[^"\n]*"(,\w+="[^"\n]*")*\})? [-+\d.eNaInf]+)$/);
  });

  it('have no more names than there are patterns, whatever is asked for by which method', async () => {
    const { get } = served({ rateLimit: null });
    const lines = async () =>
      (await (await get('/metrics')).text())
        .split('\n')
        .filter((line) => line.startsWith('flopscope_http_requests_total'));
    const strange = (path: string, method: string) =>
      get(`/${encodeURIComponent(path)}`, {}, '192.0.2.1', method);
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.constantFrom('GET', 'BREW', 'PURGE', 'LINK', 'POST'),
        async (path, method) => {
          expect((await strange(path, method)).status).toBeLessThan(500);
        },
      ),
      { seed: 20261124, numRuns: 100 },
    );
    expect((await lines()).length).toBeLessThan(20);
    for (const line of await lines()) expect(line).toMatch(/route="\/?[\w/:.*-]*"/);
  });
});

describe('what is written down of a request', () => {
  it('is its pattern, status, time and id, and nothing that was asked for', async () => {
    const { get, logged } = served();
    const response = await get('/api/v1/models/gpt-4?as-of=2026-05-02', {
      'x-request-id': 'abc-1.2=',
      authorization: 'Bearer s3cret',
    });
    expect(response.headers.get('x-request-id')).toBe('abc-1.2=');
    expect(logged).toMatchObject([
      {
        method: 'GET',
        route: '/api/v1/models/:id',
        status: 200,
        id: 'abc-1.2=',
        time: new Date('2026-11-24T12:00:00Z'),
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/gpt-4|as-of|s3cret|192\.0/);
  });

  it('has an id of its own where the one that was sent could be something else', async () => {
    const { get, logged } = served({ rateLimit: null });
    for (const id of ['', 'a b', 'a,b', '{"x":1}', 'x'.repeat(129)])
      expect((await get('/health', { 'x-request-id': id })).headers.get('x-request-id')).toBe('made');
    expect(new Set(logged.map(({ id }) => id))).toEqual(new Set(['made']));
  });

  it('has the id of each request where the answer is one that was kept', async () => {
    const { get, logged } = served({ rateLimit: null });
    for (const id of ['one', 'two'])
      expect((await get('/api/v1/sources', { 'x-request-id': id })).headers.get('x-request-id')).toBe(id);
    expect(logged.map(({ id, route }) => [id, route])).toEqual([
      ['one', '/api/v1/sources'],
      ['two', '/api/v1/sources'],
    ]);
  });

  it('tells a failure as 500', async () => {
    const failing = served({
      stored: () => {
        throw new Error('at once');
      },
    });
    expect((await failing.get('/ready')).status).toBe(500);
    expect(failing.logged).toMatchObject([{ route: '/ready', status: 500 }]);
  });
});
