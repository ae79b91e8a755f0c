/** What is new since one looked last? Saved filters and plans, asked again; what is new told once, and sent where wished. */
import { join } from 'node:path';
import type { Observatory } from './observatory.js';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import { readPlan } from './regulation/plan.js';
import { AssessQuestion } from './regulation/question.js';
import { type FeedEntry, FeedQuestion } from './report/feeds/feed-entry.js';
import { planEntries } from './report/feeds/plan-entries.js';
import { checkedUrl, PUBLIC_ONLY } from './snapshots/fetch/address-policy.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { claimLease } from './snapshots/kept/lease.js';
import { nodeFiles } from './snapshots/node-files.js';
import {
  addWatch,
  listWatches,
  readWatch,
  removeWatch,
  type WatchFile,
  WatchingAssumptions,
  watchExists,
} from './snapshots/watch/watch-file.js';
import { PRIVATE_TOO } from './snapshots/watch/webhook.js';
import type { Language } from './units/language.js';
import { runWatch, type WatchReport } from './watch-run.js';

const NOTHING_TOLD = { entries: [], delivered: 0, undelivered: 0, problem: null };

export interface WatchWish {
  readonly name: string;
  readonly subject: WatchFile['subject'];
  readonly webhook: string | null;
  readonly allowPrivate: boolean;
}

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

export function openWatches(
  options: PipelineOptions,
  kept: KeptFiles,
  observatory: () => Promise<Observatory>,
): Watches {
  const { now, randomName } = options;
  const today = () => now().toISOString().slice(0, 10);
  const entriesOf = async (subject: WatchFile['subject'], lang: Language): Promise<readonly FeedEntry[]> => {
    const known = await observatory();
    if ('feed' in subject) return (await known.feed(FeedQuestion.parse({ ...subject.feed, lang }))).entries;
    const plan = readPlan(subject.plan, 'plan');
    const question = AssessQuestion.parse({ on: today() });
    return planEntries(await known.assessPlan(plan, 'plan', question), lang);
  };
  const claim = (name: string, milliseconds: number) =>
    claimLease(kept, `watch-${name}`, { now, milliseconds });
  return {
    add: async ({ name, subject, webhook, allowPrivate }) => {
      if (await watchExists(kept, name)) throw new InputError(`there is a watch called ${name} already`);
      if (webhook !== null) checkedUrl(webhook, allowPrivate ? PRIVATE_TOO : PUBLIC_ONLY);
      const seen = (await entriesOf(subject, 'en')).map(({ id }) => id);
      const secret = webhook === null ? null : `${randomName()}${randomName()}`.replaceAll('-', '');
      await addWatch(kept, {
        ...{ name, subject, seen, added: now().toISOString(), lastRun: null, undelivered: [] },
        webhook: webhook === null || secret === null ? null : { url: webhook, secret, allowPrivate },
      });
      return { secret, known: seen.length };
    },
    list: async () =>
      (await listWatches(kept)).map(({ name, added, subject, lastRun, webhook, undelivered }) => ({
        ...{ name, added, subject, lastRun, undelivered },
        webhook: webhook === null ? null : `${new URL(webhook.url).origin}/…`,
      })),
    remove: async (name) => {
      await readWatch(kept, name);
      const lease = await claim(name, (await readAssumptions(options.packageRoot)).leaseMilliseconds);
      // A run that goes on would write it back.
      if (!lease) throw new InputError(`${name} is being run; try again when that has ended`);
      try {
        await removeWatch(kept, name);
      } finally {
        await lease.release();
      }
    },
    run: async (names, language, signal) => {
      const all = names.length === 0 ? (await listWatches(kept)).map(({ name }) => name) : names;
      const chosen = [...new Set(all)];
      if (names.length > 0) for (const name of chosen) await readWatch(kept, name);
      const assumptions = await readAssumptions(options.packageRoot);
      const reports: WatchReport[] = [];
      for (const name of chosen) {
        const lease = await claim(name, assumptions.leaseMilliseconds);
        if (!lease) {
          reports.push({ ...NOTHING_TOLD, name, busy: true });
          continue;
        }
        try {
          reports.push(
            await runWatch(await readWatch(kept, name), {
              ...{ options, kept, lease, assumptions, signal },
              entries: (subject) => entriesOf(subject, language),
            }),
          );
        } finally {
          await lease.release();
        }
      }
      return reports;
    },
  };
}
async function readAssumptions(packageRoot: string): Promise<WatchingAssumptions> {
  const path = join(packageRoot, 'data', 'assumptions', 'watching.json');
  return WatchingAssumptions.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
}
