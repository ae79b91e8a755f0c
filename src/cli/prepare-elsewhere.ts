/** Estimating a vintage takes seconds: a server has another thread do it, so that it goes on answering meanwhile. */
import { Worker } from 'node:worker_threads';
import type { Elsewhere, Preparation } from '../pipeline.js';

export interface PrepareOptions {
  readonly dataDirectory: string;
  readonly databaseUrl?: string;
  readonly packageRoot: string;
  readonly version: string;
  readonly progress: (message: string) => void;
  /** Ends the work under way. */
  readonly signal: AbortSignal;
}

/**
 * One vintage at a time, for all who wait for it once. A failure is left to whoever needs the result, who then makes it and
 * sees why; it is not tried again.
 */
export function prepareElsewhere(options: PrepareOptions): Elsewhere {
  const made = new Map<string, Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  return (asOf, what) => {
    const key = `${what} ${asOf}`;
    const known = made.get(key);
    if (known) return known;
    last = last.then(async () => {
      // Of the same day there may be more to make later: another snapshot, a decision on a correction.
      if (await runWorker(options, { asOf, what })) made.delete(key);
    });
    made.set(key, last);
    return last;
  };
}

/** Whether it came to its end. */
function runWorker(
  { signal, progress, ...place }: PrepareOptions,
  order: { readonly asOf: string | null; readonly what: Preparation },
): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./prepare-worker.js', import.meta.url), {
      workerData: { ...place, ...order },
    });
    const stop = () => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: unknown) => progress(String(message)));
    worker.on('error', () => undefined);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      resolve(code === 0);
    });
  });
}
