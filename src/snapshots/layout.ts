/** Where things lie in a data directory, and how manifests are spelled. */
import { createHash } from 'node:crypto';
import type { Manifest } from './snapshot-store.js';

export const OBJECTS = 'objects';
export const ROWS = 'rows';
export const MANIFESTS = 'manifests';
export const TEMPORARY = 'tmp';

export function objectPath(sha256: string): string {
  return `${OBJECTS}/${sha256}.csv`;
}

export function rowsPath({
  source,
  retrieved,
  sha256,
}: Pick<Manifest, 'source' | 'retrieved' | 'sha256'>): string {
  return `${ROWS}/${source}-${retrieved}-${sha256}.parquet`;
}

export function manifestPath(sequence: number): string {
  return `${MANIFESTS}/${String(sequence).padStart(6, '0')}.json`;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}
