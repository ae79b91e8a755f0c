import { gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});

describe('what is served', () => {
  it.each(['/sources', '/assets/site.css', '/api/v1/sources'])(
    'is compressed for who can read it: %s',
    async (path) => {
      const plain = await app.request(path);
      expect(plain.headers.get('content-encoding')).toBeNull();
      const packed = await app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      expect(packed.headers.get('vary')).toContain('Accept-Encoding');
      const bytes = Buffer.from(await packed.arrayBuffer());
      const text = await plain.text();
      expect(gunzipSync(bytes).toString()).toBe(text);
      expect(bytes.length).toBeLessThan(text.length / 2);
    },
  );

  it.each(['/assets/site.css', '/api/v1/sources'])(
    'is not sent again to who has it, compressed or not: %s',
    async (path) => {
      const headers = { 'accept-encoding': 'gzip' };
      const tag = (await app.request(path, { headers })).headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\//);
      const again = await app.request(path, { headers: { ...headers, 'if-none-match': tag } });
      expect(again.status).toBe(304);
    },
  );
});
