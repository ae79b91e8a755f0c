import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { PAGES } from '../../web/site-pages.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
};
const headersOf = (response: Response, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));

describe('every answer', () => {
  it.each([
    ...PAGES.map(({ path }) => ['GET', path, 200] as const),
    ['GET', '/api/v1/openapi.json', 200],
    ['GET', '/api/v1/models?format=csv&limit=2', 200],
    ['HEAD', '/api/v1/sources', 200],
    ['OPTIONS', '/api/v1/models', 204],
    ['GET', '/api/v1/models?colour=red', 400],
    ['GET', '/api/v1/models/none', 404],
    ['GET', '/api', 404],
    ['DELETE', '/api/v1/models', 405],
    ['POST', '/api/v1/corrections', 403],
    ['GET', `/api/v1/models?search=${'x'.repeat(20_000)}`, 414],
    ['GET', '/feeds/models.atom', 200],
    ['GET', '/feeds/none', 404],
    ['GET', '/assets/site.css', 200],
    ['GET', '/assets/none.js', 404],
    ['GET', '/charts/pace.svg', 200],
    ['GET', '/charts/none.svg', 404],
    ['GET', '/embed/pace', 200],
    ['GET', '/mcp', 405],
    ['POST', '/correct', 403],
    ['HEAD', '/models', 200],
    ['OPTIONS', '/models', 404],
    ['GET', '/nothing', 404],
    ['GET', '/models?colour=red', 400],
    ['GET', '/en/models', 308],
    ['GET', '/robots.txt', 200],
    ['GET', '/sitemap.xml', 200],
  ] as const)(
    'to %s %.60s, %i, is what its type says and runs nothing of others',
    async (method, path, status) => {
      const response = await app.request(path, { method });
      expect(response.status).toBe(status);
      expect(headersOf(response, Object.keys(COMMON))).toEqual(COMMON);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(?:unsafe|\*|https?:)/);
      const framed = /^\/embed\/(?!none)/.test(path);
      const picture = response.headers.get('content-type')?.startsWith('image/');
      if (!picture) expect(policy).toContain(framed ? 'frame-ancestors *' : "frame-ancestors 'none'");
      const shared = /^\/(api\/|feeds|charts|embed)/.test(path);
      expect(response.headers.get('cross-origin-resource-policy')).toBe(
        shared ? 'cross-origin' : 'same-origin',
      );
      expect(response.headers.get('server')).toBeNull();
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );
  it('to a failure of ours is no weaker, and says nothing of its insides', async () => {
    const broken = createApp({
      observatory: new Proxy({} as never, {
        get: () => async () => {
          throw new Error('postgres://me:secret@db/flopscope');
        },
      }),
      assetsDirectory: '',
      version: '0',
      log: () => undefined,
    });
    for (const path of ['/models', '/api/v1/sources', '/feeds/models.atom', '/charts/pace.svg']) {
      const response = await broken.request(path);
      expect(response.status).toBe(500);
      expect(headersOf(response, Object.keys(COMMON))).toEqual(COMMON);
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(await response.text()).not.toContain('secret');
    }
  });
});
