import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observatory } from '../src/observatory.js';
import type { PipelineOptions } from '../src/pipeline.js';
import type { FeedContent } from '../src/report/feeds/feed-entry.js';
import { openWatches } from '../src/watching.js';
import { PACKAGE_ROOT, temporaryDirectory } from './observatory-fixture.js';
import { keptOn } from './snapshots/store-fixture.js';

const NOW = '2026-11-24T12:00:00Z';
const SIGNAL = new AbortController().signal;
const TRY_MILLISECONDS = 30_000;

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => unknown;

let directory: ReturnType<typeof temporaryDirectory>;
let server: Server;
let hook = '';
let answer: Answer;
let got: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
let waits: number[] = [];
let names: string[] = [];

beforeEach(async () => {
  directory = temporaryDirectory();
  [got, waits, names] = [[], [], ['first']];
  answer = (_, response) => response.end('thank you');
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    got.push({ headers: request.headers, body });
    answer(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/very-secret-path`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  directory.remove();
});

function contentOf(present: readonly string[]): FeedContent {
  return {
    ...{
      id: 'tag:x',
      title: 'Feed',
      description: 'What is new',
      language: 'en',
      path: '/',
      day: '2026-05-02',
    },
    entries: present.map((name) => ({
      id: `tag:${name}`,
      title: name,
      text: 'New.',
      path: '/',
      day: '2026-05-02',
    })),
  };
}

/** @param slow time runs out before the receiver answers @param held it waits for an answer for good */
function watchesOn({ slow = false, now = NOW, held = false } = {}) {
  let made = 0;
  const options: PipelineOptions = {
    dataDirectory: directory.path,
    packageRoot: PACKAGE_ROOT,
    version: 'test',
    now: () => new Date(now),
    randomName: () => `0000-name-${made++}`,
    progress: () => undefined,
    network: {
      random: () => 0.5,
      wait: (milliseconds, signal) => {
        if (held) return new Promise(() => undefined);
        if (milliseconds < TRY_MILLISECONDS || slow) {
          if (milliseconds < TRY_MILLISECONDS) waits.push(milliseconds);
          return Promise.resolve();
        }
        return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('ended'))));
      },
    },
  };
  const observatory = { feed: async () => contentOf(names) } as unknown as Observatory;
  return openWatches(options, keptOn(directory.path), async () => observatory);
}

const added = { name: 'large', subject: { feed: { over: '1e26flop' } }, webhook: null, allowPrivate: false };
const sent = () => ({ ...added, webhook: hook, allowPrivate: true });
const run = async (watches = watchesOn()) => watches.run([], 'en', SIGNAL);
const titles = (body: string): string[] =>
  JSON.parse(body).entries.map(({ title }: { title: string }) => title);

describe('a watch', () => {
  it('tells what is new once, and nothing of what was there when it was added', async () => {
    expect(await watchesOn().add(added)).toEqual({ secret: null, known: 1 });
    expect(await run()).toMatchObject([{ name: 'large', entries: [] }]);
    names = ['second', 'first'];
    expect(await run()).toMatchObject([{ entries: [{ title: 'second' }], undelivered: 0, problem: null }]);
    expect(await run()).toMatchObject([{ entries: [] }]);
  });
  it('is listed without its secret, and gone when it is removed', async () => {
    const { secret } = await watchesOn().add(sent());
    const [listed] = await watchesOn().list();
    expect(listed).toMatchObject({
      name: 'large',
      subject: added.subject,
      webhook: `${new URL(hook).origin}/…`,
    });
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toContain('very-secret-path');
    await watchesOn().remove('large');
    expect(await watchesOn().list()).toEqual([]);
  });
  it.each([
    [{ name: '../up' }, 'invalid name of a watch: ../up; expected a-z, 0-9 and dashes'],
    [{ name: 'Large' }, /^invalid name of a watch/],
    [{ webhook: 'http://example.org/x' }, /expected an address with https:/],
    [{ webhook: 'https://127.0.0.1/x' }, /127\.0\.0\.1 is not public \(loopback\)/],
    [{ webhook: 'https://[::ffff:10.0.0.1]/x' }, /is not public/],
    [{ webhook: 'https://user:word@example.org/x' }, /must not hold credentials/],
    [{ webhook: 'file:///etc/passwd' }, /expected an address with https:/],
  ])('is refused where %j', async (wrong, message) => {
    await expect(watchesOn().add({ ...added, ...wrong })).rejects.toThrow(message);
    expect(await watchesOn().list()).toEqual([]);
  });
  it('is refused a second time, and asked for in vain where it is not', async () => {
    await watchesOn().add(added);
    await expect(watchesOn().add(added)).rejects.toThrow('there is a watch called large already');
    await expect(watchesOn().run(['small'], 'en', SIGNAL)).rejects.toThrow('there is no watch called small');
    await expect(watchesOn().remove('small')).rejects.toThrow('there is no watch called small');
  });
  it('says which file is broken', async () => {
    await watchesOn().add(added);
    writeFileSync(join(directory.path, 'watches', 'large.json'), '{');
    await expect(run()).rejects.toThrow(/large\.json: is no watch as it was written/);
  });
});

describe('a webhook', () => {
  it('gets what is new, signed with the secret and the time', async () => {
    const { secret } = await watchesOn().add(sent());
    names = ['second', 'first'];
    expect(await run()).toMatchObject([{ delivered: 1, undelivered: 0 }]);
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    expect(titles(body)).toEqual(['second']);
    const seconds = Date.parse(NOW) / 1000;
    const code = createHmac('sha256', secret ?? '')
      .update(`${seconds}.${body}`)
      .digest('hex');
    expect(headers['flopscope-signature']).toBe(`t=${seconds},v1=${code}`);
    expect(headers['flopscope-delivery']).toMatch(/^[0-9a-f]{32}$/);
    expect(headers['content-type']).toBe('application/json');
    expect(await run()).toMatchObject([{ delivered: 0 }]);
    expect(got).toHaveLength(1);
  });
  it('is tried again, each time later, with the same delivery', async () => {
    await watchesOn().add(sent());
    names = ['second', 'first'];
    answer = (_, response) => {
      response.statusCode = got.length < 3 ? 503 : 204;
      response.end();
    };
    expect(await run()).toMatchObject([{ delivered: 1, undelivered: 0 }]);
    expect(new Set(got.map(({ headers }) => headers['flopscope-delivery'])).size).toBe(1);
    expect(waits).toEqual([1000, 2000]);
  });
  it.each<[string, Answer | null, RegExp]>([
    ['fails', (_, response) => response.writeHead(500).end(), /status 500, after 5 tries/],
    ['does not want it', (_, response) => response.writeHead(410).end(), /: status 410 \(status\)$/],
    ['answers too late', null, /no answer within 30000 ms, after 5 tries/],
    [
      'sends on to a private address',
      (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/latest' }).end(),
      /more than 0 redirects/,
    ],
  ])('that %s leaves the message to the next run, which sends it first', async (_, misbehave, problem) => {
    await watchesOn().add(sent());
    names = ['second', 'first'];
    if (misbehave) answer = misbehave;
    else answer = () => undefined;
    const [failed] = await run(watchesOn({ slow: misbehave === null }));
    expect(failed).toMatchObject({ delivered: 0, undelivered: 1, entries: [{ title: 'second' }] });
    expect(failed?.problem).toMatch(problem);
    expect(failed?.problem).not.toContain('very-secret-path');
    [answer, got, names] = [(_request, response) => response.end(), [], ['third', 'second', 'first']];
    expect(await run()).toMatchObject([{ delivered: 2, undelivered: 0, problem: null }]);
    expect(got.map(({ body }) => titles(body))).toEqual([['second'], ['third']]);
  });
  it('gets a message of one of two runs at once; the other says that it is busy', async () => {
    await watchesOn().add(sent());
    names = ['second', 'first'];
    const waiting: ServerResponse[] = [];
    answer = (_, response) => waiting.push(response);
    const first = run();
    await expect.poll(() => got.length).toBe(1);
    expect(await run()).toMatchObject([{ name: 'large', busy: true, entries: [], delivered: 0 }]);
    await expect(watchesOn().remove('large')).rejects.toThrow('large is being run; try again');
    waiting[0]?.end();
    expect(await first).toMatchObject([{ delivered: 1, busy: false, entries: [{ title: 'second' }] }]);
    expect(got).toHaveLength(1);
    expect(await run()).toMatchObject([{ busy: false, delivered: 0 }]);
  });
  it('gets what a run that was ended in the middle had written down, as the same delivery', async () => {
    await watchesOn().add(sent());
    names = ['second', 'first'];
    answer = () => undefined;
    void run(watchesOn({ held: true })).catch(() => undefined);
    await expect.poll(() => got.length).toBe(1);
    // As if its machine had stopped: what it has written stays, and nobody gives its lease back.
    names = ['third', 'second', 'first'];
    answer = (_, response) => response.end();
    expect(await run()).toMatchObject([{ busy: true }]);
    const later = watchesOn({ now: '2026-11-24T12:30:00Z' });
    expect(await run(later)).toMatchObject([{ busy: false, delivered: 2, entries: [{ title: 'third' }] }]);
    expect(got.map(({ body }) => titles(body))).toEqual([['second'], ['second'], ['third']]);
    const [before, after] = got.map(({ headers }) => headers['flopscope-delivery']);
    expect(after).toBe(before);
  });
  it('by a name that leads to a private address is never connected to', async () => {
    const port = (server.address() as AddressInfo).port;
    await watchesOn().add({ ...added, webhook: `https://localhost:${port}/x` });
    names = ['second', 'first'];
    const [report] = await run();
    expect(report?.problem).toMatch(/is not public \(loopback\)/);
    expect(got).toEqual([]);
  });
  it('keeps a bounded number of messages, the newest', async () => {
    await watchesOn().add(sent());
    const path = join(directory.path, 'watches', 'large.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    const waiting = Array.from({ length: 100 }, (_, index) => ({
      body: JSON.stringify({ entries: [{ title: `old ${index}` }] }),
      failedAt: NOW,
      problem: 'gone',
    }));
    writeFileSync(path, JSON.stringify({ ...file, undelivered: waiting }));
    names = ['second', 'first'];
    answer = (_, response) => response.writeHead(410).end();
    expect(await run()).toMatchObject([{ undelivered: 100 }]);
    const kept = JSON.parse(readFileSync(path, 'utf8')).undelivered;
    expect(titles(kept.at(-1).body)).toEqual(['second']);
    expect(titles(kept[0].body)).toEqual(['old 1']);
  });
});
