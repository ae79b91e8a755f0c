/** What is new since one looked last? Saved filters and plans, asked again; what is new told once, and sent where wished. */
import { join } from 'node:path';
import * as z from 'zod';
import { withFetcher } from './guarded-network.js';
import type { Observatory } from './observatory.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { UnreachableError } from './provenance/unreachable-error.js';
import { readPlan } from './regulation/plan.js';
import { AssessQuestion } from './regulation/question.js';
import { type FeedEntry, FeedQuestion } from './report/feeds/feed-entry.js';
import { planEntries } from './report/feeds/plan-entries.js';
import { checkedUrl, PUBLIC_ONLY } from './snapshots/fetch/address-policy.js';
import { nodeFiles } from './snapshots/node-files.js';
import {
  listWatches,
  readWatch,
  removeWatch,
  type WatchFile,
  WatchingAssumptions,
  type WatchPlace,
  watchExists,
  writeWatch,
} from './snapshots/watch/watch-file.js';
import { deliver, PRIVATE_TOO } from './snapshots/watch/webhook.js';
import type { Language } from './units/language.js';

export interface WatchWish {
  readonly name: string;
  readonly subject: WatchFile['subject'];
  readonly webhook: string | null;
  readonly allowPrivate: boolean;
}

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
});
export type WatchReport = z.infer<typeof WatchReport>;

/** A watch without its secret and what it has seen. */
export type WatchSummary = Pick<WatchFile, 'name' | 'added' | 'subject' | 'lastRun'> & {
  readonly webhook: string | null;
  readonly undelivered: WatchFile['undelivered'];
};

export interface Watches {
  /** What is there now counts as told. Gives the secret the messages are signed with, once; null without a webhook. */
  add(wish: WatchWish): Promise<{ readonly secret: string | null; readonly known: number }>;
  list(): Promise<readonly WatchSummary[]>;
  remove(name: string): Promise<void>;
  /** @param names all where empty */
  run(names: readonly string[], language: Language, signal: AbortSignal): Promise<readonly WatchReport[]>;
}

export function openWatches(options: PipelineOptions, observatory: () => Promise<Observatory>): Watches {
  const { dataDirectory, now, randomName } = options;
  const place: WatchPlace = { dataDirectory, files: nodeFiles, randomName };
  const today = () => now().toISOString().slice(0, 10);
  const entriesOf = async (subject: WatchFile['subject'], lang: Language): Promise<readonly FeedEntry[]> => {
    const known = await observatory();
    if ('feed' in subject) return (await known.feed(FeedQuestion.parse({ ...subject.feed, lang }))).entries;
    const plan = readPlan(subject.plan, 'plan');
    const question = AssessQuestion.parse({ on: today() });
    return planEntries(await known.assessPlan(plan, 'plan', question), lang);
  };
  return {
    add: async ({ name, subject, webhook, allowPrivate }) => {
      if (await watchExists(place, name)) throw new InputError(`there is a watch called ${name} already`);
      if (webhook !== null) checkedUrl(webhook, allowPrivate ? PRIVATE_TOO : PUBLIC_ONLY);
      const seen = (await entriesOf(subject, 'en')).map(({ id }) => id);
      const secret = webhook === null ? null : `${randomName()}${randomName()}`.replaceAll('-', '');
      await writeWatch(place, {
        ...{ name, subject, seen, added: now().toISOString(), lastRun: null, undelivered: [] },
        webhook: webhook === null || secret === null ? null : { url: webhook, secret, allowPrivate },
      });
      return { secret, known: seen.length };
    },
    list: async () =>
      (await listWatches(place)).map(({ name, added, subject, lastRun, webhook, undelivered }) => ({
        ...{ name, added, subject, lastRun, undelivered },
        webhook: webhook === null ? null : `${new URL(webhook.url).origin}/…`,
      })),
    remove: (name) => removeWatch(place, name),
    run: async (names, language, signal) => {
      const chosen =
        names.length === 0
          ? await listWatches(place)
          : await Promise.all([...new Set(names)].map((name) => readWatch(place, name)));
      const assumptions = await readAssumptions(options.packageRoot);
      const reports: WatchReport[] = [];
      for (const watch of chosen) {
        const entries = await entriesOf(watch.subject, language);
        const fresh = entries.filter(({ id }) => !watch.seen.includes(id));
        const sent = await send(watch, fresh, options, assumptions, signal);
        const seen = [...new Set([...watch.seen, ...fresh.map(({ id }) => id)])];
        await writeWatch(place, {
          ...{ ...watch, seen, lastRun: now().toISOString() },
          undelivered: sent.undelivered,
        });
        reports.push({
          ...{ name: watch.name, entries: [...fresh], delivered: sent.delivered },
          undelivered: sent.undelivered.length,
          problem: sent.undelivered.at(-1)?.problem ?? null,
        });
      }
      return reports;
    },
  };
}

/** What failed before goes first, so that messages arrive in their order; after one that fails the rest waits. */
async function send(
  { name, webhook, undelivered }: WatchFile,
  fresh: readonly FeedEntry[],
  options: PipelineOptions,
  assumptions: WatchingAssumptions,
  signal: AbortSignal,
): Promise<{ readonly delivered: number; readonly undelivered: WatchFile['undelivered'] }> {
  const { now, version } = options;
  if (webhook === null) return { delivered: 0, undelivered: [] };
  const bodies = [
    ...undelivered.map(({ body }) => body),
    ...(fresh.length > 0 ? [JSON.stringify({ watch: name, entries: fresh })] : []),
  ];
  if (bodies.length === 0) return { delivered: 0, undelivered: [] };
  const policy = webhook.allowPrivate ? PRIVATE_TOO : PUBLIC_ONLY;
  return withFetcher(options, { policy, limits: assumptions.fetch, signal }, async (fetcher) => {
    for (const [index, body] of bodies.entries()) {
      const seconds = Math.floor(now().getTime() / 1000);
      const problem = await deliver({ ...webhook, body }, fetcher, {
        seconds,
        userAgent: `flopscope/${version}`,
      }).then(() => null, unreached);
      if (problem === null) continue;
      const failedAt = now().toISOString();
      const left = bodies.slice(index).map((one) => ({ body: one, failedAt, problem }));
      return { delivered: index, undelivered: left.slice(-assumptions.mostUndelivered) };
    }
    return { delivered: bodies.length, undelivered: [] };
  });
}

function unreached(error: unknown): string {
  if (error instanceof UnreachableError) return error.message;
  throw error;
}

async function readAssumptions(packageRoot: string): Promise<WatchingAssumptions> {
  const path = join(packageRoot, 'data', 'assumptions', 'watching.json');
  return WatchingAssumptions.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
}
