/** How is a manifest spelled, and is this one whole? */
import type * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { findSource } from '../sources/find-source.js';
import { rowsPath, sha256Of } from './layout.js';
import { type Link, Manifest, type PreparedSnapshot } from './snapshot-store.js';

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/** What the bytes spell, or what is wrong with them. */
export function parseManifest<Schema extends z.ZodType<object>>(
  schema: Schema,
  bytes: Uint8Array,
): z.infer<Schema> | { readonly problem: string } {
  const json = parsedJson(bytes);
  if (json === undefined) return { problem: 'not JSON' };
  const { data, error } = schema.safeParse(json);
  if (!error) return data;
  const [issue] = error.issues;
  return { problem: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') };
}

export function readManifest(bytes: Uint8Array): Manifest | { readonly problem: string } {
  const manifest = parseManifest(Manifest, bytes);
  if ('problem' in manifest || manifest.parquet.path === rowsPath(manifest)) return manifest;
  return { problem: `parquet.path: expected ${rowsPath(manifest)}` };
}

/** For readers: the damaged file is named in an InputError. */
export function manifestOf(bytes: Uint8Array, path: string): Manifest {
  const manifest = readManifest(bytes);
  if (!('problem' in manifest)) return manifest;
  throw new InputError(`the manifest is damaged (${manifest.problem}); flopscope verify names all damage`, {
    file: path,
  });
}

/** What is written of a snapshot that goes behind the last link of the chain. */
export function nextManifest(snapshot: PreparedSnapshot, last: Link | undefined, now: Date): Manifest {
  const { citation, requests } = findSource(snapshot.source);
  const { text, ...credit } = citation;
  return {
    sequence: (last?.manifest.sequence ?? 0) + 1,
    parent: last?.sha256 ?? null,
    ...credit,
    citation: text,
    source: snapshot.source,
    retrieved: snapshot.retrieved,
    file: snapshot.file,
    url: requests[0]?.url ?? null,
    sha256: snapshot.sha256,
    bytes: snapshot.bytes.length,
    note: snapshot.note,
    stored: now.toISOString(),
    columns: snapshot.columns,
    unknownColumns: snapshot.unknownColumns,
    rows: snapshot.rows,
    rejected: snapshot.rejected,
    parquet: {
      path: rowsPath(snapshot),
      sha256: sha256Of(snapshot.parquet),
      bytes: snapshot.parquet.length,
    },
  };
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
