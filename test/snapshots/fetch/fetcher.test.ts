import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreachableError } from '../../../src/provenance/unreachable-error.js';
import { openGuardedDispatcher } from '../../../src/snapshots/fetch/guarded-dispatcher.js';
import type { FetchRequest } from '../../../src/snapshots/fetch/guarded-fetch.js';
import { type FetchFixtureOptions, fetcherWith, LIMITS, LOOPBACK } from './fetch-fixture.js';
import {
  cutOff,
  dripping,
  endless,
  type MisbehavingServer,
  plain,
  silent,
  startMisbehaving,
  tagged,
} from './misbehaving-server.js';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
});
afterAll(() => server.close());

const CSV = 'Model,Organization\nA,B\n';

function get(path: string, request: Partial<FetchRequest> = {}, options: FetchFixtureOptions = {}) {
  const fetcher = fetcherWith(options);
  const asked = { url: server.origin + path, contentTypes: ['text/csv'], ...request };
  return { waits: fetcher.waits, answer: fetcher.fetch(asked, 'lane') };
}

async function failureOf(answer: Promise<unknown>): Promise<UnreachableError> {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreachableError);
  return error as UnreachableError;
}

async function textOf(answer: ReturnType<typeof get>['answer']): Promise<string> {
  const given = await answer;
  return given.kind === 'bytes' ? new TextDecoder().decode(given.bytes) : given.kind;
}

describe('a source that behaves', () => {
  it('gives its bytes and what it says of them', async () => {
    server.answer('/good', tagged(CSV, '"v1"', { 'last-modified': 'Tue, 24 Nov 2026 12:00:00 GMT' }));
    const answer = await get('/good').answer;
    expect(answer).toMatchObject({
      kind: 'bytes',
      contentType: 'text/csv',
      validators: { etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 12:00:00 GMT' },
    });
  });
  it('says that nothing changed to who has the bytes', async () => {
    server.answer('/same', tagged(CSV, '"v1"'));
    const validators = { etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 12:00:00 GMT' };
    expect(await get('/same', { validators }).answer).toEqual({ kind: 'unchanged' });
    expect(server.asked.at(-1)?.headers['if-modified-since']).toBe(validators.lastModified);
  });
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('may pack them with %s', async (encoding, pack) => {
    server.answer('/packed', plain(200, pack(CSV), { 'content-encoding': encoding }));
    expect(await textOf(get('/packed').answer)).toBe(CSV);
  });
  it('is asked at its pace', async () => {
    server.answer('/pace', plain(200, CSV, {}));
    const { fetch, waits } = fetcherWith({ limits: { spacingMilliseconds: 700 } });
    const request = { url: `${server.origin}/pace` };
    await Promise.all([fetch(request, 'one'), fetch(request, 'one'), fetch(request, 'two')]);
    expect(waits).toEqual([700]);
  });
});

describe('a source that is in trouble', () => {
  it('is asked again after the wait it asked for', async () => {
    server.answer('/busy', plain(429, '', { 'retry-after': '7' }), plain(503, '', {}), plain(200, CSV, {}));
    const { waits, answer } = get('/busy');
    expect(await textOf(answer)).toBe(CSV);
    expect(waits).toEqual([7500, 1000]);
  });
  it('is left alone when it asks for a wait that is too long', async () => {
    server.answer('/closed', plain(503, '', { 'retry-after': '3600' }));
    const { waits, answer } = get('/closed');
    expect((await failureOf(answer)).message).toContain('/closed: status 503, asked to wait 3600 s (status)');
    expect(waits).toEqual([]);
  });
  it('is given up after the retries', async () => {
    server.answer('/broken', plain(500, 'oops', {}));
    const before = server.asked.length;
    expect((await failureOf(get('/broken').answer)).problem).toBe('status 500, after 3 tries');
    expect(server.asked.length - before).toBe(3);
  });
  it('is not asked again where that cannot help', async () => {
    const before = server.asked.length;
    expect((await failureOf(get('/missing').answer)).problem).toBe('status 404');
    expect(server.asked.length - before).toBe(1);
  });
  it('is asked again after a body that was cut off, and the part is not taken for the whole', async () => {
    server.answer('/cut', cutOff, plain(200, CSV, {}));
    expect(await textOf(get('/cut').answer)).toBe(CSV);
    server.answer('/cut', cutOff);
    expect((await failureOf(get('/cut').answer)).place.stage).toBe('request');
  });
  it('is cut off where it says nothing, or never comes to an end', async () => {
    const options = { limits: { retries: 0 } };
    server.answer('/silent', silent);
    expect((await failureOf(get('/silent', {}, options).answer)).place.stage).toBe('time');
    server.answer('/dripping', dripping);
    expect((await failureOf(get('/dripping', {}, options).answer)).message).toMatch(
      /no answer within 1500 ms/,
    );
  });
  it('has an address that nothing listens on', async () => {
    const closed = await startMisbehaving();
    await closed.close();
    const error = await failureOf(get('', { url: `${closed.origin}/x?token=s3cret` }).answer);
    expect(error.place).toEqual({ address: `${closed.origin}/x?…`, stage: 'connection' });
    expect(JSON.stringify([error.message, error.stack])).not.toContain('s3cret');
  });
});

describe('a body that is not what it should be', () => {
  it('is refused by its type', async () => {
    server.answer('/html', plain(200, '<html>log in', { 'content-type': 'text/html; charset=utf-8' }));
    const error = await failureOf(get('/html').answer);
    expect(error.message).toContain('text/html; expected text/csv (content type)');
  });
  it('is refused once it is too large, packed, unpacked or endless', async () => {
    server.answer('/endless', endless);
    expect((await failureOf(get('/endless').answer)).place.stage).toBe('size');
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    server.answer('/bomb', plain(200, bomb, { 'content-encoding': 'gzip' }));
    const before = process.memoryUsage().rss;
    const error = await failureOf(get('/bomb', {}, { limits: { bytes: 1_000_000 } }).answer);
    expect(error.message).toContain('unpacked body is larger than 1000000 bytes (size)');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    server.answer('/noise', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * i * 31) % 251))));
    });
    expect((await failureOf(get('/noise').answer)).place.stage).toBe('size');
  });
  it('is refused where its packing is damaged, cut off or unknown', async () => {
    const whole = gzipSync(CSV.repeat(100));
    server.answer('/half', plain(200, whole.subarray(0, 40), { 'content-encoding': 'gzip' }));
    expect((await failureOf(get('/half').answer)).place.stage).toBe('unpacking');
    server.answer('/plain', plain(200, CSV, { 'content-encoding': 'gzip' }));
    expect((await failureOf(get('/plain').answer)).place.stage).toBe('unpacking');
    server.answer('/odd', plain(200, CSV, { 'content-encoding': 'gzip, gzip' }));
    expect((await failureOf(get('/odd').answer)).message).toContain('unknown content encoding');
  });
  it('is refused where fewer bytes come than were announced', async () => {
    const raw = createServer((socket) => {
      socket.once('data', () =>
        socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 500\r\n\r\n${CSV}`),
      );
    });
    await new Promise<void>((done) => raw.listen(0, '127.0.0.1', done));
    const { port } = raw.address() as { port: number };
    const error = await failureOf(get('', { url: `http://127.0.0.1:${port}/` }).answer);
    raw.close();
    expect(error.place.stage).toBe('request');
  });
});

describe('a redirect', () => {
  const to = (location: string) => plain(302, '', { location });
  it('is followed, with secrets told to the first origin alone', async () => {
    const other = await startMisbehaving();
    other.answer('/there', plain(200, CSV, {}));
    server.answer('/here', to('/moved'));
    server.answer('/moved', to(`${other.origin}/there`));
    const headers = { Authorization: 'Bearer s3cret', 'user-agent': 'flopscope' };
    expect(await textOf(get('/here', { headers }).answer)).toBe(CSV);
    expect(server.asked.at(-1)?.headers.authorization).toBe('Bearer s3cret');
    expect(other.asked[0]?.headers).toMatchObject({ 'user-agent': 'flopscope' });
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
    await other.close();
  });
  it('is followed a few times only', async () => {
    server.answer('/round', to('/round'));
    expect((await failureOf(get('/round').answer)).problem).toBe('more than 2 redirects');
  });
  it.each([
    ['http://169.254.169.254/latest/meta-data', /link-local/],
    ['http://10.0.0.1/', /private/],
    ['http://[::1]:80/', /loopback/],
    ['http://[::ffff:127.0.0.2]/', /loopback/],
    ['file:///etc/passwd', /expected an address with/],
    ['gopher://127.0.0.1/', /expected an address with/],
  ])('leads to no address that is refused: %s', async (location, problem) => {
    server.answer('/private', to(location));
    expect((await failureOf(get('/private').answer)).message).toMatch(problem);
  });
  it('of a POST is not followed', async () => {
    server.answer('/hook', to('/good'));
    const error = await failureOf(get('/hook', { method: 'POST', body: '{}' }).answer);
    expect(error.place.stage).toBe('redirect');
  });
  it('needs an address', async () => {
    server.answer('/nowhere', plain(302, '', {}));
    expect((await failureOf(get('/nowhere').answer)).problem).toContain('without a readable address');
  });
});

describe('a name', () => {
  const url = () => `http://source.example:${server.port}/named`;
  const resolvingTo = (...answers: readonly string[][]) => {
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(hostname);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { asked, dispatcher: openGuardedDispatcher(LOOPBACK, LIMITS, resolve) };
  };
  it('is looked up once, and the connection goes where it was found', async () => {
    server.answer('/named', plain(200, CSV, {}));
    const { asked, dispatcher } = resolvingTo(['127.0.0.1'], ['10.0.0.1']);
    expect(await textOf(get('', { url: url() }, { dispatcher }).answer)).toBe(CSV);
    expect(asked).toEqual(['source.example']);
  });
  it('that leads to a refused address is not connected to, even beside a good one', async () => {
    const before = server.asked.length;
    const { dispatcher } = resolvingTo(['127.0.0.1', '192.168.0.1']);
    const error = await failureOf(get('', { url: url() }, { dispatcher }).answer);
    expect(error.message).toContain('source.example leads to 192.168.0.1 is not public (private) (address)');
    expect(server.asked.length).toBe(before);
  });
  it('that nobody knows is an error of the lookup', async () => {
    const dispatcher = openGuardedDispatcher(LOOPBACK, LIMITS, async (hostname) => {
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
        code: 'ENOTFOUND',
        syscall: 'getaddrinfo',
      });
    });
    const error = await failureOf(get('', { url: url() }, { dispatcher, limits: { retries: 0 } }).answer);
    expect(error.message).toContain('no address is known for source.example, ENOTFOUND (lookup)');
  });
});

describe('what is sent', () => {
  it('carries the body and headers, and its address is not shown where that is a secret', async () => {
    server.answer('/hooks/s3cret', plain(410, '', {}));
    const request = { method: 'POST', body: '{"a":1}', shownAs: 'webhook 7' } as const;
    const error = await failureOf(get('/hooks/s3cret', request).answer);
    expect(server.asked.at(-1)?.method).toBe('POST');
    expect(error.message).toBe('webhook 7: status 410 (status)');
  });
  it('ends when it is told to', async () => {
    server.answer('/wait', silent);
    const stop = new AbortController();
    const { fetch } = fetcherWith({ limits: { idleMilliseconds: 60_000 }, signal: stop.signal });
    const answer = fetch({ url: `${server.origin}/wait` }, 'lane');
    setTimeout(() => stop.abort(), 50);
    await failureOf(answer);
  });
});
