/** Several collectors on one store: each source is asked by one of them, once in each turn of the schedule. */
import type { OpenedStore } from './open-store.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { collectQueued } from './snapshots/collect/collect-queued.js';
import type { CollectEffects } from './snapshots/collect/collect-sources.js';
import type { NewJob } from './snapshots/collect/job-queue.js';
import { sourceOf, type UpdateAnswer, updateAnswer } from './snapshots/collect/update-answer.js';
import { REGULAR_SOURCES } from './sources/index.js';
import type { Source } from './sources/source.js';

export const REFRESH_JOBS = 'refresh';

export interface SharedCollecting {
  /** Now, whether they were asked today or not. */
  update(
    sources: readonly Source[],
    effects: CollectEffects,
    signal: AbortSignal | undefined,
  ): Promise<UpdateAnswer>;
  /** Each call queues the turn it falls in, where no other collector has, and takes what is due. */
  turns(everyMilliseconds: number): (effects: CollectEffects, signal: AbortSignal) => Promise<UpdateAnswer>;
}

const DAY_MILLISECONDS = 86_400_000;

export function openSharedCollecting(
  { randomName, network, now }: PipelineOptions,
  open: NonNullable<OpenedStore['queue']>,
): SharedCollecting {
  const queued = (effects: CollectEffects, signal: AbortSignal | undefined) => {
    if (!network) throw new InputError('this program was opened without a network');
    const queue = open(REFRESH_JOBS, effects.assumptions.queue);
    return { ...effects, queue, holderName: randomName, wait: network.wait, signal };
  };
  return {
    update: async (sources, effects, signal) => {
      const jobs = jobsOf(sources, turnStart(now(), DAY_MILLISECONDS), now());
      const working = queued(effects, signal);
      await working.queue.add(jobs, now(), true);
      const collected = await collectQueued(
        working,
        jobs.map(({ key }) => key),
      );
      const asked = new Set(collected.map(sourceOf));
      return updateAnswer(
        collected,
        sources.map(({ id }) => id).filter((id) => !asked.has(id)),
      );
    },
    turns: (everyMilliseconds) => {
      let first = true;
      return async (effects, signal) => {
        const working = queued(effects, signal);
        const start = turnStart(now(), everyMilliseconds);
        const { jitterShare } = effects.assumptions.schedule;
        // Not all installations of the world at the same minute of the day; only who has just been started asks at once.
        const later = jitterShare * everyMilliseconds * (network?.random() ?? 0);
        const due = first ? now() : new Date(start.getTime() + later);
        first = false;
        await working.queue.add(jobsOf(REGULAR_SOURCES, start, due), now());
        return updateAnswer(await collectQueued(working));
      };
    },
  };
}

function turnStart(now: Date, everyMilliseconds: number): Date {
  return new Date(Math.floor(now.getTime() / everyMilliseconds) * everyMilliseconds);
}

function jobsOf(sources: readonly Source[], start: Date, due: Date): NewJob[] {
  return sources.map(({ id }) => ({ key: `${id} ${start.toISOString().slice(0, 16)}Z`, subject: id, due }));
}
