/** Which answers wait for a person? Each is a file of bytes and a description; the description makes it visible. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { listDescribed, putDescribed } from '../kept/described.js';
import type { KeptFiles } from '../kept/kept-files.js';
import { sha256Of } from '../layout.js';
import { SUSPICION_CODES } from './suspicions.js';

const QUARANTINE = 'quarantine';

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
export function listQuarantine(kept: KeptFiles): Promise<readonly QuarantineEntry[]> {
  return listDescribed(kept, QUARANTINE, QuarantineEntry);
}

export async function putAside(entry: QuarantineEntry, bytes: Uint8Array, kept: KeptFiles): Promise<void> {
  await kept.put(QUARANTINE, `${entry.id}.data`, bytes);
  await describeAside(entry, kept);
}

/** Of an answer whose bytes are kept elsewhere, because they are too many to be held. */
export async function describeAside(entry: QuarantineEntry, kept: KeptFiles): Promise<void> {
  await putDescribed(kept, QUARANTINE, `${entry.id}.json`, entry);
}

/** Throws an InputError where no such answer waits. */
export async function entryAside(id: string, kept: KeptFiles): Promise<QuarantineEntry> {
  const entries = await listQuarantine(kept);
  const entry = entries.find((known) => known.id === id);
  if (entry) return entry;
  const ids = entries.map((known) => known.id).join(', ') || 'nothing';
  throw new InputError(`${id} does not wait in quarantine; there is ${ids}`);
}

/** Throws an InputError where the bytes are not the ones that were put aside. */
export async function bytesAside(entry: QuarantineEntry, kept: KeptFiles): Promise<Uint8Array> {
  const name = `${entry.id}.data`;
  const bytes = await kept.read(QUARANTINE, name);
  checkAside(entry, bytes && sha256Of(bytes), kept.place(QUARANTINE, name));
  return bytes ?? new Uint8Array();
}

/** @param sha256 of what is there now, null where nothing is */
export function checkAside(entry: QuarantineEntry, sha256: string | null, file: string): void {
  if (sha256 !== entry.sha256) throw new InputError('this file is not the one that was put aside', { file });
}

export async function reject(id: string, kept: KeptFiles): Promise<QuarantineEntry> {
  const entry = await entryAside(id, kept);
  const rejected: QuarantineEntry = { ...entry, state: 'rejected' };
  await putDescribed(kept, QUARANTINE, `${id}.json`, rejected);
  return rejected;
}

/** The description first: from then on nothing waits. */
export async function release(id: string, kept: KeptFiles): Promise<void> {
  await kept.remove(QUARANTINE, `${id}.json`);
  await kept.remove(QUARANTINE, `${id}.data`);
}
