import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMilliseconds, retryWaitMilliseconds } from '../../../src/snapshots/fetch/retry-wait.js';
import { LIMITS } from './fetch-fixture.js';

const NOW = Date.UTC(2026, 10, 24, 12);

describe('what a source asks for', () => {
  it('is read as seconds', () => expect(retryAfterMilliseconds('120', NOW)).toBe(120_000));
  it('is read as a date', () =>
    expect(retryAfterMilliseconds('Tue, 24 Nov 2026 12:00:30 GMT', NOW)).toBe(30_000));
  it('is no wait where the date is past', () =>
    expect(retryAfterMilliseconds('Tue, 24 Nov 2026 11:00:00 GMT', NOW)).toBe(0));
  it.each([undefined, '', '-5', '1.5', 'soon', '99999999999999999999'])(
    'is nothing where unreadable: %s',
    (text) => expect(retryAfterMilliseconds(text, NOW)).toBeNull(),
  );
  it('is never negative nor unbounded nonsense, whatever the header', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = retryAfterMilliseconds(text, NOW);
        expect(wait === null || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      }),
      { seed: 3 },
    );
  });
});

describe('a retry', () => {
  it('waits longer each time, by chance, and at least what was asked', () => {
    expect([0, 1, 2].map((retry) => retryWaitMilliseconds(retry, null, LIMITS, () => 0.5))).toEqual([
      500, 1000, 2000,
    ]);
    expect(retryWaitMilliseconds(0, 30_000, LIMITS, () => 0)).toBe(30_000);
  });
  it('never doubles beyond the longest wait', () =>
    expect(retryWaitMilliseconds(100, null, LIMITS, () => 1)).toBe(LIMITS.longestWaitMilliseconds));
});
