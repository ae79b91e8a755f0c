/** Where do things lie in a data directory? Every path is made here, of parts that cannot lead out of it. */
import { createHash } from 'node:crypto';
import { InputError } from '../provenance/input-error.js';
import { isCalendarDate } from '../units/calendar-date.js';
import type { Manifest } from './snapshot-store.js';

export const OBJECTS = 'objects';
export const ROWS = 'rows';
export const MANIFESTS = 'manifests';
export const SEALS = 'seals';
export const TEMPORARY = 'tmp';

export function objectPath({ sha256, file }: Pick<Manifest, 'sha256' | 'file'>): string {
  return `${OBJECTS}/${hash(sha256)}.${/\.json$/i.test(file) ? 'json' : 'csv'}`;
}

export function rowsPath({
  source,
  retrieved,
  sha256,
}: Pick<Manifest, 'source' | 'retrieved' | 'sha256'>): string {
  if (!/^[a-z0-9-]+$/.test(source)) throw new InputError(`invalid id of a source: ${source}`);
  if (!isCalendarDate(retrieved))
    throw new InputError(`invalid retrieval day: ${retrieved}; expected YYYY-MM-DD`);
  return `${ROWS}/${source}-${retrieved}-${hash(sha256)}.parquet`;
}

export function manifestPath(sequence: number): string {
  return `${MANIFESTS}/${String(sequence).padStart(6, '0')}.json`;
}

/** The manifest's second name: it says which bytes were stored under the number. */
export function sealPath(sequence: number, sha256: string): string {
  return `${SEALS}/${String(sequence).padStart(6, '0')}-${hash(sha256)}.json`;
}

/** The number of a manifest by its name, null for any other name. */
export function manifestSequence(name: string): number | null {
  const digits = /^(\d{6,})\.json$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What a seal says by its name, null for any other name. */
export function readSealName(name: string): { readonly sequence: number; readonly sha256: string } | null {
  const [, digits, sha256] = /^(\d{6,})-([0-9a-f]{64})\.json$/.exec(name) ?? [];
  return digits === undefined || sha256 === undefined ? null : { sequence: Number(digits), sha256 };
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InputError(`invalid SHA-256: ${sha256}`);
  return sha256;
}
