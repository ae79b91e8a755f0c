/** Styles and scripts of the pages, from the built package. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { problem } from './problem.js';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
/** Letters, dashes and folders: nothing that leads out of the directory. */
const SAFE = /^(?:[a-z-]+\/)*[a-z-]+\.(css|js)$/;

export function createAssets(directory: string): Hono {
  const assets = new Hono();
  assets.get('/*', async (context) => {
    const path = new URL(context.req.url).pathname.replace(/^\/assets\//, '');
    const type = TYPES[SAFE.exec(path)?.[1] ?? ''];
    const bytes = type === undefined ? null : await readFile(join(directory, path)).catch(() => null);
    return type === undefined || bytes === null
      ? problem(context, 404, 'no such file')
      : sendFile(context, bytes, type);
  });
  return assets;
}

function sendFile(context: Context, bytes: Uint8Array, type: string): Response {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  context.header('etag', tag);
  context.header('cache-control', 'no-cache');
  if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  return context.body(new Uint8Array(bytes), 200, { 'content-type': type });
}
