/** The other process: answers one query, or says which limit it broke. See `query-elsewhere.ts`, which ends it. */
import { InputError } from '../../provenance/input-error.js';
import type { QueryReply } from './query-elsewhere.js';
import type { QueryLimits } from './query-limits.js';
import { type QueryRequest, querySnapshots } from './query-snapshots.js';

const LOOK_EVERY_MILLISECONDS = 20;

process.once('message', async (request: QueryRequest) => {
  watch(request.limits);
  try {
    process.send?.({ result: await querySnapshots(request) } satisfies QueryReply);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.send?.({ problem: error.message } satisfies QueryReply);
  }
});
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** The database works in other threads, so this one is free to look at clock and memory. */
function watch({ seconds, processMegabytes }: QueryLimits): void {
  const latest = performance.now() + seconds * 1000;
  setInterval(() => {
    const broken =
      performance.now() > latest
        ? `ran longer than ${seconds} s`
        : process.memoryUsage.rss() > processMegabytes * 1_000_000
          ? `took more than ${processMegabytes} MB of memory`
          : null;
    if (broken !== null)
      process.send?.({ problem: `the query was ended: it ${broken}` } satisfies QueryReply);
  }, LOOK_EVERY_MILLISECONDS);
}
