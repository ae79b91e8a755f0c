/** How is a manifest spelled, and is this one whole? */
import type * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { rowsPath } from './layout.js';
import { Manifest } from './snapshot-store.js';

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

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
