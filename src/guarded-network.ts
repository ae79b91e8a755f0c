/** How does this program reach another? Through one fetcher that knows where it may go; what was opened is closed again. */
import type { Dispatcher } from 'undici';
import { InputError } from './provenance/input-error.js';
import type { AddressPolicy } from './snapshots/fetch/address-policy.js';
import type { FetchLimits } from './snapshots/fetch/fetch-limits.js';
import { type Fetcher, openFetcher } from './snapshots/fetch/fetcher.js';
import { openGuardedDispatcher } from './snapshots/fetch/guarded-dispatcher.js';

/** What asking over the network takes beside the addresses. */
export interface Network {
  readonly random: () => number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Instead of connections of our own. */
  readonly dispatcher?: Dispatcher;
}

export interface Reach {
  readonly network?: Network;
  readonly now: () => Date;
}

export interface ReachRules {
  readonly policy: AddressPolicy;
  readonly limits: FetchLimits;
  readonly signal?: AbortSignal | undefined;
}

export async function withFetcher<Value>(
  { network, now }: Reach,
  { policy, limits, signal }: ReachRules,
  use: (fetcher: Fetcher) => Promise<Value>,
): Promise<Value> {
  if (!network) throw new InputError('this program was opened without a network');
  const dispatcher = network.dispatcher ?? openGuardedDispatcher(policy, limits);
  const nowMilliseconds = () => now().getTime();
  const effects = { ...network, dispatcher, policy, nowMilliseconds, ...(signal ? { signal } : {}) };
  try {
    return await use(openFetcher(limits, effects));
  } finally {
    // One that was given is its giver's to close.
    if (!network.dispatcher) await dispatcher.destroy();
  }
}
