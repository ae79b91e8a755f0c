import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBuckets } from '../../../src/server/service/token-buckets.js';

function buckets(requestsPerMinute: number, mostClients = 100) {
  let now = 0;
  const { take } = openBuckets({ requestsPerMinute, mostClients }, () => now);
  return { take, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('a bucket of requests', () => {
  it('gives a minute of them at once, then one after the other', () => {
    const { take, wait } = buckets(60);
    for (let left = 59; left >= 0; left--)
      expect(take('a')).toMatchObject({ isAllowed: true, remaining: left });
    expect(take('a')).toEqual({ isAllowed: false, remaining: 0, secondsUntilFull: 60, secondsUntilNext: 1 });
    wait(999);
    expect(take('a').isAllowed).toBe(false);
    wait(1);
    expect(take('a').isAllowed).toBe(true);
    expect(take('a').isAllowed).toBe(false);
  });

  it('is each client’s own', () => {
    const { take } = buckets(1);
    expect([take('a').isAllowed, take('b').isAllowed, take('a').isAllowed]).toEqual([true, true, false]);
  });

  it('is forgotten for the client longest not seen, so that as many are kept as were allowed', () => {
    const { take } = buckets(1, 2);
    for (const client of ['a', 'b', 'a', 'c']) take(client);
    expect(take('a').isAllowed).toBe(false);
    expect(take('b').isAllowed).toBe(true);
  });

  it('never gives more than it holds and what came back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(20_000), { maxLength: 200 }),
        (most, waits) => {
          const { take, wait } = buckets(most);
          let [given, passed] = [0, 0];
          for (const milliseconds of waits) {
            if (take('a').isAllowed) given += 1;
            expect(given).toBeLessThanOrEqual(most + (passed / 60_000) * most + 1e-6);
            wait(milliseconds);
            passed += milliseconds;
          }
        },
      ),
      { seed: 20261124 },
    );
  });
});
