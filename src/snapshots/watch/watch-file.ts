/** What is watched, what of it was told, and what could not be delivered? A file a watch, written whole or not at all. */
import { join } from 'node:path';
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { onDisk } from '../disk-error.js';
import { FetchLimits } from '../fetch/fetch-limits.js';
import type { FileSystem } from '../file-system.js';
import { writeOutputFile } from '../output-file.js';

/** `data/assumptions/watching.json`. */
export const WatchingAssumptions = z.strictObject({
  date: z.string(),
  source: z.string(),
  fetch: FetchLimits,
  /** Of one watch; the oldest are given up. */
  mostUndelivered: z.number().int().positive(),
});
export type WatchingAssumptions = z.infer<typeof WatchingAssumptions>;

const Undelivered = z.strictObject({
  /** As the receiver would have got it. */
  body: z.string(),
  failedAt: z.string(),
  problem: z.string(),
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

export interface WatchPlace {
  readonly dataDirectory: string;
  readonly files: FileSystem;
  readonly randomName: () => string;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

function pathOf({ dataDirectory }: WatchPlace, name: string): string {
  if (!NAME.test(name))
    throw new InputError(`invalid name of a watch: ${name}; expected a-z, 0-9 and dashes`);
  return join(dataDirectory, 'watches', `${name}.json`);
}

export async function listWatches(place: WatchPlace): Promise<WatchFile[]> {
  const names = await place.files.list(join(place.dataDirectory, 'watches'));
  const found = names.filter((name) => name.endsWith('.json') && NAME.test(name.slice(0, -5)));
  return Promise.all(found.map((name) => readWatch(place, name.slice(0, -5))));
}

export async function readWatch(place: WatchPlace, name: string): Promise<WatchFile> {
  const path = pathOf(place, name);
  if (!(await place.files.stat(path))) throw new InputError(`there is no watch called ${name}`);
  const text = new TextDecoder().decode(await onDisk(path, () => place.files.read(path)));
  const read = WatchFile.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new InputError('is no watch as it was written', { file: path }, { cause: read.error });
}

export async function writeWatch(place: WatchPlace, watch: WatchFile): Promise<void> {
  const path = pathOf(place, watch.name);
  await onDisk(path, () => place.files.makeDirectory(join(place.dataDirectory, 'watches')));
  await writeOutputFile(path, `${JSON.stringify(watch, null, 2)}\n`, place.files, place.randomName());
}

export async function removeWatch(place: WatchPlace, name: string): Promise<void> {
  const path = pathOf(place, name);
  if (!(await place.files.stat(path))) throw new InputError(`there is no watch called ${name}`);
  await onDisk(path, () => place.files.remove(path));
}

export async function watchExists(place: WatchPlace, name: string): Promise<boolean> {
  return (await place.files.stat(pathOf(place, name))) !== null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
