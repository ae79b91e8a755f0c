import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/provenance/input-error.js';
import { UnreachableError } from '../../../src/provenance/unreachable-error.js';
import { sha256Of } from '../../../src/snapshots/layout.js';
import { temporaryDirectory } from '../../observatory-fixture.js';
import { fetcherWith } from './fetch-fixture.js';
import {
  cutOff,
  endless,
  type MisbehavingServer,
  plain,
  startMisbehaving,
  tagged,
} from './misbehaving-server.js';

const directory = temporaryDirectory();
const path = join(directory.path, 'answer');
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehaving();
});
afterAll(async () => {
  await server.close();
  directory.remove();
});

/** More than a small answer may have, less than a large one may. */
const LARGE = new Uint8Array(400_000).map((_, index) => (index * 7) % 251);
const LARGE_LIMITS = { bytes: 1_000_000, tryMilliseconds: 1500 };

function get(address: string, more: object = {}) {
  const request = { url: server.origin + address, intoFile: path, limits: LARGE_LIMITS, ...more };
  return fetcherWith().fetch(request, 'lane');
}

describe('an answer that goes into a file', () => {
  it('lies there byte for byte, with its hash, under limits of its own', async () => {
    server.answer('/large', plain(200, LARGE, { etag: '"1"' }));
    const answer = await get('/large');
    expect(answer).toMatchObject({
      kind: 'file',
      file: { path, length: LARGE.length, sha256: sha256Of(LARGE) },
      validators: { etag: '"1"' },
    });
    expect(sha256Of(readFileSync(path))).toBe(sha256Of(LARGE));
    await expect(get('/large', { limits: { ...LARGE_LIMITS, bytes: 300_000 } })).rejects.toThrow(
      'the body is larger than 300000 bytes',
    );
  });
  it('is unpacked on the way, within the limit', async () => {
    server.answer('/packed', plain(200, gzipSync(LARGE), { 'content-encoding': 'gzip' }));
    expect(await get('/packed')).toMatchObject({ file: { sha256: sha256Of(LARGE) } });
    server.answer('/bomb', plain(200, gzipSync(new Uint8Array(5_000_000)), { 'content-encoding': 'gzip' }));
    await expect(get('/bomb')).rejects.toThrow('the unpacked body is larger than 1000000 bytes');
  });
  it('is whole after a try that was cut off, whatever that left', async () => {
    writeFileSync(path, 'x'.repeat(900_000));
    server.answer('/again', cutOff, plain(200, LARGE, {}));
    expect(await get('/again')).toMatchObject({ file: { length: LARGE.length } });
    expect(sha256Of(readFileSync(path))).toBe(sha256Of(LARGE));
  });
  it('is none where the source has nothing new, ends never or is of another type', async () => {
    server.answer('/same', tagged('text', '"1"'));
    expect(await get('/same', { validators: { etag: '"1"', lastModified: null } })).toEqual({
      kind: 'unchanged',
    });
    server.answer('/endless', endless);
    await expect(get('/endless')).rejects.toThrow('the body is larger than 1000000 bytes');
    server.answer('/page', plain(200, '<html>', { 'content-type': 'text/html' }));
    await expect(get('/page', { contentTypes: ['application/octet-stream'] })).rejects.toBeInstanceOf(
      UnreachableError,
    );
  });
  it('is the disk’s fault, and not tried again, where the file cannot be written', async () => {
    server.answer('/large', plain(200, LARGE, {}));
    const before = server.asked.length;
    const refused = get('/large', { intoFile: join(directory.path, 'no-folder', 'answer') });
    await expect(refused).rejects.toBeInstanceOf(InputError);
    expect(server.asked.length).toBe(before + 1);
  });
});
