/** Asks what no other collector asks: takes jobs from the shared queue until none is due, and says while at one that it is. */
import { UnreachableError } from '../../provenance/unreachable-error.js';
import { findSource } from '../../sources/find-source.js';
import { type CollectEffects, type Collected, collectSource } from './collect-sources.js';
import type { Job, JobQueue } from './job-queue.js';

export interface QueuedEffects extends CollectEffects {
  readonly queue: JobQueue;
  /** A new one each time. */
  readonly holderName: () => string;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** @param keys only these jobs; all that are due without them */
export async function collectQueued(
  effects: QueuedEffects,
  keys?: readonly string[],
): Promise<readonly Collected[]> {
  const { queue, now, holderName, signal, assumptions } = effects;
  const collected: Collected[] = [];
  async function takeJobs(): Promise<void> {
    while (!signal?.aborted) {
      const job = await queue.claim(now(), holderName(), keys);
      if (!job) return;
      collected.push(await collectJob(job, effects));
    }
  }
  await Promise.all(Array.from({ length: assumptions.queue.jobsAtOnce }, takeJobs));
  return collected;
}

/** A job whose collector ends here, in whatever way, is another's once its lease is over; to store the same again changes nothing. */
async function collectJob(job: Job, effects: QueuedEffects): Promise<Collected> {
  const { queue, now } = effects;
  const ended = new AbortController();
  const beating = keepLease(job, effects, ended.signal);
  try {
    const collected = await collectSource(findSource(job.subject), effects);
    if (collected.kind === 'failed') await queue.fail(job, collected.error.message, now());
    else await queue.finish(job, now());
    return collected;
  } catch (error) {
    await queue.fail(job, String(error), now());
    throw error;
  } finally {
    ended.abort();
    await beating;
  }
}

/** Until the work has ended, or is another's. */
async function keepLease(job: Job, { queue, now, wait, assumptions }: QueuedEffects, ended: AbortSignal) {
  while (!ended.aborted) {
    await wait(assumptions.queue.leaseMilliseconds / BEATS, ended).catch(() => undefined);
    if (ended.aborted) return;
    const held = await queue.renew(job, now()).catch(unlessAway);
    if (!held) return;
  }
}

/** Of three beats in the time of a lease two may be missed. */
const BEATS = 3;

function unlessAway(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  throw error;
}
