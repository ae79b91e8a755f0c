import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOnce } from '../../src/server/answer-once.js';
import { createApp } from '../../src/server/app.js';
import { tagged } from '../../src/server/entity-tag.js';
import { KEPT_MILLISECONDS } from '../../src/server/kept-answers.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

describe('readers of one page', () => {
  it('share an answer for a while, at the same time or after each other', async () => {
    const observatory = await pipelineOn(directory.path).observatory();
    let asked = 0;
    let now = 0;
    const counting = {
      ...observatory,
      sources: (asOf: string | null) => {
        asked += 1;
        return observatory.sources(asOf);
      },
    };
    const assetsDirectory = join(PACKAGE_ROOT, 'dist', 'web', 'assets');
    const app = createApp({
      ...{ observatory: counting, assetsDirectory, version: 'test', log: () => undefined },
      clock: () => now,
    });
    const pages = await Promise.all(['/sources', '/sources', '/de/sources'].map((path) => app.request(path)));
    const [first, second, german] = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(second).toBe(first);
    expect(german).not.toBe(first);
    expect(asked).toBe(2);
    now = KEPT_MILLISECONDS - 1;
    expect(await (await app.request('/sources')).text()).toBe(first);
    expect(asked).toBe(2);
    now = KEPT_MILLISECONDS;
    await app.request('/sources');
    expect(asked).toBe(3);
  });
});

/** A server whose every answer says how often one was made. */
function counted() {
  let made = 0;
  const store = { revision: '1' };
  const next = () => {
    made += 1;
    return made;
  };
  const app = new Hono();
  app.use(
    answerOnce({ clock: () => 0, writes: (path) => path === '/write', revision: () => store.revision }),
  );
  app.get('/own', (context) => context.text(`answer ${next()}`));
  app.get('/missing', (context) => context.text(`none ${next()}`, 404));
  app.get('/api/format', (context) => {
    context.header('vary', 'Accept');
    return tagged(context, `${next()} ${context.req.header('accept')}`, {
      type: 'text/plain',
      cacheControl: 'a',
    });
  });
  app.post('/write', (context) => context.text('written', context.req.query('bad') ? 400 : 200));
  app.post('/ask', (context) => context.text('asked'));
  app.get('/*', (context) => {
    context.header('x-inner', 'yes');
    const body = `${next()} ${'long '.repeat(1000)}`;
    return tagged(context, body, { type: 'text/plain; charset=utf-8', cacheControl: 'no-cache' });
  });
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await app.request(path, { method, headers });
    return { response, text: await response.text() };
  };
  return { app, ask, store, made: () => made };
}

describe('an answer with a tag', () => {
  it('is made once for every reader, compressed or not, with its headers', async () => {
    const { app, ask, made } = counted();
    const plain = await ask('/page');
    const again = await ask('/page');
    expect(again.text).toBe(plain.text);
    expect([...again.response.headers]).toEqual([...plain.response.headers]);
    expect(plain.response.headers.get('x-inner')).toBe('yes');
    expect(plain.response.headers.get('vary')).toBe('Accept-Encoding');
    const packed = await app.request('/page', { headers: { 'accept-encoding': 'br, gzip;q=0.5' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(plain.text);
    for (const none of ['br', 'gzip;q=0', 'br, gzip; q=0.0, *', '*;q=0', 'identity', ''])
      expect(
        (await ask('/page', { 'accept-encoding': none })).response.headers.get('content-encoding'),
      ).toBeNull();
    for (const some of ['GZIP', '*', 'br , gzip', 'deflate;q=0.5, gzip ;q=1.0'])
      expect(
        (await app.request('/page', { headers: { 'accept-encoding': some } })).headers.get('etag'),
      ).toMatch(/^W/);
    expect(made()).toBe(1);
  });

  it('is made again once there are other snapshots to make it from', async () => {
    const { ask, store, made } = counted();
    const before = (await ask('/page')).text;
    store.revision = '2';
    expect((await ask('/page')).text).not.toBe(before);
    await ask('/page');
    expect(made()).toBe(2);
  });

  it('is sent without its bytes to who has them, on the first question and on later ones', async () => {
    const { ask, made } = counted();
    const tag = (await ask('/page')).response.headers.get('etag') ?? '';
    for (const has of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const { response, text } = await ask('/page', { 'if-none-match': has });
      expect([response.status, text]).toEqual([304, '']);
      expect(response.headers.get('etag')).toBe(tag);
    }
    expect((await ask('/page', { 'if-none-match': '"other"' })).response.status).toBe(200);
    const { response } = await ask('/else', { 'if-none-match': '*', 'accept-encoding': 'gzip' });
    expect(response.status).toBe(304);
    expect(made()).toBe(2);
  });

  it('has no body for a question about its head, which costs no second making', async () => {
    const { ask, made } = counted();
    const head = await ask('/page', {}, 'HEAD');
    expect([head.response.status, head.text]).toEqual([200, '']);
    expect(head.response.headers.get('etag')).toBe((await ask('/page')).response.headers.get('etag'));
    expect(made()).toBe(1);
  });

  it('is another one in another format, where the address leaves that to the reader', async () => {
    const { ask } = counted();
    expect((await ask('/api/format', { accept: 'text/csv' })).text).toBe('1 text/csv');
    expect((await ask('/api/format', { accept: 'text/html' })).text).toBe('2 text/html');
    expect((await ask('/api/format', { accept: 'text/csv' })).text).toBe('1 text/csv');
  });

  it('is made anew after something was written, and only then', async () => {
    const { ask, made } = counted();
    await ask('/page');
    await ask('/ask', {}, 'POST');
    await ask('/write?bad=1', {}, 'POST');
    await ask('/page');
    expect(made()).toBe(1);
    await ask('/write', {}, 'POST');
    await ask('/page');
    expect(made()).toBe(2);
  });

  it('is kept for nobody who says who he is', async () => {
    const { ask, made } = counted();
    const secret = { authorization: 'Bearer secret' };
    const texts = [await ask('/page', secret), await ask('/page', secret), await ask('/page')];
    expect(new Set(texts.map(({ text }) => text)).size).toBe(3);
    expect(made()).toBe(3);
  });
});

describe('an answer without a tag', () => {
  it.each(['/own', '/missing'])(
    'is made for each reader, those who ask at the same time too: %s',
    async (path) => {
      const { ask, made } = counted();
      const texts = (await Promise.all([ask(path), ask(path), ask(path)])).map(({ text }) => text);
      expect(new Set(texts).size).toBe(3);
      expect(made()).toBe(3);
    },
  );
});
