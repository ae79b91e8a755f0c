/** Another thread that renders: the steps of a renderer as messages. The thread itself is `export-worker.ts`. */
import { Worker } from 'node:worker_threads';
import { InputError } from '../../provenance/input-error.js';
import type { SiteFrame, SiteRenderer } from './site-renderer.js';

/** What a thread opens its own observatory with. */
export interface ThreadPlace {
  readonly dataDirectory: string;
  readonly databaseUrl?: string;
  readonly packageRoot: string;
  readonly version: string;
  /** The day of every answer that depends on one. */
  readonly day: string;
}

export interface ThreadOrder extends ThreadPlace {
  readonly frame: SiteFrame;
}

export type Step = Exclude<keyof SiteRenderer, 'close'>;
export interface StepAsked {
  readonly id: number;
  readonly step: Step;
  readonly given: unknown;
}
export type StepDone =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problem: string; readonly isBug: boolean };

/** Catalogue and estimates take a third of it, the pages of one thing little. */
const MOST_HEAP_MEGABYTES = 272;

export function openThread(order: ThreadOrder, log: (line: string) => void): SiteRenderer {
  const worker = new Worker(new URL('./export-worker.js', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let ids = 0;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (done: StepDone | string) => {
    if (typeof done === 'string') return log(done);
    const asked = waiting.get(done.id);
    waiting.delete(done.id);
    if ('value' in done) asked?.resolve(done.value);
    else asked?.reject(done.isBug ? new Error(done.problem) : new InputError(done.problem));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(failure ?? new Error('the thread has ended')));
  // The types of the steps are those of the renderer in the thread, which answers each by its name.
  const ask = (step: Step, given: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      const id = ids++;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, step, given } satisfies StepAsked);
    });
  return {
    ask: (address) => ask('ask', address),
    answers: (address) => ask('answers', address),
    links: (address) => ask('links', address),
    know: (files) => ask('know', files),
    write: (addresses) => ask('write', addresses),
    close: async () => {
      await worker.terminate();
    },
  };
}
