import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/pipeline.js';
import { createApp } from '../../src/server/app.js';
import { type Scope, TokenWish } from '../../src/snapshots/access/access-token.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let pipeline: Pipeline;
let app: Hono;
let looked = 0;
const LIMITS = { mostWatches: 3, largestIngestBytes: 2000 };
beforeAll(async () => {
  const observatory = await filledObservatory(directory.path);
  pipeline = pipelineOn(directory.path);
  app = createApp({
    ...{ observatory, version: '0.1.0', log: () => undefined },
    assetsDirectory: join(PACKAGE_ROOT, 'dist', 'web', 'assets'),
    writing: {
      tokens: await pipeline.tokens(),
      watches: await pipeline.watches(),
      plans: await pipeline.savedPlans(2),
      ingest: async (upload) => {
        const result = await pipeline.ingestUpload(upload);
        looked += 1;
        return result;
      },
      limits: LIMITS,
    },
  });
});

const tokenOf = async (scope: Scope) =>
  (await (await pipeline.tokens()).create(TokenWish.parse({ scope }))).token;
const send = (
  method: string,
  path: string,
  token: string | null,
  body?: unknown,
  type = 'application/json',
) =>
  app.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const PLAN = { name: 'Our run', parts: [{ kind: 'pre-training', flop: 2e25 }] };

describe('what writes', () => {
  const all: [string, string, Scope][] = [
    ['GET', '/watches', 'watches'],
    ['POST', '/watches', 'watches'],
    ['DELETE', '/watches/x', 'watches'],
    ['GET', '/plans', 'plans'],
    ['POST', '/plans', 'plans'],
    ['GET', '/plans/x', 'plans'],
    ['GET', '/plans/x/assess', 'plans'],
    ['DELETE', '/plans/x', 'plans'],
    ['POST', '/ingest', 'ingest'],
  ];

  it.each(all)('%s %s needs a token with the scope %s', async (method, path, scope) => {
    const none = await send(method, path, null);
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="flopscope"']);
    const wrong = await send(
      method,
      path,
      'flopscope_000000000000_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    );
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('invalid_token'),
    ]);
    const other = await send(method, path, await tokenOf(scope === 'plans' ? 'watches' : 'plans'));
    expect([other.status, other.headers.get('www-authenticate')]).toEqual([
      403,
      `Bearer realm="flopscope", error="insufficient_scope", scope="${scope}"`,
    ]);
    const good = await send(method, path, await tokenOf(scope));
    expect([401, 403]).not.toContain(good.status);
    for (const response of [none, wrong, other, good]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      if (response.status >= 400)
        expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('is refused as before for a correction without a token, and taken with one', async () => {
    const proposal = {
      ...{ model: 'grok-3', field: 'trainingComputeFlop', value: '5e26', source: 'https://example.org/a' },
      ...{ note: 'table 2', by: 'A' },
    };
    expect((await send('POST', '/corrections', null, proposal)).status).toBe(403);
    expect((await send('POST', '/corrections', await tokenOf('plans'), proposal)).status).toBe(403);
    const token = await tokenOf('corrections');
    expect((await send('POST', '/corrections', token, proposal)).status).toBe(201);
    expect((await send('POST', '/corrections', token, proposal)).status).toBe(200);
  });

  it('is not for pages of other origins', async () => {
    const asked = await app.request('/api/v1/plans', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
    expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).not.toContain('authorization');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('is nothing where a server takes nothing in', async () => {
    const closed = createApp({
      ...{ observatory: await pipeline.observatory(), version: '0.1.0', log: () => undefined },
      assetsDirectory: '',
    });
    const response = await closed.request('/api/v1/plans', {
      headers: { authorization: `Bearer ${await tokenOf('plans')}` },
    });
    expect([response.status, (await response.json()).detail]).toEqual([403, 'this server takes nothing in']);
  });
});

describe('watches over HTTP', () => {
  it('are added, listed without their secret, and removed', async () => {
    const token = await tokenOf('watches');
    const watch = {
      name: 'large',
      feed: { over: '1e26flop' },
      webhook: 'https://example.org/hooks/secret-path',
    };
    const added = await send('POST', '/watches', token, watch);
    const { secret, ...rest } = await added.json();
    expect([added.status, rest.added, typeof secret]).toEqual([201, 'large', 'string']);
    expect((await send('POST', '/watches', token, watch)).status).toBe(409);
    expect((await send('POST', '/watches', token, { name: 'law', plan: PLAN })).status).toBe(201);
    const listed = await (await send('GET', '/watches', token)).text();
    expect(JSON.parse(listed).watches.map(({ name }: { name: string }) => name)).toEqual(['large', 'law']);
    expect(listed).not.toMatch(new RegExp(`secret-path|${secret}`));
    for (const name of ['large', 'law'])
      expect((await send('DELETE', `/watches/${name}`, token)).status).toBe(204);
    expect((await send('DELETE', '/watches/large', token)).status).toBe(404);
  });

  it.each([
    [{ name: 'X', feed: {} }, /name: expected a-z/],
    [{ name: 'x' }, /feed: give feed or plan/],
    [{ name: 'x', feed: {}, plan: {} }, /feed: give feed or plan/],
    [{ name: 'x', feed: { over: 'big' } }, /over: invalid threshold: big/],
    [{ name: 'x', feed: {}, secret: 'mine' }, /secret: unknown parameter/],
    [{ name: 'x', plan: { a: 1 } }, /plan: /],
    [{ name: 'x', feed: {}, webhook: 'http://127.0.0.1/hook' }, /./],
    [{ name: 'x', feed: {}, webhook: 'https://169.254.169.254/latest' }, /./],
    ['{', /the body is no JSON/],
  ])('refuse %j with 400', async (body, detail) => {
    const token = await tokenOf('watches');
    const response = await send('POST', '/watches', token, body);
    expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringMatching(detail)]);
    expect((await (await send('GET', '/watches', token)).json()).watches).toEqual([]);
  });

  it('refuse another type with 415 and a long body with 413', async () => {
    const token = await tokenOf('watches');
    expect((await send('POST', '/watches', token, 'x', 'text/plain')).status).toBe(415);
    expect((await send('POST', '/watches', token, { name: 'x'.repeat(70_000) })).status).toBe(413);
  });
});

describe('plans over HTTP', () => {
  it('are saved once, found, judged by the law of a day, and deleted', async () => {
    const token = await tokenOf('plans');
    const first = await send('POST', '/plans', token, PLAN);
    const { saved } = await first.json();
    expect(first.status).toBe(201);
    expect((await send('POST', '/plans', token, PLAN)).status).toBe(200);
    expect(await (await send('GET', `/plans/${saved.id}`, token)).json()).toEqual(saved);
    expect((await (await send('GET', '/plans', token)).json()).plans).toEqual([saved]);
    const verdicts = await send('GET', `/plans/${saved.id}/assess?on=2026-11-24`, token);
    expect(await verdicts.json()).toMatchObject({
      on: '2026-11-24',
      subject: { kind: 'plan', name: 'Our run' },
    });
    expect((await send('GET', `/plans/${saved.id}/assess?when=now`, token)).status).toBe(400);
    expect((await send('DELETE', `/plans/${saved.id}`, token)).status).toBe(204);
    for (const path of [saved.id, '..%2f..%2fx', 'x'])
      expect((await send('GET', `/plans/${path}`, token)).status).toBe(404);
  });

  it('are so many and no more', async () => {
    const token = await tokenOf('plans');
    const save = (name: string) => send('POST', '/plans', token, { ...PLAN, name });
    expect([(await save('a')).status, (await save('b')).status, (await save('c')).status]).toEqual([
      201, 201, 400,
    ]);
  });
});

describe('a file over HTTP', () => {
  const CSV =
    'Model,Organization,Publication date,Training compute (FLOP),Notability criteria\nTest One,Acme,2026-10-01,1e24,SOTA\n';
  const ingest = async (query: string, body: string, token?: string) =>
    send('POST', `/ingest${query}`, token ?? (await tokenOf('ingest')), body, 'application/octet-stream');

  it('is taken in once, and answered from', async () => {
    const query = '?file=notable.csv&source=epoch-notable&retrieved=2026-11-20';
    const first = await ingest(query, CSV);
    const answer = await first.json();
    expect([first.status, answer.stored, answer.rows, answer.accepted, answer.retrieved]).toEqual([
      201,
      true,
      1,
      1,
      '2026-11-20',
    ]);
    expect(looked).toBeGreaterThan(0);
    const again = await ingest(query, CSV);
    expect([again.status, (await again.json()).stored]).toEqual([200, false]);
    expect((await pipeline.stored()).at(-1)).toMatchObject({
      source: 'epoch-notable',
      retrieved: '2026-11-20',
    });
  });

  it.each([
    ['?source=nothing', CSV, 400],
    ['?retrieved=2026-02-30', CSV, 400],
    ['?file=..%2f..%2fetc%2fpasswd', CSV, 400],
    ['?kind=csv', CSV, 400],
    ['?source=epoch-notable', 'no table', 400],
    ['', '', 400],
    ['?source=epoch-notable', 'x'.repeat(2001), 413],
  ])('is refused with its reason: %s', async (query, body, status) => {
    const before = (await pipeline.stored()).length;
    const response = await ingest(query, body);
    expect([response.status, (await response.json()).status]).toEqual([status, status]);
    expect(await pipeline.stored()).toHaveLength(before);
  });
});
