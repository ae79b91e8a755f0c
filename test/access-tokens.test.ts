import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTokens } from '../src/access-tokens.js';
import { SCOPES, TokenWish } from '../src/snapshots/access/access-token.js';
import type { KeptFiles } from '../src/snapshots/kept/kept-files.js';
import { temporaryDirectory } from './observatory-fixture.js';
import { keptOn } from './snapshots/store-fixture.js';

let directory: ReturnType<typeof temporaryDirectory>;
let kept: KeptFiles;
let now: Date;
beforeEach(() => {
  directory = temporaryDirectory();
  kept = keptOn(directory.path);
  now = new Date('2026-11-24T12:00:00Z');
});
afterEach(() => directory.remove());
const tokens = () => openTokens({ now: () => now }, kept);
const wish = (scope: string, expires?: string) =>
  TokenWish.parse({ scope, ...(expires === undefined ? {} : { expires }) });

describe('a token', () => {
  it('is good for its scopes and no others', async () => {
    const { token } = await tokens().create(wish('watches, plans,watches'));
    const found = await Promise.all(SCOPES.map((scope) => tokens().check(token, scope)));
    expect(found).toEqual(['lacks-scope', 'good', 'good', 'lacks-scope']);
  });

  it('is nowhere in what is kept', async () => {
    const { token, summary } = await tokens().create(wish('ingest'));
    const secret = token.split('_').slice(2).join('_');
    const files = await kept.all('tokens/issued', '.json');
    expect(files.map(({ name }) => name)).toEqual([`${summary.id}.json`]);
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).toContain(summary.id);
    expect(text).not.toContain(secret);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await tokens().list())).not.toMatch(/sha256|flopscope_/);
  });

  it('is good up to its last day', async () => {
    const { token } = await tokens().create(wish('plans', '2026-11-25'));
    now = new Date('2026-11-25T23:59:59Z');
    expect(await tokens().check(token, 'plans')).toBe('good');
    now = new Date('2026-11-26T00:00:00Z');
    expect(await tokens().check(token, 'plans')).toBe('unknown');
    expect((await tokens().list())[0]?.state).toBe('expired');
    await expect(tokens().create(wish('plans', '2026-11-25'))).rejects.toThrow(
      '--expires: 2026-11-25 is over already',
    );
  });

  it('is good no longer once it is revoked, which happens once', async () => {
    const { token, summary } = await tokens().create(wish('plans'));
    expect((await tokens().revoke(summary.id)).state).toBe('revoked');
    expect(await tokens().check(token, 'plans')).toBe('unknown');
    await expect(tokens().revoke(summary.id)).rejects.toThrow('is revoked already');
    await expect(tokens().revoke('../../x')).rejects.toThrow('no token ../../x');
  });

  it('is none of what looks like one, or is one but for a letter', async () => {
    const { token } = await tokens().create(wish('plans'));
    const { check } = tokens();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .tuple(fc.nat(token.length - 1), fc.constantFrom('', 'x', 'A', '_'))
            .map(([place, letter]) => `${token.slice(0, place)}${letter}${token.slice(place + 1)}`),
        ),
        async (text) => {
          // The last letter of 43 holds two bits that no byte has, but the hash is of the letters.
          expect(await check(text, 'plans')).toBe(text === token ? 'good' : 'unknown');
        },
      ),
      { seed: 20261124 },
    );
  });

  it.each(['', 'all', 'plans,', 'plans;ingest'])('cannot be of the scopes %j', (scope) => {
    expect(TokenWish.safeParse({ scope }).success).toBe(false);
  });
});
