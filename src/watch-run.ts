/** One run of one watch: what is new is written down first, then sent, so that nothing is lost and little is sent twice. */
import * as z from 'zod';
import { withFetcher } from './guarded-network.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { UnreachableError } from './provenance/unreachable-error.js';
import type { FeedEntry } from './report/feeds/feed-entry.js';
import { PUBLIC_ONLY } from './snapshots/fetch/address-policy.js';
import type { Fetcher } from './snapshots/fetch/fetcher.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import type { Lease } from './snapshots/kept/lease.js';
import { type WatchFile, type WatchingAssumptions, writeWatch } from './snapshots/watch/watch-file.js';
import { deliver, PRIVATE_TOO } from './snapshots/watch/webhook.js';

export const WatchReport = z.object({
  name: z.string(),
  entries: z.array(
    z.object({ id: z.string(), title: z.string(), text: z.string(), path: z.string(), day: z.string() }),
  ),
  /** Messages sent in this run, earlier ones that had failed included. */
  delivered: z.number().int(),
  /** Messages that wait for the next run, with why the last of them failed. */
  undelivered: z.number().int(),
  problem: z.string().nullable(),
  /** Another run is at it, or was ended a few minutes ago: nothing was looked at. */
  busy: z.boolean(),
});
export type WatchReport = z.infer<typeof WatchReport>;

export interface WatchRun {
  readonly options: PipelineOptions;
  readonly kept: KeptFiles;
  /** Held by this run: none other touches the watch meanwhile. */
  readonly lease: Lease;
  readonly assumptions: WatchingAssumptions;
  readonly signal: AbortSignal;
  readonly entries: (subject: WatchFile['subject']) => Promise<readonly FeedEntry[]>;
}

type Message = WatchFile['undelivered'][number];

export async function runWatch(watch: WatchFile, run: WatchRun): Promise<WatchReport> {
  const { options, kept, assumptions, entries } = run;
  if (watch.webhook !== null && !options.network)
    throw new InputError('this program was opened without a network');
  const fresh = (await entries(watch.subject)).filter(({ id }) => !watch.seen.includes(id));
  const written: WatchFile = {
    ...watch,
    seen: [...new Set([...watch.seen, ...fresh.map(({ id }) => id)])],
    lastRun: options.now().toISOString(),
    undelivered: waiting(watch, fresh).slice(-assumptions.mostUndelivered),
  };
  // Before anything is sent: a run that is ended in the middle has lost nothing, and the next one sends the same bodies.
  await writeWatch(kept, written);
  const left = await send(written, run);
  return {
    ...{ name: watch.name, entries: [...fresh], busy: false },
    delivered: written.undelivered.length - left.length,
    undelivered: left.length,
    problem: left.at(-1)?.problem ?? null,
  };
}

/** What failed before goes first, so that messages arrive in their order. */
function waiting({ name, webhook, undelivered }: WatchFile, fresh: readonly FeedEntry[]): Message[] {
  if (webhook === null) return [];
  const body = JSON.stringify({ watch: name, entries: fresh });
  return [...undelivered, ...(fresh.length > 0 ? [{ body, failedAt: null, problem: null }] : [])];
}

/** What is left: after one that fails the rest waits, and so does all of it where another run has taken over. */
async function send(watch: WatchFile, run: WatchRun): Promise<readonly Message[]> {
  const { webhook, undelivered } = watch;
  if (webhook === null || undelivered.length === 0) return [];
  const { options, assumptions, signal } = run;
  const policy = webhook.allowPrivate ? PRIVATE_TOO : PUBLIC_ONLY;
  return withFetcher(options, { policy, limits: assumptions.fetch, signal }, (fetcher) =>
    sendAll(watch, webhook, fetcher, run),
  );
}

async function sendAll(
  watch: WatchFile,
  webhook: NonNullable<WatchFile['webhook']>,
  fetcher: Fetcher,
  { options, kept, lease }: WatchRun,
): Promise<readonly Message[]> {
  const { undelivered } = watch;
  for (const [index, { body }] of undelivered.entries()) {
    if (!(await lease.renew())) return undelivered.slice(index);
    const problem = await deliver({ ...webhook, body }, fetcher, {
      seconds: Math.floor(options.now().getTime() / 1000),
      userAgent: `flopscope/${options.version}`,
    }).then(() => null, unreached);
    const failedAt = options.now().toISOString();
    const left =
      problem === null
        ? undelivered.slice(index + 1)
        : undelivered.slice(index).map((message) => ({ ...message, failedAt, problem }));
    await writeWatch(kept, { ...watch, undelivered: left });
    if (problem !== null) return left;
  }
  return [];
}

function unreached(error: unknown): string {
  if (error instanceof UnreachableError) return error.message;
  throw error;
}
