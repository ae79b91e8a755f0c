import { request } from 'node:http';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback, ownNames, seenFromOutside } from '../../src/server/own-names.js';
import { type RunningServer, serve } from '../../src/server/serve.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const PUBLIC = new URL('https://observatory.example');
const directory = temporaryDirectory();
let app: Hono;
let server: RunningServer;
beforeAll(async () => {
  app = await servedApp(directory.path, undefined, {
    isOwnName: ownNames({ host: '127.0.0.1', publicUrl: PUBLIC }),
  });
  server = await serve({ app, host: '127.0.0.1', port: 0, seen: seenFromOutside(PUBLIC) });
});
afterAll(async () => {
  await server.close();
  directory.remove();
});

describe('the names of a server', () => {
  it('that listens on its own machine are those of the machine', () => {
    const own = ownNames({ host: '127.0.0.1', publicUrl: null });
    for (const name of ['127.0.0.1', 'localhost', '[::1]', '10.0.0.1'])
      expect([name, own?.(name)]).toEqual([name, true]);
    for (const name of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', ''])
      expect([name, own?.(name)]).toEqual([name, false]);
  });
  it('that others reach are any, or its public one and those of the machine', () => {
    expect(ownNames({ host: '0.0.0.0', publicUrl: null })).toBeNull();
    const own = ownNames({ host: '10.0.0.7', publicUrl: PUBLIC });
    for (const name of ['observatory.example', '10.0.0.7', '127.0.0.1']) expect(own?.(name)).toBe(true);
    for (const name of ['evil.example', 'www.observatory.example', '']) expect(own?.(name)).toBe(false);
  });
  it('of its own machine alone are told from others', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
    expect(['0.0.0.0', '::', '10.0.0.1', 'example.org'].map(isLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

/** As a browser asks after its name was made to lead here. */
function ask(
  host: string,
  path: string,
): Promise<{ status: number; text: string; policy: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server.url), { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          policy: String(response.headers['content-security-policy'] ?? ''),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a request that names another host', () => {
  it.each(['/', '/api/v1/sources', '/mcp', '/assets/site.css'])(
    'is refused, with the headers of every answer: %s',
    async (path) => {
      const { status, text, policy } = await ask('evil.example:4173', path);
      expect(status).toBe(421);
      expect(JSON.parse(text).detail).toContain('this server is not evil.example');
      expect(policy).toContain("default-src 'none'");
    },
  );
  it('is answered where that is the public one, as if it had been asked there', async () => {
    const { status, text } = await ask('observatory.example', '/robots.txt');
    expect(status).toBe(200);
    expect(text).toContain('https://observatory.example/sitemap.xml');
    const here = new URL(server.url).host;
    expect((await ask(here, '/robots.txt')).text).toContain(`http://${here}/sitemap.xml`);
  });
});

describe('a request seen from outside', () => {
  it('keeps method, headers and body, and is never another server', async () => {
    const seen = seenFromOutside(PUBLIC);
    const posted = seen(
      new Request('http://observatory.example/check?a=1', {
        method: 'POST',
        body: 'text=b',
        headers: { origin: 'https://observatory.example' },
      }),
    );
    expect([posted.url, posted.method, await posted.text()]).toEqual([
      'https://observatory.example/check?a=1',
      'POST',
      'text=b',
    ]);
    const other = new Request('http://127.0.0.1:4173/');
    expect(seen(other)).toBe(other);
    expect(seen(new Request('http://observatory.example//evil.example/')).url).toBe(
      'https://observatory.example//evil.example/',
    );
  });
});
