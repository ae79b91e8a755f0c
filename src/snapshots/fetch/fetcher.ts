/** What does an address answer in the end? Tries again where that may help, and keeps the pace of each source. */
import PQueue from 'p-queue';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import type { FetchLimits } from './fetch-limits.js';
import {
  FailedTry,
  type FetchAnswer,
  type FetchEffects,
  type FetchRequest,
  fetchOnce,
} from './guarded-fetch.js';
import { retryWaitMilliseconds } from './retry-wait.js';

export interface Fetcher {
  /**
   * Throws an UnreachableError.
   * @param lane whom the pace is kept with: requests of one lane go one after the other
   */
  fetch(request: FetchRequest, lane: string): Promise<FetchAnswer>;
}

interface Lane {
  readonly queue: PQueue;
  freeAtMilliseconds: number;
}

export function openFetcher(limits: FetchLimits, effects: FetchEffects): Fetcher {
  const lanes = new Map<string, Lane>();
  return {
    fetch: async (request, name) => {
      const lane = lanes.get(name) ?? { queue: new PQueue({ concurrency: 1 }), freeAtMilliseconds: 0 };
      lanes.set(name, lane);
      return lane.queue.add(() => tryUntilAnswered(request, lane, limits, effects));
    },
  };
}

async function tryUntilAnswered(
  request: FetchRequest,
  lane: Lane,
  limits: FetchLimits,
  effects: FetchEffects,
): Promise<FetchAnswer> {
  for (let retry = 0; ; retry += 1) {
    await keepPace(lane, limits, effects);
    try {
      return await fetchOnce(request, limits, effects);
    } catch (error) {
      if (!(error instanceof FailedTry)) throw error;
      const wait = retryWaitMilliseconds(retry, error.askedMilliseconds, limits, effects.random);
      const last = !error.temporary || retry >= limits.retries || effects.signal?.aborted;
      if (last || (error.askedMilliseconds ?? 0) > limits.longestWaitMilliseconds)
        throw finalError(error, retry + 1);
      lane.freeAtMilliseconds = Math.max(lane.freeAtMilliseconds, effects.nowMilliseconds() + wait);
    }
  }
}

async function keepPace(lane: Lane, limits: FetchLimits, effects: FetchEffects): Promise<void> {
  const wait = lane.freeAtMilliseconds - effects.nowMilliseconds();
  if (wait > 0) await effects.wait(wait, effects.signal);
  lane.freeAtMilliseconds = effects.nowMilliseconds() + limits.spacingMilliseconds;
}

function finalError({ error, askedMilliseconds }: FailedTry, tries: number): UnreachableError {
  const remarks = [
    ...(tries > 1 ? [`after ${tries} tries`] : []),
    ...(askedMilliseconds === null ? [] : [`asked to wait ${Math.ceil(askedMilliseconds / 1000)} s`]),
  ];
  if (remarks.length === 0) return error;
  return new UnreachableError(`${error.problem}, ${remarks.join(', ')}`, error.place, { cause: error });
}
