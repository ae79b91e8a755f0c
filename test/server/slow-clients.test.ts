import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/server/serve.js';

/** Far more than the buffers of a connection hold. */
const LARGE_BYTES = 32 * 1024 * 1024;
const IMPATIENT = { head: 60, request: 120, next: 60_000, silence: 200, look: 20 };

let server: RunningServer;
let impatient: RunningServer;
beforeAll(async () => {
  const large = new Uint8Array(LARGE_BYTES);
  const app = new Hono()
    .get('/large', (context) => context.body(large))
    .post('/text', async (context) => context.text(String((await context.req.text()).length)))
    .get('/', (context) => context.text('here'))
    // Of a reader who went away in the middle of his request.
    .onError((_error, context) => context.text('gone', 400));
  server = await serve({ app, host: '127.0.0.1', port: 0 });
  impatient = await serve({ app, host: '127.0.0.1', port: 0, patience: IMPATIENT });
});
afterAll(() => Promise.all([server.close(), impatient.close()]));

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

async function dial({ url }: RunningServer, bytes: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  open.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

async function heard(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

async function answersOthers(): Promise<void> {
  expect(await (await fetch(server.url)).text()).toBe('here');
}

describe('others are answered', () => {
  it('while a reader takes one byte of a large answer and no more', async () => {
    const slow = await dial(server, 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(slow, 'readable');
    expect(slow.read(1)).toHaveLength(1);
    await answersOthers();
    slow.resume();
    let taken = 0;
    slow.on('data', (bytes) => (taken += bytes.length));
    while (taken < LARGE_BYTES) await once(slow, 'data');
    await answersOthers();
  });

  it.each([
    ['in its first line', 'GET /'],
    ['in its head', 'GET / HTTP/1.1\r\nhost: a\r\nx-more: '],
    ['in its body', 'POST /text HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nonly this'],
    ['in a chunk', 'POST /text HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nff\r\nonly this'],
  ])('while hundreds of requests stop %s', async (_where, bytes) => {
    await Promise.all(Array.from({ length: 200 }, () => dial(server, bytes)));
    await answersOthers();
  });

  it('while hundreds of connections ask nothing', async () => {
    await Promise.all(Array.from({ length: 300 }, () => dial(server, '')));
    await answersOthers();
  });
});

describe('a reader who keeps the server waiting', () => {
  it.each([
    ['for the head of a request', 'GET / HTTP/1.1\r\nhost: a\r\n'],
    ['for its body', 'POST /text HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nonly this'],
  ])('%s is told so, and the connection is closed', async (_what, bytes) => {
    expect(await heard(await dial(impatient, bytes))).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  it('to take what was asked for is left, without the rest', async () => {
    const slow = await dial(impatient, 'GET /large HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(slow, 'readable');
    await new Promise((resolve) => setTimeout(resolve, 2 * IMPATIENT.silence));
    expect((await heard(slow)).length).toBeLessThan(LARGE_BYTES);
  });

  it('for his next request keeps the connection', async () => {
    const reader = await dial(impatient, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(reader, 'data');
    await new Promise((resolve) => setTimeout(resolve, 2 * IMPATIENT.silence));
    reader.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(String((await once(reader, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});
