/** A fetcher with a clock that waiting moves, so that retries take no time. */
import { setTimeout } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { AddressPolicy } from '../../../src/snapshots/fetch/address-policy.js';
import type { FetchLimits } from '../../../src/snapshots/fetch/fetch-limits.js';
import { openFetcher } from '../../../src/snapshots/fetch/fetcher.js';
import { openGuardedDispatcher } from '../../../src/snapshots/fetch/guarded-dispatcher.js';
import type { FetchEffects } from '../../../src/snapshots/fetch/guarded-fetch.js';

export const LIMITS: FetchLimits = {
  connectMilliseconds: 2000,
  idleMilliseconds: 300,
  tryMilliseconds: 1500,
  bytes: 50_000,
  redirects: 2,
  retries: 2,
  retryMilliseconds: 1000,
  longestWaitMilliseconds: 60_000,
  spacingMilliseconds: 0,
};

export const LOOPBACK: AddressPolicy = { plainHttp: true, allowedNetworks: ['127.0.0.1/32'] };

export interface FetchFixtureOptions {
  readonly limits?: Partial<FetchLimits>;
  readonly policy?: AddressPolicy;
  readonly dispatcher?: Dispatcher;
  readonly signal?: AbortSignal;
}

export function effectsOf(waits: number[], options: FetchFixtureOptions): FetchEffects {
  const { limits, policy, dispatcher, signal: stop } = options;
  const all = { ...LIMITS, ...limits };
  let now = Date.UTC(2026, 10, 24, 12);
  return {
    dispatcher: dispatcher ?? openGuardedDispatcher(policy ?? LOOPBACK, all),
    policy: policy ?? LOOPBACK,
    nowMilliseconds: () => now,
    random: () => 0.5,
    ...(stop ? { signal: stop } : {}),
    wait: async (milliseconds, signal) => {
      // The limit of a try is the one wait that has to be real.
      if (milliseconds === all.tryMilliseconds) return setTimeout(milliseconds, undefined, { signal });
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

export function fetcherWith(options: FetchFixtureOptions = {}) {
  const waits: number[] = [];
  return { waits, ...openFetcher({ ...LIMITS, ...options.limits }, effectsOf(waits, options)) };
}
