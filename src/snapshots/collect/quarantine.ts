/** Which answers wait for a person? Each is a file of bytes and a description; the description makes it visible. */
import { join } from 'node:path';
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { onDisk } from '../disk-error.js';
import { sha256Of } from '../layout.js';
import { type DataPlace, listNames, readDescribed, writeWhole } from './data-place.js';
import { SUSPICION_CODES } from './suspicions.js';

export const QUARANTINE = 'quarantine';

export const QuarantineEntry = z.object({
  /** Of source and bytes: the same answer is there once. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  source: z.string(),
  retrieved: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int().nonnegative(),
  reasons: z.array(z.object({ code: z.enum(SUSPICION_CODES), detail: z.string() })).readonly(),
  /** ISO instant. */
  since: z.string(),
  /** A rejected answer is kept, so that it is not asked about again. */
  state: z.enum(['waiting', 'rejected']),
});
export type QuarantineEntry = Readonly<z.infer<typeof QuarantineEntry>>;

export function quarantineId(source: string, sha256: string): string {
  return `${source}-${sha256.slice(0, 12)}`;
}

/** Waiting and rejected ones, by id. */
export async function listQuarantine(place: DataPlace): Promise<readonly QuarantineEntry[]> {
  const entries: QuarantineEntry[] = [];
  for (const name of await listNames(QUARANTINE, place)) {
    if (!/^[a-z0-9-]+\.json$/.test(name)) continue;
    const entry = await readDescribed(QUARANTINE, name, QuarantineEntry, place);
    if (entry) entries.push(entry);
  }
  return entries;
}

export async function putAside(entry: QuarantineEntry, bytes: Uint8Array, place: DataPlace): Promise<void> {
  await writeWhole(QUARANTINE, `${entry.id}.data`, bytes, place);
  await describeAside(entry, place);
}

/** The same of bytes that are a file in the data directory already: it is moved. */
export async function putFileAside(entry: QuarantineEntry, path: string, place: DataPlace): Promise<void> {
  const folder = join(place.dataDirectory, QUARANTINE);
  await onDisk(folder, async () => {
    await place.files.makeDirectory(folder);
    await place.files.rename(path, asidePath(entry.id, place));
  });
  await describeAside(entry, place);
}

export function asidePath(id: string, { dataDirectory }: DataPlace): string {
  return join(dataDirectory, QUARANTINE, `${id}.data`);
}

async function describeAside(entry: QuarantineEntry, place: DataPlace): Promise<void> {
  await writeWhole(QUARANTINE, `${entry.id}.json`, `${JSON.stringify(entry, null, 2)}\n`, place);
}

/** Throws an InputError where no such answer waits. */
export async function entryAside(id: string, place: DataPlace): Promise<QuarantineEntry> {
  const entries = await listQuarantine(place);
  const entry = entries.find((known) => known.id === id);
  if (entry) return entry;
  const ids = entries.map((known) => known.id).join(', ') || 'nothing';
  throw new InputError(`${id} does not wait in quarantine; there is ${ids}`);
}

/** Throws an InputError where the bytes are not the ones that were put aside. */
export async function bytesAside(entry: QuarantineEntry, place: DataPlace): Promise<Uint8Array> {
  const path = asidePath(entry.id, place);
  const bytes = await onDisk(path, () => place.files.read(path));
  checkAside(entry, sha256Of(bytes), place);
  return bytes;
}

export function checkAside(entry: QuarantineEntry, sha256: string, place: DataPlace): void {
  if (sha256 !== entry.sha256)
    throw new InputError('this file is not the one that was put aside', { file: asidePath(entry.id, place) });
}

export async function reject(id: string, place: DataPlace): Promise<QuarantineEntry> {
  const entry = await entryAside(id, place);
  const rejected: QuarantineEntry = { ...entry, state: 'rejected' };
  await writeWhole(QUARANTINE, `${id}.json`, `${JSON.stringify(rejected, null, 2)}\n`, place);
  return rejected;
}

/** The description first: from then on nothing waits. */
export async function release(id: string, { dataDirectory, files }: DataPlace): Promise<void> {
  const path = join(dataDirectory, QUARANTINE, id);
  await onDisk(path, async () => {
    await files.remove(`${path}.json`);
    await files.remove(`${path}.data`);
  });
}
