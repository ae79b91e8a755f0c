/** What is watched, what of it was told, and what could not be delivered? A kept file a watch. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { FetchLimits } from '../fetch/fetch-limits.js';
import { describedBytes } from '../kept/described.js';
import type { KeptFile, KeptFiles } from '../kept/kept-files.js';

/** `data/assumptions/watching.json`. */
export const WatchingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  fetch: FetchLimits,
  /** Of one watch; the oldest are given up. */
  mostUndelivered: z.number().int().positive(),
  /** A run that says nothing for so long is taken to have ended; longer than any single delivery, all its tries included. */
  leaseMilliseconds: z.number().int().positive(),
});
export type WatchingAssumptions = z.infer<typeof WatchingAssumptions>;

const Undelivered = z.strictObject({
  /** As the receiver would have got it. */
  body: z.string(),
  /** Null for one that was written down and not tried. */
  failedAt: z.string().nullable(),
  problem: z.string().nullable(),
});

export const WatchFile = z.strictObject({
  name: z.string(),
  added: z.string(),
  /** A filter, as a question spells it; or a plan, as its file says it. */
  subject: z.union([
    z.strictObject({ feed: z.record(z.string(), z.string()) }),
    z.strictObject({ plan: z.string() }),
  ]),
  webhook: z.strictObject({ url: z.string(), secret: z.string(), allowPrivate: z.boolean() }).nullable(),
  /** Ids of the entries that were told. */
  seen: z.array(z.string()),
  lastRun: z.string().nullable(),
  undelivered: z.array(Undelivered),
});
export type WatchFile = z.infer<typeof WatchFile>;

const WATCHES = 'watches';
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

function fileOf(name: string): string {
  if (!NAME.test(name))
    throw new InputError(`invalid name of a watch: ${name}; expected a-z, 0-9 and dashes`);
  return `${name}.json`;
}

export async function listWatches(kept: KeptFiles): Promise<readonly WatchFile[]> {
  return (await kept.all(WATCHES, '.json')).map((file) => parsed(kept, file));
}

export async function readWatch(kept: KeptFiles, name: string): Promise<WatchFile> {
  const bytes = await kept.read(WATCHES, fileOf(name));
  if (bytes === null) throw new InputError(`there is no watch called ${name}`);
  return parsed(kept, { name: fileOf(name), bytes });
}

export async function addWatch(kept: KeptFiles, watch: WatchFile): Promise<void> {
  if (!(await kept.add(WATCHES, fileOf(watch.name), describedBytes(watch))))
    throw new InputError(`there is a watch called ${watch.name} already`);
}

export async function writeWatch(kept: KeptFiles, watch: WatchFile): Promise<void> {
  await kept.put(WATCHES, fileOf(watch.name), describedBytes(watch));
}

export async function removeWatch(kept: KeptFiles, name: string): Promise<void> {
  if (!(await kept.remove(WATCHES, fileOf(name)))) throw new InputError(`there is no watch called ${name}`);
}

export async function watchExists(kept: KeptFiles, name: string): Promise<boolean> {
  return (await kept.read(WATCHES, fileOf(name))) !== null;
}

function parsed(kept: KeptFiles, { name, bytes }: KeptFile): WatchFile {
  const read = WatchFile.safeParse(jsonOf(new TextDecoder().decode(bytes)));
  if (read.success) return read.data;
  const file = kept.place(WATCHES, name);
  throw new InputError('is no watch as it was written', { file }, { cause: read.error });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
